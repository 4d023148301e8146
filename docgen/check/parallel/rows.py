"""Lay the texts of a meeting side by side: one row a text, one version a language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from docgen.check.parallel.claims import Claim, claims_of, claims_of_fact
from docgen.check.parallel.known import Known
from docgen.check.parallel.versions import Row, Version, blanked
from docgen.languages import in_house_order
from docgen.model.declared import UnknownFactError
from docgen.model.lexicon import AGAIN, VERB
from docgen.model.meeting import Meeting
from docgen.model.texts import Text
from docgen.model.values import Missing, NameValue, PartiesValue, Value
from docgen.model.walk import texts
from docgen.recognise import Recognised, found
from docgen.text.inlines import FactRef
from docgen.text.parse import references
from docgen.text.placed import Path


def rows(meeting: Meeting, known: Known) -> Iterator[Row]:
    """Each text that the meeting has; what is left empty is no version."""
    by_path: dict[Path, dict[str, Text]] = {}
    for stretch in texts(meeting.content):
        if stretch.lang in meeting.languages and not stretch.text.blank:
            by_path.setdefault(stretch.within, {})[stretch.lang] = stretch.text
    for path, versions in by_path.items():
        yield row_of(path, versions, known, meeting)


def row_of(
    path: Path, versions: Mapping[str, Text], known: Known, meeting: Meeting | None = None
) -> Row:
    """One text in its languages; without a meeting nothing in braces has a value."""
    return Row(
        path,
        {
            lang: _version(lang, versions[lang], known, meeting)
            for lang in in_house_order(tuple(versions))
        },
    )


def _version(lang: str, text: Text, known: Known, meeting: Meeting | None) -> Version:
    typed = blanked(text)
    recognised = tuple(found(typed, lang))
    names = tuple(known.finders[lang].found(typed))
    facts = tuple(_facts(text, meeting, lang)) if meeting else ()
    return Version(lang, text, typed, recognised, names, facts, _claims(recognised, facts))


def _claims(
    recognised: tuple[Recognised, ...], facts: tuple[tuple[FactRef, Value], ...]
) -> tuple[Claim, ...]:
    """All that a version claims, typed or in braces, in order."""
    typed = [claim for one in recognised for claim in claims_of(one)]
    braced = [
        claim
        for ref, value in facts
        for claim in claims_of_fact(ref.name, value, ref.start, ref.end)
    ]
    return tuple(sorted([*typed, *braced], key=lambda claim: claim.start))


def _facts(text: Text, meeting: Meeting, lang: str) -> Iterator[tuple[FactRef, Value]]:
    for ref in references(text.inlines):
        if not isinstance(ref, FactRef) or ref.name in (VERB, AGAIN):
            continue
        try:
            value = meeting.fact(ref.name, ref.forms, lang=lang).value
        except UnknownFactError:
            continue  # docgen.check.facts
        if not isinstance(value, Missing):
            yield ref, value


def keys_of(value: Value) -> tuple[str, ...]:
    """The records that a value names."""
    match value:
        case NameValue(key=key):
            return (key,)
        case PartiesValue(names=names):
            return tuple(name.key for name in names)
    return ()

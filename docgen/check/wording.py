"""What a text spells out that docgen should write: parties in an order, names of another day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import permutations

from docgen.check.at import WARNING, Check
from docgen.check.words import bare, found, spelled, words
from docgen.errors import Problem
from docgen.model.meeting import Meeting
from docgen.model.names import holding
from docgen.model.people import PartyNames
from docgen.model.terms import Instrument, Term
from docgen.model.walk import Stretch, texts

BY_HAND = Check("parties-by-hand", WARNING)
FORBIDDEN = Check("T02", WARNING)
DATED = Check("dated-name", WARNING)
BOTH = Check("both-of-many", WARNING)

# Of a party: its id, and all that it was ever called in a language.
Called = tuple[str, tuple[str, ...]]


def wording(meeting: Meeting) -> Iterator[Problem]:
    """Parties joined by hand, forbidden variants of terms, names that do not hold on the day."""
    for stretch in texts(meeting.content):
        if stretch.lang in meeting.languages and not stretch.text.blank:
            said = bare(stretch.text)
            yield from _by_hand(meeting, stretch)
            yield from _forbidden(meeting, stretch, said)
            yield from _dated(meeting, stretch, said)
            yield from _both(meeting, stretch, said)


# ---------------------------------------------------------------- parties in an order


def _by_hand(meeting: Meeting, stretch: Stretch) -> Iterator[Problem]:
    """`X and Y`, be they spelled out or named as facts: the order belongs to the copy."""
    called = tuple(
        (key, _texts(party.names, stretch.lang))
        for key, party in meeting.series.content.parties.items()
    )
    for match in _joined(called, stretch.lang).finditer(stretch.text.value):
        message = f"'{match[0]}' names the parties in an order of its own"
        cure = "write {parties}, {parties:with} or {parties:between}"
        yield BY_HAND.span(meeting, stretch, match.span(), message, cure)


def _texts(records: tuple[PartyNames, ...], lang: str) -> tuple[str, ...]:
    names = [names[lang] for record in records for names in (record.short, record.formal)]
    return tuple(dict.fromkeys(name.text for name in names))


@lru_cache(maxsize=64)
def _joined(called: tuple[Called, ...], lang: str) -> re.Pattern[str]:
    said = words(lang)
    joiner = f"(?:{'|'.join(said.joiners)})"
    pairs = (
        rf"(?<!\w){_either(one, lang)}{said.suffix}{joiner}{_either(other, lang)}"
        for one, other in permutations(called, 2)
    )
    return re.compile("|".join(pairs) or r"(?!)")


def _either(called: Called, lang: str) -> str:
    """A party by any of its names, or as a fact."""
    key, names = called
    spelled_out = [spelled(name, lang) for name in sorted(names, key=len, reverse=True)]
    return rf"(?:{'|'.join(spelled_out)}|\{{{re.escape(key)}(?::[^{{}}]*)?\}})"


# ---------------------------------------------------------------- terms


def _forbidden(meeting: Meeting, stretch: Stretch, said: str) -> Iterator[Problem]:
    for key, term in meeting.series.content.terms.items():
        variants = term.forbidden.get(stretch.lang, ()) if term.forbidden else ()
        for match in found(said, variants, stretch.lang):
            span = match.span("name")
            if not _inside(span, _known_names(meeting, stretch.lang), said, stretch.lang):
                message = f"'{match['name']}' stands for the term '{key}'"
                right = term.short[stretch.lang].text
                cure = f"write {{{key}}}, which prints '{right}'"
                yield FORBIDDEN.span(meeting, stretch, span, message, cure)


def _known_names(meeting: Meeting, lang: str) -> tuple[str, ...]:
    """The names of terms and instruments: what stands inside one of them is no other word."""
    content = meeting.series.content
    records: list[Term | Instrument] = [*content.terms.values(), *content.instruments.values()]
    return tuple(
        names[lang].text
        for record in records
        for names in (record.short, record.formal)
        if names is not None
    )


def _inside(span: tuple[int, int], names: tuple[str, ...], said: str, lang: str) -> bool:
    return any(
        match.start("name") <= span[0] and span[1] <= match.end("name")
        for match in found(said, names, lang)
    )


# ---------------------------------------------------------------- names of another day


def _dated(meeting: Meeting, stretch: Stretch, said: str) -> Iterator[Problem]:
    """Turkey in a text of 2026, Türkiye in an English one of 2021."""
    day = meeting.name_days.get(stretch.lang)
    if day is None:
        return
    for key, party in meeting.series.content.parties.items():
        now = holding(party.names, day)
        current = _texts(now, stretch.lang)
        others = [name for name in _texts(party.names, stretch.lang) if name not in current]
        for match in found(said, others, stretch.lang) if now else ():
            span = match.span("name")
            if not _inside(span, current, said, stretch.lang):
                message = f"'{match['name']}' is not what {party.code} is called on {day}"
                yield DATED.span(meeting, stretch, span, message, f"write {{{key}}}")


# ---------------------------------------------------------------- more than two parties


def _both(meeting: Meeting, stretch: Stretch, said: str) -> Iterator[Problem]:
    if len(meeting.party_codes) < 3:
        return
    for match in found(said, words(stretch.lang).both, stretch.lang):
        message = (
            f"'{match['name']}' counts two, and the series has {len(meeting.party_codes)} parties"
        )
        cure = "write what counts all of them"
        yield BOTH.span(meeting, stretch, match.span("name"), message, cure)

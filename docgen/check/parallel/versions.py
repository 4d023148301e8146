"""The versions of one text, held beside each other: what is typed, and what stands in braces."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from docgen.check.parallel.claims import Claim
from docgen.errors import Severity
from docgen.model.texts import Text
from docgen.model.values import Value
from docgen.recognise import Mention, Recognised
from docgen.text.inlines import FactRef
from docgen.text.parse import references
from docgen.text.placed import Path

# In place of a reference: neither a letter nor a space.
_OBJECT = "\ufffc"


@dataclass(frozen=True, slots=True)
class Version:
    """A text in one language.

    `typed` is its value with every reference blanked, so that offsets are those of the value;
    `found` and `names` are what was recognised in it, `facts` the value of each reference,
    `claims` what all of these say.
    """

    lang: str
    text: Text
    typed: str
    found: tuple[Recognised, ...] = ()
    names: tuple[Recognised, ...] = ()
    facts: tuple[tuple[FactRef, Value], ...] = ()
    claims: tuple[Claim, ...] = ()

    @property
    def mentions(self) -> frozenset[str]:
        """The keys of the names that are typed."""
        return frozenset(one.value.key for one in self.names if isinstance(one.value, Mention))


@dataclass(frozen=True, slots=True)
class Row:
    """One text in two or three languages: a paragraph, a title, an item; `path` leads to it."""

    path: Path
    versions: Mapping[str, Version]

    @property
    def langs(self) -> tuple[str, ...]:
        return tuple(self.versions)

    @property
    def claims(self) -> Mapping[str, tuple[Claim, ...]]:
        return {lang: version.claims for lang, version in self.versions.items()}

    @property
    def typed(self) -> Mapping[str, str]:
        return {lang: version.typed for lang, version in self.versions.items()}


@dataclass(frozen=True, slots=True)
class Divergence:
    """What differs between the versions of a row.

    `odd`: the language that stands alone, where two agree against it; `spans`: the words, by
    language, as ranges of the value; `lacking`: the languages that have no such words.
    """

    check: str
    severity: Severity
    message: str
    cure: str
    spans: tuple[tuple[str, int, int], ...] = ()
    odd: tuple[str, ...] = ()
    lacking: tuple[str, ...] = field(default=())


def blanked(text: Text) -> str:
    """The value with every reference blanked, its characters where they were."""
    value = text.value
    for ref in references(text.inlines):
        value = value[: ref.start] + _OBJECT * (ref.end - ref.start) + value[ref.end :]
    return value

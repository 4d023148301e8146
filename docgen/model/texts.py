"""Texts and names in each language, parsed once, at the door."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from docgen.errors import Place
from docgen.languages import in_house_order
from docgen.text.inlines import RichText
from docgen.text.parse import parse
from docgen.text.scalar import Scalar

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Text:
    """One text in one language: its inlines, its markup as written, and where it stands.

    `value` is normalised (NFC, no line ends, trimmed); the inlines' offsets count in it.
    """

    value: str
    inlines: RichText
    scalar: Scalar | None = field(default=None, compare=False, repr=False)

    @classmethod
    def of(cls, value: str) -> Text:
        """A text that stands in no file; TextErrors when it cannot be read."""
        return cls(value, parse(value))

    @property
    def blank(self) -> bool:
        """Left empty on purpose: a mark says that it is not translated yet."""
        return not self.value

    def place(self, offset: int = 0) -> Place | None:
        """Where the code point at `offset` of the value stands in its file."""
        return place_in(self.scalar, offset) if self.scalar else None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The same range in the raw YAML value."""
        if self.scalar is None:
            return start, end
        return raw_offset(self.scalar, start), raw_offset(self.scalar, end)


def place_in(scalar: Scalar, offset: int) -> Place:
    """The place of the code point at `offset` of the scalar's trimmed value."""
    return scalar.origin.place_of(scalar.raw, raw_offset(scalar, offset))


def raw_offset(scalar: Scalar, offset: int) -> int:
    """The offset in the raw value of an offset in the normalised one.

    Characters are counted in groups of a letter and its marks: only those are ever composed.
    """
    lead = len(scalar.raw) - len(scalar.raw.lstrip())
    if len(scalar.raw.strip()) == len(scalar.value):
        return lead + offset
    done = 0
    for start, group in _groups(scalar.raw, lead):
        if done >= offset:
            return start
        done += len(unicodedata.normalize("NFC", group))
    return len(scalar.raw.rstrip())


def _groups(text: str, start: int) -> Iterator[tuple[int, str]]:
    begin = start
    for index in range(start + 1, len(text)):
        if not unicodedata.combining(text[index]):
            yield begin, text[begin:index]
            begin = index
    if begin < len(text):
        yield begin, text[begin:]


@dataclass(frozen=True, slots=True)
class Local(Mapping[str, T_co], Generic[T_co]):
    """Something that differs by language: read like a mapping, in the order ar, tr, en."""

    by_lang: Mapping[str, T_co]

    def __getitem__(self, lang: str) -> T_co:
        return self.by_lang[lang]

    def __iter__(self) -> Iterator[str]:
        return in_house_order(tuple(self.by_lang))

    def __len__(self) -> int:
        return len(self.by_lang)

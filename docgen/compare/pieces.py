"""Cut a version of a text into pieces: what is printed, where it stands, and what belongs to it.

A piece is plain characters, or what stands for braces; numbers, names and divergences end pieces,
so that each can be lit up or marked as a whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from docgen.check.parallel.versions import Version
from docgen.grammar import fuse, write
from docgen.grammar.written import FormError
from docgen.languages import language
from docgen.model.declared import UnknownFactError
from docgen.model.lexicon import Verb, settle_verb
from docgen.model.meeting import Meeting
from docgen.model.values import Missing
from docgen.text.inlines import Emphasis, FactRef, Plain, RichText, Strong

# waw, fa, ba, kaf, lam, sin at the end, with no other letter before them
_PROCLITIC = re.compile("(?<![\u0621-\u064a])[\u0648\u0641\u0628\u0643\u0644\u0633]*$")


@dataclass(frozen=True, slots=True)
class Piece:
    """Printed characters and their range in the value; `braces` is what stands there as written."""

    text: str
    start: int
    end: int
    strong: bool = False
    braces: str = ""


@dataclass(frozen=True, slots=True)
class Cutter:
    """Cuts the texts of a meeting; `verb` is that of the paragraph."""

    meeting: Meeting
    lang: str
    verb: Verb | None = None
    repeats: bool = False

    def pieces(self, version: Version, borders: Iterable[int]) -> Iterator[Piece]:
        """The pieces of a version, none of which crosses a border."""
        edges = sorted(set(borders))
        settled = settle_verb(version.text.inlines, self.verb, self.lang, repeats=self.repeats)
        for piece in self._atoms(settled, version.text.value, strong=False):
            if piece.braces or len(piece.text) != piece.end - piece.start:
                yield piece
            else:
                yield from _cut(piece, edges)

    def _atoms(self, text: RichText, value: str, *, strong: bool) -> Iterator[Piece]:
        for inline in text:
            match inline:
                case Strong() | Emphasis():
                    bold = strong or isinstance(inline, Strong)
                    yield from self._atoms(inline.children, value, strong=bold)
                case Plain():
                    written = value[inline.start : inline.end]
                    braces = written if written.startswith("{") and len(written) > 2 else ""
                    yield Piece(inline.text, inline.start, inline.end, strong, braces)
                case _:
                    written = value[inline.start : inline.end]
                    said = self._said(inline, value) if isinstance(inline, FactRef) else written
                    yield Piece(said, inline.start, inline.end, strong, written)

    def _said(self, ref: FactRef, value: str) -> str:
        """What a fact prints; its braces where it is not known."""
        written = value[ref.start : ref.end]
        try:
            found = self.meeting.fact(ref.name, ref.forms, lang=self.lang)
            if isinstance(found.value, Missing):
                return written
            style = self.meeting.style(self.lang)
            said = write(found.value, found.forms, language(self.lang), style).text
        except (UnknownFactError, FormError, ValueError, LookupError, ArithmeticError):
            return written
        return _behind(value[: ref.start], said) if self.lang == "ar" else said


def _behind(before: str, said: str) -> str:
    """What follows the proclitic that stands before it: للجمهورية, where ل is typed."""
    match = _PROCLITIC.search(before)
    proclitic = match[0] if match else ""
    fused = fuse(proclitic, said)
    return fused.removeprefix(proclitic)


def _cut(piece: Piece, edges: list[int]) -> Iterator[Piece]:
    at = piece.start
    for edge in (*(edge for edge in edges if piece.start < edge < piece.end), piece.end):
        text = piece.text[at - piece.start : edge - piece.start]
        yield Piece(text, at, edge, piece.strong)
        at = edge

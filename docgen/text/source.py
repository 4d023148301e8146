"""Turn inlines back into the text that means them.

Emphasis is written anew: spaces at its edges stand outside, neighbours of one kind are one, and
overlaps are cut, so that whatever Word or a program makes of a text can be read again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import assert_never

from docgen.text.inlines import (
    Emphasis,
    FactRef,
    FootnoteRef,
    OpenRef,
    ParagraphRef,
    Plain,
    RichText,
    Strong,
)

STRONG, EMPHASIS = 2, 1  # by their stars


@dataclass(frozen=True, slots=True)
class _Piece:
    """Characters as they are written, and the stars of the emphasis that they are under."""

    written: str
    styles: frozenset[int]

    @property
    def blank(self) -> bool:
        return self.written.isspace()


def source(text: RichText) -> str:
    """The markup of which the inlines are made: parsed, it says the same again."""
    written, opened = "", list[int]()
    for piece in (*_settled(list(_pieces(text, frozenset()))), _Piece("", frozenset())):
        while not set(opened) <= piece.styles:
            written += "*" * opened.pop()
        # a star that begins an emphasis touches its text: what is missing begins at the next word
        missing = frozenset() if piece.blank else piece.styles - set(opened)
        for stars in sorted(missing, reverse=True):
            written += "*" * stars
            opened.append(stars)
        written += piece.written
    return written


def escaped(text: str) -> str:
    """Characters as a text must hold them to print as themselves."""
    return re.sub(r"[\\*]", r"\\\g<0>", text).replace("{", "{{").replace("}", "}}")


def _pieces(text: RichText, styles: frozenset[int]) -> Iterator[_Piece]:
    for inline in text:
        match inline:
            case Plain():
                words = re.findall(r"\s+|\S+", inline.text)
                yield from (_Piece(escaped(word), styles) for word in words)
            case Strong():
                yield from _pieces(inline.children, styles | {STRONG})
            case Emphasis():
                yield from _pieces(inline.children, styles | {EMPHASIS})
            case _:
                yield _Piece(_reference(inline), styles)


def _settled(pieces: list[_Piece]) -> Iterator[_Piece]:
    """A space is under what both of its neighbours are under."""
    for index, piece in enumerate(pieces):
        if piece.blank:
            before = next((p.styles for p in reversed(pieces[:index]) if not p.blank), frozenset())
            after = next((p.styles for p in pieces[index + 1 :] if not p.blank), frozenset())
            yield _Piece(piece.written, before & after)
        else:
            yield piece


def _reference(inline: FactRef | ParagraphRef | FootnoteRef | OpenRef) -> str:
    match inline:
        case FactRef():
            forms = f":{','.join(inline.forms)}" if inline.forms else ""
            return f"{{{inline.name}{forms}}}"
        case ParagraphRef():
            return f"{{#{inline.target}}}"
        case FootnoteRef():
            return f"{{^{inline.target}}}"
        case OpenRef():
            return f"{{?{inline.target}}}"
        case _:
            assert_never(inline)

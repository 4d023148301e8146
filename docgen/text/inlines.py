"""The inlines of content's texts: plain characters, emphasis, and references in braces.

`start` and `end` are half-open ranges of code points in the parsed value, so that an error can
be placed in the YAML file.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Plain:
    """Characters as they are to be printed: escapes and doubled braces are resolved."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Strong:
    """`**…**`."""

    children: RichText
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Emphasis:
    """`*…*`."""

    children: RichText
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class FactRef:
    """`{name}`, `{name:form}` or `{name:form,form}`."""

    name: str
    forms: tuple[str, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ParagraphRef:
    """`{#trade}`: the printed number of that paragraph."""

    target: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class FootnoteRef:
    """`{^note}`: a footnote from the paragraph's `notes:`."""

    target: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class OpenRef:
    """`{?target}`: an open bracket from the paragraph's `open:`."""

    target: str
    start: int
    end: int


TextInline = Plain | Strong | Emphasis | FactRef | ParagraphRef | FootnoteRef | OpenRef
RichText = tuple[TextInline, ...]


def walk(text: RichText) -> Iterator[TextInline]:
    """Every inline of the text, inner ones after the one that holds them."""
    for inline in text:
        yield inline
        if isinstance(inline, (Strong, Emphasis)):
            yield from walk(inline.children)

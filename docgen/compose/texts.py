"""Turn a text of the content into the tree's inlines, every fact written in its language."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from docgen.compose.slots import Slot, Slots
from docgen.document.inline_parse import Scope, text_with_slots
from docgen.document.tree import Chars, CrossRef, Inline, Inlines, NoteRef, Styled
from docgen.document.words import whole_words
from docgen.languages import language
from docgen.text.inlines import (
    Emphasis,
    FactRef,
    FootnoteRef,
    OpenRef,
    ParagraphRef,
    Plain,
    RichText,
    Strong,
    TextInline,
)

Written = Callable[[FactRef], Slot]
Opened = Callable[[OpenRef], Inlines]


def inlines(text: RichText, lang: str, slots: Slots, fact: Written, opened: Opened) -> Inlines:
    """The text's nodes; `fact` writes a reference in braces, `opened` an open bracket.

    Neighbours are joined as in templates: a proclitic before a value becomes part of it, a
    Turkish suffix behind it comes into harmony.
    """
    scope = Scope(lang, language(lang).direction, slots)
    return whole_words(tuple(_content(text, scope, slots, fact, opened)))


def _content(
    text: RichText, scope: Scope, slots: Slots, fact: Written, opened: Opened
) -> Iterator[Inline]:
    flat = ""
    for inline in text:
        match inline:
            case Strong() | Emphasis():
                yield from text_with_slots(flat, scope)
                flat = ""
                inner = tuple(_content(inline.children, scope, slots, fact, opened))
                yield Styled("strong" if isinstance(inline, Strong) else "em", inner)
            case Plain():
                flat += inline.text
            case _:
                flat += slots.keep(_slot(inline, fact, opened))
    yield from text_with_slots(flat, scope)


def _slot(inline: TextInline, fact: Written, opened: Opened) -> Slot:
    match inline:
        case FactRef():
            return fact(inline)
        case ParagraphRef():
            return (CrossRef(inline.target),)
        case FootnoteRef():
            return (NoteRef(inline.target),)
        case OpenRef():
            return opened(inline)
    return (Chars(getattr(inline, "text", "")),)

"""Tell two versions of a paragraph apart word by word.

A word is a run of letters, digits, Arabic signs and apostrophes, so that no Arabic word is torn
and no Turkish suffix parted from its name; a value (an isolate) is one word, whatever it says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import groupby
from typing import Literal

from docgen.document.tree import (
    Break,
    Change,
    Chars,
    CrossRef,
    Inline,
    Inlines,
    Isolate,
    Link,
    Marked,
    NoteRef,
    PageCount,
    PageNumber,
    Styled,
)
from docgen.document.words import whole_words

_WORD = re.compile(r"[\w\u0610-\u061a\u0640\u064b-\u065f\u0670'’]+|\s|[^\w\s]")
# Fewer of the words stay than this, and a reader is better served by the old text and the new one.
_KEPT = 0.34
_MANY = 4

Kind = Literal["", "ins", "del"]
_Code = tuple[str, int, int, int, int]  # of difflib: what happened, from where to where
_Style = tuple[Literal["strong", "em", "sup"] | str, ...]  # noqa: PYI051 - a link's address too


@dataclass(frozen=True, slots=True)
class _Token:
    """A word, a space, a sign, or what is drawn in their place, with the styles it stands in."""

    key: tuple[object, ...]
    node: Inline
    styles: _Style

    @property
    def space(self) -> bool:
        return isinstance(self.node, Chars) and self.node.text.isspace()

    @property
    def word(self) -> bool:
        return not isinstance(self.node, Chars) or self.node.text[0].isalnum()


def changed(old: Inlines, new: Inlines) -> Inlines:
    """The new inlines, with what the old ones said otherwise in `del` and what is new in `ins`."""
    before, after = _tokens(old), _tokens(new)
    if [token.key for token in before] == [token.key for token in after]:
        return _rebuilt(after)
    out: list[Inline] = []
    for kind, tokens in _pieces(before, after):
        built = _rebuilt(tokens)
        out += [Styled(kind, built)] if kind and built else built
    return tuple(out)


def whole(children: Inlines, change: Change) -> Inlines:
    """Inlines all of which were put in or taken out."""
    built = _rebuilt(_tokens(children))
    if not built:
        return ()
    return (Styled("ins" if change in ("ins", "to") else "del", built),)


# ---------------------------------------------------------------- what changed


def _pieces(before: list[_Token], after: list[_Token]) -> list[tuple[Kind, list[_Token]]]:
    matcher = SequenceMatcher(None, [t.key for t in before], [t.key for t in after], autojunk=False)
    codes = matcher.get_opcodes()
    kept = sum(t.word for kind, i1, i2, _, _ in codes if kind == "equal" for t in before[i1:i2])
    words = max(sum(t.word for t in before), sum(t.word for t in after))
    if words > _MANY and kept < _KEPT * words:
        return [("del", before), ("ins", after)]
    return list(_joined(before, after, codes))


def _joined(
    before: Sequence[_Token],
    after: Sequence[_Token],
    codes: Sequence[tuple[str, int, int, int, int]],
) -> Iterator[tuple[Kind, list[_Token]]]:
    """Changes that only spaces part are one: for the eye, a phrase changed and not three words."""
    gone: list[_Token] = []
    come: list[_Token] = []
    for index, (kind, i1, i2, j1, j2) in enumerate(codes):
        inner = 0 < index < len(codes) - 1
        if kind != "equal" or (inner and all(token.space for token in after[j1:j2])):
            gone += before[i1:i2]
            come += after[j1:j2]
            continue
        yield from (("del", gone), ("ins", come))
        gone, come = [], []
        yield "", list(after[j1:j2])
    yield from (("del", gone), ("ins", come))


# ---------------------------------------------------------------- tokens


def _tokens(nodes: Inlines, styles: _Style = ()) -> list[_Token]:
    return [token for node in nodes for token in _tokens_of(node, styles)]


def _tokens_of(node: Inline, styles: _Style) -> Iterator[_Token]:
    match node:
        case Chars():
            for match in _WORD.finditer(node.text):
                yield _Token((match[0], styles), Chars(match[0]), styles)
        case Isolate():
            yield _Token((_text(node), node.direction, node.lang, styles), _bare(node), styles)
        case Marked() | Styled(style="ins" | "del"):
            yield from _tokens(node.children, styles)
        case Styled():
            yield from _tokens(node.children, (*styles, node.style))
        case Link():
            yield from _tokens(node.children, (*styles, node.href))
        case CrossRef():
            # its paragraph may be gone: the number alone stays
            yield from _tokens_of(Chars(node.number), styles)
        case NoteRef():
            yield _Token((type(node).__name__, node.number, styles), node, styles)
        case Break() | PageNumber() | PageCount():
            yield _Token((type(node).__name__, styles), node, styles)


def _bare(node: Inline) -> Inline:
    """A value without where it comes from, for a redline is no form to be filled in."""
    match node:
        case Isolate():
            return replace(node, children=tuple(map(_bare, node.children)), trace=None)
        case Styled() | Link() | Marked():
            return replace(node, children=tuple(map(_bare, node.children)))
    return node


def _text(node: Inline) -> str:
    match node:
        case Chars():
            return node.text
        case Styled() | Link() | Isolate() | Marked():
            return "".join(map(_text, node.children))
        case CrossRef() | NoteRef():
            return node.number
    return ""


def _rebuilt(tokens: Sequence[_Token]) -> Inlines:
    """The tokens as inlines again, those of the same styles together."""
    return whole_words(tuple(_styled(tokens, 0)))


def _styled(tokens: Sequence[_Token], depth: int) -> Iterator[Inline]:
    for style, group in groupby(
        tokens, key=lambda t: t.styles[depth] if len(t.styles) > depth else None
    ):
        members = list(group)
        if style is None:
            yield from _plain(members)
            continue
        children = tuple(_styled(members, depth + 1))
        if style in ("strong", "em", "sup"):
            yield Styled(style, children)
        else:
            yield Link(style, children)


def _plain(tokens: Sequence[_Token]) -> Iterator[Inline]:
    for chars, group in groupby(tokens, key=lambda token: isinstance(token.node, Chars)):
        if chars:
            yield Chars("".join(_text(token.node) for token in group))
        else:
            yield from (token.node for token in group)

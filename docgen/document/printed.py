"""Turn inlines into the characters that an edited file is held against, and those into a hash.

What is drawn by a number of its own (a cross-reference, the call of a footnote) is one U+FFFC: the
numbers may change while the text stays.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Literal

from docgen.document.tree import (
    Break,
    Chars,
    CrossRef,
    Inlines,
    Isolate,
    Link,
    Marked,
    NoteRef,
    PageCount,
    PageNumber,
    Styled,
    Trace,
)

DRAWN = "\ufffc"
_HASH_LENGTH = 20
_UNSEEN = re.compile("[\u00ad\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")

Kind = Literal["chars", "fact", "ref", "note", "open", "blank"]


@dataclass(frozen=True, slots=True)
class Leaf:
    """Characters as they are printed, and what they stand for; `styles` are strong and em."""

    text: str
    kind: Kind = "chars"
    trace: Trace | None = None
    target: str = ""
    styles: frozenset[str] = frozenset()


def leaves(children: Inlines, targets: Collection[str], called: set[str]) -> Iterator[Leaf]:
    """The leaves of a paragraph. `called` are the footnotes called so far: it grows."""
    yield from _leaves(children, targets, called, frozenset())


def _leaves(  # noqa: C901  one case a node
    children: Inlines, targets: Collection[str], called: set[str], styles: frozenset[str]
) -> Iterator[Leaf]:
    for node in children:
        match node:
            case Chars(text=text):
                yield Leaf(bare(text), styles=styles)
            case Isolate(trace=trace) if trace is not None:
                text = _text(node.children, targets, called)
                yield Leaf(text, "fact", trace, styles=styles)
            case Marked(kind="OPEN" | "UNTRANSLATED" as kind):
                text = _text(node.children, targets, called)
                yield Leaf(text, "open" if kind == "OPEN" else "blank", styles=styles)
            case Styled(style="strong" | "em" as style):
                yield from _leaves(node.children, targets, called, styles | {style})
            case Isolate() | Marked() | Styled() | Link():
                yield from _leaves(node.children, targets, called, styles)
            case CrossRef(target=target, number=number):
                yield Leaf(DRAWN if target in targets else number, "ref", None, target, styles)
            case NoteRef(target=target, number=number):
                yield Leaf(number if target in called else DRAWN, "note", None, target, styles)
                called.add(target)
            case Break():
                yield Leaf(" ")
            case PageNumber() | PageCount():
                yield Leaf(DRAWN)


def _text(children: Inlines, targets: Collection[str], called: set[str]) -> str:
    return "".join(leaf.text for leaf in _leaves(children, targets, called, frozenset()))


def printed(children: Inlines, targets: Collection[str], called: Collection[str] = ()) -> str:
    """The characters of a paragraph, as they are compared."""
    return folded(_text(children, targets, set(called)))


def bare(text: str) -> str:
    """The characters in NFC, without those that only direct them or hide."""
    return unicodedata.normalize("NFC", _UNSEEN.sub("", text))


def folded(text: str) -> str:
    """The text with its white space as single spaces, none at its ends; no-break ones stay."""
    return re.sub("[ \t\n\r]+", " ", text).strip(" ")


def fingerprint(text: str) -> str:
    """A short hash of a text, by which a change of it is known."""
    written = folded(unicodedata.normalize("NFC", text))
    return hashlib.sha256(written.encode()).hexdigest()[:_HASH_LENGTH]

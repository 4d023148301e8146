"""Grow inlines to the edges of the Arabic words they cut, so that no word is torn apart.

An element that begins or ends between two joined letters would be shaped apart from them in
every format (seen in PDF, HTML and Word alike).
"""

from __future__ import annotations

import re
from dataclasses import replace

from docgen.document.tree import Chars, Inline, Inlines, Isolate, Link, Marked, Styled

_JOINING = "\u0610-\u061a\u0620-\u065f\u066e-\u06d3\u06d5-\u06dc\u06fa-\u06ff\u200d"
_END = re.compile(f"[{_JOINING}]+$")
_START = re.compile(f"^[{_JOINING}]+")

Holder = Styled | Link | Marked | Isolate


def whole_words(nodes: Inlines) -> Inlines:
    """The same content, with every element holding whole Arabic words."""
    out: list[Inline] = []
    pending = ""
    for i, node in enumerate(nodes):
        if isinstance(node, Chars):
            text = node.text if not pending else node.text.removeprefix(pending)
            pending = ""
            following = nodes[i + 1] if i + 1 < len(nodes) else None
            tail = _taken(text, following)
            text = text[: len(text) - len(tail)]
            if text:
                out.append(Chars(text))
            if tail:
                out.append(Chars(tail))
        elif isinstance(node, Styled | Link | Marked | Isolate):
            grown = replace(node, children=whole_words(node.children))
            if out and isinstance(out[-1], Chars) and _touches(out[-1].text, grown):
                grown = _before(grown, out.pop())
            following = nodes[i + 1] if i + 1 < len(nodes) else None
            pending = _stolen(grown, following)
            out.append(_after(grown, pending) if pending else grown)
        else:
            out.append(node)
    return tuple(out)


def _taken(text: str, following: Inline | None) -> str:
    """The end of `text` that belongs to the word with which `following` begins."""
    if not isinstance(following, Styled | Link | Marked | Isolate):
        return ""
    end = _END.search(text)
    return end[0] if end and _START.search(first_text(following)) else ""


def _touches(text: str, node: Holder) -> bool:
    return bool(_END.fullmatch(text) and _START.search(first_text(node)))


def _stolen(node: Holder, following: Inline | None) -> str:
    """The start of `following` that belongs to the word with which `node` ends."""
    if not isinstance(following, Chars):
        return ""
    start = _START.search(following.text)
    return start[0] if start and _END.search(last_text(node)) else ""


def _before(node: Holder, chars: Inline) -> Holder:
    return replace(node, children=(chars, *node.children))


def _after(node: Holder, text: str) -> Holder:
    return replace(node, children=(*node.children, Chars(text)))


def first_text(node: Inline) -> str:
    """The characters with which a node begins; empty for what is drawn in a text's place."""
    match node:
        case Chars():
            return node.text
        case Styled() | Link() | Marked() | Isolate():
            return first_text(node.children[0]) if node.children else ""
    return ""


def last_text(node: Inline) -> str:
    """The characters with which a node ends."""
    match node:
        case Chars():
            return node.text
        case Styled() | Link() | Marked() | Isolate():
            return last_text(node.children[-1]) if node.children else ""
    return ""

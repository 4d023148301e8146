"""Build HTML as elements, never as strings glued together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from xml.etree.ElementTree import Element, tostring

_PAGE = ("head", "meta", "title", "style", "body", "header", "main", "footer", "section", "div")
_TEXT = ("h1", "h2", "h3", "p", "ol", "ul", "li", "blockquote", "hr")
_TABLE = ("table", "colgroup", "thead", "tbody", "tr", "th", "td")
_BLOCKS = frozenset((*_PAGE, *_TEXT, *_TABLE))
Content = Element | str


def element(
    tag: str, attributes: Mapping[str, str | None] | None = None, children: Iterable[Content] = ()
) -> Element:
    """An element; attributes that are None or empty are left out."""
    made = Element(tag, {name: text for name, text in (attributes or {}).items() if text})
    fill(made, children)
    return made


def fill(parent: Element, children: Iterable[Content]) -> None:
    """Append elements and text in their order."""
    last = parent[-1] if len(parent) else None
    for child in children:
        if isinstance(child, str):
            _append_text(parent, last, child)
        else:
            parent.append(child)
            last = child


def _append_text(parent: Element, last: Element | None, text: str) -> None:
    if last is None:
        parent.text = (parent.text or "") + text
    else:
        last.tail = (last.tail or "") + text


def page_bytes(root: Element) -> bytes:
    """The whole page as UTF-8 HTML, each block on lines of its own."""
    for block in root.iter():
        if block.tag in _BLOCKS:
            block.tail = "\n"
    return f"<!DOCTYPE html>\n{tostring(root, encoding='unicode', method='html')}\n".encode()

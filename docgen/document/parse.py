"""Turn a rendered template into the closed tree of a Document's parts.

An unknown element, attribute or role is refused with its line; nothing is skipped or repaired.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Literal, cast, get_args

from docgen.document import inline_parse
from docgen.document.inline_parse import Filler, Scope
from docgen.document.markup import Element, MarkupError, read
from docgen.document.tree import (
    Block,
    Blocks,
    Cell,
    Heading,
    Inlines,
    Item,
    ItemList,
    Note,
    PageBreak,
    Paragraph,
    Quote,
    Role,
    Row,
    Rule,
    Running,
    Section,
    Signature,
    Table,
)
from docgen.languages import LANGUAGES, Direction, language

ROLES = frozenset(get_args(Role))
HEADINGS: Mapping[str, Literal[1, 2, 3]] = {"h1": 1, "h2": 2, "h3": 3}


@dataclass(frozen=True, slots=True)
class Parts:
    """What a rendered template holds: the body, the running lines, the watermark."""

    blocks: Blocks
    header: Running
    footer: Running
    watermark: Inlines


def parse(rendered: str, lang: str, filler: Filler) -> Parts:
    """The parts of one rendered template; MarkupError for anything outside the vocabulary."""
    root = read(rendered)
    if root.tag != "article":
        raise _unknown(root, "a document is one <article>")
    scope = Scope(lang, language(lang).direction, filler)
    body, header, footer, watermark = [], Running(), Running(), cast("Inlines", ())
    for child in _only_elements(root):
        if child.attributes.get("class") == "running":
            slots, watermark_here = _running(child, scope)
            watermark = watermark_here or watermark
            header, footer = (slots, footer) if child.tag == "header" else (header, slots)
        else:
            body.append(child)
    blocks = tuple(block for child in body for block in _block(child, scope))
    return Parts(blocks, header, footer, watermark)


def _running(element: Element, scope: Scope) -> tuple[Running, Inlines]:
    if element.tag not in ("header", "footer"):
        raise _unknown(element, "only <header> and <footer> are running")
    found: dict[str, Inlines] = {}
    for child in _only_elements(element):
        role = child.attributes.get("class", "")
        if child.tag != "p" or role not in ("start", "centre", "end", "watermark"):
            raise _unknown(child, "a running line has <p> of class start, centre, end, watermark")
        found[role] = inline_parse.inlines(child, scope)
    watermark = found.pop("watermark", ())
    return Running(**found), watermark


def _block(element: Element, scope: Scope) -> Blocks:
    if element.tag in _EMPTY:
        return (_EMPTY[element.tag],)
    reader = _READERS.get(element.tag)
    if reader is None:
        raise _unknown(element, f"no block <{element.tag}> in docgen's vocabulary")
    return (reader(element, _scoped(element, scope)),)


def _blocks(element: Element, scope: Scope) -> Blocks:
    return tuple(b for child in _only_elements(element) for b in _block(child, scope))


def _flow(element: Element, scope: Scope) -> Blocks:
    """Blocks, or bare inline content as one paragraph (cells and list items may hold either)."""
    if any(child.tag in _READERS or child.tag in _EMPTY for child in element.elements()):
        return _blocks(element, scope)
    children = inline_parse.inlines(element, scope)
    return (Paragraph(children, scope.lang, scope.direction),) if children else ()


def _scoped(element: Element, scope: Scope) -> Scope:
    lang = element.attributes.get("lang")
    direction = element.attributes.get("dir")
    if lang:
        if lang not in LANGUAGES:
            raise _unknown(element, f"no language '{lang}'")
        scope = replace(scope, lang=lang, direction=language(lang).direction)
    if direction:
        if direction not in ("ltr", "rtl"):
            raise _unknown(element, "dir is ltr or rtl")
        scope = replace(scope, direction=cast("Direction", direction))
    return scope


def _role(element: Element, scope: Scope, default: Role = "") -> Role:
    name = inline_parse.attribute(element, "class", default, scope)
    if name not in ROLES:
        raise _unknown(element, f"no role '{name}'")
    return cast("Role", name)


def _attributes(element: Element, *allowed: str) -> None:
    for name in element.attributes:
        if name not in (*allowed, "id", "lang", "dir", "class"):
            raise _unknown(element, f"<{element.tag}> has no attribute '{name}'")


def _paragraph(element: Element, scope: Scope) -> Block:
    _attributes(element)
    children = inline_parse.inlines(element, scope)
    return Paragraph(
        children, scope.lang, scope.direction, _id(element, scope), _role(element, scope)
    )


def _heading(element: Element, scope: Scope) -> Block:
    _attributes(element)
    children = inline_parse.inlines(element, scope)
    level, identity = HEADINGS[element.tag], _id(element, scope)
    return Heading(level, children, scope.lang, scope.direction, identity, _role(element, scope))


def _list(element: Element, scope: Scope) -> Block:
    _attributes(element, "start")
    ordered = element.tag == "ol"
    role = _role(element, scope, "numbers" if ordered else "plain")
    start = _whole(element, "start", inline_parse.attribute(element, "start", "1", scope))
    items = tuple(
        Item(_flow(child, _scoped(child, scope)), _label(role, start + n, scope),
             _id(child, scope))
        for n, child in enumerate(_children(element, "li"))
    )  # fmt: skip
    return ItemList(items, ordered, scope.lang, scope.direction, role, _id(element, scope))


def _label(role: Role, number: int, scope: Scope) -> str:
    if role == "plain":
        return "•"
    return language(scope.lang).letter(number) if role == "letters" else f"{number}."


def _table(element: Element, scope: Scope) -> Block:
    _attributes(element, "widths")
    head: tuple[Row, ...] = ()
    body: tuple[Row, ...] = ()
    for part in _only_elements(element):
        if part.tag not in ("thead", "tbody"):
            raise _unknown(part, "a table has <thead> and <tbody>")
        rows = tuple(_row(row, scope) for row in _children(part, "tr"))
        head, body = (head + rows, body) if part.tag == "thead" else (head, body + rows)
    shares = inline_parse.attribute(element, "widths", "", scope).split()
    widths = tuple(_whole(element, "widths", share) for share in shares)
    role, identity = _role(element, scope), _id(element, scope)
    return Table(head, body, scope.lang, scope.direction, role, identity, widths)


def _row(element: Element, scope: Scope) -> Row:
    _attributes(element)
    cells = []
    for child in _only_elements(element):
        if child.tag not in ("td", "th"):
            raise _unknown(child, "a row has <td> and <th>")
        _attributes(child, "colspan")
        inner = _scoped(child, scope)
        span = _whole(child, "colspan", child.attributes.get("colspan", "1"))
        content = _flow(child, inner)
        header = child.tag == "th"
        cells.append(Cell(content, inner.lang, inner.direction, header, _role(child, scope), span))
    return Row(tuple(cells), _id(element, scope))


def _section(element: Element, scope: Scope) -> Block:
    _attributes(element)
    role = _role(element, scope, "titleblock" if element.tag == "header" else "")
    blocks = _blocks(element, scope)
    return Section(blocks, scope.lang, scope.direction, _id(element, scope), role)


def _quote(element: Element, scope: Scope) -> Block:
    _attributes(element)
    return Quote(_blocks(element, scope), scope.lang, scope.direction)


def _signature(element: Element, scope: Scope) -> Block:
    _attributes(element)
    if element.attributes.get("class") != "signature":
        raise _unknown(element, "a <figure> is a signature")
    return Signature(_blocks(element, scope), scope.lang, scope.direction)


def _picture(element: Element, scope: Scope) -> Block:
    """`<img of="LY" alt="…"/>`: a picture that whoever composes has at hand, never a path."""
    _attributes(element, "of", "alt")
    name = inline_parse.attribute(element, "of", "", scope)
    picture = scope.filler.picture(name, inline_parse.attribute(element, "alt", "", scope))
    if picture is None or not picture.alt:
        raise _unknown(element, f"no picture '{name}' with a description in alt")
    return picture


def _note(element: Element, scope: Scope) -> Block:
    _attributes(element)
    identity = _id(element, scope)
    if identity is None:
        raise _unknown(element, "a <note> has an id")
    return Note(identity, inline_parse.inlines(element, scope), scope.lang, scope.direction)


def _id(element: Element, scope: Scope) -> str | None:
    return inline_parse.attribute(element, "id", "", scope) or None


def _whole(element: Element, name: str, text: str) -> int:
    if not re.fullmatch("[0-9]{1,4}", text):
        raise _unknown(element, f"{name} is a number")
    return int(text)


def _children(element: Element, tag: str) -> list[Element]:
    found = _only_elements(element)
    for child in found:
        if child.tag != tag:
            raise _unknown(child, f"<{element.tag}> holds <{tag}> only")
    return found


def _only_elements(element: Element) -> list[Element]:
    for child in element.children:
        if isinstance(child, str) and child.strip():
            raise _unknown(element, f"text '{child.strip()[:30]}' stands outside any paragraph")
    return element.elements()


def _unknown(element: Element, message: str) -> MarkupError:
    where = f"<{element.tag}>"
    return MarkupError(message, element.line, element.column, where)


_READERS: Mapping[str, Callable[[Element, Scope], Block]] = {
    "p": _paragraph,
    "h1": _heading,
    "h2": _heading,
    "h3": _heading,
    "ol": _list,
    "ul": _list,
    "table": _table,
    "section": _section,
    "header": _section,
    "footer": _section,
    "blockquote": _quote,
    "figure": _signature,
    "img": _picture,
    "note": _note,
}
_EMPTY: Mapping[str, Block] = {"hr": Rule(), "pagebreak": PageBreak()}

# what a template may write: each element with its attributes (class, id, lang, dir where they fit)
_COMMON = frozenset({"id", "lang", "dir", "class"})
VOCABULARY: Mapping[str, frozenset[str]] = {
    "article": frozenset(),
    **dict.fromkeys(_READERS, _COMMON),
    **dict.fromkeys(_EMPTY, frozenset()),
    **dict.fromkeys(("li", "tr", "thead", "tbody"), _COMMON),
    **dict.fromkeys(("td", "th"), _COMMON | {"colspan"}),
    "ol": _COMMON | {"start"},
    "table": _COMMON | {"widths"},
    "img": frozenset({"of", "alt"}),
    **dict.fromkeys((*inline_parse.STYLES, "br", "pagenumber", "pagecount"), frozenset()),
    "a": frozenset({"href"}),
    "bdi": frozenset({"lang", "dir"}),
    "ref": frozenset({"to"}),
    "noteref": frozenset({"to"}),
}

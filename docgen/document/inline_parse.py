"""Turn an element's inline content into the tree's inlines, slots put back as their nodes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Protocol, cast

from docgen.document.markup import SLOT, SPACE, Element, MarkupError
from docgen.document.tree import (
    Break,
    Chars,
    CrossRef,
    Image,
    Inline,
    Inlines,
    Isolate,
    Link,
    NoteRef,
    PageCount,
    PageNumber,
    Styled,
)
from docgen.document.words import whole_words
from docgen.languages import LANGUAGES, Direction, language

STYLES = ("strong", "em", "sup", "ins", "del")
SCHEMES = ("http://", "https://", "mailto:", "tel:")


class Filler(Protocol):
    """Who knows what stands in the slots of a rendered template."""

    def fill(self, before: str, slot: int, after: str, lang: str) -> tuple[str, Inlines, str]:
        """The slot's nodes, and the text before and after it as they change by it.

        An Arabic proclitic before the slot is taken into the value, a Turkish suffix after it
        is put into harmony.
        """

    def plain(self, slot: int) -> str:
        """The slot's value as plain text, for an attribute."""

    def picture(self, name: str, alt: str) -> Image | None:
        """The picture of that name; None where there is none."""


@dataclass(frozen=True, slots=True)
class Scope:
    """The language and direction in force, and the filler of slots."""

    lang: str
    direction: Direction
    filler: Filler


def attribute(element: Element, name: str, default: str, scope: Scope | None = None) -> str:
    """An attribute's value; a slot in it becomes its plain text."""
    value = element.attributes.get(name, default)
    if scope is None or "\ue000" not in value:
        return value
    filler = scope.filler
    return SLOT.sub(lambda match: filler.plain(int(match[1])), value)


def inlines(element: Element, scope: Scope) -> Inlines:
    """The element's content: white space collapsed, no inline border inside an Arabic word."""
    return whole_words(_tidy(tuple(_content(element, scope))))


def _content(element: Element, scope: Scope) -> Iterator[Inline]:
    for child in element.children:
        if isinstance(child, str):
            yield from text_with_slots(SPACE.sub(" ", child), scope)
        else:
            yield _inline(child, scope)


def text_with_slots(text: str, scope: Scope) -> Iterator[Inline]:
    """The text's characters, and the nodes of the slots in it."""
    match = SLOT.search(text)
    while match:
        before, after = text[: match.start()], text[match.end() :]
        before, nodes, after = scope.filler.fill(before, int(match[1]), after, scope.lang)
        if before:
            yield Chars(before)
        yield from nodes
        text = after
        match = SLOT.search(text)
    if text:
        yield Chars(text)


def _inline(element: Element, scope: Scope) -> Inline:
    children = tuple(_content(element, scope)) if element.children else ()
    match element.tag:
        case "strong" | "em" | "sup" | "ins" | "del":
            _allow(element)
            return Styled(element.tag, children)
        case "a":
            return _link(element, children, scope)
        case "bdi":
            return _isolate(element, scope)
        case "br":
            _allow(element)
            return Break()
        case "pagenumber":
            _allow(element)
            return PageNumber()
        case "pagecount":
            _allow(element)
            return PageCount()
        case "ref" | "noteref":
            _allow(element, "to")
            target = attribute(element, "to", "", scope)
            return CrossRef(target) if element.tag == "ref" else NoteRef(target)
    raise _refused(element, f"no inline <{element.tag}> in docgen's vocabulary")


def _link(element: Element, children: Inlines, scope: Scope) -> Link:
    _allow(element, "href")
    href = attribute(element, "href", "", scope)
    if not href.startswith(SCHEMES):
        raise _refused(element, "a link leads to http, https, mailto or tel")
    return Link(href, children)


def _isolate(element: Element, scope: Scope) -> Isolate:
    _allow(element, "lang", "dir")
    lang = element.attributes.get("lang")
    if lang and lang not in LANGUAGES:
        raise _refused(element, f"no language '{lang}'")
    named = element.attributes.get("dir") or (lang and language(lang).direction)
    if named not in ("ltr", "rtl"):
        raise _refused(element, "a <bdi> has a lang or a dir of ltr or rtl")
    direction = cast("Direction", named)
    inner = replace(scope, lang=lang or scope.lang, direction=direction)
    return Isolate(direction, tuple(_content(element, inner)), lang)


def _allow(element: Element, *names: str) -> None:
    for name in element.attributes:
        if name not in names:
            raise _refused(element, f"<{element.tag}> has no attribute '{name}'")


def _refused(element: Element, message: str) -> MarkupError:
    return MarkupError(message, element.line, element.column, f"<{element.tag}>")


def _tidy(nodes: Inlines) -> Inlines:
    """No space at either end, none doubled, across the borders of elements."""
    collapsed, _ = _collapse(nodes, after_space=True)
    return _trim_end(collapsed)


def _collapse(nodes: Inlines, *, after_space: bool) -> tuple[Inlines, bool]:
    out: list[Inline] = []
    for node in nodes:
        match node:
            case Chars():
                text = node.text.removeprefix(" ") if after_space else node.text
                if text:
                    out.append(Chars(text))
                    after_space = text.endswith(" ")
            case Styled() | Link():
                children, after_space = _collapse(node.children, after_space=after_space)
                if children:
                    out.append(replace(node, children=children))
            case Break():
                out.append(node)
                after_space = True
            case _:
                out.append(node)
                after_space = False
    return tuple(out), after_space


def _trim_end(nodes: Inlines) -> Inlines:
    if not nodes:
        return nodes
    *rest, last = nodes
    match last:
        case Chars():
            text = last.text.removesuffix(" ")
            return (*rest, Chars(text)) if text else _trim_end(tuple(rest))
        case Styled() | Link():
            return (*rest, replace(last, children=_trim_end(last.children)))
    return nodes

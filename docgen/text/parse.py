"""Turn a text of the content into inlines.

The whole markup: `**strong**`, `*emphasis*`, `{fact:form}`, `{#paragraph}`, `{^note}`, `{?open}`.
`{{` and `}}` stand for braces; a backslash takes its meaning from any of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong between two code points of a text, and how to mend it."""

    start: int
    end: int
    message: str
    cure: str


class TextErrors(ValueError):  # noqa: N818 - it holds many
    """A text cannot be read: all of its faults, in order."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        self.faults = faults
        super().__init__("; ".join(fault.message for fault in faults))

    def __reduce__(self) -> tuple[type[TextErrors], tuple[tuple[Fault, ...]]]:
        return type(self), (self.faults,)


def parse(value: str) -> RichText:
    """The inlines of a text; TextErrors holds everything that is wrong with it."""
    builder = _Builder(value)
    for token in _TOKEN.finditer(value):
        builder.take(token)
    return builder.finish()


# Escapes are those of CommonMark: before a letter, a digit or a space a backslash is a backslash.
_TOKEN = re.compile(
    r"""(?P<plain>[^\\*{}]+)
      | \\(?P<escape>[!-/:-@\[-`{-~])
      | (?P<backslash>\\)
      | (?P<stars>\*+)
      | (?P<doubled>\{\{|\}\})
      | \{(?P<inside>[^{}]*)\}
      | (?P<brace>[{}])""",
    re.VERBOSE | re.DOTALL,
)
_NAME = "[a-z][a-z0-9_-]*"
_FACT = re.compile(rf"({_NAME})(?::([a-z][a-z0-9_]*(?:,[a-z][a-z0-9_]*)*))?")
_TARGET = re.compile(_NAME)
_MARKED: dict[str, tuple[type[ParagraphRef | FootnoteRef | OpenRef], str]] = {
    "#": (ParagraphRef, "paragraph"),
    "^": (FootnoteRef, "note"),
    "?": (OpenRef, "open bracket"),
}


@dataclass(slots=True)
class _Open:
    """Emphasis that has begun and not ended: how many stars, where, and what it holds so far."""

    stars: int
    start: int
    children: list[TextInline]


class _Builder:
    """The inlines so far: the innermost open emphasis takes what comes."""

    def __init__(self, value: str) -> None:
        self.value = value
        self.top: list[TextInline] = []
        self.open: list[_Open] = []
        self.faults: list[Fault] = []

    def take(self, token: re.Match[str]) -> None:
        start, end = token.span()
        match token.lastgroup:
            case "plain" | "escape" | "backslash":
                self.add_plain(token[token.lastgroup], start, end)
            case "doubled":
                self.add_plain(token["doubled"][0], start, end)
            case "stars":
                self.take_stars(start, end)
            case "inside":
                self.take_braces(token["inside"], start, end)
            case _:
                self.lone_brace(token[0], start, end)

    @property
    def children(self) -> list[TextInline]:
        return self.open[-1].children if self.open else self.top

    def add_plain(self, text: str, start: int, end: int) -> None:
        children = self.children
        if children and isinstance(last := children[-1], Plain):
            children[-1] = Plain(last.text + text, last.start, end)
        else:
            children.append(Plain(text, start, end))

    def fault(self, start: int, end: int, message: str, cure: str) -> None:
        self.faults.append(Fault(start, end, message, cure))

    # ------------------------------------------------------------ braces

    def take_braces(self, inside: str, start: int, end: int) -> None:
        inline, fault = _reference(inside, start, end)
        if inline is not None:
            self.children.append(inline)
        if fault is not None:
            self.faults.append(fault)

    def lone_brace(self, brace: str, start: int, end: int) -> None:
        if brace == "{":
            cure = "close it, as in {name}, or write {{ for the character itself"
            self.fault(start, end, "a brace { is opened and not closed", cure)
        else:
            cure = "take it out, or write }} for the character itself"
            self.fault(start, end, "a brace } closes nothing", cure)

    # ------------------------------------------------------------ stars

    def take_stars(self, start: int, end: int) -> None:
        count = end - start
        if count < 3:
            self.turn(count, start, end)
            return
        # three or more end all that is open, the innermost first, and begin the rest
        while self.open and end - start >= self.open[-1].stars:
            stars = self.open[-1].stars
            self.turn(stars, start, start + stars)
            start += stars
        if end - start > 3:
            cure = r"write \* for each star that is meant"
            self.fault(start, end, f"{count} stars in a row", cure)
        elif end - start == 3:
            self.begin(2, start, start + 2)
            self.begin(1, start + 2, end)
        elif end > start:
            self.begin(end - start, start, end)

    def turn(self, stars: int, start: int, end: int) -> None:
        """One delimiter: it ends the innermost emphasis of its kind, or begins one."""
        kinds = [opened.stars for opened in self.open]
        if stars not in kinds:
            self.begin(stars, start, end)
            return
        if kinds[-1] != stars:
            self.untangle()
        self.close(start, end)

    def begin(self, stars: int, start: int, end: int) -> None:
        if _touches(self.value, _end_of_stars(self.value, end)):
            self.open.append(_Open(stars, start, []))
        else:
            cure = r"write \* for the character itself; a star of emphasis touches its text"
            self.fault(start, end, "a star before a space or the end begins nothing", cure)

    def untangle(self) -> None:
        """The outer emphasis ends before the inner one."""
        inner, outer = self.open.pop(), self.open[-1]
        if inner.start == outer.start + outer.stars:
            # `***a** b*`: opened at one place, so either may be the outer one
            outer.stars, inner.stars = inner.stars, outer.stars
            inner.start = outer.start + outer.stars
            self.open.append(inner)
            return
        self.unclosed(inner)
        self.children.extend(inner.children)

    def close(self, start: int, end: int) -> None:
        ended = self.open.pop()
        if not _touches(self.value, _start_of_stars(self.value, start) - 1):
            cure = r"take the space out: a star of emphasis touches its text"
            self.fault(start, end, "a space before the star that ends an emphasis", cure)
        kind = Strong if ended.stars == 2 else Emphasis
        self.children.append(kind(tuple(ended.children), ended.start, end))

    def unclosed(self, opened: _Open) -> None:
        stars = "*" * opened.stars
        escaped_stars = r"\*" * opened.stars
        cure = f"close it with {stars}, or write {escaped_stars} for the characters"
        self.fault(
            opened.start, opened.start + opened.stars, f"{stars} is opened, not closed", cure
        )

    def finish(self) -> RichText:
        for opened in self.open:
            self.unclosed(opened)
        if self.faults:
            raise TextErrors(tuple(sorted(self.faults, key=lambda fault: fault.start)))
        return tuple(self.top)


def _touches(value: str, index: int) -> bool:
    return 0 <= index < len(value) and not value[index].isspace()


def _end_of_stars(value: str, index: int) -> int:
    while index < len(value) and value[index] == "*":
        index += 1
    return index


def _start_of_stars(value: str, index: int) -> int:
    while index > 0 and value[index - 1] == "*":
        index -= 1
    return index


def _reference(inside: str, start: int, end: int) -> tuple[TextInline | None, Fault | None]:
    """What stands in braces, or why it cannot."""
    if not inside.strip():
        return None, Fault(start, end, "nothing stands in the braces", "name a fact, as in {place}")
    if inside[0] in _MARKED:
        kind, thing = _MARKED[inside[0]]
        if _TARGET.fullmatch(inside, 1):
            return kind(inside[1:], start, end), None
        cure = f"name a {thing} by its id, as in {{{inside[0]}trade}}"
        return None, Fault(start, end, f"'{{{inside}}}' names no {thing}", cure)
    if fact := _FACT.fullmatch(inside):
        forms = tuple(fact[2].split(",")) if fact[2] else ()
        return FactRef(fact[1], forms, start, end), None
    return None, Fault(start, end, f"'{{{inside}}}' is no fact's name and forms", _cure_for(inside))


def _cure_for(inside: str) -> str:
    closed_up = "".join(inside.lower().split())
    if _FACT.fullmatch(closed_up):
        return f"write {{{closed_up}}}: small letters, no spaces"
    return "write {name} or {name:form,form} with a-z, 0-9, - and _; {{ and }} print braces"


def references(text: RichText) -> Iterator[FactRef | ParagraphRef | FootnoteRef | OpenRef]:
    """What the text refers to, in its order."""
    for inline in text:
        if isinstance(inline, (Strong, Emphasis)):
            yield from references(inline.children)
        elif not isinstance(inline, Plain):
            yield inline

"""Change single values in a YAML file as it is written: every other byte stays.

A value is found by the place at which the reader saw it. Texts below `>-` are folded anew at their
indentation, and lines break where they broke before as far as the words are still there.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from docgen.reading.yaml_writer import WIDTH, scalar, wrapped
from docgen.text.placed import PlacedMapping
from docgen.text.scalar import Scalar

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_LONGEST = 108


class UnwritableError(ValueError):
    """A value stands in the file in a way that cannot be changed by itself."""


@dataclass(frozen=True, slots=True)
class Edit:
    """What is to stand between two code points of the raw text."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class RawFile:
    """The characters of a file as they are: its mark, its line ends."""

    text: str

    @classmethod
    def of(cls, data: bytes) -> RawFile:
        return cls(data.decode("utf-8"))

    @property
    def lines(self) -> list[str]:
        """The lines with their ends."""
        return [line for line in _LINE.findall(self.text) if line]

    @property
    def newline(self) -> str:
        """The line end of the file's first line."""
        first = _LINE.match(self.text)
        ends = (first[0] if first else "").removeprefix((first[0] if first else "").rstrip("\r\n"))
        return ends or "\n"

    def index(self, line: int, column: int) -> int:
        """The index of a place; line and column start at 1, a mark at the start is not counted."""
        lines = self.lines
        mark = 1 if line == 1 and self.text.startswith("\ufeff") else 0
        return sum(map(len, lines[: line - 1])) + column - 1 + mark

    def edited(self, edits: list[Edit]) -> bytes:
        """The file with the edits made."""
        text = self.text
        for edit in sorted(edits, key=lambda one: one.start, reverse=True):
            text = text[: edit.start] + edit.text + text[edit.end :]
        return text.encode("utf-8")


def replaced(file: RawFile, old: Scalar, text: str, key: Scalar | None, *, flow: bool) -> Edit:
    """The edit that writes another text where the scalar stands; `key` is that of its mapping."""
    start = file.index(old.place.line, old.place.column)
    match old.origin.style:
        case "folded" | "literal":
            return _block(file, old, text, start)
        case _ if not old.value and old.origin.style == "plain":
            return _filled(file, text, key, start, flow=flow)
    end = _end(file, start, old.origin.written)
    return Edit(start, end, _inline(old, text, flow=flow))


def _end(file: RawFile, start: int, written: str) -> int:
    """Where what was written ends, its line ends as the file has them."""
    at = start
    for char in written:
        if char == "\n" and file.text[at : at + 2] == "\r\n":
            at += 1
        at += 1
    return at


def _inline(old: Scalar, text: str, *, flow: bool) -> str:
    """The text in the quotes of the old one, or in quotes where YAML wants some."""
    if old.origin.style == "single":
        quoted = text.replace("'", "''")
        return f"'{quoted}'"
    if old.origin.style == "double":
        return json.dumps(text, ensure_ascii=False)
    return scalar(text, flow=flow)


def _filled(file: RawFile, text: str, key: Scalar | None, start: int, *, flow: bool) -> Edit:
    """A text where none stood: `tr:` with nothing behind it."""
    if key is None:
        raise UnwritableError("an empty value without a key")
    at = file.index(key.place.line, key.place.column)
    colon = file.text.index(":", at + len(key.origin.written))
    if flow or start < colon or "\n" in file.text[colon:start].replace("\r", "\n"):
        start = colon + 1
    if flow:
        return Edit(colon + 1, colon + 1, " " + scalar(text, flow=True))
    indent = " " * (key.place.column + 1)
    lines = wrapped(text, WIDTH - len(indent))
    block = file.newline.join(f"{indent}{line}" for line in lines)
    return Edit(colon + 1, colon + 1, f" >-{file.newline}{block}")


# ---------------------------------------------------------------- blocks


def _block(file: RawFile, old: Scalar, text: str, start: int) -> Edit:
    """The lines of a block scalar; its header and what follows it stay."""
    end = _end(file, start, old.origin.written)
    lines = [line for line in _LINE.findall(file.text, start, end) if line]
    body = lines[1:]
    while body and not body[-1].strip():
        body.pop()
    if not body:
        raise UnwritableError("an empty block")
    first = start + len(lines[0])
    last = first + len("".join(body)) - len(_line_end(body[-1]))
    indent = min((_indent(line) for line in body if line.strip()), key=len)
    newline = _line_end(lines[0]) or file.newline
    fresh = newline.join(
        indent + line for line in folded_like([line.strip() for line in body], text, len(indent))
    )
    return Edit(first, last, fresh)


def _line_end(line: str) -> str:
    return line[len(line.rstrip("\r\n")) :]


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip(" "))]


def folded_like(lines: list[str], text: str, indent: int) -> list[str]:
    """The text in lines that break where the old lines broke, as far as their words remain."""
    old = [word for line in lines for word in line.split(" ") if word]
    ends = {sum(len(line.split()) for line in lines[: n + 1]) - 1 for n in range(len(lines))}
    new = text.split(" ")
    if "" in new:
        return [text]
    breaks: set[int] = set()
    for i, j, size in SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks():
        breaks |= {j + n for n in range(size) if i + n in ends}
    # the word at a line's end was exchanged for another: the line still ends there
    for tag, i1, i2, _, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "replace" and i2 - 1 in ends and i1 < i2:
            breaks.add(j2 - 1)
    longest = max(map(len, lines), default=0)  # a writer's own long lines stay
    return list(_in_lines(new, breaks, max(_LONGEST - indent, longest)))


def _in_lines(words: list[str], breaks: set[int], width: int) -> Iterator[str]:
    line: list[str] = []
    for number, word in enumerate(words):
        line.append(word)
        if number in breaks or number == len(words) - 1:
            yield from wrapped(" ".join(line), width)
            line = []


# ---------------------------------------------------------------- new items and keys


def after_item(file: RawFile, item: PlacedMapping, lines: list[str]) -> Edit:
    """The edit that puts lines behind an item of a list; they are given without indentation."""
    if item.flow:
        raise UnwritableError("an item in one line with others")
    every = file.lines
    first = item.place.line - 1
    dash = every[first][: item.place.column - 1].rfind("-")
    if dash < 0:
        raise UnwritableError("an item whose dash stands on another line")
    last = first
    for number in range(first + 1, len(every)):
        line = every[number]
        if line.strip() and len(_indent(line)) <= dash:
            break
        if line.strip():
            last = number
    gap = first > 0 and not every[first - 1].strip()
    at = sum(map(len, every[: last + 1]))
    head = "" if _line_end(every[last]) else file.newline
    fresh = [*([""] if gap else []), *lines]
    body = "".join(f"{' ' * dash if line else ''}{line}{file.newline}" for line in fresh)
    return Edit(at, at, head + body)


def new_key(file: RawFile, line: str, after: Scalar | None) -> Edit:
    """The edit that puts a key at the top level, behind another one of a single line."""
    if after is None:
        raise UnwritableError("a file without keys")
    at = sum(map(len, file.lines[: after.place.line]))
    return Edit(at, at, line + file.newline)

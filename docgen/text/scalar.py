"""Where each character of a YAML scalar stands in its file.

The reader gives every scalar its origin; an error inside a folded or escaped text is placed from
it: the n-th character of the value that is no space is the n-th such character as written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from docgen.errors import Place

Style = Literal["plain", "single", "double", "literal", "folded"]


@dataclass(frozen=True, slots=True)
class Origin:
    """How a scalar is written: `written` runs from its first character, quotes and header included.

    `cut` is what follows a plain scalar on its line and is no part of it (` # …`).
    """

    place: Place
    written: str
    style: Style
    cut: str = ""

    def place_of(self, value: str, offset: int) -> Place:
        """The place of the code point at `offset` of the scalar's value."""
        before = len(value[:offset]) - _spaces(value[:offset])
        tokens = list(_TOKENS[self.style](self.written))
        if before < len(tokens):
            return self._at(tokens[before])
        return self._at(tokens[-1] + 1 if tokens else 0)

    def _at(self, index: int) -> Place:
        line_start = self.written.rfind("\n", 0, index) + 1
        if line_start == 0:
            return Place(self.place.file, self.place.line, self.place.column + index)
        line = self.place.line + self.written.count("\n", 0, index)
        return Place(self.place.file, line, index - line_start + 1)


@dataclass(frozen=True, slots=True)
class Scalar:
    """A scalar of a content file: its characters, normalised, and where they come from.

    `raw` is the value as YAML gives it; it differs from `value` where characters were normalised.
    """

    value: str
    raw: str
    origin: Origin

    @property
    def place(self) -> Place:
        return self.origin.place

    @property
    def absent(self) -> bool:
        """Nothing stands after the key."""
        return not self.value and self.origin.style == "plain"


def _spaces(text: str) -> int:
    return sum(map(text.count, " \t\n"))


def _visible(written: str, start: int, end: int) -> Iterator[int]:
    return (i for i in range(start, end) if written[i] not in " \t\n")


def _plain(written: str) -> Iterator[int]:
    return _visible(written, 0, len(written))


def _single(written: str) -> Iterator[int]:
    for token in re.finditer(r"''|[^\s']|[^\S \t\n]", written[1:-1]):
        yield token.start() + 1


def _double(written: str) -> Iterator[int]:
    """An escape is one character; an escaped space, tab or line end is none that counts."""
    for token in _DOUBLE.finditer(written[1:-1]):
        if not _is_blank_escape(token[0]):
            yield token.start() + 1


def _is_blank_escape(token: str) -> bool:
    if token[0] != "\\":
        return False
    if token[1] in "xuU":
        code = token[2:]
        return chr(int(code, 16)) in " \t\n"
    return token in {"\\ ", "\\t", "\\\t", "\\n", "\\\n"}


_DOUBLE = re.compile(
    r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|[\s\S])|[^ \t\n\\]", re.DOTALL
)


def _block(written: str) -> Iterator[int]:
    """After the header, `>-` or `|2 # comment`."""
    header = written.find("\n")
    return _visible(written, len(written) if header < 0 else header, len(written))


_TOKENS = {
    "plain": _plain,
    "single": _single,
    "double": _double,
    "literal": _block,
    "folded": _block,
}

"""Turn a plain tree into YAML as a person would write it: texts below `>-`, records in one line.

Every scalar is a string, as the reader takes it; whatever YAML would read otherwise is quoted.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Union

WIDTH = 92
_STEP = "  "
# A plain scalar begins with a letter or a digit and holds nothing that YAML could take for its own.
_PLAIN = re.compile(r"[^\W_](?:[^:#,\[\]{}\"'`*&!|>%@?\\\n\t]|:(?=\S)|(?<=\S)['#])*")
_LOOSE = re.compile(r"[^\W_](?:[^:#\"`*&!|>%@\\\n\t]|:(?=\S)|(?<=\S)#)*")
_DRAWN = re.compile(r"[^\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]*")


@dataclass(frozen=True, slots=True)
class Prose:
    """A text, written below `>-`; `lines` break it where its writer did, as far as they say it."""

    text: str
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Flow:
    """A short record or list, written in one line."""

    value: Mapping[str, str] | Sequence[str]

    @property
    def values(self) -> tuple[str, ...]:
        """What it holds, without the keys."""
        return tuple(self.value.values() if isinstance(self.value, Mapping) else self.value)


@dataclass(frozen=True, slots=True)
class Noted:
    """A value with comments above it, and an empty line above those where there is a `gap`."""

    value: Bare
    comments: tuple[str, ...] = ()
    gap: bool = False


Bare = Union[str, Prose, Flow, Mapping[str, "Node"], Sequence["Node"]]  # noqa: UP007
Node = Union[Bare, Noted]  # noqa: UP007


def written(tree: Mapping[str, Node]) -> str:
    """The whole file."""
    return "\n".join(mapping_lines(tree, "")) + "\n"


def mapping_lines(tree: Mapping[str, Node], indent: str) -> Iterator[str]:
    """The lines of a mapping's entries."""
    for key, node in tree.items():
        yield from entry_lines(key, node, indent)


def entry_lines(key: str, node: Node, indent: str) -> Iterator[str]:
    """The lines of one entry, its comments above it."""
    value, head = _apart(node, indent)
    yield from head
    match value:
        case str():
            yield f"{indent}{key}: {scalar(value)}"
        case Prose(text=""):
            yield f"{indent}{key}:"
        case Prose():
            yield f"{indent}{key}: >-"
            yield from (f"{indent}{_STEP}{line}" for line in prose_lines(value, indent + _STEP))
        case Flow():
            yield f"{indent}{key}: {flow(value)}"
        case Mapping():
            yield f"{indent}{key}:"
            yield from mapping_lines(value, indent + _STEP)
        case _:
            yield f"{indent}{key}:"
            for item in value:
                yield from item_lines(item, indent + _STEP)


def item_lines(node: Node, indent: str) -> Iterator[str]:
    """The lines of one item of a list, its comments above it."""
    value, head = _apart(node, indent)
    yield from head
    match value:
        case str():
            yield f"{indent}- {scalar(value)}"
        case Flow():
            yield f"{indent}- {flow(value)}"
        case Mapping():
            inside = list(mapping_lines(value, indent + _STEP))
            # the dash stands before the first key, wherever comments and gaps stand
            first = next(i for i, line in enumerate(inside) if _is_entry(line))
            inside[first] = f"{indent}- {inside[first].lstrip()}"
            yield from inside
        case _:
            raise TypeError(f"a list of docgen's holds no {type(value).__name__}")


def _is_entry(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _apart(node: Node, indent: str) -> tuple[Bare, list[str]]:
    """The value without its notes, and the lines above it."""
    if not isinstance(node, Noted):
        return node, []
    comments = [
        f"{indent}# {line}"
        for comment in node.comments
        for line in wrapped(comment, WIDTH - len(indent) - 2)
    ]
    return node.value, [*([""] if node.gap else []), *comments]


# ---------------------------------------------------------------- values


def scalar(text: str, *, flow: bool = False) -> str:
    """A single value: plain where YAML takes it as it stands, else in double quotes."""
    pattern = _PLAIN if flow else _LOOSE
    if pattern.fullmatch(text) and text == text.strip() and _DRAWN.fullmatch(text):
        return text
    return json.dumps(text, ensure_ascii=False)


def flow(node: Flow) -> str:
    """A record or a list in one line."""
    if isinstance(node.value, Mapping):
        inside = ", ".join(f"{key}: {scalar(v, flow=True)}" for key, v in node.value.items())
        return f"{{{inside}}}"
    return f"[{', '.join(scalar(value, flow=True) for value in node.value)}]"


def prose_lines(prose: Prose, indent: str) -> list[str]:
    """The text in lines that fold to it again."""
    words = prose.text.split(" ")
    if "" in words:  # a doubled space would end up at a line's end or start
        return [prose.text]
    counts = [len(line.split()) for line in prose.lines]
    if sum(counts) == len(words) and "" not in prose.lines:
        return [" ".join(line) for line in _cut(words, counts)]
    return wrapped(prose.text, WIDTH - len(indent))


def _cut(words: Sequence[str], counts: Sequence[int]) -> Iterator[Sequence[str]]:
    start = 0
    for count in counts:
        yield words[start : start + count]
        start += count


def wrapped(text: str, width: int) -> list[str]:
    """The text in lines of at most `width` characters, as far as its words allow."""
    lines: list[str] = []
    for word in text.split(" "):
        if lines and len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines

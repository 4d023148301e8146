"""Turn YAML into a plain tree in which every scalar is text and everything has its place.

Only the parser of libyaml is used, not YAML's guesses of types: `NO` stays `NO`. Tags, merge keys
and anchors on nothing are refused, since they would change a text without a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Protocol, cast

import yaml

from docgen.errors import ContentError, Place, Problem
from docgen.reading.characters import normalised
from docgen.reading.source import Source
from docgen.reading.yaml_errors import explained
from docgen.text.nearest import shown
from docgen.text.placed import Placed, PlacedList, PlacedMapping
from docgen.text.scalar import Origin, Scalar, Style

DEPTH_LIMIT = 32
SCALAR_LIMIT = 200_000
VISIT_LIMIT = 200_000

_STYLES: dict[str, Style] = {
    "": "plain",
    "'": "single",
    '"': "double",
    "|": "literal",
    ">": "folded",
}


def read_tree(source: Source) -> tuple[PlacedMapping, list[Problem]]:
    """The tree of a file and what is wrong with its form; ContentError where there is no tree."""
    reader = _Reader(source)
    try:
        return reader.document(), reader.problems
    except yaml.YAMLError as error:
        raise ContentError([*reader.problems, explained(error, source)]) from None


class _Mark(Protocol):
    """A place as the parser counts: code points, lines and columns from 0."""

    index: int
    line: int
    column: int


def _start(event: yaml.Event) -> _Mark:
    return cast("_Mark", event.start_mark)


def _end(event: yaml.Event) -> _Mark:
    return cast("_Mark", event.end_mark)


@dataclass(slots=True)
class _Anchored:
    """A node that an alias may repeat, and how many nodes it stands for."""

    node: Placed | None = None
    size: int = 0


@dataclass(slots=True)
class _Reader:
    """One pass over the parser's events."""

    source: Source
    problems: list[Problem] = field(default_factory=list)
    anchors: dict[str, _Anchored] = field(default_factory=dict)
    visits: int = 0
    depth: int = 0
    events: Iterator[yaml.Event] = field(init=False)

    def __post_init__(self) -> None:
        self.events = iter(yaml.parse(self.source.text, Loader=yaml.CBaseLoader))

    # ------------------------------------------------------------ the document

    def document(self) -> PlacedMapping:
        next(self.events)  # the stream begins
        if isinstance(next(self.events), yaml.StreamEndEvent):
            raise self.fatal(Place(self.source.file), "the file is empty", "fill it in")
        tree = self.node(next(self.events))
        next(self.events)  # the document ends
        after = next(self.events)
        if not isinstance(after, yaml.StreamEndEvent):
            place = self.place(after)
            raise self.fatal(place, "a second document begins here", "take out the line '---'")
        if not isinstance(tree, PlacedMapping):
            cure = "begin with a key, as in 'number: 1'"
            raise self.fatal(tree.place, "the file holds no keys", cure)
        return tree

    def node(self, event: yaml.Event) -> Placed:
        if isinstance(event, yaml.AliasEvent):
            return self.alias(event)
        self.count(1, event)
        anchored = self.anchor(event)
        before = self.visits
        self.refuse_tag(event)
        made = self.made(event)
        if anchored is not None:
            anchored.node, anchored.size = made, self.visits - before + 1
        return made

    def made(self, event: yaml.Event) -> Placed:
        if isinstance(event, yaml.ScalarEvent):
            return self.scalar(event)
        self.depth += 1
        if self.depth > DEPTH_LIMIT:
            message = f"more than {DEPTH_LIMIT} levels inside each other"
            raise self.fatal(self.place(event), message, "nothing needs so many")
        made = (
            self.mapping(event) if isinstance(event, yaml.MappingStartEvent) else self.list(event)
        )
        self.depth -= 1
        return made

    # ------------------------------------------------------------ mappings and lists

    def mapping(self, start: yaml.MappingStartEvent) -> PlacedMapping:
        made = PlacedMapping(self.place(start), flow=bool(start.flow_style))
        for event in self.until(yaml.MappingEndEvent):
            key_node = self.node(event)
            value_event = next(self.events)
            value = self.node(value_event)
            if isinstance(key_node, Scalar):
                self.entry(made, key_node, value, value_event)
            else:
                cure = "put a text that begins with a brace or a bracket in quotes"
                self.problem(key_node.place, "a key is a single word", cure)
        return made

    def entry(
        self, made: PlacedMapping, key: Scalar, value: Placed, value_event: yaml.Event
    ) -> None:
        name = key.raw
        if odd := _ODD_SPACE.search(name):
            place = key.origin.place_of(key.raw, odd.start())
            message = f"a space that YAML does not know (U+{ord(odd[0]):04X})"
            self.problem(place, message, "replace it by an ordinary space")
        elif name == "<<" and key.origin.style == "plain":
            self.problem(key.place, "merge keys are not read", "write the keys out")
        elif name in made:
            first = made.keys_at[name].place
            message = f"'{shown(name)}' stands twice; the first is in line {first.line}"
            self.problem(key.place, message, "keep one of them")
        elif made.flow and self.lost_its_colon(key, value_event):
            self.problem(key.place, *_cut_by_comma(name, first=not made))
        else:
            made[name] = value
            made.keys_at[name] = key

    def lost_its_colon(self, key: Scalar, value_event: yaml.Event) -> bool:
        """Whether a flow mapping holds a bare text where `key: value` belongs."""
        if not isinstance(value_event, yaml.ScalarEvent) or value_event.value:
            return False
        after = self.source.text[_start(value_event).index :].lstrip()
        return (
            key.origin.style == "plain" and after[:1] in {",", "}"} and self._no_colon(value_event)
        )

    def _no_colon(self, value_event: yaml.Event) -> bool:
        return not self.source.text[: _start(value_event).index].rstrip().endswith(":")

    def list(self, start: yaml.Event) -> PlacedList:
        made = PlacedList(self.place(start))
        made.extend(self.node(event) for event in self.until(yaml.SequenceEndEvent))
        return made

    def until(self, end: type[yaml.Event]) -> Iterator[yaml.Event]:
        for event in self.events:
            if isinstance(event, end):
                return
            yield event

    # ------------------------------------------------------------ scalars

    def scalar(self, event: yaml.ScalarEvent) -> Scalar:
        start, end = _start(event), _end(event)
        value: str = event.value
        if len(value) > SCALAR_LIMIT:
            message = f"a text of {len(value)} characters, more than the {SCALAR_LIMIT} allowed"
            raise self.fatal(self.place(event), message, "make several paragraphs of it")
        if event.anchor is not None and not value:
            self.problem(self.place(event), "YAML takes '&' at the start for a name", _IN_QUOTES)
        style = _STYLES[event.style or ""]
        written = self.source.text[start.index : end.index]
        origin = Origin(self.place(event), written, style, self.cut(style, end.index))
        return Scalar(normalised(value), value, origin)

    def cut(self, style: Style, end: int) -> str:
        """What follows a plain scalar on its line, where YAML takes it for a comment."""
        if style != "plain":
            return ""
        line_end = self.source.text.find("\n", end)
        rest = self.source.text[end : line_end if line_end >= 0 else None]
        return rest.strip() if rest.lstrip().startswith("#") else ""

    # ------------------------------------------------------------ anchors, aliases, tags

    def anchor(self, event: yaml.Event) -> _Anchored | None:
        name = getattr(event, "anchor", None)
        if name is None:
            return None
        self.anchors[name] = anchored = _Anchored()
        return anchored

    def alias(self, event: yaml.AliasEvent) -> Placed:
        place = self.place(event)
        anchored = self.anchors.get(event.anchor or "")
        if anchored is None:
            message = f"YAML takes '*{event.anchor}' for the name of something else in the file"
            raise self.fatal(place, message, _IN_QUOTES)
        if anchored.node is None:
            raise self.fatal(place, f"'*{event.anchor}' stands inside itself", "write it out")
        self.count(anchored.size, event)
        return anchored.node

    def count(self, nodes: int, event: yaml.Event) -> None:
        self.visits += nodes
        if self.visits > VISIT_LIMIT:
            message = f"more than {VISIT_LIMIT} values, repeated ones counted each time"
            raise self.fatal(self.place(event), message, "split the file")

    def refuse_tag(self, event: yaml.Event) -> None:
        if getattr(event, "tag", None) is not None:
            message = "YAML takes '!' at the start for the name of a type"
            self.problem(self.place(event), message, _IN_QUOTES)

    # ------------------------------------------------------------ problems

    def place(self, event: yaml.Event) -> Place:
        mark = _start(event)
        return Place(self.source.file, mark.line + 1, mark.column + 1)

    def problem(self, place: Place, message: str, cure: str) -> None:
        self.problems.append(Problem(place, message, cure))

    def fatal(self, place: Place, message: str, cure: str) -> ContentError:
        return ContentError([*self.problems, Problem(place, message, cure)])


_ODD_SPACE = re.compile(r"[^\S \n]")
_IN_QUOTES = "put the text in quotes, or write it below '>-'"


def _cut_by_comma(name: str, *, first: bool) -> tuple[str, str]:
    if first:
        return f"YAML takes '{{{shown(name)}}}' for a mapping", _IN_QUOTES
    message = f"a comma ends a text inside {{…}}: '{shown(name)}' stands alone"
    return message, "put the text before it in quotes, comma and all"

"""Write changed texts, filled facts and new paragraphs into a meeting's file as it is written."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from docgen.errors import ContentError, Problem
from docgen.exchange.change import Addition, TextChange
from docgen.exchange.filling import Filled
from docgen.exchange.yaml_edit import (
    Edit,
    RawFile,
    UnwritableError,
    after_item,
    new_key,
    replaced,
)
from docgen.model.meeting import Meeting
from docgen.reading.yaml_writer import WIDTH, wrapped
from docgen.text.placed import Path as TreePath
from docgen.text.placed import Placed, PlacedMapping, descend
from docgen.text.scalar import Scalar


def rewritten(
    path: Path,
    meeting: Meeting,
    changes: Sequence[TextChange],
    fills: Sequence[Filled],
    added: Sequence[Addition],
) -> bytes:
    """The bytes of the file with the changes in it; ContentError where one cannot be made."""
    file = RawFile.of(path.read_bytes())
    edits: list[Edit] = []
    problems: list[Problem] = []
    for change in changes:
        where = change.stretch.path
        try:
            edits.append(_text(file, meeting.tree, where, change.text))
        except (UnwritableError, ValueError) as error:
            problems.append(_unwritable(meeting, where, error))
    for fill in {fill.path: fill for fill in fills}.values():
        try:
            edits.append(_fact(file, meeting.tree, fill))
        except (UnwritableError, ValueError) as error:
            problems.append(_unwritable(meeting, fill.path, error))
    for at, lines in _grouped(meeting, added):
        try:
            edits += [_new_item(file, meeting.tree, at, lines)]
        except (UnwritableError, ValueError) as error:
            problems.append(_unwritable(meeting, at, error))
    if problems:
        raise ContentError(problems)
    return file.edited(edits)


def _unwritable(meeting: Meeting, where: TreePath, error: Exception) -> Problem:
    place = meeting.place(*where)
    return Problem(place, f"this cannot be written back ({error})", "write the text below '>-'")


def _text(file: RawFile, tree: Placed, where: TreePath, text: str) -> Edit:
    node, parent = descend(tree, where), descend(tree, where[:-1])
    if not isinstance(node, Scalar):
        raise UnwritableError("no text stands there")
    key, flow = None, False
    if isinstance(parent, PlacedMapping):
        key, flow = parent.keys_at.get(str(where[-1])), parent.flow or _in_flow(tree, where)
    return replaced(file, node, text, key, flow=flow)


def _in_flow(tree: Placed, where: TreePath) -> bool:
    nodes = (descend(tree, where[:n]) for n in range(len(where)))
    return any(isinstance(node, PlacedMapping) and node.flow for node in nodes)


def _fact(file: RawFile, tree: Placed, fill: Filled) -> Edit:
    """The value in the place of `?`, or a key of its own where the file has none."""
    node = descend(tree, fill.path)
    parent = descend(tree, fill.path[:-1])
    if isinstance(parent, PlacedMapping) and str(fill.path[-1]) in parent:
        if not isinstance(node, Scalar):
            raise UnwritableError("no single value stands there")
        start = file.index(node.place.line, node.place.column)
        if not node.origin.written:
            return Edit(start, start, f" {fill.text}")
        return Edit(start, start + len(node.origin.written), fill.text)
    if len(fill.path) == 1 and isinstance(parent, PlacedMapping):
        first = next(iter(parent.keys_at.values()), None)
        return new_key(file, f"{fill.path[0]}: {fill.text}", _single_line(parent) or first)
    raise UnwritableError(f"the file has no '{fill.path[-1]}:' there")


def _single_line(tree: PlacedMapping) -> Scalar | None:
    """The key of the first entry that stands on one line."""
    for key, value in tree.items():
        if isinstance(value, Scalar) and "\n" not in value.origin.written:
            return tree.keys_at[key]
    return None


# ---------------------------------------------------------------- new paragraphs


def _grouped(meeting: Meeting, added: Sequence[Addition]) -> list[tuple[TreePath, list[list[str]]]]:
    """The new items by the one that they stand behind, in the order of the file."""
    found: dict[TreePath, list[list[str]]] = {}
    for one in added:
        found.setdefault(one.path, []).append(_lines(meeting, one))
    return list(found.items())


def _lines(meeting: Meeting, one: Addition) -> list[str]:
    """The lines of a new paragraph; what is not known of it is said as a mark."""
    head = [f"- id: {one.id}"]
    if not one.item:
        index = one.path[-1]
        before = meeting.paragraphs[index] if isinstance(index, int) else None
        head += [f"  kind: {before.kind}"] if before else []
        head += [f"  section: {before.section}"] if before and before.section else []
        head += [f"  source_lang: {one.lang}"] if _from_elsewhere(meeting, one.lang) else []
    text = ["  text:"]
    for lang in meeting.languages:
        if lang == one.lang:
            lines = wrapped(one.text, WIDTH - 10)
            text += [f"    {lang}: >-", *(f"      {line}" for line in lines)]
        else:
            text.append(f"    {lang}:")
    return [*head, *text]


def _from_elsewhere(meeting: Meeting, lang: str) -> bool:
    return lang != meeting.series.content.source


def _new_item(file: RawFile, tree: Placed, at: TreePath, items: list[list[str]]) -> Edit:
    node = descend(tree, at)
    if not isinstance(node, PlacedMapping):
        raise UnwritableError("no item of a list stands there")
    edits = [after_item(file, node, lines) for lines in items]
    return Edit(edits[0].start, edits[0].end, "".join(edit.text for edit in edits))

"""Mappings and lists of a content file that remember where each key and value stands."""

from __future__ import annotations

from collections.abc import Sequence

from docgen.errors import Place
from docgen.text.scalar import Scalar

Path = tuple[str | int, ...]


class PlacedMapping(dict[str, "Placed"]):
    """A YAML mapping: its own place, and the scalar of each key."""

    __slots__ = ("flow", "keys_at", "place")

    def __init__(self, place: Place, *, flow: bool = False) -> None:
        super().__init__()
        self.place = place
        self.flow = flow
        self.keys_at: dict[str, Scalar] = {}


class PlacedList(list["Placed"]):
    """A YAML list: its own place."""

    __slots__ = ("place",)

    def __init__(self, place: Place) -> None:
        super().__init__()
        self.place = place


Placed = PlacedMapping | PlacedList | Scalar


def descend(tree: Placed, path: Sequence[str | int]) -> Placed:
    """What stands at the path, or as far along it as there is anything."""
    for step in path:
        match tree, step:
            case PlacedMapping(), str() if step in tree:
                tree = tree[step]
            case PlacedList(), int() if step < len(tree):
                tree = tree[step]
    return tree


def place_of(tree: Placed, path: Sequence[str | int]) -> Place:
    """Where the value at the path begins."""
    return descend(tree, path).place


def key_place(tree: Placed, path: Sequence[str | int]) -> Place:
    """Where the key stands under which the value is found."""
    parent = descend(tree, path[:-1])
    if isinstance(parent, PlacedMapping) and path and path[-1] in parent.keys_at:
        return parent.keys_at[str(path[-1])].place
    return place_of(tree, path)

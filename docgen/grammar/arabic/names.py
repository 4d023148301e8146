"""Write names in Arabic and join them: و is glued to the word that follows."""

from __future__ import annotations

from collections.abc import Sequence

from docgen.grammar.arabic.letters import direction_of
from docgen.grammar.arabic.proclitics import fuse
from docgen.grammar.spec import Joint
from docgen.grammar.written import Written
from docgen.model.values import Name

_LONG = 5


def name(name: Name) -> Written:
    """A name as it stands, with the direction of its own letters."""
    return Written(name.text, direction_of(name.text))


def join_names(names: Sequence[Written], how: Joint) -> Written:
    """أ وب, أ وب وج; between: بين أ وب. `with` joins like `and`, by the protocol."""
    if len(names) == 1:
        return names[0]
    joined = _glued([each.text for each in names])
    return Written(f"بين {joined}" if how == "between" and names else joined, "rtl")


def list_join(items: Sequence[str]) -> str:
    """أ وب وج; a list of five and more, or of items that hold و themselves, takes commas.

    >>> list_join(["الدفاع", "الصحة", "السياحة"])
    'الدفاع والصحة والسياحة'
    """
    if len(items) > 2 and any(" و" in item for item in items):
        return "، ".join([items[0], *(fuse("و", item) for item in items[1:])])
    if len(items) >= _LONG:
        return "، ".join([*items[:-1], fuse("و", items[-1])])
    return _glued(items)


def _glued(items: Sequence[str]) -> str:
    return " ".join([*items[:1], *(fuse("و", item) for item in items[1:])])

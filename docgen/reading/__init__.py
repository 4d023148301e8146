"""Turn content files into models, with every problem placed.

The models are loaded when something is read: walking a tree of files does not need them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.reading.paths import meetings_under, siblings

if TYPE_CHECKING:
    from docgen.reading.load import load_meeting, load_series

__all__ = ["load_meeting", "load_series", "meetings_under", "siblings"]


def __getattr__(name: str) -> object:
    if name in ("load_meeting", "load_series"):
        from docgen.reading import load

        return getattr(load, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

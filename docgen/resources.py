"""Find the folders that docgen brings along: templates, fonts and the sample content.

In a checkout they stand beside the package; in an installed wheel inside it, under `_resources`.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from docgen.errors import MachineError

_PACKAGE = Path(__file__).resolve().parent
_homes = [_PACKAGE / "_resources", _PACKAGE.parent]


def take_from(home: Path) -> None:
    """Look into this folder first; for a process that is sent templates and fonts, as it begins."""
    _homes.insert(0, home)
    _folder.cache_clear()


def templates_dir() -> Path:
    """The folder of docgen's own templates: one folder a language, `layout` and `style`."""
    return _folder("templates")


def fonts_dir() -> Path:
    """The folder of the fonts that docgen embeds, one folder a family."""
    return _folder("fonts")


def sample_content_dir() -> Path:
    """The content root of the sample meeting, which `docgen init` copies."""
    return _folder("content")


@cache
def _folder(name: str) -> Path:
    for parent in _homes:
        if (parent / name).is_dir():
            return parent / name
    raise MachineError(f"docgen's folder {name}/ is missing: install docgen again")

"""docgen: meeting content and templates into Arabic, Turkish and English documents.

    meeting = docgen.load("content/libya-turkiye-hlscc/01-ankara-2021.yaml")
    document = docgen.compose(meeting, kind="statement", lang="ar", copy="LY")
    docgen.publish(document, "statement.ar.pdf")
    problems = docgen.check(meeting)

Every function imports what it needs when it is called: `import docgen` costs nothing.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from docgen.document.tree import Document
    from docgen.draft import Draft
    from docgen.errors import Problem
    from docgen.model.meeting import Meeting

__all__ = ["check", "compose", "draft_next", "load", "meetings", "publish"]


def load(path: str | Path) -> Meeting:
    """Read a meeting and its series; ContentError holds every problem, placed."""
    from docgen.reading import load_meeting

    return load_meeting(Path(path))


def meetings(paths: Iterable[str | Path]) -> Iterator[Path]:
    """The meeting files that the paths mean: files, series folders, content roots."""
    from docgen.reading import meetings_under

    found = (meeting for path in paths for meeting in meetings_under(Path(path)))
    return iter(dict.fromkeys(found))


def check(meeting: Meeting, *, today: date | None = None) -> list[Problem]:
    """Everything that is wrong in a meeting beyond its form, or still open.

    With `today`, also what cannot have been yet: docgen itself looks at no clock.
    """
    from docgen.check import problems

    return problems(meeting, today)


def compose(meeting: Meeting, *, kind: str, lang: str, copy: str | None = None) -> Document:
    """The document of that kind and language; `copy` is a party's code, None the neutral text."""
    from docgen.compose.compose import compose as composed

    return composed(meeting, kind=kind, lang=lang, copy=copy)


def draft_next(meeting: Meeting) -> Draft:
    """The content of the meeting after this one: a tree for its file, and the marks in it."""
    from docgen.draft import draft_next as drafted

    return drafted(meeting)


def publish(document: Document, path: str | Path, *, embed_fonts: bool = False) -> Path:
    """Write the document; the format comes from the suffix; whole or not at all."""
    from docgen.publish import publish as published

    return published(document, path, embed_fonts=embed_fonts)


_FUNCTIONS: Mapping[str, Callable[..., object]] = {
    f"{__name__}.{function.__name__}": function for function in (check, compose, publish)
}


class _Room(ModuleType):
    """A room that bears the name of a function, and is called like it."""

    def __call__(self, *given: object, **named: object) -> object:
        return _FUNCTIONS[self.__name__](*given, **named)


class _House(ModuleType):
    """Importing docgen.check binds the room in the place of the function: both can be called."""

    def __setattr__(self, name: str, value: object) -> None:
        if isinstance(value, ModuleType) and value.__name__ in _FUNCTIONS:
            value.__class__ = _Room
        super().__setattr__(name, value)


sys.modules[__name__].__class__ = _House

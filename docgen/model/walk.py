"""Walk a model: every text with markup, and every value that is not known yet, by its path."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from docgen.model.base import Content
from docgen.model.texts import Local, Text
from docgen.model.values import Missing
from docgen.text.placed import Path


@dataclass(frozen=True, slots=True)
class Stretch:
    """A text in one language, and the path at which it stands in its file."""

    path: Path
    lang: str
    text: Text

    @property
    def within(self) -> Path:
        """The path without the language: what the versions of one text share."""
        return self.path[:-1]


def texts(content: Content) -> Iterator[Stretch]:
    """Every text of a model, in the order of its file format."""
    for path, value in _leaves(content, ()):
        if isinstance(value, Local):
            for lang, text in value.items():
                if isinstance(text, Text):
                    yield Stretch((*path, lang), lang, text)


def unknown(content: Content) -> Iterator[tuple[Path, Missing]]:
    """Every value that says `?`."""
    for path, value in _leaves(content, ()):
        if isinstance(value, Missing) and value.place is not None:
            yield path, value


def _leaves(value: object, path: Path) -> Iterator[tuple[Path, object]]:
    match value:
        case Local():
            yield path, value
        case Content():
            for name, field in type(value).model_fields.items():
                yield from _leaves(getattr(value, name), (*path, field.alias or name))
        case tuple():
            for index, item in enumerate(value):
                yield from _leaves(item, (*path, index))
        case Mapping():
            for key, item in value.items():
                yield from _leaves(item, (*path, str(key)))
        case _:
            yield path, value

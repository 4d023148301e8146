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


def address(content: Content, path: Path) -> str:
    """The path with the ids of what it leads through, so that it outlives another order.

    ("statement", "paragraphs", 3, "text", "ar") is "statement/paragraphs/trade/text/ar".
    """
    steps: list[str] = []
    value: object = content
    for step in path:
        value = _below(value, step)
        name = getattr(value, "id", None) or getattr(value, "item", None)
        named = isinstance(step, int) and isinstance(name, str)
        steps.append(str(name) if named else str(step))
    return "/".join(steps)


def _below(value: object, step: str | int) -> object:
    if isinstance(value, tuple) and isinstance(step, int):
        return value[step]
    if isinstance(value, Mapping):
        return value[str(step)]
    if isinstance(value, Content):
        fields = type(value).model_fields
        name = next((n for n, field in fields.items() if step in (n, field.alias)), str(step))
        return getattr(value, name, None)
    return None


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

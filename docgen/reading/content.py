"""Turn one file of content into its model and its tree, every problem placed and said at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from pydantic import ValidationError

from docgen.errors import ContentError, Problem, Severity
from docgen.languages import LANGUAGES
from docgen.model.base import Content
from docgen.reading.look import looked_over
from docgen.reading.messages import explained
from docgen.reading.source import Source
from docgen.reading.yaml_tree import read_tree
from docgen.text.placed import PlacedList, PlacedMapping
from docgen.text.scalar import Scalar

C = TypeVar("C", bound=Content)
Remarks = tuple[Problem, ...]


def read_content(
    source: Source, model: type[C], languages: tuple[str, ...]
) -> tuple[C, PlacedMapping, Remarks]:
    """A file as its model, its tree, and the warnings; ContentError holds every error.

    `languages` are those that every text must have, unless the file declares its own.
    """
    tree, problems = read_tree(source)
    problems += looked_over(tree)
    read_as: dict[int, type[Content]] = {}
    context = {"languages": _declared_languages(tree) or languages, "read_as": read_as}
    try:
        content = model.model_validate(tree, context=context)
    except ValidationError as error:
        raise ContentError(_errors([*problems, *explained(error, tree, read_as)])) from None
    errors = list(_errors(problems))
    if errors:
        raise ContentError(errors)
    return content, tree, tuple(problems)


def _errors(problems: Iterable[Problem]) -> Iterator[Problem]:
    return (problem for problem in problems if problem.severity is Severity.ERROR)


def _declared_languages(tree: PlacedMapping) -> tuple[str, ...]:
    given = tree.get("languages")
    codes = (
        [node.value for node in given if isinstance(node, Scalar)]
        if isinstance(given, PlacedList)
        else []
    )
    return tuple(code for code in codes if code in LANGUAGES)

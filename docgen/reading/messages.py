"""Say what pydantic found in docgen's own words, each at its place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from docgen.errors import Place, Problem
from docgen.languages import LANGUAGES
from docgen.model.base import Content
from docgen.model.facts import FACT_KEYS
from docgen.model.scalars import Unreadable
from docgen.model.texts import place_in, raw_offset
from docgen.reading.source import at_most
from docgen.text.nearest import did_you_mean, shown
from docgen.text.parse import Fault, TextErrors
from docgen.text.placed import Placed, PlacedMapping, descend, key_place
from docgen.text.scalar import Scalar

Loc = tuple[str | int, ...]
ReadAs = Mapping[int, type[Content]]


def explained(error: ValidationError, tree: Placed, read_as: ReadAs) -> list[Problem]:
    """All problems of one file, at most the first 50 of one kind."""
    kinds: dict[str, list[Problem]] = defaultdict(list)
    details = error.errors(include_url=False, include_input=False)
    broken = {detail["loc"] for detail in details}
    for detail in details:
        if detail["type"] == "too_short" and _broken_below(detail["loc"], broken):
            continue  # its items are there, and their own problems are said
        for problem in _problems(detail, tree, read_as):
            kinds[f"{detail['type']} {problem.check}"].append(problem)
    return [problem for kind in kinds.values() for problem in at_most(kind)]


def _broken_below(loc: Loc, broken: set[Loc]) -> bool:
    return any(len(other) > len(loc) and other[: len(loc)] == loc for other in broken)


def _problems(detail: ErrorDetails, tree: Placed, read_as: ReadAs) -> Iterator[Problem]:
    loc = detail["loc"]
    node = descend(tree, loc)
    match detail.get("ctx", {}).get("error"):
        case TextErrors() as errors:
            yield from (_fault(fault, node, loc, tree) for fault in errors.faults)
        case Unreadable() as error:
            place = key_place(tree, loc[:-1]) if loc and loc[-1] == "[key]" else node.place
            yield _problem(place, error.message, error.cure, loc, tree)
        case _:
            yield _form_problem(detail, tree, read_as)


def _form_problem(detail: ErrorDetails, tree: Placed, read_as: ReadAs) -> Problem:
    """A key too many or too few, or a value of another form than its key asks for."""
    loc = detail["loc"]
    node, name = descend(tree, loc), shown(str(loc[-1])) if loc else ""
    match detail["type"]:
        case "extra_forbidden":
            place = key_place(tree, loc)
            known = _keys(descend(tree, loc[:-1]), read_as)
            cure = did_you_mean(str(loc[-1]), known, f"known here are {', '.join(known)}")
            return _problem(place, f"unknown key '{name}'", cure, loc, tree)
        case "missing":
            return _problem(node.place, f"'{name}' is missing", f"add '{name}:'", loc, tree)
        case "union_tag_not_found":
            first = next(iter(node), "") if isinstance(node, PlacedMapping) else ""
            message = f"'{name}' does not say what kind of fact it is"
            return _problem(node.place, message, did_you_mean(first, FACT_KEYS), loc, tree)
        case "too_short":
            return _problem(node.place, "nothing stands here", "write at least one", loc, tree)
        case "model_type" | "dict_type" | "mapping_type":
            cure = "write its keys below it, each as 'key: value'"
            return _problem(node.place, "a mapping is expected here", cure, loc, tree)
        case other:
            # a rule of pydantic that no model here uses: better said plainly than lost
            return _problem(node.place, f"this value does not fit ({other})", "", loc, tree)


def _keys(node: Placed, read_as: ReadAs) -> tuple[str, ...]:
    model = read_as.get(id(node))
    return model.known_keys() if model else ()


def _problem(place: Place, message: str, cure: str, loc: Loc, tree: Placed) -> Problem:
    return Problem(
        place, message, cure, check="form", paragraph=paragraph_at(loc, tree), langs=langs_at(loc)
    )


def _fault(fault: Fault, node: Placed, loc: Loc, tree: Placed) -> Problem:
    """A fault inside a text: at its character, with its span in the raw value."""
    assert isinstance(node, Scalar), "only scalars are parsed as texts"  # noqa: S101
    langs = langs_at(loc)
    span = (raw_offset(node, fault.start), raw_offset(node, fault.end))
    return Problem(
        place_in(node, fault.start),
        fault.message,
        fault.cure,
        check="markup",
        paragraph=paragraph_at(loc, tree),
        langs=langs,
        spans=tuple((lang, *span) for lang in langs),
    )


def paragraph_at(loc: Sequence[str | int], tree: Placed) -> str | None:
    """The id of the paragraph in which the path lies."""
    match tuple(loc[:3]):
        case ("statement", "paragraphs", int()):
            paragraph = descend(tree, loc[:3])
            found = paragraph.get("id") if isinstance(paragraph, PlacedMapping) else None
            return found.value if isinstance(found, Scalar) else None
    return None


def langs_at(loc: Sequence[str | int]) -> tuple[str, ...]:
    """The language in which the path lies."""
    steps = (step for step in reversed(loc) if isinstance(step, str) and step in LANGUAGES)
    return tuple(steps)[:1]

"""Copy what stands in a content file into the tree of a new one, its texts mapped on the way."""

from __future__ import annotations

from collections.abc import Callable

from docgen.languages import LANGUAGES
from docgen.model.texts import Text
from docgen.reading.yaml_writer import WIDTH, Bare, Flow, Node, Prose, flow
from docgen.text.placed import Placed, PlacedList, PlacedMapping
from docgen.text.scalar import Scalar

# Maps the markup of one text in one language.
OnText = Callable[[str], str]


def as_it_is(text: str) -> str:
    """The text unchanged."""
    return text


def copied(node: Placed, on_text: OnText = as_it_is, *, texts: bool = False) -> Bare:
    """The node with everything below it; `texts`: scalars here are texts with markup."""
    match node:
        case Scalar():
            return _scalar(node, on_text) if texts else node.value
        case PlacedList():
            if all(isinstance(item, Scalar) for item in node):
                return Flow([item.value for item in node if isinstance(item, Scalar)])
            return [copied(item, on_text) for item in node]
        case PlacedMapping():
            made: dict[str, Node] = {
                key: copied(below, on_text, texts=key in LANGUAGES) for key, below in node.items()
            }
            return _in_one_line(made) or made


def _scalar(scalar: Scalar, on_text: OnText) -> Bare:
    text = on_text(scalar.value)
    if scalar.origin.style in ("folded", "literal"):
        return Prose(text, tuple(lines_of(scalar)))
    return text or Prose("")


def _in_one_line(made: dict[str, Node]) -> Flow | None:
    """A short record without texts in one line: {money: 5, currency: USD}."""
    simple = {key: value for key, value in made.items() if isinstance(value, str)}
    if len(simple) < len(made) or LANGUAGES.keys() & made.keys():
        return None
    line = Flow(simple)
    return line if len(flow(line)) < WIDTH - 20 else None


def lines_of(scalar: Scalar) -> list[str]:
    """The lines in which a block scalar is written."""
    if scalar.origin.style not in ("folded", "literal"):
        return []
    return [line.strip() for line in scalar.origin.written.split("\n")[1:] if line.strip()]


def prose(text: Text, value: str | None = None) -> Prose:
    """A text as it stands, or with another markup, in the lines of its writer."""
    lines = lines_of(text.scalar) if text.scalar else []
    return Prose(text.value if value is None else value, tuple(lines))

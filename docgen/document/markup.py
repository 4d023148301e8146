"""Turn a rendered template into elements with places: strict XML, nothing repaired.

The second half, parse, turns these elements into the closed tree.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from xml.parsers import expat

DEPTH_LIMIT = 32  # WeasyPrint gives up at 250, UAX #9 at 125
SLOT = re.compile("\ue000([0-9]+)\ue001")
SPACE = re.compile("[ \t\r\n]+")


@dataclass(slots=True)
class Element:
    """One element as written: `children` are elements and strings in order."""

    tag: str
    attributes: dict[str, str]
    line: int
    column: int
    children: list[Element | str] = field(default_factory=list)

    def elements(self) -> list[Element]:
        """The child elements alone."""
        return [child for child in self.children if isinstance(child, Element)]


class MarkupError(ValueError):
    """The rendered template is no well-formed XML, or holds what the vocabulary lacks."""

    def __init__(self, message: str, line: int, column: int, where: str = "") -> None:
        self.message, self.line, self.column, self.where = message, line, column, where
        super().__init__(f"{message}{' in ' + where if where else ''}")


def read(rendered: str) -> Element:
    """The root element of the rendered text; MarkupError says what is wrong and where."""
    builder = _Builder()
    try:
        builder.parser.Parse(rendered.encode("utf-8"), True)
    except expat.ExpatError as error:
        message = expat.errors.messages[error.code] if error.code else str(error)
        raise MarkupError(message, error.lineno, error.offset + 1, builder.where()) from None
    return builder.root.elements()[0]


class _Builder:
    def __init__(self) -> None:
        self.root = Element("", {}, 1, 1)
        self.open = [self.root]
        self.parser = expat.ParserCreate(encoding="utf-8")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.text
        # a template has no business with these; entities would be a way to hide text
        self.parser.StartDoctypeDeclHandler = self.refuse
        self.parser.ProcessingInstructionHandler = self.refuse

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        line, column = self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1
        if len(self.open) > DEPTH_LIMIT:
            raise MarkupError(f"more than {DEPTH_LIMIT} elements inside each other", line, column)
        element = Element(tag, attributes, line, column)
        self.open[-1].children.append(element)
        self.open.append(element)

    def end(self, _tag: str) -> None:
        self.open.pop()

    def text(self, text: str) -> None:
        self.open[-1].children.append(text)

    def refuse(self, *_: object) -> None:
        line, column = self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1
        raise MarkupError("a template holds elements and text only", line, column)

    def where(self) -> str:
        """The nearest enclosing id, or the tag, for an error's sentence."""
        for element in reversed(self.open):
            if "id" in element.attributes:
                return f"<{element.tag} id={element.attributes['id']!r}>"
        return f"<{self.open[-1].tag}>" if self.open[-1].tag else ""

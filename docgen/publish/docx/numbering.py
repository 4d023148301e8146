"""Turn printed numbers and labels into Word's automatic numbering.

Word counts wherever its count gives what docgen printed; a sequence that jumps starts anew at
its number, and a label that Word cannot count stands as literal text of a list of its own. So
numbers stay out of the paragraphs' text, and an officer who adds a paragraph gets the next number.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from docgen.ooxml.build import Element, Properties, add, fill, insert, make, properties, root
from docgen.publish.docx.labels import (
    LITERAL,
    Counted,
    Pattern,
    label_runs_right_to_left,
    literal,
    printed,
    readings,
)
from docgen.publish.docx.looks import Ground
from docgen.publish.docx.styles import leading

_LEVEL = "0"


@dataclass(frozen=True, slots=True)
class Place:
    """Where labels hang, in twips, and on what ground."""

    ground: Ground
    indent: str = "0"  # from the start of the line to the text
    hanging: str = "0"  # from the label to the text; 0 sets the label into the line


@dataclass(slots=True)
class Sequence:
    """Labels that follow each other: the document's numbered paragraphs, or one list.

    Their texts stand `hanging` millimetres behind the start of their labels; 0 sets the label
    into the line.
    """

    hanging: float = 0
    number: str = ""
    place: Place | None = None
    last: Counted | None = None

    def goes_on(self, counted: Counted, place: Place) -> bool:
        """Whether Word's count gives this label next."""
        if self.last is None or self.place != place:
            return False
        return counted.value == self.last.value + 1 and counted.pattern == self.last.pattern


_Shape = tuple[Place, Pattern]


@dataclass(slots=True)
class Numbering:
    """Hands out w:numId for labels, and makes the numbering part of one document."""

    _shapes: dict[_Shape, str] = field(default_factory=dict)
    _numbers: list[tuple[str, int]] = field(default_factory=list)
    _literals: dict[_Shape, str] = field(default_factory=dict)

    def properties(self, label: str, sequence: Sequence, place: Place) -> Element:
        """The w:numPr of a paragraph that prints `label`, next in its sequence."""
        counted = _best(label, sequence, place)
        if counted.pattern.format in LITERAL:
            shape = place, counted.pattern
            number = self._literals.get(shape) or self._start(shape, counted.value)
            self._literals[shape] = number
        else:
            if not sequence.goes_on(counted, place):
                sequence.number = self._start((place, counted.pattern), counted.value)
                sequence.place = place
            number, sequence.last = sequence.number, counted
        return properties("w:numPr", {"w:ilvl": _LEVEL, "w:numId": number})

    def _start(self, shape: _Shape, value: int) -> str:
        definition = self._shapes.setdefault(shape, str(len(self._shapes)))
        self._numbers.append((definition, value))
        return str(len(self._numbers))

    def part(self) -> Element | None:
        """The root of word/numbering.xml: every definition before every list that uses it."""
        if not self._numbers:
            return None
        numbering = root("w:numbering", "w", "mc", "w15")
        for shape, definition in self._shapes.items():
            _definition(numbering, shape, definition)
        for number, (definition, value) in enumerate(self._numbers, 1):
            _list(numbering, str(number), definition, value)
        return numbering


def _best(label: str, sequence: Sequence, place: Place) -> Counted:
    """The reading that goes on with the sequence, or one that starts at its first, or any."""
    found = readings(label)
    for one in found:
        if sequence.goes_on(one, place):
            return one
    return next((one for one in found if one.value == 1), (*found, literal(label))[0])


def _definition(numbering: Element, shape: _Shape, number: str) -> None:
    place, pattern = shape
    definition = add(numbering, "w:abstractNum", {"w:abstractNumId": number})
    add(definition, "w:multiLevelType", {"w:val": "singleLevel"})
    level: Properties = {
        "w:start": "1",
        "w:numFmt": pattern.format,
        "w:lvlText": pattern.text,
        "w:lvlJc": _start_side() if place.ground.base else "left",
        "w:rPr": _label_look(place, pattern),
    }
    if place.hanging == "0":
        level["w:suff"] = "space"
    else:
        indent = {"w:left": place.indent, "w:hanging": place.hanging}
        level["w:pPr"] = properties("w:pPr", {"w:ind": indent})
    fill(add(definition, "w:lvl", {"w:ilvl": _LEVEL}), level, "w:lvl")


def _start_side() -> Element:
    """The side on which a right-to-left paragraph starts.

    Word mirrors "left"; LibreOffice 7.4 does not and, knowing no w15, takes the fallback.
    """
    alternatives = make("mc:AlternateContent")
    add(add(alternatives, "mc:Choice", {"Requires": "w15"}), "w:lvlJc", {"w:val": "left"})
    add(add(alternatives, "mc:Fallback"), "w:lvlJc", {"w:val": "right"})
    return alternatives


def _label_look(place: Place, pattern: Pattern) -> Element:
    """The look of a label: digits in it must stay European, whatever Word's numeral setting.

    The dot beside a number needs w:rtl, and in w:rtl Word may redraw digits where the language
    of complex script is an Arabic one: a label's is not.
    """
    label = printed(Counted(pattern, 1))
    rtl = label_runs_right_to_left(label, rtl=place.ground.direction == "rtl")
    look = place.ground.look(rtl=rtl).element()
    if rtl and any(char in "0123456789" for char in label):
        latin = leading("ltr").word
        insert(look, "w:rPr", "w:lang", {"w:val": latin, "w:bidi": latin})
    return look


def _list(numbering: Element, number: str, definition: str, value: int) -> None:
    element = add(numbering, "w:num", {"w:numId": number})
    add(element, "w:abstractNumId", {"w:val": definition})
    override = add(element, "w:lvlOverride", {"w:ilvl": _LEVEL})
    add(override, "w:startOverride", {"w:val": str(value)})

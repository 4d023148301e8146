"""Keep what a template prints as nodes: the rendered text holds a numbered slot for each.

Nothing is escaped, flattened or parsed again: the parser puts the very node back, and the
value is joined to its neighbours there (an Arabic proclitic before it, a Turkish suffix after).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextvars import ContextVar
from dataclasses import dataclass, replace

from docgen.bidi.levels import first_strong
from docgen.document.markup import SLOT
from docgen.document.outline import plain
from docgen.document.tree import Chars, Image, Inlines, Isolate, Marked, Trace
from docgen.grammar import Written, fuse, governs, suffixed
from docgen.languages import Direction, language
from docgen.model.series import Picture
from docgen.model.values import (
    CodeValue,
    DateRangeValue,
    DateValue,
    HouseStyle,
    MoneyValue,
    NumberValue,
    PercentValue,
    TimeValue,
    Value,
)

_PROCLITICS = re.compile('(?:^|(?<=[\\s(\\[«‹“"—–/]))([وفبكلس]{1,3})\u0640?$')
_EMBLEM_HEIGHT, _EMBLEM_WIDTH = 16.0, 36.0  # millimetres
_SUFFIX = re.compile("^[’'ʼ]?[a-zçğıöşüâîû]+")


@dataclass(frozen=True, slots=True)
class Printed:
    """A value as it is to stand in the text; `reason` says why it is marked, where it is.

    `governed` is how it stands behind a preposition that is written in one word with it
    (Arabic ب, ك, ل): بملياري دولار, not بمليارا دولار.
    """

    written: Written
    lang: str
    trace: Trace | None = None
    reason: str = ""
    mark: str = "MUST_FILL"
    governed: Written | None = None

    @property
    def nodes(self) -> Inlines:
        """The isolate that prints the value, under its mark."""
        isolate = Isolate(self.written.direction, (Chars(self.written.text),), None, self.trace)
        return (Marked(self.mark, self.reason, (isolate,)),) if self.reason else (isolate,)


Slot = Printed | Inlines


def phrase(text: str, lang: str) -> Printed:
    """A plain phrase, isolated with the direction of its own letters."""
    strong = first_strong(text)
    directions: dict[int | None, Direction] = {0: "ltr", 1: "rtl"}
    return Printed(Written(text, directions.get(strong, language(lang).direction)), lang)


class Slots:
    """The values printed by one rendering, in order; the parser's filler."""

    def __init__(
        self,
        lang: str,
        styles: Mapping[str, HouseStyle],
        pictures: Mapping[str, Picture] | None = None,
    ) -> None:
        self.lang = lang
        self._pictures = pictures or {}
        self._values: list[Slot] = []
        self._styles = styles

    def keep(self, value: Slot) -> str:
        """The mark that stands for the value in the rendered text."""
        self._values.append(value)
        return f"\ue000{len(self._values) - 1}\ue001"

    def plain(self, slot: int) -> str:
        """The slot's value as plain text."""
        value = self._values[slot]
        return value.written.text if isinstance(value, Printed) else plain(value)

    def picture(self, name: str, alt: str) -> Image | None:
        """An emblem, as high as all of them are unless it is very wide."""
        found = self._pictures.get(name)
        if found is None:
            return None
        width = min(_EMBLEM_HEIGHT * found.aspect, _EMBLEM_WIDTH)
        return Image(found.data, found.media_type, alt, round(width, 1))

    def restored(self, rendered: str) -> str:
        """The rendered text with the values in their slots, for a hash of the whole."""
        return SLOT.sub(lambda match: self.plain(int(match[1])), rendered)

    def fill(self, before: str, slot: int, after: str, lang: str) -> tuple[str, Inlines, str]:
        """The slot's nodes, with the text before and after as the value changes it."""
        value = self._values[slot]
        if not isinstance(value, Printed):
            return before, value, after
        if not value.written.text:
            # a word that is not printed takes its space with it
            return (before.removesuffix(" ") if after[:1] in ("", " ", "،", ",", ".") else before,
                    (), after)  # fmt: skip
        before, value = _with_proclitic(before, value, lang)
        value, after = self._with_suffix(value, after, lang)
        return before, value.nodes, after

    def _with_suffix(self, value: Printed, after: str, lang: str) -> tuple[Printed, str]:
        match = _SUFFIX.match(after)
        if not match:
            return value, after
        joined = suffixed(value.written, match[0], language(lang), self._styles[lang])
        if joined is None:
            return value, after
        return _rewritten(value, joined), after[match.end() :]


def _with_proclitic(before: str, value: Printed, lang: str) -> tuple[str, Printed]:
    match = _PROCLITICS.search(before)
    if not match:
        return before, value
    written = (value.governed if governs(match[1]) else None) or value.written
    fused = fuse(match[1], written.text)
    # the fused word is Arabic whatever stood alone: "بـ5" reads from the right
    return before[: match.start(1)], _rewritten(value, fused, direction=language(lang).direction)


def _rewritten(value: Printed, text: str, *, direction: Direction | None = None) -> Printed:
    written = Written(text, direction or value.written.direction)
    return replace(value, written=written, governed=None)


ACTIVE: ContextVar[Slots] = ContextVar("docgen.slots")


def machine(value: Value) -> tuple[str, str]:
    """A value's kind and its machine-readable form, for <time>, <data> and content controls."""
    match value:
        case DateValue():
            return "date", value.day.isoformat()
        case DateRangeValue():
            return "range", f"{value.start.isoformat()}/{value.end.isoformat()}"
        case TimeValue():
            return "time", value.at.strftime("%H:%M")
        case MoneyValue():
            return "money", f"{value.amount} {value.currency}"
        case NumberValue():
            return "number", str(value.number)
        case PercentValue():
            return "percent", str(value.number)
        case CodeValue():
            return value.kind, value.text
    return type(value).__name__.removesuffix("Value").lower(), ""

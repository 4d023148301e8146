"""Gather what one edited file changes, and what is to be said of it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from docgen.errors import Place, Problem, Severity
from docgen.exchange.change import Remark, Taken, TextChange
from docgen.exchange.linked import Linked
from docgen.exchange.package import Package
from docgen.exchange.table import Table
from docgen.exchange.words import WordParagraph, WordText
from docgen.model.meeting import Meeting

_SHORT = 60


@dataclass(slots=True)
class Desk:
    """One edited file on the desk: what it was made from, and what it gives."""

    meeting: Meeting
    table: Table
    package: Package
    words: WordText
    result: Taken
    ids: set[str] = field(default_factory=set)

    def say(
        self, number: int, message: str, cure: str, severity: Severity = Severity.ERROR
    ) -> None:
        """A problem at a paragraph of the file."""
        place = Place(self.package.file, max(number, 1), 1)
        self.result.problems.append(
            Problem(place, message, cure, severity=severity, check="import")
        )

    def warn(self, number: int, message: str, cure: str) -> None:
        self.say(number, message, cure, Severity.WARNING)

    def change(self, change: TextChange, word: WordParagraph) -> None:
        """A text is to be another one."""
        self.result.texts.append(replace(change, file=self.package.file, number=word.number))

    def remark(self, one: Linked, lang: str, reason: str) -> None:
        at = holder(one.address) or one.shown.id
        if at:
            self.result.remarks.append(Remark(at, lang, reason))


def holder(address: str) -> str:
    """The id by which a mark finds the text: "statement/paragraphs/trade/text/ar" is trade's."""
    match address.split("/"):
        case ["statement" | "agenda" | "minutes", _, id, *_]:
            return id
        case ["commitments" | "annexes", id, *_]:
            return id
        case [key, *_]:
            return key
    return ""


def cut(text: str) -> str:
    return text if len(text) <= _SHORT else text[: _SHORT - 1].rstrip() + "…"

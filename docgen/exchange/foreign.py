"""Read a text that docgen did not write: a Word file, or plain text, a paragraph a line."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from pathlib import Path

from docgen.document.printed import bare, folded
from docgen.errors import Problem, Severity, UsageError
from docgen.exchange.package import opened, refused
from docgen.exchange.tongues import language_of
from docgen.exchange.words import read
from docgen.languages import LANGUAGES
from docgen.reading.source import decoded, read_source

_CONTROLS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True, slots=True)
class ForeignParagraph:
    """A paragraph of the source; `raw` as it was found, `role` title, heading or nothing."""

    number: int
    text: str
    raw: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class ForeignText:
    """The paragraphs of one source in one language; `left` is what could not be read as text."""

    file: str
    lang: str
    paragraphs: tuple[ForeignParagraph, ...]
    left: tuple[Problem, ...] = ()


def read_foreign(path: Path, lang: str | None = None) -> ForeignText:
    """The text of a file; `-` is the standard input.

    Its language is in its name (x.ar.docx), or known by its letters.
    """
    file = str(path)
    if file == "-":
        lines = decoded("-", sys.stdin.buffer.read()).splitlines()
        return _plain("-", lines, lang)
    if path.suffix.lower() in (".txt", ".md", ".text"):
        return _plain(file, read_source(path).text.splitlines(), lang or _named(path))
    if path.suffix.lower() in (".docx", ".doc", ".docm", ".rtf", ".pdf"):
        return _word(path, lang or _named(path))
    raise UsageError(f"{path} is neither .docx nor .txt; save it as one of them")


def _named(path: Path) -> str | None:
    """The language in a name like statement.ar.docx."""
    parts = path.name.split(".")
    return parts[-2] if len(parts) > 2 and parts[-2] in LANGUAGES else None


def _plain(file: str, lines: list[str], lang: str | None) -> ForeignText:
    found = [
        ForeignParagraph(number, text, line)
        for number, line in enumerate(lines, 1)
        if (text := folded(bare(line)))
    ]
    return _text(file, found, lang)


def _word(path: Path, lang: str | None) -> ForeignText:
    package = opened(path)
    words = read(package)
    if words.pending:
        message = f"{words.pending} tracked changes are pending"
        raise refused(str(path), message, "accept or reject them in Word first")
    found = [
        ForeignParagraph(word.number, word.text.replace("\ufffc", ""), word.text, _role(word.style))
        for word in words.paragraphs
        if word.text.replace("\ufffc", "").strip()
    ]
    left = tuple(
        problem
        for number, what, text in words.left
        for problem in refused(str(path), f"{what} is not taken: '{text}'", "write it in").problems
        if number >= 0
    )
    warned = tuple(_warning(problem) for problem in left)
    text = _text(str(path), found, lang)
    return ForeignText(text.file, text.lang, text.paragraphs, warned)


def _warning(problem: Problem) -> Problem:
    return Problem(problem.place, problem.message, problem.cure, severity=Severity.WARNING,
                   check="adopt")  # fmt: skip


def _role(style: str) -> str:
    if style in ("Title", "Heading1"):
        return "title"
    return "heading" if style.startswith("Heading") else ""


def _text(file: str, found: list[ForeignParagraph], lang: str | None) -> ForeignText:
    if not found:
        raise refused(file, "there is no text in it", "name a file with a text")
    return ForeignText(file, lang or language_of(" ".join(p.text for p in found)), tuple(found))


def controls(text: str) -> int:
    """How many characters only direct the text."""
    return len(_CONTROLS.findall(text))

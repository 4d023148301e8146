"""Say in docgen's words why a file is no YAML, and where: libyaml is often a line off."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

import yaml

from docgen.errors import Place, Problem
from docgen.reading.source import Source

_QUOTE_IT = "put the text in quotes, or write it below '>-'"
_KEY = r"^[ ]*(?:- +)*(?:[^\s:#'\"{}\[\],&*!|>%@`][^:#]*?|'[^']*'|\"[^\"]*\"):"


class Mark(Protocol):
    """A place as the parser counts: lines and columns from 0."""

    @property
    def line(self) -> int: ...
    @property
    def column(self) -> int: ...


@dataclass(frozen=True, slots=True)
class _Known:
    """A line that YAML cannot read, by its text; the problem begins where group 1 does."""

    pattern: re.Pattern[str]
    message: str
    cure: str


def _known(pattern: str, message: str, cure: str = _QUOTE_IT) -> _Known:
    return _Known(re.compile(pattern), message, cure)


# In the order in which they are tried; the first that fits the line speaks.
_KNOWN = (
    _known(r"^ *(\t)", "a tab at the start of a line", "replace it by spaces"),
    _known(
        r"^ *([\u00a0\u2000-\u200a\u202f\u3000]+)",
        "a space that YAML does not know",
        "replace it by ordinary spaces",
    ),
    _known(
        rf"{_KEY[:-1]}:([\u00a0\u202f\u2009])",
        "a space that YAML does not know stands after ':'",
        "replace it by an ordinary space",
    ),
    _known(r"^ *(?:- +)*[A-Za-z_][\w-]*(：)", "a wide colon '：'", "write ':' and a space"),
    _known(rf"{_KEY}\s+(\?)\s*$", "a question mark stands alone", "put it in quotes: '?'"),
    _known(rf"(?:{_KEY}|^ *-)\s+(\*)", "a text may not begin with '*'"),
    _known(rf"(?:{_KEY}|^ *-)\s+(\{{[^}}]*\}}\s*[^\s#,\]}}])", "a text may not begin with a brace"),
    _known(rf"(?:{_KEY}|^ *-)\s+(\{{[#^?])", "a text may not begin with a brace"),
    _known(
        rf"(?:{_KEY}|^ *-)\s+(\[[^\]]*\]\s*[^\s#,\]}}]|\[[^\]]*: )",
        "a text may not begin with a bracket",
    ),
    _known(rf"(?:{_KEY}|^ *-)\s+([%@`])", "a text may not begin with '%', '@' or '`'"),
    _known(
        rf"(?:{_KEY}|^ *-)\s+('(?:[^']|'')*'[^\s,}}\]#])",
        "the text goes on after its closing quote",
        "double every ' inside the quotes, or write the text below '>-'",
    ),
    _known(
        rf"(?:{_KEY}|^ *-)\s+(\"(?:[^\"\\]|\\.)*\"[^\s,}}\]#])",
        "the text goes on after its closing quote",
        r"write \" inside the quotes, or write the text below >-",
    ),
    _known(rf"{_KEY}\s+[^'\"|>\[{{#&!\s][^#]*?(: )", "': ' stands inside a text"),
)


def explained(error: yaml.YAMLError, source: Source) -> Problem:
    """One problem for one error of the parser."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return Problem(Place(source.file), "the file is no YAML", "compare it with the sample")
    lines = source.text.split("\n")
    for number in _suspects(error, len(lines)):
        for known in _KNOWN:
            if found := known.pattern.search(lines[number]):
                place = Place(source.file, number + 1, found.start(1) + 1)
                return Problem(place, known.message, known.cure)
    return _by_its_kind(error, source)


def _suspects(error: yaml.MarkedYAMLError, count: int) -> Iterator[int]:
    """The lines to look at: the reported one, those just before it, where it began."""
    marks = (error.problem_mark, error.context_mark)
    reported = [mark.line for mark in marks if mark is not None]
    near = [reported[0] - 1, reported[0] - 2] if reported else []
    return (
        line for line in dict.fromkeys([*reported[:1], *near, *reported[1:]]) if 0 <= line < count
    )


def _by_its_kind(error: yaml.MarkedYAMLError, source: Source) -> Problem:
    what = f"{error.context or ''} {error.problem or ''}"
    mark, begun = error.problem_mark, error.context_mark or error.problem_mark
    if mark is None or begun is None:
        return Problem(Place(source.file), "the file is no YAML", "compare it with the sample")
    if "quoted scalar" in what and "end of stream" in what:
        return _problem(source, begun, "a quote is opened and not closed", "close it")
    if "nesting depth" in what:
        return _problem(source, mark, "too many levels inside each other", "nothing needs so many")
    if "escape" in what:
        cure = r"write \\ for a backslash, or write the text below '>-'"
        return _problem(source, mark, "in double quotes a backslash needs a known letter", cure)
    if "Unicode character code" in what:
        cure = "write the character itself"
        return _problem(source, mark, "this escape stands for no character", cure)
    if "flow" in what:
        return _problem(
            source, begun, "a brace or bracket begins here and is not closed", _QUOTE_IT
        )
    cure = "indent it like the lines above it, and write 'key: value'"
    return _problem(source, mark, "YAML cannot read this line", cure)


def _problem(source: Source, mark: Mark, message: str, cure: str) -> Problem:
    lines = source.text.split("\n")
    if mark.line >= len(lines):
        # the parser counts one line more at the end of a file without a line end
        return Problem(Place(source.file, len(lines), len(lines[-1]) + 1), message, cure)
    return Problem(Place(source.file, mark.line + 1, mark.column + 1), message, cure)

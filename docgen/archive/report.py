"""Turn the last run's lines in the ledger into a report: JSON for programs, HTML for people.

Lines are written as they are read, so that a report of very many outputs needs little memory.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from datetime import timedelta
from pathlib import Path
from xml.etree.ElementTree import Element, SubElement, tostring

from docgen.archive.ledger import Ledger, Line
from docgen.archive.watching import Tally
from docgen.errors import MachineError
from docgen.files import reason

SUFFIXES = (".html", ".json")
_WORDS = {
    "meetings": "meetings",
    "made": "made",
    "current": "up to date",
    "failed": "failed",
    "bad_meetings": "meetings with problems",
    "changed": "changed by hand",
    "left_out": "meetings left out",
    "obsolete": "planned no more",
    "removed": "removed",
    "bytes": "bytes written",
}
_FIRST = ("failed", "problem", "changed")
_STYLE = """
body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem }
table { border-collapse: collapse; width: 100%; margin-bottom: 2rem }
th, td { text-align: start; padding: .2rem .6rem; border-bottom: 1px solid #ccc }
td { vertical-align: top; overflow-wrap: anywhere }
.bad { color: #a00000 }
"""


def write_report(path: Path, ledger: Ledger, tally: Tally, seconds: float) -> None:
    """Write the report; its kind comes from the suffix."""
    parts = _html if path.suffix == ".html" else _json
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("w", encoding="utf-8") as file:
            file.writelines(parts(ledger, tally, seconds))
    except OSError as error:
        raise MachineError(f"{path}: {reason(error)}") from error


# ---------------------------------------------------------------- JSON


def _json(ledger: Ledger, tally: Tally, seconds: float) -> Iterator[str]:
    """{"summary": {…}, "lines": [{"number", "file", "state", "why", "seconds", "size"}, …]}."""
    summary = {name: getattr(tally, name) for name in _WORDS} | {"seconds": round(seconds, 3)}
    yield f'{{"summary": {json.dumps(summary)},\n"lines": ['
    for number, line in enumerate(ledger.reported()):
        row = asdict(line) | {"seconds": round(line.seconds, 3)}
        yield ("," if number else "") + "\n" + json.dumps(row, ensure_ascii=False)
    yield "\n]}\n"


# ---------------------------------------------------------------- HTML


def _html(ledger: Ledger, tally: Tally, seconds: float) -> Iterator[str]:
    yield '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
    yield _text("title", "docgen batch") + _text("style", _STYLE)
    yield '<meta name="viewport" content="width=device-width"></head><body>'
    yield _text("h1", "What the archive run did") + _summary(tally, seconds)
    # what a human must look at comes first; a second pass costs less than keeping the lines
    bad = tally.failed or tally.bad_meetings or tally.changed
    if bad:
        yield _text("h2", "To be looked at")
        yield from _table(line for line in ledger.reported() if line.state in _FIRST)
    yield _text("h2", "Everything else that happened")
    yield from _table(line for line in ledger.reported() if line.state not in _FIRST)
    yield "</body></html>\n"


def _summary(tally: Tally, seconds: float) -> str:
    table = Element("table")
    for name, word in _WORDS.items():
        _row(table, "td", (word, f"{getattr(tally, name):,}"))
    _row(table, "td", ("time", str(timedelta(seconds=round(seconds)))))
    return tostring(table, encoding="unicode", method="html")


def _table(lines: Iterable[Line]) -> Iterator[str]:
    head = Element("thead")
    _row(head, "th", ("file", "what came of it", "why", "seconds", "bytes"))
    yield "<table>" + tostring(head, encoding="unicode", method="html") + "<tbody>\n"
    for line in lines:
        body = Element("tbody")
        took = f"{line.seconds:.2f}" if line.state == "made" else ""
        size = f"{line.size:,}" if line.state == "made" else ""
        row = _row(body, "td", (line.file, line.state, line.why, took, size))
        if line.state in _FIRST:
            row.set("class", "bad")
        yield tostring(row, encoding="unicode", method="html") + "\n"
    yield "</tbody></table>\n"


def _row(parent: Element, tag: str, texts: Iterable[str]) -> Element:
    row = SubElement(parent, "tr")
    for text in texts:
        # a message quotes content, which may run the other way
        SubElement(row, tag, {"dir": "auto"}).text = text
    return row


def _text(tag: str, text: str) -> str:
    element = Element(tag)
    element.text = text
    return tostring(element, encoding="unicode", method="html")

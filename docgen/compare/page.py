"""Write meetings' texts side by side as one page that needs nothing else, not even a network."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Iterator, Sequence
from importlib.resources import files
from itertools import groupby
from xml.etree.ElementTree import Element

from docgen.compare.pieces import Piece
from docgen.compare.side import Cell, Issue, Line, lines
from docgen.errors import Severity
from docgen.languages import LANGUAGES
from docgen.model.meeting import Meeting
from docgen.publish.html.elements import Content, element, page_bytes

_WEIGHTS = {Severity.ERROR: "error", Severity.WARNING: "warning"}
_STATES = {
    "missing": "missing",
    "approved": "approved",
    "changed": "changed since approved",
    "stale": "source changed since approved",
    "open": "not approved",
}
_PARTS = {
    "title": "Titles",
    "statement": "Statement",
    "agenda": "Agenda",
    "minutes": "Minutes",
    "commitments": "Commitments",
    "annexes": "Annexes",
}


def report_page(meetings: Sequence[Meeting]) -> bytes:
    """The page of one meeting, or of several below each other."""
    laid = [(meeting, list(lines(meeting))) for meeting in meetings]
    langs = [lang for lang in LANGUAGES if any(lang in meeting.languages for meeting in meetings)]
    every = [line for _, below in laid for line in below]
    style, script = (_data(f"report.{kind}") for kind in ("css", "js"))
    title = f"Parallel versions: {', '.join(meeting.id for meeting in meetings)}"
    head = element("head", None, _head(title, style, script))
    named = len(laid) > 1
    parts = [part for one, below in laid for part in _parts(one, below, langs, named=named)]
    table = element("table", None, (_columns(langs), _heads(langs), *parts))
    inside = (_header(title, langs, every), element("main", None, (table, _help())))
    body = element("body", None, (*inside, element("script", None, (script,))))
    return page_bytes(element("html", {"lang": "en", "dir": "ltr"}, (head, body)))


def _data(name: str) -> str:
    return files("docgen.compare").joinpath(f"data/{name}").read_text("utf-8")


def _head(title: str, style: str, script: str) -> Iterator[Element]:
    yield element("meta", {"charset": "utf-8"})
    yield element("meta", {"name": "viewport", "content": "width=device-width"})
    policy = f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}"
    yield element("meta", {"http-equiv": "Content-Security-Policy", "content": policy})
    yield element("title", None, (title,))
    yield element("style", None, (style,))


def _hash(source: str) -> str:
    """The only script and the only style that a browser may run here."""
    digest = hashlib.sha256(source.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def _header(title: str, langs: list[str], every: list[Line]) -> Element:
    with_problems = sum(_weighty(line) or _lacking(line) for line in every)
    counts = f"{len(every)} texts, {with_problems} with problems"
    only = element("input", {"type": "checkbox", "id": "only"})
    children: list[Content] = [
        element("h1", None, (title,)),
        element("span", {"class": "counts"}, (counts,)),
        element("label", None, (only, " only rows with problems")),
    ]
    for lang in langs:
        called = LANGUAGES[lang].english_name
        shown = {"type": "button", "data-lang": lang, "aria-pressed": "true"}
        moved = {"type": "button", "data-swap": lang, "title": f"move {called} one column on"}
        children += [element("button", shown, (called,)), element("button", moved, ("\u21c4",))]
    return element("header", None, children)


def _columns(langs: list[str]) -> Element:
    cols = (element("col", {"data-column": lang}) for lang in langs)
    return element("colgroup", None, (element("col", {"class": "key"}), *cols))


def _heads(langs: list[str]) -> Element:
    heads = (
        element("th", {"data-column": lang, "scope": "col"}, (LANGUAGES[lang].english_name,))
        for lang in langs
    )
    cells = (element("th", {"scope": "col"}, ("text",)), *heads)
    return element("thead", None, (element("tr", None, cells),))


def _help() -> Element:
    keys = {"j": "next text", "k": "the one before", "f": "only rows with problems"}
    children: list[Content] = []
    for key, does in keys.items():
        children += [element("kbd", None, (key,)), f" {does}, "]
    corresponding = (
        "Shift and a language's button move its column. Numbers, names and terms that correspond "
        "light up together; words that diverge are underlined."
    )
    return element("p", {"class": "help"}, (*children, corresponding))


# ---------------------------------------------------------------- rows


def _parts(
    meeting: Meeting, below: list[Line], langs: list[str], *, named: bool
) -> Iterator[Element]:
    """The texts of each part of the file, under a heading."""
    for part, of_part in groupby(below, key=lambda line: line.part):
        called = _PARTS.get(part, part.capitalize())
        said = f"{meeting.id}: {called}" if named else called
        span = {"colspan": str(len(langs) + 1), "scope": "rowgroup"}
        heading = element("tr", {"class": "part"}, (element("th", span, (said,)),))
        yield element("tbody", None, (heading, *(_row(line, langs) for line in of_part)))


def _row(line: Line, langs: list[str]) -> Element:
    by_lang = {cell.lang: cell for cell in line.cells}
    cells = (
        _cell(by_lang[lang], line.issues) if lang in by_lang else _absent(lang) for lang in langs
    )
    weight = "text" if _weighty(line) or _lacking(line) else "text clean"
    head = element("th", {"scope": "row"}, (element("code", None, (line.key,)), *_issues(line)))
    return element("tr", {"class": weight, "id": line.key}, (head, *cells))


def _weighty(line: Line) -> bool:
    return any(issue.problem.severity in _WEIGHTS for issue in line.issues)


def _lacking(line: Line) -> bool:
    return any(cell.state in ("missing", "stale", "changed") for cell in line.cells)


def _issues(line: Line) -> Iterator[Element]:
    if line.issues:
        yield element("ul", {"class": "issues"}, map(_issue, line.issues))


def _issue(issue: Issue) -> Element:
    said = issue.problem
    weight = _WEIGHTS.get(said.severity, "info")
    attributes = {"class": weight, "data-issue": str(issue.number), "tabindex": "0"}
    return element("li", attributes, (
        element("b", None, (said.check,)), " ", element("bdi", None, (said.message,)),
        element("span", {"class": "cure"}, (said.cure,)),
    ))  # fmt: skip


def _absent(lang: str) -> Element:
    return element("td", {"data-column": lang})


def _cell(cell: Cell, issues: Iterable[Issue]) -> Element:
    language = LANGUAGES[cell.lang]
    attributes = {"lang": cell.lang, "dir": language.direction, "data-column": cell.lang}
    weights = {issue.number: issue for issue in issues}
    badge = element("span", {"class": f"badge {cell.state}", "lang": "en", "dir": "ltr"},
                    (_STATES[cell.state],))  # fmt: skip
    text = element("p", None, (_piece(*piece, weights) for piece in cell.pieces))
    return element("td", attributes, (badge, text))


def _piece(
    piece: Piece, groups: tuple[str, ...], numbers: tuple[int, ...], issues: dict[int, Issue]
) -> Content:
    classes = ["fact"] if piece.braces else []
    title = piece.braces
    if numbers:
        said = [issues[number].problem for number in numbers]
        heaviest = min(said, key=lambda one: list(Severity).index(one.severity))
        classes += ["diverges", _WEIGHTS.get(heaviest.severity, "info")]
        title = "\n".join(f"{one.check} {one.message}" for one in said)
    if not classes and not groups and not piece.strong:
        return piece.text
    attributes = {
        "class": " ".join(classes),
        "data-group": " ".join(groups),
        "data-issues": " ".join(map(str, numbers)),
        "title": title,
    }
    return element("strong" if piece.strong else "span", attributes, (piece.text,))

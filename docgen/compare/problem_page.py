"""Print problems as one page that needs nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib.resources import files
from itertools import groupby

from docgen.errors import Problem
from docgen.languages import LANGUAGES
from docgen.publish.html.elements import Content, element, page_bytes


def problem_page(problems: Iterable[Problem]) -> bytes:
    """The problems by file, each with its words in every language."""
    found = list(problems)
    style = files("docgen.compare").joinpath("data/problems.css").read_text("utf-8")
    count = f"{len(found)} problems" if found else "no problems"
    head = element("head", None, (
        element("meta", {"charset": "utf-8"}),
        element("title", None, ("docgen check",)),
        element("style", None, (style,)),
    ))  # fmt: skip
    body: list[Content] = [element("h1", None, ("docgen check",)), element("p", None, (count,))]
    for file, of_file in groupby(found, key=lambda problem: problem.place.file):
        body += [element("h2", None, (file,)), element("ul", None, map(_item, of_file))]
    page = (head, element("body", None, body))
    return page_bytes(element("html", {"lang": "en", "dir": "ltr"}, page))


def _item(problem: Problem) -> Content:
    where = f"{problem.place.line}:{problem.place.column} {problem.check}"
    children = (
        element("span", {"class": "place"}, (where,)),
        " ",
        element("bdi", None, (problem.message,)),
        element("span", {"class": "cure"}, (problem.cure,)),
        *_excerpts(problem),
    )
    return element("li", {"class": str(problem.severity)}, children)


def _excerpts(problem: Problem) -> Iterator[Content]:
    for lang, words in problem.excerpts:
        before, _, rest = words.partition("\u27ea")
        marked, _, after = rest.partition("\u27eb")
        attributes = {"lang": lang, "dir": LANGUAGES[lang].direction}
        yield element("p", attributes, (before, element("mark", None, (marked,)), after))

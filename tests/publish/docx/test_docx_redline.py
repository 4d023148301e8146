"""Word's tracked changes: accepting all gives the new text, rejecting all the old one, exactly."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

import docgen
from docgen.document.redline import redline
from docgen.document.tree import Document
from docgen.document.unmarked import unmarked
from docgen.ooxml.names import NAMESPACES
from docgen.publish import written
from docgen.resources import sample_content_dir
from tests.document.test_redline import NEW, OLD, document, paragraph
from tests.draft.following import following
from tests.judges.changes import Settled, settled_changes
from tests.judges.ooxml import ooxml_audit, ooxml_sdk

_CONTROLS = dict.fromkeys(map(ord, "\u200e\u200f\u2066\u2067\u2068\u2069"))
_PAGES = re.compile(r"^(Page|Sayfa|صفحة)")
CASES = [
    *(f"{kind}.{lang}" for kind in ("statement", "agenda") for lang in ("ar", "tr", "en")),
    "parts",
    "turned",
    "whole",
]


def pairs() -> dict[str, tuple[Document, Document]]:
    """The old and the new document of each case."""
    first = docgen.load(sample_content_dir() / "libya-turkiye-hlscc" / "01-ankara-2021.yaml")
    second, _ = following(first, {"c4": "ongoing", "c5": "done", "c9": "dropped"})
    found = {}
    for case in CASES[:6]:
        kind, lang = case.split(".")
        documents = (docgen.compose(meeting, kind=kind, lang=lang) for meeting in (first, second))
        old, new = (replace(unmarked(one), watermark="") for one in documents)
        found[case] = (old, new)
    everything = document(
        paragraph("q", "nothing of this was there"), paragraph("r", "nor of this")
    )
    return {**found, "parts": (OLD, NEW), "turned": (NEW, OLD), "whole": (OLD, everything)}


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> Mapping[Path, Settled]:
    folder = tmp_path_factory.mktemp("redlines")
    files = []
    for case, (old, new) in pairs().items():
        for what, made in (("old", old), ("new", new), ("red", redline(old, new))):
            file = folder / f"{case}.{what}.docx"
            file.write_bytes(written(made, "docx"))
            files.append(file)
    return settled_changes(files)


def paragraphs(answers: Mapping[Path, Settled], name: str, view: str) -> Sequence[str]:
    found = next(settled for path, settled in answers.items() if path.name == f"{name}.docx")
    lines = (" ".join(line.translate(_CONTROLS).split()) for line in found[view])
    return [line for line in lines if line and not _PAGES.match(line)]


@pytest.mark.parametrize("case", CASES)
def test_accepting_all_gives_the_new_text(answers: Mapping[Path, Settled], case: str) -> None:
    assert paragraphs(answers, f"{case}.red", "accept") == paragraphs(
        answers, f"{case}.new", "shown"
    )


@pytest.mark.parametrize("case", CASES)
def test_rejecting_all_gives_the_old_text(answers: Mapping[Path, Settled], case: str) -> None:
    assert paragraphs(answers, f"{case}.red", "reject") == paragraphs(
        answers, f"{case}.old", "shown"
    )


def test_the_judge_sees_a_change_that_is_none(tmp_path: Path) -> None:
    file = tmp_path / "plain.docx"
    file.write_bytes(written(OLD, "docx"))
    settled = settled_changes([file])[file]
    assert settled["accept"] == settled["reject"] == settled["shown"]


def test_both_validators_take_every_redline(answers: Mapping[Path, Settled]) -> None:
    files = [path for path in answers if path.name.endswith(".red.docx")]
    assert {path.name: found for path, found in ooxml_sdk(files).items() if found} == {}
    assert {path.name: found for path, found in ooxml_audit(files).items() if found} == {}


def body(made: Document, tmp_path: Path) -> etree._Element:
    from zipfile import ZipFile

    file = tmp_path / "red.docx"
    file.write_bytes(written(made, "docx"))
    return etree.fromstring(ZipFile(file).read("word/document.xml"))


def test_a_moved_paragraph_has_one_name_in_both_its_places(tmp_path: Path) -> None:
    root = body(redline(OLD, NEW), tmp_path)
    names = {
        kind: root.xpath(f"//w:{kind}RangeStart/@w:name", namespaces=NAMESPACES)
        for kind in ("moveFrom", "moveTo")
    }
    assert names == {"moveFrom": ["p_moved_c"], "moveTo": ["p_moved_c"]}


def test_the_changes_bear_docgens_name_and_the_meetings_day(tmp_path: Path) -> None:
    root = body(redline(OLD, NEW), tmp_path)
    changes = root.xpath("//w:ins | //w:del | //w:moveFrom | //w:moveTo", namespaces=NAMESPACES)
    w = f"{{{NAMESPACES['w']}}}"
    assert {change.get(f"{w}author") for change in changes} == {"docgen"}
    assert {change.get(f"{w}date") for change in changes} == {"2021-04-12T00:00:00Z"}
    ids = [change.get(f"{w}id") for change in changes]
    assert len(ids) == len(set(ids))


def test_a_redline_is_the_same_bytes_twice() -> None:
    assert written(redline(OLD, NEW), "docx") == written(redline(OLD, NEW), "docx")


def test_a_draft_with_marks_in_its_header_opens(tmp_path: Path) -> None:
    first = docgen.load(sample_content_dir() / "libya-turkiye-hlscc" / "01-ankara-2021.yaml")
    second, _ = following(first)
    file = tmp_path / "draft.docx"
    file.write_bytes(written(docgen.compose(second, kind="agenda", lang="ar"), "docx"))
    assert settled_changes([file])[file]["shown"]
    assert ooxml_sdk([file])[file] == []

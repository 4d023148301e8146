"""The gold statements and the sample are clean; the state remembers what a human decided."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import docgen
from docgen.check import divergent
from docgen.check.settling import approve, dismiss
from docgen.reading.state_file import state_path, state_text

ROOT = Path(__file__).resolve().parents[2]
CLEAN = [*sorted((ROOT / "benchmarks/data/gold").glob("*/[0-9]*.yaml")),
         ROOT / "content/libya-turkiye-hlscc/01-ankara-2021.yaml"]  # fmt: skip


@pytest.mark.parametrize("path", CLEAN, ids=lambda path: path.stem)
def test_a_clean_statement_carries_no_warning(path):
    meeting = docgen.load(path)
    weighty = [one for one in divergent(meeting) if one.severity != "info"]
    print(f"{len(meeting.paragraphs)} paragraphs")
    assert weighty == []


@pytest.fixture
def path(tmp_path):
    shutil.copytree(ROOT / "benchmarks/data/gold/economic", tmp_path / "economic")
    return tmp_path / "economic/02-ankara-2024.yaml"


def rewrite(path, old, new):
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def keep(path, state):
    state_path(path).write_text(state_text(state), "utf-8")


def checks(path):
    return {problem.check for problem in docgen.check(docgen.load(path))}


def test_a_divergence_is_placed_at_the_words_of_the_odd_one(path):
    rewrite(path, "340 kilometrelik", "430 kilometrelik")
    (problem,) = [one for one in divergent(docgen.load(path)) if one.check == "N01"]
    line = path.read_text("utf-8").splitlines()[problem.place.line - 1]
    assert line[problem.place.column - 1 :].startswith("430")
    assert (problem.paragraph, problem.langs) == ("roads", ("tr",))
    assert "⟪430⟫" in dict(problem.excerpts)["tr"]


def test_a_dismissal_holds_until_a_text_changes(path):
    rewrite(path, "340 kilometrelik", "430 kilometrelik")
    meeting = docgen.load(path)
    keep(path, dismiss(meeting, docgen.check(meeting), "N01", ["roads"], "as agreed"))
    assert "N01" not in checks(path)
    rewrite(path, "of the coastal road", "of the old coastal road")
    assert "N01" in checks(path)


def test_a_changed_source_makes_its_approved_translations_stale(path):
    keep(path, approve(docgen.load(path)))
    assert not checks(path) & {"translation-stale", "S02"}
    rewrite(path, "انعقدت الدورة", "عُقدت الدورة")
    problems = docgen.check(docgen.load(path))
    assert {p.langs for p in problems if p.mark == "TRANSLATION_STALE"} == {("tr",), ("en",)}
    assert [p.langs for p in problems if p.check == "S02"] == [("ar",)]
    keep(path, approve(docgen.load(path), ["opening"]))
    assert not checks(path) & {"translation-stale", "S02"}

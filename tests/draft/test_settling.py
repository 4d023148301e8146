"""From the first meeting to a final second one: drafted, filled in, approved, made."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import docgen
from docgen.cli.main import docgen as program
from docgen.marks import marks
from tests.draft.following import sample
from tests.draft.test_second_run import SECOND, changed, with_status

TRIPOLI = (
    "instruments:\n",
    (
        "  tripoli:\n    party: LY\n    zone: Africa/Tripoli\n"
        "    name: {ar: طرابلس, tr: Trablus, en: Tripoli}\n\ninstruments:\n"
    ),
)


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(
        program, list(map(str, words)), standalone_mode=False, catch_exceptions=False
    )


@pytest.fixture
def second(tmp_path: Path) -> Path:
    """The second meeting, drafted and filled in as an officer would."""
    first = sample(tmp_path)
    target = first.with_name(SECOND)
    run("draft", first, "-o", target)
    changed(first.with_name("series.yaml"), TRIPOLI)
    changed(
        target,
        ('date: "?"', "date: 2022-10-03"),
        ('place: "?"', "place: tripoli"),
        ('trade_target_now: {money: "?"', "trade_target_now: {money: 3200000000"),
        ('opened: "?"', 'opened: "09:30"'),
        ('closed: "?"', 'closed: "17:00"'),
    )
    for key in docgen.load(target).content.commitments:
        with_status(target, key, "ongoing")
    run("draft", first, "-o", target, "--update")
    return target


def test_filling_in_takes_its_marks_away_by_itself(second: Path) -> None:
    assert "MUST_FILL" not in {mark.kind for mark in marks(docgen.load(second))}


def test_approving_one_text_settles_its_marks_and_no_other(second: Path) -> None:
    before = {(m.kind, m.paragraph) for m in marks(docgen.load(second))}
    run("approve", second, "sovereignty")
    after = {(m.kind, m.paragraph) for m in marks(docgen.load(second))}
    assert before - after == {("REVIEW", "sovereignty"), ("STALE", "sovereignty")}


def test_a_key_of_the_head_is_approved_by_its_name(second: Path) -> None:
    run("approve", second, "chairs")
    assert "chairs" not in {mark.paragraph for mark in marks(docgen.load(second))}


def test_a_final_document_is_refused_until_all_is_settled(second: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    words = ["render", second, "--final", "-k", "statement", "-l", "ar", "-f", "txt", "-o", out]
    assert run(*words).return_value == 1
    assert not list(out.rglob("*.txt"))
    run("approve", second)
    assert marks(docgen.load(second)) == []
    changed(second, ("\nstatus: draft\n", "\nstatus: agreed\n"))
    assert run(*words).return_value == 0
    [made] = out.rglob("*.txt")
    assert "[" not in made.read_text("utf-8")
    assert run("check", second).return_value == 0


def test_what_was_approved_stays_so_after_an_update(second: Path) -> None:
    run("approve", second)
    run("draft", second.with_name("01-ankara-2021.yaml"), "-o", second, "--update")
    assert marks(docgen.load(second)) == []


def test_an_approved_follow_up_is_marked_again_when_it_is_drafted_otherwise(second: Path) -> None:
    run("approve", second)
    with_status(second, "c4", "done")
    run("draft", second.with_name("01-ankara-2021.yaml"), "-o", second, "--update")
    found = {(mark.kind, mark.paragraph) for mark in marks(docgen.load(second))}
    assert ("CONFIRM", "trade") in found


def test_the_third_meeting_follows_the_second(second: Path) -> None:
    run("draft", second)
    third = docgen.load(second.with_name("03-draft-undated.yaml"))
    assert third.host == "TR"
    assert set(docgen.load(second).content.commitments) < set(third.content.commitments)

"""A draft is never overwritten: what somebody wrote in it stays, what is new comes when asked for."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import docgen
from docgen.cli.main import docgen as program
from docgen.errors import ContentError, Severity, UsageError
from docgen.reading.state_file import read_state, state_path
from tests.draft.following import printed, said, sample

SECOND = "02-tripoli-2022.yaml"


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(
        program, ["draft", *map(str, arguments)], standalone_mode=False, catch_exceptions=False
    )


@pytest.fixture
def first(tmp_path: Path) -> Path:
    return sample(tmp_path)


@pytest.fixture
def second(first: Path) -> Path:
    target = first.with_name(SECOND)
    run(first, "-o", target)
    return target


def changed(path: Path, *changes: tuple[str, str]) -> None:
    text = path.read_text("utf-8")
    for old, new in changes:
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times"
        text = text.replace(old, new)
    path.write_text(text, "utf-8")


def with_status(path: Path, key: str, status: str) -> None:
    text = path.read_text("utf-8")
    pattern = rf"(\n  {key}:\n(?:    .*\n)*?    status: )\w+"
    text, count = re.subn(pattern, rf"\g<1>{status}", text)
    assert count == 1
    path.write_text(text, "utf-8")


def test_the_file_and_its_state_are_written_beside_the_meeting(first: Path) -> None:
    result = run(first)
    target = first.with_name("02-draft-undated.yaml")
    assert result.output.splitlines()[0] == str(target)
    assert target.read_text("utf-8").startswith(
        "# yaml-language-server: $schema=../meeting.schema.json\n"
    )
    assert read_state(target).marks
    assert "docgen check" in result.stderr


def test_a_second_run_changes_no_byte_and_says_that_nothing_differs(
    first: Path, second: Path
) -> None:
    before = second.read_bytes(), state_path(second).read_bytes()
    result = run(first, "-o", second)
    assert (second.read_bytes(), state_path(second).read_bytes()) == before
    assert result.return_value == 0
    assert result.stdout == ""


def test_the_same_meeting_gives_the_same_bytes(first: Path, second: Path) -> None:
    other = first.with_name("02-again.yaml")
    run(first, "-o", other)
    assert other.read_bytes() == second.read_bytes()


def test_an_update_without_changes_changes_no_byte(first: Path, second: Path) -> None:
    before = second.read_bytes(), state_path(second).read_bytes()
    run(first, "-o", second, "--update")
    assert (second.read_bytes(), state_path(second).read_bytes()) == before


def test_what_differs_is_said_with_its_line_and_nothing_is_written(
    first: Path, second: Path
) -> None:
    with_status(second, "c5", "done")
    before = second.read_bytes()
    result = run(first, "-o", second)
    assert result.return_value == 1
    assert second.read_bytes() == before
    line = next(line for line in result.stdout.splitlines() if "paragraphs energy" in line)
    number = int(line.removeprefix(f"{second}:").split(":")[0])
    assert "- id: energy" in second.read_text("utf-8").splitlines()[number - 1]


def test_an_update_writes_the_follow_up_of_a_status_in_each_language(
    first: Path, second: Path
) -> None:
    with_status(second, "c5", "done")
    run(first, "-o", second, "--update")
    after = docgen.load(second)
    assert said(after, "energy", "en").startswith("The two sides welcomed")
    assert said(after, "energy", "ar").startswith("رحب الجانبان")
    assert said(after, "energy", "tr").endswith("memnuniyetle karşılamıştır.")
    assert "outcome_of_c5" not in second.read_text("utf-8")
    assert "follow-c5" not in [item.id for item in after.content.agenda.items]
    kinds = {(mark.at, mark.kind) for mark in after.state.marks}
    assert ("energy", "CONFIRM") in kinds
    assert run(first, "-o", second).return_value == 0


def test_a_status_that_changes_its_mind_comes_back(first: Path, second: Path) -> None:
    with_status(second, "c9", "dropped")
    run(first, "-o", second, "--update")
    after = docgen.load(second)
    assert "health" not in [paragraph.id for paragraph in after.paragraphs]
    assert after.content.commitments["c9"].paragraph is None
    assert not [p for p in docgen.check(after) if p.severity is Severity.ERROR]
    with_status(second, "c9", "ongoing")
    run(first, "-o", second, "--update")
    after = docgen.load(second)
    ids = [paragraph.id for paragraph in after.paragraphs]
    assert ids.index("political-consultations") + 1 == ids.index("health")
    assert after.content.commitments["c9"].paragraph == "health"


def test_what_a_human_wrote_stays_comments_and_all(first: Path, second: Path) -> None:
    changed(
        second,
        ('date: "?"', "date: 2022-10-03"),
        ("to ensuring a permanent and sustainable ceasefire.", "to a lasting ceasefire."),
        ("    - id: terrorism\n", "    # ask the legal adviser\n    - id: terrorism\n"),
    )
    with_status(second, "c4", "ongoing")
    run(first, "-o", second, "--update")
    text = second.read_text("utf-8")
    assert "date: 2022-10-03" in text
    assert "to a lasting ceasefire." in text
    assert "    # ask the legal adviser\n    - id: terrorism\n" in text
    assert said(docgen.load(second), "trade", "en").startswith("The two sides noted the progress")


def test_a_follow_up_that_somebody_worded_stays_and_the_difference_is_told(
    first: Path, second: Path
) -> None:
    changed(
        second,
        (
            "        en: >-\n          The two sides {outcome_of_c5} with regard to",
            "        en: >-\n          The two sides praised",
        ),
    )
    with_status(second, "c5", "done")
    result = run(first, "-o", second, "--update")
    assert "The two sides praised" in second.read_text("utf-8")
    assert any("energy" in line and "yours stays" in line for line in result.stdout.splitlines())


def test_a_paragraph_that_somebody_took_out_stays_out(first: Path, second: Path) -> None:
    text = second.read_text("utf-8")
    start = text.index("    # REVIEW: says nearly the same")
    end = text.index("    # MUST_FILL", start)
    second.write_text(text[:start] + text[end:], "utf-8")
    with_status(second, "c2", "ongoing")
    run(first, "-o", second, "--update")
    assert "eastern-mediterranean" not in [p.id for p in docgen.load(second).paragraphs]


def test_what_the_meeting_before_says_anew_comes_in(first: Path, second: Path) -> None:
    changed(
        first,
        ("next: {host: LY, country: libya}", "next: {host: LY, country: libya, date: 2022-10-03}"),
        ("    - id: terrorism\n", ("    - id: culture\n      kind: operative\n      verb: agree\n      text:\n"
         "        ar: >-\n          {verb} الجانبان على التعاون الثقافي.\n"
         "        tr: >-\n          İki taraf kültürel iş birliği hususunda {verb}.\n"
         "        en: >-\n          The two sides {verb} on cultural cooperation.\n\n    - id: terrorism\n")),
    )  # fmt: skip
    result = run(first, "-o", second, "--update")
    after = docgen.load(second)
    ids = [paragraph.id for paragraph in after.paragraphs]
    assert ids.index("culture") + 1 == ids.index("terrorism")
    assert str(after.day) == "2022-10-03"
    assert "new in the draft" in result.stdout
    assert "once again agreed on cultural cooperation" in printed(after, "en")


def test_a_settled_mark_is_not_set_again(first: Path, second: Path) -> None:
    state = state_path(second)
    text = state.read_text("utf-8")
    start = text.index("  - kind: REVIEW\n    at: sovereignty")
    end = text.index("  - kind: STALE\n    at: sovereignty")
    state.write_text(text[:start] + text[end:], "utf-8")
    with_status(second, "c2", "ongoing")
    run(first, "-o", second, "--update")
    kinds = [mark.kind for mark in read_state(second).marks if mark.at == "sovereignty"]
    assert kinds == ["STALE"]


def test_a_file_that_no_draft_wrote_is_left_alone(first: Path) -> None:
    other = first.with_name("02-by-hand.yaml")
    other.write_text(first.read_text("utf-8").replace("\nnumber: 1\n", "\nnumber: 2\n"), "utf-8")
    by_hand = other.read_bytes()
    with pytest.raises(UsageError, match="not drafted by docgen"):
        run(first, "-o", other, "--update")
    assert other.read_bytes() == by_hand


def test_the_meeting_itself_is_never_the_target(first: Path) -> None:
    with pytest.raises(UsageError, match="the meeting to draft from"):
        run(first, "-o", first)


def test_there_must_be_something_to_update(first: Path) -> None:
    with pytest.raises(UsageError, match="no draft"):
        run(first, "--update")


def test_a_meeting_with_errors_gives_no_draft(first: Path) -> None:
    changed(first, ("    from: trade\n", "    from: trading\n"))
    with pytest.raises(ContentError):
        run(first)
    assert not list(first.parent.glob("02*"))


def test_a_draft_elsewhere_says_that_it_needs_its_series(first: Path, tmp_path: Path) -> None:
    result = run(first, "-o", tmp_path / "02.yaml")
    assert (tmp_path / "02.yaml").is_file()
    assert "series.yaml" in result.stderr

"""docgen compare OLD NEW: what changed between two meetings, or two versions of one."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import docgen
from docgen.cli.main import docgen as program
from docgen.compare.changed import changes, redlines
from docgen.errors import UsageError
from tests.draft.following import following
from tests.small import MEETING, SERIES, meeting, write


def run(*arguments: str | Path) -> Result:
    words = ["compare", *map(str, arguments)]
    return CliRunner().invoke(program, words, standalone_mode=False, catch_exceptions=False)


@pytest.fixture
def old(tmp_path: Path) -> Path:
    return write(tmp_path)


@pytest.fixture
def new(tmp_path: Path, old: Path) -> Path:
    """A version of the meeting that stands away from its series."""
    file = tmp_path / "other.yaml"
    file.write_text(MEETING.replace("was held in", "took place in"), "utf-8")
    return file


def test_the_changed_words_are_listed_by_language_and_paragraph(old: Path, new: Path) -> None:
    output = run(old, new).output
    assert output.splitlines() == [
        "Arabic",
        "Turkish",
        "English",
        "  opening: The first meeting [-was held-]{+took place+} in Ankara.",
    ]


def test_a_version_away_from_its_series_is_read_in_the_others(old: Path, new: Path) -> None:
    assert "{+was held+}" in run(new, old).output


def test_a_page_shows_all_languages_or_those_asked_for(
    old: Path, new: Path, tmp_path: Path
) -> None:
    page = tmp_path / "changed.html"
    run(old, new, "-o", page)
    text = page.read_text("utf-8")
    assert text.count("<h1") == 3
    assert "<ins>took place</ins>" in text
    run(old, new, "-l", "en", "-o", page)
    assert page.read_text("utf-8").count("<h1") == 1


def test_the_format_may_be_named(old: Path, new: Path, tmp_path: Path) -> None:
    run(old, new, "-l", "en", "-o", tmp_path / "page", "-f", "pdf")
    assert (tmp_path / "page").read_bytes().startswith(b"%PDF")
    with pytest.raises(UsageError, match="no format"):
        run(old, new, "-o", tmp_path / "page.txt")


def test_a_word_file_has_one_language(old: Path, new: Path, tmp_path: Path) -> None:
    run(old, new, "-l", "ar", "--docx", tmp_path / "changed.docx")
    assert (tmp_path / "changed.docx").read_bytes().startswith(b"PK")
    with pytest.raises(UsageError, match="-l ar"):
        run(old, new, "--docx", tmp_path / "changed.docx")


def test_what_is_not_in_both_cannot_be_compared(old: Path, tmp_path: Path) -> None:
    other = tmp_path / "no-agenda.yaml"
    text = MEETING[: MEETING.index("agenda:")] + MEETING[MEETING.index("commitments:") :]
    other.write_text(text, "utf-8")
    with pytest.raises(UsageError, match="no agenda"):
        run(old, other, "-k", "agenda")


def test_a_draft_is_compared_without_its_marks() -> None:
    first = meeting()
    second, _ = following(first)
    for document in redlines(first, second, "statement"):
        found = [change.text for change in changes(document)]
        assert found
        assert not any("REVIEW" in text or "MUST_FILL" in text for text in found)


def test_every_kind_can_be_compared() -> None:
    first = meeting()
    second, _ = following(first)
    for kind in first.kinds:
        assert len(redlines(first, second, kind)) == 3
    assert SERIES
    assert docgen.load

"""The small commands: date, init, schema, doctor, check."""

import json
from pathlib import Path

import pytest

from docgen.cli.main import _run


def run(capsys, *arguments: str) -> tuple[int, str, str]:
    code = _run(list(arguments))
    said = capsys.readouterr()
    return code, said.out, said.err


def test_date_gives_one_object_by_language_and_form(capsys):
    code, out, _ = run(capsys, "date", "2021-04-12", "--json")
    table = json.loads(out)
    assert code == 0
    assert table["ar"]["full"] == "الاثنين، 12 أبريل 2021"
    assert table["tr"]["long,loc"] == "12 Nisan 2021’de"
    assert table["en"]["full"] == "Monday, 12 April 2021"


@pytest.mark.parametrize("day", ["2021-02-30", "12.04.2021", "20210412", "today", ""])
def test_what_is_no_date_exits_2(capsys, day):
    code, out, err = run(capsys, "date", day)
    assert (code, out) == (2, "")
    assert day in err


def test_a_workspace_made_by_init_checks_clean_and_renders(capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    code, out, _ = run(capsys, "init", "bakanlık-وزارة")
    assert code == 0
    assert all(Path(name).is_file() for name in out.splitlines())
    assert run(capsys, "check", "bakanlık-وزارة/content") == (0, "", "")
    code, out, _ = run(capsys, "render", "bakanlık-وزارة/content", "-k", "agenda", "-f", "txt")
    assert (code, len(out.splitlines())) == (0, 3)


def test_init_touches_nothing_that_stands(capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    run(capsys, "init", "w")
    series = Path("w/content/libya-turkiye-hlscc/series.yaml")
    series.write_text("mine")
    code, out, err = run(capsys, "init", "w")
    assert (code, out) == (2, "")
    assert "stands already" in err
    assert series.read_text() == "mine"


@pytest.mark.parametrize("file", ["meeting", "series"])
def test_schema_prints_the_committed_schema(capsys, file):
    from docgen.resources import sample_content_dir

    code, out, _ = run(capsys, "schema", file)
    assert code == 0
    assert json.loads(out) == json.loads((sample_content_dir() / f"{file}.schema.json").read_text())


def test_doctor_finds_everything_on_a_machine_that_is_set_up(capsys):
    code, out, _ = run(capsys, "doctor")
    assert code == 0
    assert "MISSING" not in out

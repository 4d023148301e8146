from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from docgen.cli.main import run
from tests.exchange.editor import Editor

CONTENT = Path(__file__).parents[2] / "content"
SERIES = "content/libya-turkiye-hlscc"


@pytest.fixture
def home(tmp_path, monkeypatch):
    shutil.copytree(CONTENT, tmp_path / "content")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def code(*arguments: str) -> int:
    with pytest.raises(SystemExit) as left:
        run(list(arguments))
    return int(left.value.code or 0)


def edited(home: Path, old: str, new: str) -> str:
    assert code("render", "content", "-k", "statement", "-l", "en", "-f", "docx") == 0
    file = home / "out/libya-turkiye-hlscc/01-ankara-2021/statement.en.docx"
    editor = Editor(file.read_bytes())
    editor.replace(editor.paragraph("ceasefire"), old, new)
    editor.save(file)
    return str(file.relative_to(home))


def test_an_edited_file_is_shown_then_written(home, capsys):
    file = edited(home, "a permanent", "a lasting")
    meeting = home / SERIES / "01-ankara-2021.yaml"
    before = meeting.read_bytes()
    capsys.readouterr()
    assert code("import", file, "--dry-run", "--html", "changes.html") == 0
    assert meeting.read_bytes() == before
    assert "[-permanent-]{+lasting+}" in capsys.readouterr().out
    assert "<ins" in (home / "changes.html").read_text(encoding="utf-8")
    assert code("import", file) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[-2:] == [f"{SERIES}/01-ankara-2021.yaml", f"{SERIES}/01-ankara-2021.state.yaml"]
    assert meeting.read_bytes() == before.replace(b"a permanent and", b"a lasting and", 1)
    assert code("import", file) == 0
    assert "no text was changed" in capsys.readouterr().out


def test_what_cannot_be_merged_leaves_everything_as_it_is(home, capsys):
    file = edited(home, "a permanent", "a lasting")
    meeting = home / SERIES / "01-ankara-2021.yaml"
    text = meeting.read_text(encoding="utf-8").replace("a permanent and", "an eternal and")
    meeting.write_text(text, encoding="utf-8")
    assert code("import", file) == 1
    said = capsys.readouterr().err
    assert "was changed in the file and in the content" in said
    assert said.rstrip().endswith("nothing was written")
    assert meeting.read_text(encoding="utf-8") == text


def test_a_foreign_text_is_adopted_and_rendered(home, capsys):
    lines = ["بيان مشترك", "عُقد اجتماع في أنقرة.", "واتفق الجانبان على التعاون."]
    (home / "last.ar.txt").write_text("\n".join(lines), encoding="utf-8")
    assert code("adopt", "last.ar.txt") == 0
    assert capsys.readouterr().out.splitlines() == [
        f"{SERIES}/adopted.yaml",
        f"{SERIES}/adopted.state.yaml",
    ]
    assert code("adopt", "last.ar.txt") == 2  # it stands already
    assert code("render", f"{SERIES}/adopted.yaml", "-f", "txt") == 0
    text = (home / "out/libya-turkiye-hlscc/adopted/statement.ar.txt").read_text(encoding="utf-8")
    assert "الجانبان على التعاون." in text


def test_a_hostile_file_is_refused_in_a_sentence(home, capsys):
    (home / "old.docx").write_bytes(b"\xd0\xcf\x11\xe0" + bytes(600))
    assert code("import", "old.docx") == 1
    assert capsys.readouterr().err == (
        "old.docx:1:1: this is an old Word file (.doc); "
        "open it in Word and save it as a Word document (.docx)\n"
    )

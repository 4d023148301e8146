"""What is named and is not there: every mistake is placed, and nothing is written."""

import shutil

import pytest

from docgen.cli.main import _run
from tests.documents.made import SECOND


@pytest.fixture
def workspace(tmp_path, monkeypatch):
    shutil.copytree(SECOND, tmp_path / "content" / SECOND.name)
    monkeypatch.chdir(tmp_path)
    return tmp_path / "content" / SECOND.name


def spoilt(workspace, old, new, name="01-tunis-2023.yaml"):
    file = workspace / name
    whole = file.read_text("utf-8")
    assert whole.count(old) == 1, (old, whole.count(old))
    file.write_text(whole.replace(old, new), "utf-8")
    return file


def said(capsys, command, *arguments):
    code = _run([command, *arguments])
    told = capsys.readouterr()
    return code, (told.out if command == "check" else told.err).splitlines()


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("by: {TR: ozdemir}", "by: {TR: nobody}", "there is no person 'nobody'"),
        ("by: {TR: ozdemir}", "by: {FR: ozdemir}", "there is no party 'FR'"),
        ("by: {TR: ozdemir}", "by: {TR: }", "nothing stands here"),
        ("by: {TR: ozdemir}", "by: {TR: hadidi}", "'hadidi' signs for TR, and sits here for JO"),
        ("chairs: [mansour, hadidi, ozdemir]", "chairs: [mansour, ozdemir]", "nobody signs for JO"),
        ("in accordance with paragraph {#fund}", "in accordance with paragraph {#funds}", "there is no paragraph 'funds'"),
        ("TN: TN, TR:", "TN: TN, FR:", "there is no party 'FR'"),
        ("TN: TN, TR:", "TN: ministry, TR:", "there is no institution 'ministry'"),
        ("    - item: item-fund", "    - item: item-funds", "there is no agenda item 'item-funds'"),
        ("actions: [c1]", "actions: [c9]", "there is no commitment 'c9'"),
        ("speaker: TR", "speaker: FR", "there is no speaker 'FR'"),
        ("date: 2023-05-15\nplace", "date: 2021-05-15\nplace", "'mansour' holds no office on 2021-05-15"),
    ],
)  # fmt: skip
def test_what_is_not_there_is_said_at_its_line(workspace, capsys, old, new, message):
    file = spoilt(workspace, old, new)
    code, lines = said(capsys, "check", str(file))
    assert code == 1
    [found] = [one for one in lines if message in one]
    name, line, _ = found.split(":", 2)
    standing = file.read_text("utf-8").splitlines()[int(line) - 1]
    wanted = {"nobody signs for JO": "by: {TR: ozdemir}", "'mansour' holds": "person: mansour"}
    needle = next((n for start, n in wanted.items() if start in message), new.splitlines()[0])
    assert name == str(file)
    assert needle in standing


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("by: {TR: ozdemir}", "by: {TR: nobody}", "there is no person 'nobody'"),
        ("    - item: item-fund", "    - item: item-funds", "there is no agenda item 'item-funds'"),
        ("actions: [c1]", "actions: [c9]", "there is no commitment 'c9'"),
        ("speaker: TR", "speaker: FR", "there is no speaker 'FR'"),
        ("paragraph {#fund};", "paragraph {#funds};", "there is no paragraph 'funds'"),
        ("is {fund}.", "is {found}.", "no fact 'found'"),
    ],
)
def test_rendering_says_it_too_and_writes_nothing(workspace, capsys, old, new, message):
    file = spoilt(workspace, old, new)
    code, lines = said(capsys, "render", str(file), "-f", "txt", "-o", "made")
    assert code == 1
    assert any(message in line and line.startswith(f"{file}:") for line in lines), lines
    assert not (workspace.parent.parent / "made").exists()


def test_a_bracket_that_stands_in_itself_is_no_endless_text(workspace, capsys):
    file = spoilt(workspace, 'en: "{share} of"', 'en: "{?insurer} of"', "02-amman-2024.yaml")
    code, lines = said(capsys, "render", str(file), "-f", "txt", "-l", "en")
    assert code == 1
    assert any("the bracket 'insurer' stands in itself" in line for line in lines)
    assert all(line.startswith(f"{file}:") for line in lines)


# ---------------------------------------------------------------- emblems

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40">{}</svg>'


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("emblems/none.svg", None, "there is no such file"),
        ("../../../secret.svg", None, "it lies outside the series' folder"),
        ("/etc/hostname", None, "it lies outside the series' folder"),
        ("emblems/x.svg", SVG.format("<script>alert(1)</script>"), "the SVG holds <script>"),
        (
            "emblems/x.svg",
            SVG.format('<image href="file:///etc/passwd"/>'),
            "the SVG holds <image>",
        ),
        (
            "emblems/x.svg",
            SVG.format('<rect fill="url(http://mfa.example/x)"/>'),
            "reaches out of it",
        ),
        ("emblems/x.svg", SVG.format('<rect onclick="x()"/>'), "reaches out of it"),
        ("emblems/x.svg", '<!DOCTYPE svg [<!ENTITY a "b">]>' + SVG.format(""), "DOCTYPE"),
        ("emblems/x.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>", "no viewBox"),
        ("emblems/x.png", "no picture at all", "it is neither PNG nor SVG"),
        ("emblems/x.png", b"\x89PNG\r\n\x1a\n" + b"\0" * 40, "PNG"),
        ("emblems", None, "there is no such file"),
    ],
)
def test_an_emblem_that_cannot_be_used_is_refused_at_its_line(
    workspace, capsys, name, content, message
):
    if content is not None:
        file = workspace / name
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
    series = spoilt(workspace, "emblems/tr.svg", name, "series.yaml")
    code, lines = said(capsys, "render", str(workspace / "01-tunis-2023.yaml"), "-f", "txt")
    assert code == 1
    [line] = [one for one in lines if "the emblem '" in one]
    assert line.startswith(f"{series}:24:13: the emblem '{name}' cannot be used: ")
    assert message in line


def test_a_png_that_was_cut_off_is_damaged(workspace, capsys):
    file = workspace / "emblems" / "jo.png"
    file.write_bytes(file.read_bytes()[:-20])
    code, lines = said(capsys, "render", str(workspace / "01-tunis-2023.yaml"), "-f", "txt")
    assert code == 1
    assert any("the PNG is" in line for line in lines)

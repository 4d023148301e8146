"""`docgen render`: names of files, exit codes, and a bad meeting that does not stop the others."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from docgen.cli.main import _run
from docgen.resources import sample_content_dir

SERIES = "libya-turkiye-hlscc"


@pytest.fixture
def root(tmp_path, monkeypatch):
    """A content root with the sample series, in an empty working folder."""
    shutil.copytree(sample_content_dir(), tmp_path / "content")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "content"


def run(capsys, *arguments: str) -> tuple[int, list[str], list[str]]:
    code = _run(list(arguments))
    said = capsys.readouterr()
    return code, said.out.splitlines(), said.err.splitlines()


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def test_every_kind_and_language_gets_a_file_by_the_designs_name(root, capsys):
    code, out, err = run(capsys, "render", "content", "-o", "made", "-f", "txt")
    expected = [
        f"made/{SERIES}/01-ankara-2021/{kind}.{lang}.txt"
        for kind in ("statement", "minutes", "agenda")
        for lang in ("ar", "tr", "en")
    ]
    assert (code, out, err) == (0, expected, [])
    assert all(Path(name).read_text("utf-8").strip() for name in expected)


def test_the_copy_of_a_party_says_so_in_its_name_and_names_it_first(root, capsys):
    for party, first, second in (
        ("LY", "the State of Libya", "Türkiye"),
        ("TR", "Türkiye", "the State of Libya"),
    ):
        options = ("-k", "statement", "-l", "en", "-f", "txt", "--copy", party)
        code, [name], _ = run(capsys, "render", "content", *options)
        assert (code, name) == (0, f"out/{SERIES}/01-ankara-2021/statement.en.{party}.txt")
        title = next(line for line in Path(name).read_text("utf-8").splitlines() if "Joint" in line)
        assert title.index(first) < title.index(second)


def test_all_problems_of_a_meeting_are_said_and_nothing_of_it_is_written(root, capsys):
    meeting = root / SERIES / "01-ankara-2021.yaml"
    edit(meeting, "{held:full}", "{heldd:full}")
    edit(meeting, "{trade_target:dat}", "{trade_target:datt}")
    code, out, err = run(capsys, "render", "content")
    assert (code, out) == (1, [])
    assert len(err) == 2
    assert "no fact 'heldd'; did you mean 'held'?" in err[0]
    assert "did you mean 'dat'?" in err[1]
    assert all(line.startswith(f"content/{SERIES}/01-ankara-2021.yaml:") for line in err)
    assert not Path("out").exists()


def test_a_bad_meeting_does_not_stop_a_good_one(root, capsys):
    good = root / SERIES / "01-ankara-2021.yaml"
    bad = root / SERIES / "02-tripoli-2022.yaml"
    shutil.copy(good, bad)
    edit(bad, "number: 1", "number: first")
    code, out, err = run(capsys, "render", "content", "-f", "txt", "-k", "agenda")
    assert code == 1
    assert [Path(name).parent.name for name in out] == ["01-ankara-2021"] * 3
    assert err[0].startswith(f"content/{SERIES}/02-tripoli-2022.yaml:")
    assert "'first'" in err[0]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["content", "--copy", "XX"], "no party 'XX'"),
        (["nowhere"], "nowhere"),
        (["content", "-l", "arr"], "did you mean 'ar'?"),
        (["content", "-f", "odt"], "there are pdf, docx, html, txt"),
        (["content", "--formt", "pdf"], "--format"),
    ],
)
def test_wrong_usage_exits_2_and_names_what_there_is(root, capsys, arguments, said):
    code, out, err = run(capsys, "render", *arguments)
    assert (code, out) == (2, [])
    assert said in "\n".join(err)


def test_a_file_where_the_output_folder_should_be_exits_3(root, capsys):
    Path("made").write_text("a file")
    code, out, err = run(capsys, "render", "content", "-o", "made", "-f", "txt")
    assert (code, out) == (3, [])
    assert "a file stands where a folder is needed; nothing was written" in err[0]


def test_a_bug_is_one_line_and_exits_4(root, capsys, monkeypatch):
    def broken(*_: object) -> None:
        raise RuntimeError("oops")

    monkeypatch.setattr("docgen.cli.render.outputs", broken)
    code, _, err = run(capsys, "render", "content")
    assert code == 4
    assert err == ["docgen: a bug in docgen (RuntimeError: oops); run again with -v and report it"]


def test_help_of_every_command_has_an_example(capsys):
    from docgen.cli.main import COMMANDS, docgen

    for name in COMMANDS:
        said = CliRunner().invoke(docgen, [name, "--help"])
        assert said.exit_code == 0
        assert "Example: docgen" in said.output, name

"""`docgen batch`: what it prints, its exit codes, its reports; and the bytes are those of `render`."""

import hashlib
import json
import os
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from docgen.archive.watching import Tally
from docgen.cli import progress
from docgen.cli.main import _run
from docgen.cli.progress import Plain
from docgen.resources import sample_content_dir
from tests.archive.archives import content, edit, standing


@pytest.fixture
def root(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    content(tmp_path / "content", 2)
    return Path("content")


def run(capsys, *arguments: str) -> tuple[int, list[str], list[str]]:
    code = _run(["batch", *arguments])
    said = capsys.readouterr()
    return code, said.out.splitlines(), said.err.splitlines()


def test_outputs_are_listed_in_the_plans_order_whatever_the_number_of_workers(root, capsys):
    lists = []
    for jobs in ("1", "2"):
        code, out, err = run(capsys, "content", "-o", jobs, "-f", "txt", "-j", jobs)
        assert code == 0
        assert err[-1].startswith("18 made; ")
        lists.append([line.removeprefix(f"{jobs}/") for line in out])
    assert lists[0] == lists[1]
    assert [line.split("/")[1] for line in lists[0]] == ["01-ankara"] * 9 + ["02-ankara"] * 9
    assert all(Path("1", line).is_file() for line in lists[0])


def test_a_second_run_lists_nothing(root, capsys):
    run(capsys, "content", "-f", "txt")
    code, out, err = run(capsys, "content", "-f", "txt")
    assert (code, out) == (0, [])
    assert err[-1].startswith("18 up to date; ")


def test_the_files_are_those_of_render_byte_for_byte(tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    shutil.copytree(sample_content_dir(), "content")
    choice = ("content", "-k", "agenda,statement", "-l", "ar,tr", "-f", "pdf,docx,html,txt")
    assert _run(["render", *choice, "-o", "once"]) == 0
    assert run(capsys, *choice, "-o", "many", "-j", "2")[0] == 0
    assert standing(Path("many")) == standing(Path("once"))
    assert len(standing(Path("many"))) == 16


def test_a_failure_exits_1_with_its_place_and_a_report_says_what_happened(root, capsys):
    edit(root / "council/01-ankara.yaml", "held in {place}.", "held in {plase}.")
    code, out, err = run(capsys, "content", "-f", "txt", "--report", "r.json")
    assert code == 1
    assert len(out) == 9
    assert err[0].startswith("content/council/01-ankara.yaml:")
    assert "did you mean 'place'?" in err[0]
    assert err[-1].startswith("9 made, 1 meetings with problems; ")
    report = json.loads(Path("r.json").read_text("utf-8"))
    assert (report["summary"]["made"], report["summary"]["bad_meetings"]) == (9, 1)
    states = [(line["number"], line["state"]) for line in report["lines"]]
    assert states == [(0, "problem")] + [(1, "made")] * 9
    assert report["lines"][0]["why"] == err[0]
    made = report["lines"][1]
    size = (Path("out") / made["file"]).stat().st_size
    assert (made["why"], made["size"]) == ("new", size)
    assert made["seconds"] >= 0


def test_a_report_for_people_begins_with_what_failed(root, capsys):
    edit(root / "council/02-ankara.yaml", "عقد {number}", "عقد <b> {numbre}")
    run(capsys, "content", "-f", "txt", "--report", "r.html")
    page = ET.fromstring(Path("r.html").read_text("utf-8").partition("\n")[2].replace(
        '<meta charset="utf-8">', "").replace('content="width=device-width">', 'content=""/>'))  # fmt: skip
    rows = [["".join(cell.itertext()) for cell in row] for row in page.iter("tr")]
    states = [row[1] for row in rows if len(row) == 5]
    assert states[:2] == ["what came of it", "problem"]
    assert states.count("made") == 9
    assert any("no fact 'numbre'" in row[2] for row in rows if len(row) == 5)


def test_a_plan_names_each_file_and_why(root, capsys):
    code, out, _ = run(capsys, "content", "-f", "txt", "-l", "en", "-k", "agenda", "--dry-run")
    assert (code, out) == (0, [f"out/council/0{n}-ankara/agenda.en.txt: new" for n in (1, 2)])
    assert not Path("out").exists()


def test_verify_names_what_is_missing_changed_or_not_docgens(root, capsys):
    run(capsys, "content", "-f", "txt")
    assert run(capsys, "content", "--verify") == (
        0,
        [],
        ["18 files looked at, 0 not as they were written"],
    )
    home = Path("out/council/01-ankara")
    (home / "agenda.ar.txt").unlink()
    file = home / "agenda.en.txt"
    text = file.read_bytes()
    stat = file.stat()
    file.write_bytes(text.replace(b"a", b"b", 1))  # the same size
    os.utime(file, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    (home / "mine.txt").touch()
    code, out, _ = run(capsys, "content", "--verify")
    assert code == 1
    assert out == [
        "out/council/01-ankara/agenda.ar.txt: is missing; the next run makes it again",
        "out/council/01-ankara/agenda.en.txt: is not as docgen wrote it",
        "out/council/01-ankara/mine.txt: is not docgen's",
    ]


def test_a_manifest_is_what_sha256sum_reads(root, capsys):
    run(capsys, "content", "-f", "txt", "--manifest", "SHA256SUMS")
    lines = dict(reversed(line.split("  ")) for line in Path("SHA256SUMS").read_text().splitlines())
    files = standing(Path("out"))
    assert lines == {name: hashlib.sha256(data).hexdigest() for name, data in files.items()}
    if shutil.which("sha256sum"):
        subprocess.run(["sha256sum", "--check", "--quiet", "../SHA256SUMS"], cwd="out", check=True)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("nowhere",), "there is no file or folder nowhere"),
        (("content", "--report", "r.txt"), "a FILE.html or a FILE.json"),
        (("content", "--since", "yesterday"), "'yesterday' does not match"),
        (("content", "--verify", "-o", "nothing"), "nothing has no ledger"),
        (("content", "-k", "minuets"), "did you mean 'minutes'?"),
    ],
)
def test_wrong_usage_exits_2_and_says_what_is_wrong(root, capsys, options, said):
    code, out, err = run(capsys, *options)
    assert (code, out) == (2, [])
    assert said in "\n".join(err)


def test_a_plain_line_says_how_far_it_is_and_how_long_it_will_take(monkeypatch, capsys):
    clock = iter((0.0, 1.0, 10.0, 10.0))
    monkeypatch.setattr(progress.time, "monotonic", lambda: next(clock))
    plain = Plain(Path("out"))
    plain.begins(400)
    plain.counts(Tally(meetings=1, made=9))  # too soon
    plain.counts(Tally(meetings=100, made=890, failed=10))
    said = capsys.readouterr().err.splitlines()
    assert said == ["100 of 400 meetings; 890 made, 10 failed; 89.0 a second, about 30.0 s left"]

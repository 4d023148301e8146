"""Disks, folders, rights and signals that fail: a sentence, exit 3 or 130, and no half of anything."""

import errno
import os
import resource
import signal
import subprocess
import sys
import time
from pathlib import PurePosixPath

import pytest

from docgen.errors import MachineError
from docgen.files import write_under, write_whole
from tests.hardening.machine import (
    AGENDA,
    FOLDER,
    content,
    docgen,
    environment,
    on_disk,
    site,
    words,
)
from tests.small import MEETING, SERIES

AGENDAS = [f"{FOLDER}/agenda.{lang}.txt" for lang in ("ar", "en", "tr")]


def old_files(out, names=AGENDAS):
    for name in names:
        (out / name).parent.mkdir(parents=True, exist_ok=True)
        (out / name).write_bytes(b"old")
    return on_disk(out)


# ---------------------------------------------------------------- full disks


def test_a_disk_that_fills_up_leaves_the_old_set_of_files(tmp_path):
    """By a limit on the size of files: the third is too large, the first two would have gone in."""
    out = tmp_path / "out"
    before = old_files(out, ["a.bin", "b.bin", "c.bin"])
    code = (
        "import signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "from pathlib import Path, PurePosixPath as P; from docgen.files import write_under\n"
        "from docgen.errors import MachineError\n"
        "files = {P('a.bin'): b'new', P('b.bin'): b'new', P('c.bin'): b'x' * 100_000}\n"
        f"try: write_under(Path({str(out)!r}), files)\n"
        "except MachineError as error: print(error)\n"
    )

    def limit():
        resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, 10_000))

    done = subprocess.run(
        [sys.executable, "-c", code],
        preexec_fn=limit,
        env=environment(),
        capture_output=True,
        check=True,
    )
    assert b"c.bin: the file would be too large for this disk; nothing was written" in done.stdout
    assert on_disk(out) == before


def test_a_full_disk_of_one_block_leaves_the_old_set_of_files(tmp_path):
    """A real one, where this user may mount it."""
    content(tmp_path)
    out = tmp_path / "disk"
    out.mkdir()
    mounted = (
        'mount -t tmpfs -o size=32k none "$1" && cd "$2" && mkdir -p disk/small/01-ankara && '
        'for lang in ar tr en; do printf old > "disk/small/01-ankara/agenda.$lang.docx"; done && '
        '"$3" -m docgen render content -k agenda -f docx -o disk; echo "exit $?"; '
        'for lang in ar tr en; do cat "disk/small/01-ankara/agenda.$lang.docx"; done; ls -A disk/small/01-ankara | wc -l'
    )
    command = [
        "unshare",
        "--mount",
        "sh",
        "-c",
        mounted,
        "sh",
        str(out),
        str(tmp_path),
        sys.executable,
    ]
    done = subprocess.run(
        command, env=environment(), capture_output=True, text=True, errors="replace", check=False
    )
    if "exit" not in done.stdout:
        pytest.skip(f"no mount here: {done.stderr.strip()}")
    assert "the disk is full; nothing was written" in done.stderr
    assert done.stdout.split() == ["exit", "3", "oldoldold3"]


def test_a_quota_is_said(monkeypatch, tmp_path):
    def full(*_):
        raise OSError(errno.EDQUOT, "Disk quota exceeded")

    monkeypatch.setattr("docgen.files.os.fsync", full)
    with pytest.raises(MachineError, match="the disk quota is used up; nothing was written"):
        write_whole(tmp_path / "x", b"x")
    assert on_disk(tmp_path) == {}


# ---------------------------------------------------------------- rights


def test_old_files_in_a_folder_that_may_not_be_written_into_stand(tmp_path):
    root = content(tmp_path)
    before = old_files(tmp_path / "out")
    (tmp_path / "out" / FOLDER).chmod(0o555)
    done = docgen("render", root, *AGENDA, "-o", tmp_path / "out", cwd=tmp_path, unprivileged=True)
    assert (done.returncode, done.stdout) == (3, b"")
    assert "no permission to write there; nothing was written" in words(done.stderr)
    assert on_disk(tmp_path / "out") == before


def test_a_meeting_or_series_that_may_not_be_read(tmp_path):
    root = content(tmp_path)
    for name in ("01-ankara.yaml", "series.yaml"):
        (root / "small" / name).chmod(0)
        done = docgen("check", root, cwd=tmp_path, unprivileged=True)
        (root / "small" / name).chmod(0o644)
        assert done.returncode == 1
        assert f"{name}:1:1: the file cannot be read (Permission denied); see who" in words(
            done.stdout
        )


def test_a_folder_that_may_not_be_read_is_not_passed_over(tmp_path):
    root = content(tmp_path)
    other = root / "other"
    other.mkdir(mode=0)
    done = docgen("render", root, *AGENDA, "-o", tmp_path / "out", cwd=tmp_path, unprivileged=True)
    other.chmod(0o755)
    assert done.returncode == 3
    assert "other: the folder cannot be read (Permission denied)" in words(done.stderr)


# ---------------------------------------------------------------- names that are taken, links


SET = {PurePosixPath("small/01/a.txt"): b"new", PurePosixPath("small/01/b.txt"): b"new"}


@pytest.mark.parametrize("place", ["out", "out/small", "out/small/01"])
def test_a_file_where_a_folder_is_needed(tmp_path, place):
    (tmp_path / place).parent.mkdir(exist_ok=True, parents=True)
    (tmp_path / place).write_text("mine")
    with pytest.raises(MachineError, match="a file stands where a folder is needed; nothing was"):
        write_under(tmp_path / "out", SET)
    assert on_disk(tmp_path) == {place: b"mine"}


def test_a_folder_where_a_file_is_to_stand_keeps_the_whole_set_back(tmp_path):
    before = old_files(tmp_path / "out", ["small/01/a.txt"])
    (tmp_path / "out/small/01/b.txt").mkdir()
    with pytest.raises(MachineError, match=r"b\.txt: a folder of that name is in the way; nothing"):
        write_under(tmp_path / "out", SET)
    assert on_disk(tmp_path / "out") == before


def test_an_output_folder_that_is_a_link_is_written_into(tmp_path):
    (tmp_path / "real").mkdir()
    (tmp_path / "out").symlink_to("real")
    write_under(tmp_path / "out", SET)
    assert set(on_disk(tmp_path / "real")) == {"small/01/a.txt", "small/01/b.txt"}


def test_a_link_in_the_place_of_an_output_is_replaced_and_its_target_stands(tmp_path):
    target, link = tmp_path / "precious", tmp_path / "out/small/01/a.txt"
    target.write_text("mine")
    link.parent.mkdir(parents=True)
    link.symlink_to(target)
    write_under(tmp_path / "out", SET)
    assert target.read_text() == "mine"
    assert not link.is_symlink()
    assert link.read_bytes() == b"new"


@pytest.mark.parametrize("link", ["out/small", "out/small/01"])
def test_a_link_that_leads_out_of_the_output_folder_is_refused(tmp_path, link):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / link).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / link).symlink_to(tmp_path / "elsewhere")
    with pytest.raises(MachineError, match=r"a link leads out of .*/out, to .*/elsewhere"):
        write_under(tmp_path / "out", SET)
    assert on_disk(tmp_path / "elsewhere") == {}


def test_links_that_lead_in_a_circle_are_refused(tmp_path):
    (tmp_path / "out").symlink_to("out")
    with pytest.raises(MachineError, match="nothing was written"):
        write_under(tmp_path / "out", SET)


def test_a_fault_of_the_disk_exits_3_with_a_sentence(tmp_path):
    (tmp_path / "out").symlink_to("out")
    done = docgen("render", content(tmp_path), *AGENDA, "-o", "out", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (3, b"")
    assert words(done.stderr).startswith("docgen: out/small/01-ankara/agenda.")


def test_two_meetings_of_the_same_outputs_do_not_overwrite_each_other(tmp_path, usual):
    root = content(tmp_path, "01-ankara.yaml", "01-ankara.yml")
    done = docgen("render", root, *AGENDA, "-o", "out", cwd=tmp_path)
    assert done.returncode == 1
    assert "01-ankara.yml:1:1: its outputs would have the names of those of" in words(done.stderr)
    assert on_disk(tmp_path / "out") == usual


def test_series_whose_names_differ_only_in_case_are_refused(tmp_path):
    root = content(tmp_path)
    other = root / "Small"
    other.mkdir()
    (other / "series.yaml").write_text(SERIES, "utf-8")
    (other / "01-ankara.yaml").write_text(MEETING, "utf-8")
    done = docgen("render", root, *AGENDA, "-o", "out", cwd=tmp_path)
    assert done.returncode == 1
    assert "Small/01-ankara.yaml:1:1: the folder of the series is called 'Small'" in words(
        done.stderr
    )


# ---------------------------------------------------------------- what vanishes


def test_a_deleted_working_folder_is_said(tmp_path):
    command = f'mkdir gone; cd gone; rmdir ../gone; exec "{sys.executable}" -m docgen check .'
    done = subprocess.run(
        ["sh", "-c", command], cwd=tmp_path, env=environment(), capture_output=True, check=False
    )
    assert done.returncode == 3
    assert words(done.stderr).startswith("docgen: the working folder has been deleted")


AT_AN_EVENT = """
import os, re, shutil, signal, sys
done = False
def watch(event, given):
    global done
    if not done and re.search({pattern!r}, event + " " + " ".join(map(str, given[:2]))):
        done = True
        {action}
sys.addaudithook(watch)
"""


def at(folder, pattern, action):
    """Does something the moment Python does something: opens a template, renames a file."""
    return site(folder, AT_AN_EVENT.format(pattern=pattern, action=action))


def test_a_series_that_vanishes_after_its_meeting_was_found(tmp_path):
    root = content(tmp_path)
    series = root / "small" / "series.yaml"
    vanished = at(tmp_path / "site", r"^open .*01-ankara\.yaml", f"os.unlink({str(series)!r})")
    done = docgen("render", root, *AGENDA, "-o", "out", cwd=tmp_path, site=vanished)
    assert done.returncode == 1
    assert "no series.yaml beside this meeting" in words(done.stderr)
    assert on_disk(tmp_path / "out") == {}


def test_an_output_folder_that_vanishes_between_writing_and_renaming(tmp_path):
    root = content(tmp_path)
    gone = at(tmp_path / "site", r"^os\.rename", "shutil.rmtree('out')")
    done = docgen("render", root, *AGENDA, "-o", "out", cwd=tmp_path, site=gone)
    assert done.returncode == 3
    assert "No such file or directory; nothing was written" in words(done.stderr)


# ---------------------------------------------------------------- signals

STAGES = {
    "starting": r"^open .*cli.*[/\\]render\.",
    "reading": r"^open .*series\.yaml",
    "composing": r"^open .*en/agenda\.html\.j2",
    "writing": r"^open .*\.docgen-",
    "renaming": r"^os\.rename",
}


@pytest.mark.parametrize(
    ("name", "stage"),
    [*(("SIGTERM", stage) for stage in STAGES), ("SIGKILL", "writing"), ("SIGKILL", "renaming")],
)
def test_a_signal_at_any_stage_leaves_old_or_new_files_and_no_others(tmp_path, usual, name, stage):
    root = content(tmp_path)
    before = old_files(tmp_path / "out")
    killed = at(tmp_path / "site", STAGES[stage], f"os.kill(os.getpid(), signal.{name})")
    done = docgen("render", root, *AGENDA, "-o", "out", cwd=tmp_path, site=killed)
    after = on_disk(tmp_path / "out")
    if name == "SIGTERM":
        assert (done.returncode, words(done.stderr).strip()) == (130, "interrupted")
        assert set(after) == set(before)
    else:
        assert done.returncode == -signal.SIGKILL
        left = set(after) - set(before)
        assert all(".docgen-" in file for file in left)
    for file in before:
        assert after[file] in (b"old", usual[file])


@pytest.mark.parametrize("name", ["SIGINT", "SIGHUP"])
def test_ctrl_c_and_a_hang_up_end_like_a_termination(tmp_path, name):
    root = content(tmp_path)
    killed = at(tmp_path / "site", STAGES["writing"], f"os.kill(os.getpid(), signal.{name})")
    done = docgen("render", root, *AGENDA, "-o", "out", cwd=tmp_path, site=killed)
    assert (done.returncode, words(done.stderr).strip()) == (130, "interrupted")
    assert on_disk(tmp_path / "out") == {}


def test_nohup_is_respected(tmp_path, usual):
    root = content(tmp_path)
    hung_up = at(tmp_path / "site", STAGES["writing"], "os.kill(os.getpid(), signal.SIGHUP)")

    def ignore():
        signal.signal(signal.SIGHUP, signal.SIG_IGN)

    done = docgen(
        "render", root, *AGENDA, "-o", "out", cwd=tmp_path, site=hung_up, preexec_fn=ignore
    )
    assert done.returncode == 0
    assert on_disk(tmp_path / "out") == usual


def test_what_a_killed_run_left_is_swept_an_hour_later(tmp_path):
    old, young, other = (
        tmp_path / name for name in (".docgen-old.tmp", ".docgen-new.tmp", "mine.tmp")
    )
    for file in (old, young, other):
        file.write_bytes(b"half")
    an_hour_ago = time.time() - 3700
    for file in (old, other):
        os.utime(file, (an_hour_ago, an_hour_ago))
    write_whole(tmp_path / "x", b"x")
    assert set(on_disk(tmp_path)) == {".docgen-new.tmp", "mine.tmp", "x"}


def test_a_set_of_files_is_written_by_its_names(tmp_path):
    assert write_under(tmp_path / "out", SET) == [tmp_path / "out" / name for name in SET]
    assert on_disk(tmp_path / "out") == {str(name): data for name, data in SET.items()}


def test_without_privileges_modes_hold(tmp_path):
    """The proof that the tests of rights test rights: root, too, cannot read what is closed."""
    closed = tmp_path / "01.yaml"
    closed.write_text("number: 1")
    closed.chmod(0)
    done = docgen("check", closed, cwd=tmp_path, unprivileged=True)
    assert "is not readable" in words(done.stdout + done.stderr)

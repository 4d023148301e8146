"""A file is written whole or not at all, and the old one stands until then."""

import os
import resource
import stat
import subprocess
import sys

import pytest

from docgen.errors import MachineError
from docgen.files import write_whole


def test_folders_are_made_and_the_file_is_readable_by_colleagues(tmp_path):
    target = tmp_path / "a" / "b" / "c.txt"
    write_whole(target, b"whole")
    assert target.read_bytes() == b"whole"
    mask = os.umask(0)
    os.umask(mask)
    assert stat.S_IMODE(target.stat().st_mode) == 0o666 & ~mask


def test_a_folder_in_the_way_is_said_and_stays(tmp_path):
    (tmp_path / "x.pdf").mkdir()
    with pytest.raises(
        MachineError, match=r"a folder of that name is in the way; nothing was written"
    ):
        write_whole(tmp_path / "x.pdf", b"x")
    assert [p.name for p in tmp_path.iterdir()] == ["x.pdf"]


def test_a_file_where_a_folder_is_needed_is_said(tmp_path):
    (tmp_path / "out").write_text("not a folder")
    with pytest.raises(MachineError, match="a file stands where a folder is needed"):
        write_whole(tmp_path / "out" / "x.pdf", b"x")


def test_a_full_disk_leaves_the_old_file_and_no_other(tmp_path):
    target = tmp_path / "x.bin"
    target.write_bytes(b"old")
    code = (
        "import signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "from pathlib import Path; from docgen.files import write_whole\n"
        "from docgen.errors import MachineError\n"
        f"try: write_whole(Path({str(target)!r}), b'x' * 100_000)\n"
        "except MachineError as error: print(error)\n"
    )

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, 10_000))

    said = subprocess.run(
        [sys.executable, "-c", code], preexec_fn=limit, capture_output=True, text=True, check=False
    )
    assert "too large for this disk; nothing was written" in said.stdout
    assert target.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["x.bin"]

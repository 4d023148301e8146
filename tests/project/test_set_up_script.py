"""scripts/setup.sh on machines that lack things: it says what to install, or installs just that."""

from __future__ import annotations

import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TOOLS = ("bash", "cat", "cksum", "dirname", "env", "grep", "mkdir", "tail")


@pytest.fixture
def machine(tmp_path):
    """A checkout and a PATH on which nothing is but what the script may take for granted."""
    for part in ("scripts", "requirements"):
        shutil.copytree(ROOT / part, tmp_path / part)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    (tmp_path / "bin").mkdir()
    for tool in TOOLS:
        (tmp_path / "bin" / tool).symlink_to(shutil.which(tool))
    (tmp_path / "bin" / "python3").symlink_to(sys.executable)
    return tmp_path


def has(machine, name, script):
    path = machine / "bin" / name
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)


def set_up(machine, level="run"):
    return subprocess.run(
        [machine / "scripts/setup.sh", level],
        env={"PATH": str(machine / "bin")},
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )


def test_without_root_and_sudo_it_names_every_missing_package(machine):
    has(machine, "id", "echo 1000")
    has(machine, "apt-get", "exit 99")
    has(machine, "dpkg-query", 'test "$4" = libfribidi0 && echo install ok installed')
    done = set_up(machine)
    assert done.returncode == 3
    assert "as root: apt-get update && apt-get install" in done.stderr
    named = {word for word in done.stderr.split() if word.startswith("lib")}
    assert named == {"libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0"}


def test_without_apt_it_names_the_packages_by_debians_names(machine):
    has(machine, "id", "echo 0")
    done = set_up(machine)
    assert done.returncode == 3
    assert "libpango-1.0-0" in done.stderr
    assert "Debian's names" in done.stderr


def test_root_installs_what_is_missing_and_no_more(machine):
    has(machine, "id", "echo 0")
    has(machine, "apt-get", f'echo "$@" >>{machine}/asked; test "$2" = update')
    has(machine, "dpkg-query", 'test "$4" != libharfbuzz-subset0 && echo install ok installed')
    done = set_up(machine)
    update, install = (machine / "asked").read_text("utf-8").splitlines()
    assert "update" in update
    assert install.endswith("install --no-install-recommends libharfbuzz-subset0")
    assert done.returncode == 3, "a failed apt-get went unnoticed"


def test_judges_ask_for_java_and_node_only_where_there_is_none(machine):
    has(machine, "id", "echo 1000")
    has(machine, "apt-get", "exit 99")
    has(machine, "dpkg-query", "echo install ok installed")
    has(machine, "javac", "exit 0")
    done = set_up(machine, "judges")
    assert done.stderr.rstrip().endswith("--no-install-recommends nodejs npm")


def test_an_old_python_is_refused(machine):
    has(machine, "id", "echo 0")
    has(machine, "dpkg-query", "echo install ok installed")
    (machine / "bin" / "python3").unlink()
    has(machine, "python3", 'case "$*" in *version_info*) exit 1;; -V) echo Python 3.9.2;; esac')
    done = set_up(machine)
    assert done.returncode == 3
    assert "3.11 or newer, this is Python 3.9.2" in done.stderr
    assert not (machine / ".venv").exists()


def test_what_is_ready_is_left_alone(machine):
    """A second call asks neither dpkg nor Python: nothing but the stamp."""
    (machine / ".venv/bin").mkdir(parents=True)
    has(machine, "../.venv/bin/docgen", "exit 0")
    inputs = "scripts/setup.sh pyproject.toml requirements/run.txt"
    stamp = subprocess.run(
        ["bash", "-c", f"{{ pwd; cat {inputs}; }} | cksum"],
        cwd=machine,
        capture_output=True,
        text=True,
        check=True,
    )
    (machine / ".setup").mkdir()
    (machine / ".setup/run").write_text(stamp.stdout, encoding="utf-8")
    (machine / "bin" / "python3").unlink()
    assert set_up(machine).returncode == 0
    with (machine / "requirements/run.txt").open("a", encoding="utf-8") as lock:
        lock.write("# changed\n")
    assert set_up(machine).returncode == 3

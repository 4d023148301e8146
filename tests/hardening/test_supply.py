"""Every dependency is locked by its hashes and explained."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


def names(requirements):
    return [re.match(r"[A-Za-z0-9_.-]+", line)[0].lower() for line in requirements]


DIRECT = names(PROJECT["dependencies"])
EXTRAS = names(line for lines in PROJECT["optional-dependencies"].values() for line in lines)


def test_each_dependency_is_explained_and_no_other():
    page = (ROOT / "docs" / "dependencies.md").read_text("utf-8")
    rows = re.findall(
        r"^\| ([a-z][a-z0-9-]*) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$", page, re.MULTILINE
    )
    explained = {
        name: [licence, purpose, other]
        for name, licence, purpose, other in rows
        if name != "package"
    }
    assert sorted(explained) == sorted({*DIRECT, *EXTRAS})
    assert all(cell.strip() for cells in explained.values() for cell in cells)


@pytest.mark.parametrize("file", ["run.txt", "dev.txt"])
def test_each_package_of_the_lock_has_one_version_and_its_hashes(file):
    text = (ROOT / "requirements" / file).read_text("utf-8")
    entries = re.split(r"\n(?=[a-z0-9])", text)
    packages = [entry for entry in entries if re.match(r"[a-z0-9]", entry)]
    assert len(packages) > 30
    assert [
        entry.split()[0] for entry in packages if not re.match(r"[a-z0-9.-]+==[^ ]+ ", entry)
    ] == []
    assert [entry.split()[0] for entry in packages if "--hash=sha256:" not in entry] == []
    assert "://" not in text


def test_the_lock_holds_every_direct_dependency():
    locked = names(
        line
        for line in (ROOT / "requirements" / "run.txt").read_text("utf-8").splitlines()
        if re.match(r"[a-z0-9]", line)
    )
    assert [name for name in DIRECT if name not in locked] == []

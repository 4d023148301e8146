"""The checkout is whole: fonts as declared, a lock that names no host, make's targets documented."""

from __future__ import annotations

import hashlib
import re
import subprocess
from pathlib import Path

import pytest

from docgen import resources
from docgen.errors import MachineError

ROOT = Path(__file__).resolve().parents[2]
FONTS = ROOT / "fonts"
HASHES = dict(
    re.findall(r"\| `(\S+\.ttf)` \| `(\w{64})` \|", (FONTS / "README.md").read_text("utf-8"))
)
LOCKS = [*(ROOT / "requirements").glob("*.txt"), ROOT / "tests/judges/package-lock.json"]


def test_each_font_file_is_the_one_that_fonts_readme_names():
    found = {
        font.relative_to(FONTS).as_posix(): hashlib.sha256(font.read_bytes()).hexdigest()
        for font in FONTS.glob("*/*.ttf")
    }
    assert len(HASHES) == 8
    assert found == HASHES


@pytest.mark.parametrize("family", ["amiri", "noto-serif"])
def test_each_family_brings_its_licence(family):
    assert "SIL OPEN FONT LICENSE" in (FONTS / family / "OFL.txt").read_text("utf-8")


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_no_lock_names_a_host(lock):
    text = lock.read_text("utf-8")
    assert not re.findall(r"registry\.|pypi\.|index-url|find-links|file:|\"resolved\"|@ http", text)


@pytest.mark.parametrize("lock", ["run.txt", "dev.txt"])
def test_every_locked_package_has_its_version_and_its_hashes(lock):
    entries = re.split(r"\n(?=\w)", (ROOT / "requirements" / lock).read_text("utf-8"))[1:]
    assert len(entries) > 20
    for entry in entries:
        assert re.match(r"[\w.-]+==\S+", entry), entry
        assert "--hash=sha256:" in entry, entry


def test_what_tests_install_is_what_users_install():
    def pins(name):
        text = (ROOT / "requirements" / name).read_text("utf-8")
        return set(re.findall(r"^([\w.-]+==\S+)", text, re.MULTILINE))

    assert pins("run.txt") <= pins("dev.txt")


def test_the_judges_versions_are_exact():
    assert not re.findall(r'"[\^~]', (ROOT / "tests/judges/package.json").read_text("utf-8"))


def test_every_target_that_people_use_is_there_and_listed():
    listed = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True)
    targets = {line.split()[0] for line in listed.stdout.splitlines()}
    assert {"setup", "setup-tests", "demo", "test", "quick", "lint", "types", "bench"} <= targets


def test_resources_are_found_in_a_checkout():
    assert resources.fonts_dir() == FONTS
    assert resources.templates_dir() == ROOT / "templates"
    assert resources.sample_content_dir() == ROOT / "content"


def test_a_missing_folder_is_an_error_that_says_what_to_do(monkeypatch, tmp_path):
    monkeypatch.setattr(resources, "_homes", [tmp_path / "docgen" / "_resources", tmp_path])
    resources._folder.cache_clear()
    try:
        with pytest.raises(MachineError, match=r"fonts/ is missing: install docgen again"):
            resources.fonts_dir()
    finally:
        resources._folder.cache_clear()

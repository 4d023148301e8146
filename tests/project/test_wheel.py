"""An installed wheel needs no checkout: it brings templates, fonts and the sample, and renders."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    run("-m", "hatchling", "build", "-t", "wheel", "-d", folder, cwd=ROOT)
    (made,) = folder.glob("docgen-*.whl")
    return made


def run(*words, **options):
    done = subprocess.run(
        [sys.executable, *map(str, words)], capture_output=True, text=True, check=False, **options
    )
    assert done.returncode == 0, f"{words}\n{done.stdout}\n{done.stderr}"
    return done.stdout


def test_the_wheel_holds_what_it_renders_with_and_nothing_of_the_checkout(wheel):
    names = ZipFile(wheel).namelist()
    resources = "docgen/_resources/"
    for part in ("fonts/amiri/Amiri-Regular.ttf", "fonts/amiri/OFL.txt", "fonts/README.md"):
        assert resources + part in names
    for language in ("ar", "tr", "en", "layout"):
        assert resources + f"templates/{language}/statement.html.j2" in names
    assert any(name.startswith(resources + "content/") for name in names)
    tops = {name.split("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"docgen"}


def test_a_wheel_installed_elsewhere_renders_the_sample(wheel, tmp_path):
    place = tmp_path / "installed"
    quiet = ("--quiet", "--disable-pip-version-check", "--no-deps", "--no-index")
    run("-m", "pip", "install", *quiet, "--target", place, wheel)
    here = {"cwd": tmp_path, "env": {**os.environ, "PYTHONPATH": str(place)}}

    sample = run("-c", "from docgen import resources as r; print(r.sample_content_dir())", **here)
    assert sample.startswith(str(place)), "the checkout's docgen was asked, not the wheel's"
    listed = run("-m", "docgen", "render", sample.strip(), "-o", "out", **here).split()

    made = sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.glob("out/*/*/*"))
    assert len(made) == 18
    assert sorted(listed) == made
    assert all((tmp_path / path).stat().st_size > 5000 for path in made)

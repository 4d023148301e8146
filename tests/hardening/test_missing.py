"""What docgen needs and does not find: exit 3 with the way to get it, before anything is drawn."""

import shutil

import pytest

from docgen.compose.compose import compose
from docgen.errors import MachineError
from docgen.publish import fonts, written
from docgen.publish.html import sheets
from docgen.reading import load_meeting
from docgen.resources import fonts_dir
from tests.hardening.machine import AGENDA, content, docgen, environment, on_disk, site, words
from tests.small import meeting

NO_LIBRARY = """
import cffi
opened = cffi.FFI.dlopen
def dlopen(self, name, flags=0):
    if name and {name!r} in str(name):
        raise OSError(f"cannot load library '{{name}}'")
    return opened(self, name, flags)
cffi.FFI.dlopen = dlopen
"""


def test_without_pango_pdf_is_refused_and_the_rest_is_written(tmp_path):
    root = content(tmp_path)
    without = site(tmp_path / "site", NO_LIBRARY.format(name="pango"))
    done = docgen(
        "render",
        root,
        "-k",
        "agenda",
        "-l",
        "en",
        "-f",
        "pdf,docx",
        "-o",
        "out",
        cwd=tmp_path,
        site=without,
    )
    assert done.returncode == 3
    assert done.stdout == b""
    assert "install Pango (Debian, Ubuntu: apt install libpango-1.0-0" in words(done.stderr)
    assert words(done.stderr).count("\n") == 1
    assert on_disk(tmp_path / "out") == {}
    done = docgen(
        "render",
        root,
        "-k",
        "agenda",
        "-l",
        "en",
        "-f",
        "docx",
        "-o",
        "out",
        cwd=tmp_path,
        site=without,
    )
    assert done.returncode == 0
    assert len(on_disk(tmp_path / "out")) == 1


def test_without_fribidi_word_files_are_refused(tmp_path):
    root = content(tmp_path)
    without = site(tmp_path / "site", NO_LIBRARY.format(name="fribidi"))
    done = docgen(
        "render", root, "-k", "agenda", "-l", "ar", "-f", "docx", cwd=tmp_path, site=without
    )
    assert (done.returncode, done.stdout) == (3, b"")
    assert "apt install libfribidi0" in words(done.stderr)
    assert not (tmp_path / "out").exists()


# ---------------------------------------------------------------- fonts


@pytest.fixture
def own(tmp_path, monkeypatch):
    """A copy of docgen's fonts, which the writers take for docgen's own."""
    folder = shutil.copytree(fonts_dir(), tmp_path / "fonts")
    monkeypatch.setattr(fonts, "fonts_dir", lambda: folder)
    fonts.font_paths.cache_clear()
    yield folder
    fonts.font_paths.cache_clear()


def drawn(form="pdf"):
    document = compose(meeting(), kind="agenda", lang="en")
    return written(document, form, embed_fonts=True)


@pytest.mark.parametrize("form", ["html", "docx"])
def test_a_font_that_is_missing_is_named(own, form):
    drawn(form)
    (own / "noto-serif" / "NotoSerif-Italic.ttf").unlink()
    fonts.font_paths.cache_clear()
    with pytest.raises(
        MachineError, match=r"font NotoSerif-Italic\.ttf is missing in .*; install docgen again"
    ):
        drawn(form)


@pytest.mark.parametrize("damage", ["cut off", "empty", "a pointer of Git LFS", "a page of HTML"])
def test_a_font_that_is_damaged_is_named(own, damage):
    font = own / "amiri" / "Amiri-Regular.ttf"
    whole = font.read_bytes()
    font.write_bytes(
        {
            "cut off": whole[:-1],
            "empty": b"",
            "a pointer of Git LFS": b"version https://git-lfs.github.com/spec/v1\n",
            "a page of HTML": b"<!DOCTYPE html>",
        }[damage]
    )
    with pytest.raises(MachineError, match=r"Amiri-Regular\.ttf is damaged; install docgen again"):
        sheets.font_files()


@pytest.mark.parametrize("arguments", ["doctor", "render content -l en -k agenda -f pdf"])
def test_missing_fonts_exit_3_before_anything_is_drawn(tmp_path, arguments):
    """In a process of its own: where no font at all is left, Pango ends the process."""
    content(tmp_path)
    code = (
        "import docgen.publish.fonts as f, pathlib; f.fonts_dir = lambda: pathlib.Path('/nowhere')"
    )
    done = docgen(*arguments.split(), cwd=tmp_path, site=site(tmp_path / "site", code))
    assert done.returncode == 3
    assert "docgen's font Amiri-Regular.ttf is missing in /nowhere; install" in words(
        done.stdout + done.stderr
    )


# ---------------------------------------------------------------- the machine's fonts and homes


def test_the_machines_fonts_do_not_show(tmp_path):
    """A letter that docgen's fonts lack is a box everywhere, not what this machine has for it."""
    root = content(tmp_path)
    file = root / "small" / "01-ankara.yaml"
    file.write_text(file.read_text("utf-8").replace("en: Trade}", "en: Trade ☃ 漢}"), "utf-8")
    here = written(compose(load_meeting(file), kind="agenda", lang="en"), "pdf")
    none = environment(FONTCONFIG_FILE="/dev/null", FONTCONFIG_PATH="/nowhere")
    done = docgen("render", root, "-k", "agenda", "-l", "en", "-f", "pdf", cwd=tmp_path, env=none)
    assert done.returncode == 0
    assert list(on_disk(tmp_path / "out").values()) == [here]
    assert b"DejaVu" not in here


def test_an_odd_home_a_closed_cache_and_no_such_time_zone_are_no_matter(tmp_path, usual):
    root = content(tmp_path)
    (tmp_path / "closed").mkdir(mode=0o500)
    odd = {
        "HOME": "closed",
        "XDG_CACHE_HOME": "/proc/nowhere",
        "TZ": "Nowhere/Nothing",
        "USER": None,
    }
    env = environment(**odd)
    done = docgen("render", root, *AGENDA, cwd=tmp_path, env=env, unprivileged=True)
    assert (done.returncode, words(done.stderr)) == (0, "")
    assert on_disk(tmp_path / "out") == usual

"""Ask LibreOffice to print DOCX files or save them anew, with no fonts but docgen's own.

A glyph that our fonts lack shows as a gap, on every machine the same.
"""

from __future__ import annotations

import atexit
import shutil
import tempfile
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from tests.judges.programs import HERE, JudgeError, ask, program

_FONTS = HERE.parent.parent / "fonts"
_CONFIG = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{home}/fontcache</cachedir></fontconfig>
"""


def soffice_pdf(paths: Iterable[Path], outdir: Path) -> dict[Path, Path]:
    """The PDF that LibreOffice makes of each file, in `outdir` under the file's stem.

    Starting costs about three seconds, each further file a fraction of one: ask for many at once.
    """
    return _converted(paths, outdir, "pdf")


def soffice_docx(paths: Iterable[Path], outdir: Path) -> dict[Path, Path]:
    """Each DOCX file as LibreOffice saves it after opening it, in another folder."""
    return _converted(paths, outdir, "docx")


def _converted(paths: Iterable[Path], outdir: Path, kind: str) -> dict[Path, Path]:
    made = {path: outdir / f"{path.stem}.{kind}" for path in paths}
    if len(set(made.values())) < len(made):
        raise ValueError("two files of one name would overwrite each other")
    if not made:
        return made
    home = _home()
    command = [program("soffice"), f"-env:UserInstallation=file://{home}/profile", "--headless"]
    words = ask(
        [*command, "--convert-to", kind, "--outdir", outdir, *made],
        env={"FONTCONFIG_FILE": f"{home}/fonts.conf", "HOME": str(home), "LC_ALL": "C.UTF-8"},
    )
    if missing := [file.name for file in made.values() if not file.is_file()]:
        raise JudgeError(f"LibreOffice did not write {missing}: {words}")
    return made


@cache
def _home() -> Path:
    """One profile a process: two LibreOffices cannot share one."""
    home = Path(tempfile.mkdtemp(prefix="docgen-soffice-"))
    atexit.register(shutil.rmtree, home, ignore_errors=True)
    (home / "fonts.conf").write_text(_CONFIG.format(fonts=_FONTS, home=home), encoding="utf-8")
    return home

"""`docgen doctor`: what is installed on this machine, and how to mend what is missing."""

from __future__ import annotations

import ctypes.util
import importlib
import importlib.metadata
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import click

from docgen.errors import DocgenError

LIBRARIES = {
    "Pango": ("pango-1.0", "libpango-1.0-0"),
    "PangoFT2": ("pangoft2-1.0", "libpangoft2-1.0-0"),
    "HarfBuzz subsetter": ("harfbuzz-subset", "libharfbuzz-subset0"),
    "FriBidi": ("fribidi", "libfribidi0"),
}
PACKAGES = ("weasyprint", "python-docx", "jinja2", "babel", "pydantic", "hijridate")
OPTIONAL = {"soffice": "libreoffice-writer", "pdftoppm": "poppler-utils"}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked for: whether it is there, and what mends it where it is not."""

    name: str
    found: bool
    detail: str
    needed: bool = True


@click.command(epilog="Example: docgen doctor")
def command() -> int:
    """Say what is installed, and how to mend what is missing.

    Exits 3 where rendering cannot work.
    """
    findings = list(_findings())
    for finding in findings:
        mark = "ok     " if finding.found else ("MISSING" if finding.needed else "absent ")
        click.echo(f"{mark} {finding.name}: {finding.detail}")
    return 3 if any(finding.needed and not finding.found for finding in findings) else 0


def _findings() -> Iterator[Finding]:
    yield Finding("Python", sys.version_info >= (3, 11), sys.version.split()[0])
    for name, (library, package) in LIBRARIES.items():
        found = ctypes.util.find_library(library)
        yield Finding(name, bool(found), found or f"apt-get install {package}")
    for package in PACKAGES:
        yield _package(package)
    yield _brought_along("fonts", "docgen.publish.fonts", "font_paths")
    yield _brought_along("templates", "docgen.resources", "templates_dir")
    for program, package in OPTIONAL.items():
        found = shutil.which(program)
        cure = f"only the tests need it: apt-get install {package}"
        yield Finding(program, bool(found), found or cure, needed=False)


def _package(name: str) -> Finding:
    try:
        return Finding(name, True, importlib.metadata.version(name))
    except importlib.metadata.PackageNotFoundError:
        return Finding(name, False, f"pip install {name}")


def _brought_along(name: str, module: str, function: str) -> Finding:
    find: Callable[[], object] = getattr(importlib.import_module(module), function)
    try:
        find()
    except DocgenError as error:
        return Finding(name, False, str(error))
    return Finding(name, True, "found")

"""Name what a format's bytes hang on besides the document: docgen's own code and its libraries.

A later version of any of them may draw, compress or order something differently, so whoever keeps
files by their fingerprints takes these into account.
"""

from __future__ import annotations

import importlib.metadata
import platform
import zlib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import cffi

PACKAGE = Path(__file__).resolve().parents[1]
# below the writers: what every format is made with
_SHARED = ("document", "text", "bidi", "languages.py", "theme.py", "publish/__init__.py")
_CODE: Mapping[str, tuple[str, ...]] = {
    "pdf": ("publish/pdf", "publish/html", "publish/fonts.py"),
    "docx": ("publish/docx", "publish/html/balance.py", "publish/fonts.py", "ooxml"),
    "html": ("publish/html", "publish/fonts.py"),
    "txt": ("publish/txt.py",),
}
_PYTHON_PACKAGES: Mapping[str, tuple[str, ...]] = {
    "pdf": ("weasyprint", "pydyf", "cssselect2", "tinycss2", "fonttools", "pillow", "pyphen"),
    "docx": ("python-docx", "lxml"),
    "html": (),
    "txt": (),
}
_UNPRINTED = {
    "click",
    "rich",
    "watchfiles",
    "filelock",
}  # talk to people, watch files, lock folders
_CODE_SUFFIXES = {".py", ".docx", ".toml", ".yaml", ".json"}


def code_files(format_name: str) -> list[Path]:
    """Docgen's own files that turn a document into this format."""
    named = (*_SHARED, *_CODE[format_name])
    return sorted(file for name in named for file in _files(PACKAGE / name))


def all_code_files() -> list[Path]:
    """All of docgen's own files that compute something."""
    return sorted(_files(PACKAGE))


def _files(path: Path) -> Iterator[Path]:
    if path.is_dir():
        # what an installed package carries along is looked at by itself
        inside = (file for file in path.rglob("*") if "_resources" not in file.parts)
        yield from (file for file in inside if file.suffix in _CODE_SUFFIXES and file.is_file())
    elif path.is_file():
        yield path


@cache
def libraries(format_name: str) -> Mapping[str, str]:
    """The libraries that write a format, each with its version."""
    found = {name: _version(name) for name in _PYTHON_PACKAGES[format_name]}
    if format_name == "pdf":
        found |= _drawing_libraries()
    if format_name in ("pdf", "docx"):
        found["zlib"] = zlib.ZLIB_RUNTIME_VERSION
    return {"Python": platform.python_version(), "FriBidi": _fribidi(), **found}


@cache
def all_packages() -> Mapping[str, str]:
    """Every Python package that has a part in what is printed, each with its version."""
    needed = importlib.metadata.requires("docgen") or ()
    names = [_name(line) for line in needed if "extra ==" not in line]
    return {name: _version(name) for name in sorted({*names} - _UNPRINTED)}


def _name(requirement: str) -> str:
    end = next((i for i, char in enumerate(requirement) if char in " <>=!~;["), None)
    return requirement[:end]


def _version(package: str) -> str:
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return "absent"


# ---------------------------------------------------------------- libraries of the system

_CDEF = """
const char *pango_version_string(void);
const char *hb_version_string(void);
int FcGetVersion(void);
extern const char *fribidi_version_info;
"""
_SYSTEM: Mapping[str, tuple[str, ...]] = {
    "pango": ("libpango-1.0.so.0", "libpango-1.0.0.dylib", "libpango-1.0-0.dll"),
    "harfbuzz": ("libharfbuzz.so.0", "libharfbuzz.0.dylib", "libharfbuzz-0.dll"),
    "fontconfig": ("libfontconfig.so.1", "libfontconfig.1.dylib", "libfontconfig-1.dll"),
    "fribidi": ("libfribidi.so.0", "libfribidi.0.dylib", "libfribidi-0.dll", "fribidi-0.dll"),
}
_ffi = cffi.FFI()
_ffi.cdef(_CDEF)


def _drawing_libraries() -> dict[str, str]:
    """The versions of what WeasyPrint draws through, without importing WeasyPrint."""
    pango, harfbuzz = _library("pango"), _library("harfbuzz")
    fontconfig = _library("fontconfig")
    return {
        "Pango": _text(pango.pango_version_string()) if pango else "absent",
        "HarfBuzz": _text(harfbuzz.hb_version_string()) if harfbuzz else "absent",
        "fontconfig": str(fontconfig.FcGetVersion()) if fontconfig else "absent",
    }


def _fribidi() -> str:
    library = _library("fribidi")
    if library is None:
        return "absent"
    return _text(library.fribidi_version_info).splitlines()[0].rpartition(" ")[2]


def _library(name: str) -> Any:  # noqa: ANN401 - cffi's libraries have no types
    for file in _SYSTEM[name]:
        try:
            return _ffi.dlopen(file)
        except OSError:
            continue
    return None


def _text(chars: Any) -> str:  # noqa: ANN401
    text = _ffi.string(chars)
    return text.decode("utf-8") if isinstance(text, bytes) else str(text)

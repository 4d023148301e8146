"""Fingerprint everything that decides an output besides the meeting's own content.

An output hangs on its Document (which holds all that content, series, state, templates and grammar
gave), on the way that its format is written, on the style sheets, on the fonts, and on the
libraries that draw. A Kit is the hashes of these; two machines with equal kits write equal bytes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path

from docgen.publish import FORMATS, versions
from docgen.resources import fonts_dir, templates_dir

_LENGTH = 16  # hex digits: enough to tell versions apart, short enough for millions of rows


@dataclass(frozen=True, slots=True)
class Press:
    """How one format is written: the hash of each thing that a change may come from."""

    code: str
    style: str
    fonts: str
    libraries: str

    @property
    def hash(self) -> str:
        """One hash of all of it."""
        return digest(*self.parts().values())

    def parts(self) -> dict[str, str]:
        """The hashes by name."""
        return {field.name: getattr(self, field.name) for field in fields(self)}


@dataclass(frozen=True, slots=True)
class Kit:
    """The presses of all formats, the versions in words, and one hash that no change escapes."""

    presses: Mapping[str, Press]
    versions: Mapping[str, str]
    hash: str


@cache
def kit() -> Kit:
    """The kit of this process; templates and fonts are those that docgen finds."""
    style, fonts = _tree(templates_dir() / "style"), _tree(fonts_dir())
    presses = {name: _press(name, style, fonts) for name in FORMATS}
    named = {**versions.all_packages(), **_all_libraries()}
    code = _contents(versions.all_code_files(), versions.PACKAGE)
    everything = digest(code, _tree(templates_dir()), fonts, repr(sorted(named.items())))
    return Kit(presses, named, everything)


def _press(format_name: str, style: str, fonts: str) -> Press:
    libraries = repr(sorted(versions.libraries(format_name).items()))
    code = _contents(versions.code_files(format_name), versions.PACKAGE)
    plain = format_name == "txt"  # has neither looks nor letters of its own
    return Press(code, "" if plain else style, "" if plain else fonts, digest(libraries))


def _all_libraries() -> dict[str, str]:
    return {name: text for form in FORMATS for name, text in versions.libraries(form).items()}


def _tree(folder: Path) -> str:
    return _contents(sorted(path for path in folder.rglob("*") if path.is_file()), folder)


def _contents(files: Iterable[Path], folder: Path) -> str:
    """One hash of the files' names below the folder and of their bytes."""
    whole = hashlib.sha256()
    for file in files:
        name = file.relative_to(folder).as_posix()
        whole.update(f"{name}\0{hashlib.sha256(file.read_bytes()).hexdigest()}\n".encode())
    return whole.hexdigest()[:_LENGTH]


def digest(*texts: str) -> str:
    """A short hash of texts."""
    return hashlib.sha256("\0".join(texts).encode()).hexdigest()[:_LENGTH]

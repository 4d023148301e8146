"""Read a content file's characters: UTF-8 and nothing else, with every stray byte placed."""

from __future__ import annotations

import re
import stat
from dataclasses import dataclass
from pathlib import Path

from docgen.errors import ContentError, Place, Problem, UsageError

FILE_LIMIT = 8 * 1024 * 1024
SAVE_AS_UTF8 = "save the file as UTF-8"


@dataclass(frozen=True, slots=True)
class Source:
    """A content file: the name by which the user knows it, and its text (lines end in a feed)."""

    file: str
    text: str

    def place(self, index: int) -> Place:
        """The place of the code point at an index of the text."""
        return place_in_text(self.file, self.text, index)


def place_in_text(file: str, text: str, index: int) -> Place:
    """Line and column of the code point at an index, both from 1."""
    line_start = text.rfind("\n", 0, index) + 1
    return Place(file, text.count("\n", 0, index) + 1, index - line_start + 1)


def read_source(path: Path) -> Source:
    """The text of a file; ContentError when it is none, UsageError when there is no such file."""
    file = str(path)
    return Source(file, decoded(file, _bytes(path)))


def _bytes(path: Path) -> bytes:
    try:
        status = path.stat()
        # a pipe or a device would block or never end
        if not stat.S_ISREG(status.st_mode):
            raise _refused(str(path), "this is no regular file", "name a YAML file")
        if status.st_size > FILE_LIMIT:
            message = f"the file has {status.st_size} bytes, more than the {FILE_LIMIT} allowed"
            raise _refused(str(path), message, "split the meeting, or take out what is no text")
        return path.read_bytes()
    except FileNotFoundError:
        raise UsageError(f"there is no file {path}") from None
    except OSError as error:
        reason = error.strerror or str(error)
        raise _refused(
            str(path), f"the file cannot be read ({reason})", "see who may read it"
        ) from None


def _refused(file: str, message: str, cure: str) -> ContentError:
    return ContentError([Problem(Place(file), message, cure)])


# ---------------------------------------------------------------- encoding


def decoded(file: str, raw: bytes) -> str:
    """The characters of the bytes, without a byte order mark, with the line feed as line end."""
    _refuse_utf_16(file, raw)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = _unified(raw[: error.start].decode("utf-8", "replace"))
        place = place_in_text(file, before, len(before))
        looks = _looks_like(raw)
        message = f"this byte is no UTF-8{f' ({looks})' if looks else ''}"
        raise ContentError([Problem(place, message, SAVE_AS_UTF8)]) from None
    text = _unified(text.removeprefix("\ufeff"))
    _refuse_controls(file, text)
    return text


def _unified(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _refuse_utf_16(file: str, raw: bytes) -> None:
    zeros = raw[:400].count(0)
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")) or (zeros and zeros >= len(raw[:400]) // 4):
        raise _refused(file, "the file is UTF-16 or UTF-32", SAVE_AS_UTF8)


def _looks_like(raw: bytes) -> str:
    """Which Windows encoding it may be: Turkish has few letters of its own, Arabic has rows."""
    runs = re.findall(rb"[\x80-\xff]+", raw)
    if all(byte in _TURKISH for run in runs for byte in run):
        return "it looks like Windows Turkish, cp1254"
    in_rows = sum(len(run) for run in runs if len(run) > 1)
    if in_rows * 2 > sum(map(len, runs)):
        return "it looks like Windows Arabic, cp1256"
    return ""


_TURKISH = frozenset("ğüşıöçâîûĞÜŞİÖÇÂÎÛ’‘“”«»–—… ".encode("cp1254", "ignore"))


# ---------------------------------------------------------------- characters that YAML refuses

# YAML takes U+0085, U+2028 and U+2029 for line ends, which no editor shows.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


def _refuse_controls(file: str, text: str) -> None:
    problems = [
        Problem(
            place_in_text(file, text, found.start()),
            f"the character U+{ord(found[0]):04X} may not stand in a content file",
            "a line ends with the Enter key" if found[0] in "\x85\u2028\u2029" else "delete it",
        )
        for found in _CONTROL.finditer(text)
    ]
    if problems:
        raise ContentError(at_most(problems))


KIND_LIMIT = 50


def at_most(problems: list[Problem], limit: int = KIND_LIMIT) -> list[Problem]:
    """The first problems of one kind, and how many more there are."""
    if len(problems) <= limit:
        return problems
    last = problems[limit - 1]
    more = Problem(last.place, f"and {len(problems) - limit} more of this kind", "mend these first")
    return [*problems[:limit], more]

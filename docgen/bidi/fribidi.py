"""Ask the FriBidi library for the levels of one text without isolates, and for mirrored characters.

The only door to FriBidi (cffi, ABI mode, so that nothing is compiled at installation).
"""

from __future__ import annotations

import re
import sys
from ctypes.util import find_library
from functools import cache
from typing import Protocol, cast

import cffi

from docgen.errors import MachineError

_CDEF = """
typedef uint32_t FriBidiChar;
typedef uint32_t FriBidiCharType;
typedef uint32_t FriBidiParType;
typedef uint32_t FriBidiBracketType;
typedef int8_t FriBidiLevel;
void fribidi_get_bidi_types(const FriBidiChar *, int, FriBidiCharType *);
void fribidi_get_bracket_types(const FriBidiChar *, int, const FriBidiCharType *,
                               FriBidiBracketType *);
FriBidiLevel fribidi_get_par_embedding_levels_ex(const FriBidiCharType *,
    const FriBidiBracketType *, int, FriBidiParType *, FriBidiLevel *);
int fribidi_get_mirror_char(FriBidiChar, FriBidiChar *);
"""
_NAMES = ("libfribidi.so.0", "libfribidi.0.dylib", "fribidi-0.dll", "libfribidi-0.dll")
_BASES = (0x110, 0x111)  # FRIBIDI_PAR_LTR, FRIBIDI_PAR_RTL
_UTF32 = "utf-32-le" if sys.byteorder == "little" else "utf-32-be"
_BLANK = re.compile("[\t\v\f\x1f \u1680\u2000-\u200a\u2028\u205f\u3000]")  # classes S and WS
_NEUTRAL = "\ufffc"  # to the other rules the same as a blank

_ffi = cffi.FFI()
_ffi.cdef(_CDEF)


class _Library(Protocol):
    def fribidi_get_bidi_types(self, chars: object, count: int, types: object) -> None: ...
    def fribidi_get_bracket_types(
        self, chars: object, count: int, types: object, brackets: object
    ) -> None: ...
    def fribidi_get_par_embedding_levels_ex(
        self, types: object, brackets: object, count: int, base: object, levels: object
    ) -> int: ...
    def fribidi_get_mirror_char(self, char: int, mirrored: object) -> int: ...


@cache
def _library() -> _Library:
    found = find_library("fribidi")
    for name in (*_NAMES, found):
        if name is None:
            continue
        try:
            return cast("_Library", _ffi.dlopen(name))
        except OSError:
            continue
    raise MachineError(
        "the FriBidi library, which orders Arabic text, is missing on this machine; install it "
        "(Debian, Ubuntu: apt install libfribidi0; Fedora: dnf install fribidi; "
        "macOS: brew install fribidi)"
    )


def resolve(text: str, base: int) -> list[int]:
    """The levels of one paragraph that holds no isolate character, before rule L1.

    Rule L1 belongs to the line, but FriBidi resets the tabs and the trailing spaces of what it
    takes for a whole paragraph: so it sees no blanks.
    """
    count = len(text)
    seen = _BLANK.sub(_NEUTRAL, text).encode(_UTF32, "surrogatepass")
    chars = _ffi.from_buffer("FriBidiChar[]", seen)
    types = _ffi.new("FriBidiCharType[]", count)
    brackets = _ffi.new("FriBidiBracketType[]", count)
    levels = _ffi.new("FriBidiLevel[]", count)
    library = _library()
    library.fribidi_get_bidi_types(chars, count, types)
    library.fribidi_get_bracket_types(chars, count, types, brackets)
    direction = _ffi.new("FriBidiParType *", _BASES[base])
    if not library.fribidi_get_par_embedding_levels_ex(types, brackets, count, direction, levels):
        raise MemoryError(f"FriBidi had no memory for {count} characters")
    return list(bytes(_ffi.buffer(levels)))


@cache
def mirrored(char: str) -> str:
    """The character to draw where the level is odd (rule L4): `(` for `)`."""
    other = _ffi.new("FriBidiChar *")
    return chr(other[0]) if _library().fribidi_get_mirror_char(ord(char), other) else char

"""Other people's bidi engines: what they draw, for comparing."""

from __future__ import annotations

import ctypes
import ctypes.util
import re
from collections.abc import Callable
from functools import cache
from unicodedata import mirrored

from bidi import get_display

from docgen.bidi.isolates import BIDI_CONTROLS

_NO_CONTROLS = dict.fromkeys(map(ord, BIDI_CONTROLS))

# python-bidi (its crate, unicode-bidi 0.3.18) errs where an isolate stands before a bracket with
# nothing strong between: for the context of rule N0 it looks into the isolate. ICU does not.
PYTHON_BIDI_ERRS = re.compile("\u2069[^A-Za-z\u0600-\u06ff]*[\\[({]")


def python_bidi(text: str, base: int) -> str:
    """The line in drawn order, without controls; brackets are not mirrored."""
    return str(get_display(text, base_dir="LR"[base])).translate(_NO_CONTROLS)


def fribidi_alone(text: str, base: int) -> str:
    """FriBidi's own order, isolate characters and all."""
    library = ctypes.CDLL("libfribidi.so.0")
    count = len(text)
    letter = ctypes.c_uint32
    chars, types, brackets = (
        (letter * count)(*map(ord, text)),
        (letter * count)(),
        (letter * count)(),
    )
    levels, order = (ctypes.c_int8 * count)(), (ctypes.c_int * count)(*range(count))
    library.fribidi_get_bidi_types(chars, count, types)
    library.fribidi_get_bracket_types(chars, count, types, brackets)
    direction = letter(0x111 if base else 0x110)
    library.fribidi_get_par_embedding_levels_ex(
        types, brackets, count, ctypes.byref(direction), levels
    )
    library.fribidi_reorder_line(0, types, count, 0, direction, levels, None, order)
    return "".join(text[at] for at in order).translate(_NO_CONTROLS)


@cache
def _icu() -> dict[str, Callable[..., int]]:
    name = ctypes.util.find_library("icuuc")
    assert name, "ICU's library is missing; it comes with LibreOffice (apt install libicu72)"
    version = name.partition(".so.")[2]  # ICU has its version in the names of its functions
    library = ctypes.CDLL(name)
    names = ("open", "setPara", "getVisualMap", "getLevelAt", "close")
    functions = {name: getattr(library, f"ubidi_{name}_{version}") for name in names}
    functions["open"].restype = ctypes.c_void_p
    functions["getLevelAt"].restype = ctypes.c_uint8
    return functions


def icu_drawn(text: str, base: int) -> list[tuple[int, int]]:
    """ICU's order, which LibreOffice and Chrome draw: (place, 1 if it mirrors) of the visible.

    `text` holds no character beyond U+FFFF.
    """
    call = _icu()
    units = text.encode("utf-16-le")
    error, count = ctypes.c_int(0), len(text)
    order = (ctypes.c_int32 * count)()
    state = ctypes.c_void_p(call["open"]())
    call["setPara"](state, units, count, ctypes.c_uint8(base), None, ctypes.byref(error))
    call["getVisualMap"](state, order, ctypes.byref(error))
    turned = [mirrored(char) and call["getLevelAt"](state, at) % 2 for at, char in enumerate(text)]
    call["close"](state)
    assert error.value <= 0, f"ICU says error {error.value}"
    return [(at, turned[at]) for at in order if text[at] not in BIDI_CONTROLS]


def icu(text: str, base: int) -> str:
    """The line in drawn order, without controls; brackets are not mirrored."""
    return "".join(text[at] for at, _ in icu_drawn(text, base))

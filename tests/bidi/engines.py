"""Other people's bidi engines: what they draw, for comparing."""

from __future__ import annotations

import ctypes
import re
from unicodedata import mirrored

from bidi import get_display

from docgen.bidi.isolates import BIDI_CONTROLS
from tests.judges.icu import icu_levels, icu_order

_NO_CONTROLS = dict.fromkeys(map(ord, BIDI_CONTROLS))

# python-bidi (its crate, unicode-bidi 0.3.18) errs where an isolate stands before a bracket with
# nothing strong between: for the context of rule N0 it looks into the isolate. ICU does not.
PYTHON_BIDI_ERRS = re.compile("\u2069[^A-Za-z\u0600-\u06ff]*[\\[({]")


def python_bidi(text: str, base: int) -> str:
    """The line in drawn order, without controls; brackets are not mirrored."""
    return str(get_display(text, base_dir="LR"[base])).translate(_NO_CONTROLS)


def icu_drawn(text: str, base: int) -> list[tuple[int, int]]:
    """ICU's order of what is visible: (place, 1 if it is drawn mirrored)."""
    levels = icu_levels(text, base)
    return [
        (at, mirrored(text[at]) and levels[at] % 2)
        for at in icu_order(levels)
        if text[at] not in BIDI_CONTROLS
    ]


def icu(text: str, base: int) -> str:
    """The line in drawn order, without controls; brackets are not mirrored."""
    return "".join(text[at] for at, _ in icu_drawn(text, base))


def fribidi_alone(text: str, base: int) -> str:
    """FriBidi's own levels, isolate characters and all."""
    library = ctypes.CDLL("libfribidi.so.0")
    count, letter = len(text), ctypes.c_uint32
    chars = (letter * count)(*map(ord, text))
    types, brackets, levels = (letter * count)(), (letter * count)(), (ctypes.c_int8 * count)()
    library.fribidi_get_bidi_types(chars, count, types)
    library.fribidi_get_bracket_types(chars, count, types, brackets)
    direction = letter(0x111 if base else 0x110)
    library.fribidi_get_par_embedding_levels_ex(
        types, brackets, count, ctypes.byref(direction), levels
    )
    return "".join(text[at] for at in icu_order(list(levels))).translate(_NO_CONTROLS)

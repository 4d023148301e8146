"""Ask ICU for the bidi levels of a paragraph and the order of a line: the engine that LibreOffice and Chrome draw by."""

from __future__ import annotations

import ctypes
import ctypes.util
from collections.abc import Callable, Sequence
from functools import cache
from itertools import accumulate
from typing import Any

from tests.judges.programs import JudgeError


@cache
def _functions() -> dict[str, Callable[..., Any]]:
    library = ctypes.util.find_library("icuuc")
    if library is None:
        raise JudgeError("ICU's library (libicuuc) is missing; it comes with LibreOffice")
    version = library.partition(".so.")[2]  # ICU's functions carry its version in their names
    icu = ctypes.CDLL(library)
    names = ("open", "setPara", "getLevels", "reorderVisual", "close")
    functions = {name: getattr(icu, f"ubidi_{name}_{version}") for name in names}
    functions["open"].restype = ctypes.c_void_p
    functions["getLevels"].restype = ctypes.POINTER(ctypes.c_uint8)
    return functions


def icu_levels(text: str, base: int) -> list[int]:
    """The level of each character of one paragraph, whose own level is `base`, after rule L1."""
    if not text:
        return []
    call = _functions()
    units = text.encode("utf-16-le", "surrogatepass")
    error = ctypes.c_int(0)
    state = ctypes.c_void_p(call["open"]())
    try:
        arguments = (units, len(units) // 2, ctypes.c_uint8(base), None)
        call["setPara"](state, *arguments, ctypes.byref(error))
        found: list[int] = call["getLevels"](state, ctypes.byref(error))[: len(units) // 2]
    finally:
        call["close"](state)
    if error.value > 0:
        raise JudgeError(f"ICU says error {error.value} of {text!r}")
    sizes = (2 if char > "\uffff" else 1 for char in text)
    return [found[at] for at in accumulate(sizes, initial=0) if at < len(found)]


def icu_order(levels: Sequence[int]) -> list[int]:
    """The places of a line's characters as they are drawn from left to right (rule L2)."""
    order = (ctypes.c_int32 * len(levels))()
    _functions()["reorderVisual"](bytes(levels), len(levels), order)
    return list(order)

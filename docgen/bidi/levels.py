"""Turn one paragraph with isolates into its UAX #9 levels.

FriBidi never sees an isolate: releases in use (1.0.8) run the rules from one isolate into the
next (https://github.com/fribidi/fribidi/issues/141). U+FFFC stands for each isolate, and its
text is resolved as a paragraph of its own, raised to its level. By BD13 that is the same thing:
nothing inside an isolate is ever in one run sequence with what is outside.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from docgen.bidi import fribidi
from docgen.bidi.isolates import BIDI_CONTROLS, EXPLICIT, first_strong, structure

__all__ = ["first_strong", "levels", "needs_bidi", "seams"]

SEPARATOR = re.compile("([\n\r\x1c-\x1e\x85\u2029])")
# The blocks of right-to-left scripts, assigned or not, and the controls that can raise a level.
_DIRECTED = re.compile(
    "[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefe"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u180e\u200b-\u200d\u202a-\u202e\u2060-\u2064"
    "\u206a-\u206f\ufeff\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0001\U000e0020-\U000e007f]+"
)


def needs_bidi(text: str) -> bool:
    """Whether a left-to-right paragraph of this text can hold any level but 0."""
    return not text.isascii() and _DIRECTED.search(text) is not None


def levels(text: str, base: int) -> list[int]:
    """The levels of one paragraph, whose own level is `base` (0 or 1), before rule L1.

    Rule L1 (the end of a line, tabs) needs the line: see `docgen.bidi.visual.line_levels`.
    Every character gets a level, the controls too. A paragraph separator ends all that is open
    (rule X8) and has the paragraph's level.
    """
    if not base and not needs_bidi(text):
        return [0] * len(text)
    found: list[int] = []
    for at, piece in enumerate(SEPARATOR.split(text)):
        found += [base] if at % 2 else _paragraph(piece, base)
    return found


def seams(text: str, resolved: Sequence[int]) -> set[int]:
    """The places of controls of direction that may not vanish without leaving a border.

    In `12⟨LRI⟩km⟨PDI⟩` two values of level 2 stand side by side, parted by a character of level
    1 alone; without it they would be drawn as one run, in the opposite order. Whoever drops the
    controls keeps something of its level at each of these places: an empty run, a mark.
    """
    found = set[int]()
    last, lowest = 0, None  # the last visible level, the place of the lowest control since
    for at, char in enumerate(text):
        if char in BIDI_CONTROLS:
            if lowest is None or resolved[at] < resolved[lowest]:
                lowest = at
            continue
        if lowest is not None and resolved[lowest] < min(last, resolved[at]):
            found.add(lowest)
        last, lowest = resolved[at], None
    return found


def _paragraph(text: str, base: int) -> list[int]:
    if not text:
        return []
    if not EXPLICIT.search(text):
        return _resolve(text, base)
    out = [base] * len(text)
    isolates, frames = structure(text, base)
    for frame in frames:
        offset = frame.level - frame.level % 2
        for place, level in zip(
            frame.places, _resolve("".join(frame.pieces), frame.level % 2), strict=True
        ):
            out[place] = level + offset
    for isolate in isolates:
        if isolate.close is not None and isolate.open is not None and isolate.raises:
            out[isolate.close] = out[isolate.open]
    return out


def _resolve(text: str, base: int) -> list[int]:
    if not base and not needs_bidi(text):
        return [0] * len(text)
    found = fribidi.resolve(text, base)
    for hidden in _INVISIBLE.finditer(text):
        # UAX #9 5.2 leaves open where the invisible stands. A joiner must stay in the run of its
        # letter, which is right to left: in a run of its own it joins nothing.
        start, end = hidden.span()
        before = found[start - 1] if start else base
        after = found[end] if end < len(text) else base
        found[start:end] = [after if after % 2 > before % 2 else before] * (end - start)
    return found

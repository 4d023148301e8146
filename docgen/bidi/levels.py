"""Turn one paragraph with isolates into its UAX #9 levels.

FriBidi never sees an isolate: releases in use (1.0.8) run the rules from one isolate into the
next (https://github.com/fribidi/fribidi/issues/141). U+FFFC stands for each isolate, and its
text is resolved as a paragraph of its own, raised to its level. By BD13 that is the same thing:
nothing inside an isolate is ever in one run sequence with what is outside.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from unicodedata import bidirectional

from docgen.bidi import fribidi

LRI, RLI, FSI, PDI = "\u2066", "\u2067", "\u2068", "\u2069"
LRM, RLM = "\u200e", "\u200f"
ISOLATES = LRI + RLI + FSI + PDI
BIDI_CONTROLS = frozenset(LRM + RLM + ISOLATES + "\u061c\u202a\u202b\u202c\u202d\u202e")

MAX_DEPTH = 125  # UAX #9 BD2
_DIRECTIONS = {LRI: 0, RLI: 1, "\u202a": 0, "\u202d": 0, "\u202b": 1, "\u202e": 1}
_PDF = "\u202c"
_PLACEHOLDER = "\ufffc"  # neutral, as isolate characters are to the text around them
_INERT = "\u200b"  # boundary neutral, as X9 has the controls that count for nothing

_EXPLICIT = re.compile("[\u202a-\u202e\u2066-\u2069]")
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


def first_strong(text: str) -> int | None:
    """The direction of the first strong letter outside isolates (rules P2, P3): 0, 1 or None."""
    return _first_strong(text, 0, inside=False)


def _first_strong(text: str, start: int, *, inside: bool) -> int | None:
    depth = 0
    for at in range(start, len(text)):
        match bidirectional(text[at]):
            case "LRI" | "RLI" | "FSI":
                depth += 1
            case "PDI" if depth:
                depth -= 1
            case "PDI" if inside:
                return None
            case "L" if not depth:
                return 0
            case "R" | "AL" if not depth:
                return 1
    return None


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


def _paragraph(text: str, base: int) -> list[int]:
    if not text:
        return []
    if not _EXPLICIT.search(text):
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
    found = fribidi.resolve(text, base)
    for hidden in _INVISIBLE.finditer(text):
        # UAX #9 5.2 leaves the place of what is invisible open. The deeper neighbour's level
        # keeps a joiner in the run of its letter; a joiner in a run of its own joins nothing.
        start, end = hidden.span()
        before = found[start - 1] if start else base
        after = found[end] if end < len(text) else base
        found[start:end] = [max(before, after)] * (end - start)
    return found


@dataclass(frozen=True, slots=True)
class Isolate:
    """The places of an isolate's two characters, and the levels around and inside it.

    `open` is None for a PDI that closes nothing, `close` for an initiator that nothing closes.
    In an isolate beyond the maximal depth both levels are the same.
    """

    open: int | None
    close: int | None
    outside: int
    inside: int

    @property
    def raises(self) -> bool:
        return self.inside > self.outside


@dataclass(slots=True)
class Frame:
    """A text that is resolved by itself: the paragraph's or an isolate's, with its level."""

    level: int
    places: list[int] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)

    def take(self, places: range, piece: str) -> None:
        self.places += places
        self.pieces.append(piece)


def structure(text: str, base: int) -> tuple[list[Isolate], list[Frame]]:
    """The isolates of a paragraph and its frames (rules X1 to X8)."""
    walk = _Walk(text, base)
    for at, end in _stretches(text):
        if end is None:
            walk.control(at)
        else:
            walk.frame.take(range(at, end), text[at:end])
    return walk.finish()


def _stretches(text: str) -> Iterator[tuple[int, int | None]]:
    """(place, None) of each explicit control, (start, end) of the text between two."""
    last = 0
    for control in _EXPLICIT.finditer(text):
        if control.start() > last:
            yield last, control.start()
        yield control.start(), None
        last = control.end()
    if last < len(text):
        yield last, len(text)


class _Walk:
    """The directional status stack of rule X1 and its three counters."""

    def __init__(self, text: str, base: int) -> None:
        self.text = text
        self.frame = Frame(base)
        self.frames = [self.frame]
        self.isolates: list[Isolate] = []
        # (level, the frame to return to and the isolate's place, if the entry is an isolate)
        self.stack: list[tuple[int, tuple[Frame, int] | None]] = [(base, None)]
        self.valid_isolates = 0
        self.overflow_embeddings = 0
        self.overflow_isolates: list[int] = []

    def control(self, at: int) -> None:
        match self.text[at]:
            case "\u2066" | "\u2067" | "\u2068":
                self.open_isolate(at)
            case "\u2069":
                self.close_isolate(at)
            case "\u202c":
                self.frame.take(range(at, at + 1), _PDF if self.pops() else _INERT)
            case char:
                self.frame.take(range(at, at + 1), char if self.embeds(char) else _INERT)

    def deeper(self, direction: int) -> int | None:
        """The next level of that direction (X2 to X5c); None where there is no room for it."""
        level = self.stack[-1][0]
        new = level + 1 + (level + 1 + direction) % 2
        fits = new <= MAX_DEPTH and not self.overflow_embeddings and not self.overflow_isolates
        return new if fits else None

    def embeds(self, char: str) -> bool:
        new = self.deeper(_DIRECTIONS[char])
        if new is not None:
            self.stack.append((new, None))
        elif not self.overflow_isolates:
            self.overflow_embeddings += 1
        return new is not None

    def pops(self) -> bool:
        """Whether a PDF ends an embedding that counts (X7)."""
        if self.overflow_isolates:
            return False
        if self.overflow_embeddings:
            self.overflow_embeddings -= 1
            return False
        if len(self.stack) == 1 or self.stack[-1][1] is not None:
            return False
        self.stack.pop()
        return True

    def direction(self, at: int) -> int:
        char = self.text[at]
        if char != FSI:
            return _DIRECTIONS[char]
        return _first_strong(self.text, at + 1, inside=True) or 0

    def open_isolate(self, at: int) -> None:
        self.frame.take(range(at, at + 1), _PLACEHOLDER)
        full = bool(self.overflow_isolates or self.overflow_embeddings)
        new = None if full else self.deeper(self.direction(at))
        if new is None:
            self.overflow_isolates.append(at)
            return
        self.valid_isolates += 1
        self.stack.append((new, (self.frame, at)))
        self.frame = Frame(new)
        self.frames.append(self.frame)

    def close_isolate(self, at: int) -> None:
        """X6a."""
        if self.overflow_isolates:
            self.note(self.overflow_isolates.pop(), at, self.frame.level)
            self.frame.take(range(at, at + 1), _PLACEHOLDER)
        elif not self.valid_isolates:
            self.note(None, at, self.frame.level)
            self.frame.take(range(at, at + 1), _PLACEHOLDER)
        else:
            self.overflow_embeddings = 0
            self.pop_isolate(at)

    def pop_isolate(self, at: int | None) -> None:
        inside = self.frame.level
        while (entry := self.stack.pop()[1]) is None:
            continue
        self.frame, opened = entry
        self.valid_isolates -= 1
        self.note(opened, at, inside)

    def note(self, opened: int | None, closed: int | None, inside: int) -> None:
        self.isolates.append(Isolate(opened, closed, self.frame.level, inside))

    def finish(self) -> tuple[list[Isolate], list[Frame]]:
        while self.overflow_isolates:
            self.note(self.overflow_isolates.pop(), None, self.frame.level)
        while self.valid_isolates:
            self.pop_isolate(None)
        return self.isolates, self.frames

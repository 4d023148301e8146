"""Part a paragraph at its isolates: the explicit rules of UAX #9 (X1 to X8).

Every isolate becomes a frame, a text of its own with a level of its own; in the frame around it
U+FFFC stands in its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from unicodedata import bidirectional

LRI, RLI, FSI, PDI = "\u2066", "\u2067", "\u2068", "\u2069"
LRM, RLM = "\u200e", "\u200f"
ISOLATES = LRI + RLI + FSI + PDI
BIDI_CONTROLS = frozenset(LRM + RLM + ISOLATES + "\u061c\u202a\u202b\u202c\u202d\u202e")
EXPLICIT = re.compile("[\u202a-\u202e\u2066-\u2069]")

MAX_DEPTH = 125  # UAX #9 BD2
_DIRECTIONS = {LRI: 0, RLI: 1, "\u202a": 0, "\u202d": 0, "\u202b": 1, "\u202e": 1}
_PDF = "\u202c"
_PLACEHOLDER = "\ufffc"  # neutral, as isolate characters are to the text around them
_INERT = "\u200b"  # boundary neutral, as X9 has the controls that count for nothing


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
    for control in EXPLICIT.finditer(text):
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

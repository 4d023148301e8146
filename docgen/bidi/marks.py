"""Turn isolates into the fewest LRM and RLM that keep every character where it is drawn.

For formats whose readers may not know isolates (Word). What no marks can do keeps its isolate.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from unicodedata import mirrored as is_mirrored

from docgen.bidi.cuts import windows
from docgen.bidi.isolates import (
    BIDI_CONTROLS,
    ISOLATES,
    LRI,
    LRM,
    PDI,
    RLI,
    RLM,
    Isolate,
    structure,
)
from docgen.bidi.levels import SEPARATOR, levels
from docgen.bidi.visual import drawn_order, line_levels

Placed = tuple[int | None, str, int]


def without_isolates(text: str, base: int) -> list[Placed]:
    """The characters of a paragraph, of level `base`, with marks in place of its isolates.

    Each is (its place in `text`, None for an added mark; the character; its level in `text`).
    Drawn, they stand where `text` has them, however the lines are wrapped, and no mark can be
    spared. An isolate that no marks can stand for keeps its characters (FSI as LRI or RLI).
    """
    found: list[Placed] = []
    start = 0
    for piece in SEPARATOR.split(text):
        for place, char, level in _paragraph(piece, base):
            found.append((None if place is None else start + place, char, level))
        start += len(piece)
    return found


def _paragraph(text: str, base: int) -> list[Placed]:
    resolved = levels(text, base)
    placed: list[Placed] = list(zip(range(len(text)), text, resolved, strict=True))
    if not any(char in text for char in ISOLATES):
        return placed
    if idle(text, resolved, base):
        return [one for one in placed if one[1] not in ISOLATES]
    return _sparing(_marked(text, placed, base), base)


def idle(text: str, resolved: Sequence[int], base: int) -> bool:
    """Whether a paragraph of these levels is drawn alike without its isolates, as most are.

    On one line, and so on many: see `_drawn`, of which this is the short way, since rule L1
    levels the same places on both sides.
    """
    if SEPARATOR.search(text):
        return False
    visible = [at for at, char in enumerate(text) if char not in ISOLATES]
    plain = levels("".join([text[at] for at in visible]), base)
    if not any(level & 1 for level in (*resolved, *plain)):
        return True  # nothing turns where every level is even
    wanted = [at for at in drawn_order(resolved) if text[at] not in ISOLATES]
    if wanted != [visible[at] for at in drawn_order(plain)]:
        return False
    turned = [at for at, level in zip(visible, plain, strict=True) if (level ^ resolved[at]) & 1]
    return not any(is_mirrored(text[at]) for at in turned)


def _text(placed: Iterable[Placed]) -> str:
    return "".join(char for _, char, _ in placed)


def _drawn(placed: Sequence[Placed], base: int) -> list[tuple[int | None, int]]:
    """The places of the visible characters in drawn order; what mirrors, with its side.

    The order of two characters hangs on nothing but the lowest level from one to the other, so
    what is equal on one line is equal however the paragraph is wrapped.
    """
    text = _text(placed)
    resolved = line_levels(text, levels(text, base), base)
    return [
        (placed[at][0], is_mirrored(text[at]) and resolved[at] % 2)
        for at in drawn_order(resolved)
        if text[at] not in BIDI_CONTROLS
    ]


_BEFORE, _FIRST, _LAST, _BEHIND = range(4)
# How marks may stand for one isolate: the likeliest first, then all the rest.
_LIKELY: tuple[tuple[int, ...], ...] = ((), (_FIRST, _LAST), (_BEFORE, _FIRST, _LAST, _BEHIND))
_WAYS = (
    *_LIKELY,
    *(way for n in (1, 2, 3) for way in combinations(range(4), n) if way not in _LIKELY),
)


@dataclass(frozen=True, slots=True)
class _Border:
    """What may stand for an isolate character: itself, or marks in the text's order."""

    isolate: int
    kept: str
    marks: list[tuple[int, Placed]]


def _borders(isolates: Iterable[Isolate], resolved: Sequence[int]) -> Iterator[tuple[int, _Border]]:
    """A mark outside takes the level that the isolate has there, so that it parts no run."""
    for number, isolate in enumerate(isolates):
        if isolate.open is not None:
            marks = [
                (_BEFORE, _mark(resolved[isolate.open])),
                (_FIRST, _mark(isolate.inside)),
            ]
            initiator = RLI if isolate.inside % 2 else LRI
            yield isolate.open, _Border(number, initiator, marks)
        if isolate.close is not None:
            marks = [
                (_LAST, _mark(isolate.inside)),
                (_BEHIND, _mark(resolved[isolate.close])),
            ]
            yield isolate.close, _Border(number, PDI, marks)


def _mark(level: int) -> Placed:
    return None, RLM if level % 2 else LRM, level


def _spans(isolates: Iterable[Isolate], length: int) -> Iterator[tuple[int, int]]:
    for isolate in isolates:
        start = isolate.close if isolate.open is None else isolate.open
        yield start or 0, length if isolate.close is None else isolate.close + 1


def _marked(text: str, placed: list[Placed], base: int) -> list[Placed]:
    """The paragraph with all the marks that can help, in the windows that need any."""
    isolates, _ = structure(text, base)
    borders = dict(_borders(isolates, [level for _, _, level in placed]))
    found, last = list[Placed](), 0
    for start, end in windows(text, sorted(_spans(isolates, len(text)))):
        found += placed[last:start]
        found += _helped(placed[start:end], borders, base)
        last = end
    return found + placed[last:]


def _helped(window: list[Placed], borders: dict[int, _Border], base: int) -> list[Placed]:
    """The window with marks enough, and with no more isolates than it needs."""
    wanted = _drawn(window, base)
    isolates = sorted({borders[at].isolate for at, _, _ in window if at in borders})

    def marked(ways: dict[int, tuple[int, ...]]) -> list[Placed] | None:
        replaced = _replaced(window, borders, ways)
        return replaced if _drawn(replaced, base) == wanted else None

    for way in _LIKELY:
        if (found := marked(dict.fromkeys(isolates, way))) is not None:
            return found
    ways: dict[int, tuple[int, ...]] = {}
    for isolate in isolates:  # from the innermost to the outermost
        for way in _WAYS:
            if marked({**ways, isolate: way}) is not None:
                ways[isolate] = way
                break
    return _replaced(window, borders, ways)


def _replaced(
    window: Iterable[Placed], borders: dict[int, _Border], ways: dict[int, tuple[int, ...]]
) -> list[Placed]:
    """An isolate that is not in `ways` is kept."""
    found = list[Placed]()
    for place, char, level in window:
        border = None if place is None else borders.get(place)
        if border is None:
            found.append((place, char, level))
        elif border.isolate in ways:
            found += [mark for slot, mark in border.marks if slot in ways[border.isolate]]
        else:
            found.append((place, border.kept, level))
    return found


def _sparing(placed: list[Placed], base: int) -> list[Placed]:
    """The same without the marks that change nothing.

    New windows, round each mark: now that most isolates are gone, they are much narrower.
    """
    text = _text(placed)
    marks = [(at, at + 1) for at, (place, _, _) in enumerate(placed) if place is None]
    kept = _spans(structure(text, base)[0], len(text))
    found, last = list[Placed](), 0
    for start, end in windows(text, sorted([*kept, *marks])):
        found += placed[last:start]
        found += _fewest(placed[start:end], base)
        last = end
    return found + placed[last:]


def _fewest(window: list[Placed], base: int) -> list[Placed]:
    """Mark after mark goes, those that stand outside an isolate first, as long as it can."""
    wanted = _drawn(window, base)
    marks = [at for at, (place, _, _) in enumerate(window) if place is None]
    marks.sort(key=lambda at: window[at][2])
    gone = set[int]()

    def idle(more: Iterable[int]) -> bool:
        without = gone.union(more)
        left = [char for at, char in enumerate(window) if at not in without]
        return _drawn(left, base) == wanted

    groups = [marks] if marks else []
    while groups:  # by halves, as most are idle
        group = groups.pop()
        if idle(group):
            gone.update(group)
        elif len(group) > 1:
            middle = len(group) // 2
            groups += [group[middle:], group[:middle]]
    # a mark can have become idle when a later one went
    while (more := next((at for at in marks if at not in gone and idle([at])), None)) is not None:
        gone.add(more)
    return [char for at, char in enumerate(window) if at not in gone]

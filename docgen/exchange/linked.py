"""Find for each printed paragraph the text of the content that it prints."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from docgen.exchange.shown import Shown
from docgen.exchange.units import Matched, matched
from docgen.model.meeting import Meeting
from docgen.model.statement import Paragraph
from docgen.model.walk import Stretch, address, texts


@dataclass(frozen=True, slots=True)
class Linked:
    """A printed paragraph with its text; without one it is docgen's own wording."""

    shown: Shown
    stretch: Stretch | None = None
    address: str = ""
    matched: Matched | None = None


@dataclass(frozen=True, slots=True)
class _Candidate:
    stretch: Stretch
    address: str
    steps: frozenset[str]
    paragraph: Paragraph | None


def linked(meeting: Meeting, paragraphs: Sequence[Shown]) -> list[Linked]:
    """Each paragraph with the text that it prints, by ids first, then by its words."""
    candidates = list(_candidates(meeting))
    used: set[tuple[str, int]] = set()
    found: list[Linked] = []
    for one in paragraphs:
        best = _best(one, candidates, used)
        if best is None:
            found.append(Linked(one))
            continue
        candidate, match = best
        used.add((candidate.address, one.cell if one.columns else 0))
        found.append(Linked(one, candidate.stretch, candidate.address, match))
    return found


def _candidates(meeting: Meeting) -> Iterator[_Candidate]:
    for stretch in texts(meeting.content):
        where = address(meeting.content, stretch.path)
        paragraph = None
        match stretch.path:
            case ("statement", "paragraphs", int(index), *_):
                paragraph = meeting.paragraphs[index]
        yield _Candidate(stretch, where, frozenset(where.split("/")), paragraph)


def _best(
    shown: Shown, candidates: Sequence[_Candidate], used: set[tuple[str, int]]
) -> tuple[_Candidate, Matched] | None:
    """The text under the paragraph's own id, else under the last id before, else its equal."""
    column = shown.cell if shown.columns else 0
    ids = (shown.id, shown.row, shown.near)
    free = [c for c in candidates if c.stretch.lang == shown.lang]
    for id in dict.fromkeys(id for id in ids if id):
        own = [
            c for c in free if id in c.steps and (id == shown.id or (c.address, column) not in used)
        ]
        if found := _nearest(shown, own, labels=True):
            return found
    unused = [c for c in free if (c.address, column) not in used]
    return _nearest(shown, unused, labels=False)


def _nearest(
    shown: Shown, candidates: Sequence[_Candidate], *, labels: bool
) -> tuple[_Candidate, Matched] | None:
    """The candidate that leaves the fewest words over."""
    found: list[tuple[int, int, _Candidate, Matched]] = []
    for number, candidate in enumerate(candidates):
        match = matched(candidate.stretch.text, shown.lang, candidate.paragraph, shown.leaves)
        if match is None or (not labels and (match.lead or match.trail or match.blank)):
            continue
        found.append((len(match.lead) + len(match.trail), number, candidate, match))
    if not found:
        return None
    _, _, candidate, match = min(found, key=lambda one: one[:2])
    return candidate, match

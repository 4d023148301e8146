"""Find where in an edited paragraph its facts still stand, and what was made of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from docgen.exchange.table import Exported
from docgen.exchange.units import Unit
from docgen.exchange.values import Said, Speaker
from docgen.exchange.words import Claim
from docgen.text.inlines import FactRef, FootnoteRef, ParagraphRef

_WORD = re.compile("[\\w\u064b-\u0652\u0640]")


@dataclass(frozen=True, slots=True)
class Atom:
    """What stands in braces between two characters of the edited paragraph.

    `today` is how docgen prints it now. `fill` are the words typed over a gap.
    """

    start: int
    end: int
    unit: Unit | None
    said: Said | None
    today: str
    fill: str = ""


@dataclass(frozen=True, slots=True)
class Changed:
    """A fact whose printed value is another than the fact's."""

    name: str
    was: str
    now: str


@dataclass(slots=True)
class Placing:
    """The atoms of one paragraph; `changed` are facts that were edited, `gone` those left out."""

    text: str
    speaker: Speaker
    exported: Mapping[str, Exported]
    atoms: list[Atom] = field(default_factory=list)
    changed: list[Changed] = field(default_factory=list)
    gone: list[Unit] = field(default_factory=list)

    def place(self, units: Sequence[Unit], claims: Sequence[Claim]) -> None:
        """By controls and bookmarks first; what lost its own is found by its value."""
        free = [unit for unit in units if unit.kind == "atom"]
        for claim in sorted(claims, key=lambda one: (one.start, -one.end)):
            if not self._overlaps(claim.start, claim.end):
                self._claimed(claim, free)
        for unit in list(free):
            if not self._unclaimed(unit):
                self.gone.append(unit)
        self.atoms.sort(key=lambda atom: atom.start)

    def _overlaps(self, start: int, end: int) -> bool:
        return any(atom.start < end and start < atom.end for atom in self.atoms)

    # ------------------------------------------------------------ what has a control

    def _claimed(self, claim: Claim, free: list[Unit]) -> None:
        if claim.kind != "fact":
            self._drawn(claim, free)
            return
        known = self.exported.get(claim.bookmark)
        name = claim.name or (known.name if known else "")
        forms = claim.forms or (known.forms if known else ())
        unit = _taken(free, name, forms)
        said = self.text[claim.start : claim.end]
        if not name or not said.strip():
            if unit is not None:
                free.append(unit)  # its control is empty: perhaps its value stands beside it
            return
        if self._gap(claim, unit, known, said):
            return
        if self._whole(claim, unit, known, said):
            return
        if (found := self.speaker.recognised(name, forms, said)) is not None:
            self._add(claim.start, claim.end, unit, found, said)
        elif self.speaker.printed(name, forms) is not None:
            was = known.text if known else unit.text if unit else ""
            self.changed.append(Changed(name, was, said))
            self._add(claim.start, claim.end, unit, Said(FactRef(name, forms, 0, 0)), said)

    def _gap(self, claim: Claim, unit: Unit | None, known: Exported | None, said: str) -> bool:
        """Whether nothing was known of the fact: what stands there now may fill it."""
        missing = known.kind == "missing" if known else unit is not None and unit.missing
        if not missing or unit is None:
            return False
        was = known.text if known else unit.text
        fill = "" if said == was else said
        self.atoms.append(Atom(claim.start, claim.end, unit, None, unit.text, fill))
        return True

    def _whole(self, claim: Claim, unit: Unit | None, known: Exported | None, said: str) -> bool:
        """Whether the value stands there as it was, perhaps with words typed beside it."""
        values = [one for one in (known.text if known else "", unit.text if unit else "") if one]
        for value in values:
            at = said.find(value)
            if at < 0 or said.count(value) > 1 or not _parted(said, at, at + len(value)):
                continue
            start = claim.start + at
            if unit is None:
                name = claim.name or (known.name if known else "")
                forms = claim.forms or (known.forms if known else ())
                found = self.speaker.recognised(name, forms, value)
                if found is None:
                    return False
                self._add(start, start + len(value), None, found, value)
            else:
                self._add(start, start + len(value), unit, None, unit.text)
            return True
        return False

    def _drawn(self, claim: Claim, free: list[Unit]) -> None:
        """A cross-reference or the call of a footnote."""
        for unit in free:
            ref = unit.ref
            points = isinstance(ref, ParagraphRef) and claim.name == _bookmark(ref.target)
            if (claim.kind == "ref" and points) or (
                claim.kind == "note" and isinstance(ref, FootnoteRef)
            ):
                free.remove(unit)
                self._add(claim.start, claim.end, unit, None, unit.text)
                return

    def _add(self, start: int, end: int, unit: Unit | None, said: Said | None, today: str) -> None:
        self.atoms.append(Atom(start, end, unit, said, today))

    # ------------------------------------------------------------ what has none any more

    def _unclaimed(self, unit: Unit) -> bool:
        """Whether the value still stands in the sentence, as whole words."""
        if not isinstance(unit.ref, FactRef) or unit.missing:
            return False
        for start, end in _occurrences(self.text, unit.text):
            if not self._overlaps(start, end):
                self._add(start, end, unit, None, unit.text)
                return True
        return self._rewritten(unit, unit.ref)

    def _rewritten(self, unit: Unit, ref: FactRef) -> bool:
        """The value with another ending: the bare name somewhere, letters beside it."""
        bare_value = self.speaker.printed(ref.name, ref.forms)
        if not bare_value or len(bare_value) < 3:
            return False
        for found in re.finditer(re.escape(bare_value), self.text):
            start, end = found.span()
            while start > 0 and _WORD.match(self.text[start - 1]):
                start -= 1
            while end < len(self.text) and re.match("[\\w’']", self.text[end]):
                end += 1
            words = self.text[start:end]
            said = self.speaker.recognised(ref.name, ref.forms, words)
            if said is not None and not self._overlaps(start, end):
                self._add(start, end, unit, said, words)
                return True
        return False


def _taken(free: list[Unit], name: str, forms: tuple[str, ...]) -> Unit | None:
    """The next unit of that fact, one in the same forms before others."""
    named = [u for u in free if isinstance(u.ref, FactRef) and u.ref.name == name]
    same = [u for u in named if isinstance(u.ref, FactRef) and u.ref.forms == forms]
    unit = next(iter((*same, *named)), None)
    if unit is not None:
        free.remove(unit)
    return unit


def _bookmark(target: str) -> str:
    return re.sub(r"\W", "_", f"p_{target}", flags=re.ASCII)[:40]


def _occurrences(text: str, value: str) -> Iterator[tuple[int, int]]:
    for found in re.finditer(re.escape(value), text) if value else ():
        if _parted(text, *found.span()):
            yield found.span()


def _parted(text: str, start: int, end: int) -> bool:
    """Whether a stretch begins and ends at a word's edge."""
    before, after = text[start - 1 : start], text[end : end + 1]
    begins = not (_WORD.match(before) and _WORD.match(text[start : start + 1]))
    ends = not (_WORD.match(after) and _WORD.match(text[end - 1 : end]))
    return begins and ends

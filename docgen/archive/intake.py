"""Take in what came of a meeting: its files into place, its lines into ledger and report."""

from __future__ import annotations

from dataclasses import dataclass, replace

from docgen.archive.kit import Kit
from docgen.archive.ledger import Ledger, Line, Output, Settled
from docgen.archive.orders import Finished, Made, Standing
from docgen.archive.shelf import Shelf, State
from docgen.archive.watching import Outcome

FORCED, NEW, CONTENT = "forced", "new", "content"


@dataclass(frozen=True, slots=True)
class Before:
    """What was known of a meeting's outputs when its order was given, and how each stood."""

    outputs: dict[str, Output]
    states: dict[str, State]
    forced: bool = False

    @property
    def standing(self) -> dict[str, Standing]:
        """What need not be made again if it would be made from the same."""
        if self.forced:
            return {}
        return {
            file: output.made_from
            for file, output in self.outputs.items()
            if self.states[file] == "stands"
        }

    @property
    def changed(self) -> frozenset[str]:
        """What somebody changed by hand: it is let be, unless everything is forced."""
        if self.forced:
            return frozenset()
        return frozenset(file for file, state in self.states.items() if state == "changed")


class Intake:
    """Takes in the meetings of one run, which has one choice of documents."""

    def __init__(self, ledger: Ledger, shelf: Shelf, kit: Kit, choice: str) -> None:
        self._ledger = ledger
        self._shelf = shelf
        self._kit = kit
        self._choice = choice

    def plan(self, event: Finished, before: Before) -> Outcome:
        """What a run would do; nothing is written."""
        due = tuple((file, self._why(file, made, before)) for file, made in event.due)
        return _outcome(event, before, due=due)

    def take(self, event: Finished, made: list[Made], before: Before) -> Outcome:
        """Everything of a meeting at once: first its lines, then its files."""
        whys = tuple((one.file, self._why(one.file, one.made_from, before)) for one in made)
        with self._ledger.writing():
            for one in made:
                old = before.outputs.get(one.file)
                self._ledger.keep(self._shelf.as_output(one, event.meeting, old))
            self._settle(event, made, before)
        misplaced = tuple(self._shelf.place(made))
        event = replace(event, failed=(*event.failed, *misplaced))
        lost = {failure.file for failure in misplaced}
        made = [one for one in made if one.file not in lost]
        outcome = _outcome(
            event,
            before,
            made=tuple(pair for pair in whys if pair[0] not in lost),
            bytes=sum(one.size for one in made),
        )
        if made or outcome.bad or outcome.left_out:
            with self._ledger.writing():
                self._forget(event.meeting, lost)
                self._report(outcome, made)
        return outcome

    def _settle(self, event: Finished, made: list[Made], before: Before) -> None:
        """Remember a meeting of which everything stands; its inputs tell when to look again."""
        self._ledger.unsettle(event.meeting, self._choice)
        if event.problems or event.machine or event.left_out:
            return
        self._ledger.mark_obsolete(event.meeting, event.obsolete)
        if event.failed or before.changed.intersection(event.skipped):
            return
        files = (*event.current, *(one.file for one in made))
        settled = Settled(self._kit.hash, event.day, event.inputs, files)
        self._ledger.settle(event.meeting, self._choice, settled)

    def _forget(self, meeting: str, lost: set[str]) -> None:
        for file in lost:
            self._ledger.forget(file)
            self._ledger.unsettle(meeting, self._choice)

    def _why(self, file: str, made: Standing, before: Before) -> str:
        """Why an output is made: its state, its content, or which part of the way to write it."""
        old = before.outputs.get(file)
        if old is None:
            return NEW
        if before.states[file] != "stands":
            return before.states[file]
        if before.forced and old.made_from == made:
            return FORCED
        if old.made_from.document != made.document:
            return CONTENT
        was, now = self._ledger.press(old.made_from.press), self._ledger.press(made.press)
        return " and ".join(part for part in now if now[part] != was.get(part)) or "docgen"

    def _report(self, outcome: Outcome, made: list[Made]) -> None:
        number, whys = outcome.number, dict(outcome.made)
        lines = [Line(number, m.file, "made", whys[m.file], m.seconds, m.size) for m in made]
        lines += [Line(number, f.file, "failed", f.reason) for f in outcome.failed]
        lines += [Line(number, outcome.meeting, "problem", str(p)) for p in outcome.problems]
        lines += [Line(number, file, "changed", "") for file in outcome.changed]
        if outcome.left_out:
            lines.append(Line(number, outcome.meeting, "left out", outcome.left_out))
        for line in lines:
            self._ledger.report(line)


def _outcome(
    event: Finished,
    before: Before,
    made: tuple[tuple[str, str], ...] = (),
    due: tuple[tuple[str, str], ...] = (),
    bytes: int = 0,  # noqa: A002 - what it counts
) -> Outcome:
    return Outcome(
        number=event.number,
        meeting=event.meeting,
        made=made,
        due=due,
        current=len(event.current),
        failed=event.failed,
        problems=event.problems,
        changed=tuple(file for file in event.skipped if file in before.changed),
        left_out=event.left_out,
        bytes=bytes,
    )

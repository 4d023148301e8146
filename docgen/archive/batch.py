"""Bring an output folder up to date with a content root: make what is missing or out of date."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Protocol

from docgen.archive.inputs import unchanged
from docgen.archive.intake import Before, Intake
from docgen.archive.kit import digest, kit
from docgen.archive.ledger import Ledger, Line, Output
from docgen.archive.orders import Finished, Made, Order
from docgen.archive.plan import Choice
from docgen.archive.shelf import Shelf
from docgen.archive.walk import Found, walk
from docgen.archive.watching import InOrder, Outcome, Tally, Watcher
from docgen.errors import MachineError
from docgen.reading.paths import is_series


class Executor(Protocol):
    """Whoever fills orders: workers here, or on other machines."""

    def work(self, orders: Iterable[Order]) -> Iterator[Made | Finished]:
        """What is made, and for each order its end."""

    def end(self) -> None:
        """Nothing more will be ordered; let go of everything."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked of a run."""

    root: Path
    out: Path
    choice: Choice = field(default_factory=Choice)
    since: date | None = None
    force: bool = False
    fail_fast: bool = False
    only_plan: bool = False
    prune: bool = False


class Run:
    """One run over an archive; nobody else works in the output folder meanwhile."""

    def __init__(self, wish: Wish, ledger: Ledger, shelf: Shelf, watcher: Watcher) -> None:
        self.wish = wish
        self.tally = Tally()
        self._kit = kit()
        self._ledger = ledger
        self._shelf = shelf
        self._watcher = watcher
        self._in_order = InOrder(watcher)
        self._choice = digest(repr(wish.choice))
        self._intake = Intake(ledger, shelf, self._kit, self._choice)
        self._shared: dict[Path, str] = {}
        self._seen: set[str] = set()
        self._before: dict[int, Before] = {}
        self._made: dict[int, list[Made]] = {}

    def run(self, executor: Executor) -> Tally:
        """Do it; MachineError where the machine fails, and then the next run goes on."""
        self._watcher.begins(sum(1 for _ in walk(self.wish.root)))
        if not self.wish.only_plan:
            self._begin()
        try:
            self._take_in(executor)
        finally:
            executor.end()
        self._in_order.tell_rest()
        if not self._is_enough():
            self._look_for_obsolete()
        return self.tally

    def _take_in(self, executor: Executor) -> None:
        for event in executor.work(self._orders()):
            match event:
                case Made():
                    self._made.setdefault(event.number, []).append(event)
                case Finished():
                    self._finish(event)
            if self._is_enough():
                return

    def _is_enough(self) -> bool:
        return self.wish.fail_fast and self.tally.bad

    def _begin(self) -> None:
        with self._ledger.writing():
            self._ledger.begin_report()
            for press in self._kit.presses.values():
                self._ledger.keep_press(press.hash, press.parts())

    # ------------------------------------------------------------ ordering

    def _orders(self) -> Iterator[Order]:
        """What the executor has to do, drawn one by one as it comes free."""
        for found in walk(self.wish.root):
            self._seen.add(found.name)
            before = self._look(found)
            self._before[found.number] = before
            if found.problem:
                self._finish(Finished(found.number, found.name, problems=(found.problem,)))
            elif settled := self._settled(found, before):
                del self._before[found.number]
                self._tell(self._intake.plan(settled, before))
            else:
                yield self._order(found, before)
            if self._is_enough():
                return

    def _look(self, found: Found) -> Before:
        known = {output.file: output for output in self._ledger.outputs_of(found.name)}
        states = {file: self._shelf.look(output) for file, output in known.items()}
        return Before(known, states, self.wish.force)

    def _settled(self, found: Found, before: Before) -> Finished | None:
        """The end of a meeting of which nothing has changed since all of it stood."""
        settled = self._ledger.settled(found.name, self._choice)
        if self.wish.force or settled is None or settled.kit != self._kit.hash:
            return None
        if any(before.states.get(file) != "stands" for file in settled.files):
            return None
        if not unchanged(found.path.parent, settled.inputs, self._shared):
            return None
        if self.wish.since and settled.day < self.wish.since.isoformat():
            return None
        return Finished(
            found.number,
            found.name,
            current=settled.files,
            obsolete=tuple(file for file, output in before.outputs.items() if output.obsolete),
            inputs=settled.inputs,
            day=settled.day,
        )

    def _order(self, found: Found, before: Before) -> Order:
        return Order(
            number=found.number,
            meeting=found.name,
            path=str(found.path),
            choice=self.wish.choice,
            standing=before.standing,
            known=tuple(before.outputs),
            without=before.changed,
            since=self.wish.since,
            only_plan=self.wish.only_plan,
        )

    # ------------------------------------------------------------ taking in

    def _finish(self, event: Finished) -> None:
        made, before = self._made.pop(event.number, []), self._before.pop(event.number)
        if self.wish.only_plan:
            outcome = self._intake.plan(event, before)
        else:
            outcome = self._intake.take(event, made, before)
        self._tell(outcome)
        if event.machine:
            raise MachineError(event.machine)

    def _tell(self, outcome: Outcome) -> None:
        self.tally.add(outcome)
        self._in_order.tell(outcome)
        self._watcher.counts(self.tally)

    # ------------------------------------------------------------ what is planned no more

    def _look_for_obsolete(self) -> None:
        for name in list(self._ledger.meetings()):
            gone = name not in self._seen and self._is_ours(name)
            for output in self._ledger.outputs_of(name):
                if gone or output.obsolete:
                    self._obsolete(output)

    def _obsolete(self, output: Output) -> None:
        """List it; remove it where that is wished and nobody has changed it by hand."""
        changed = self._shelf.look(output) == "changed"
        removed = self.wish.prune and not changed and not self.wish.only_plan
        if removed:
            self._shelf.remove(output)
            with self._ledger.writing():
                self._ledger.forget(output.file)
        if not self.wish.only_plan:
            state = "removed" if removed else "obsolete"
            with self._ledger.writing():
                self._ledger.report(Line(self.tally.meetings, output.file, state, ""))
        self.tally.removed += removed
        self.tally.obsolete += not removed
        self._watcher.obsolete(output.file, removed, changed)

    def _is_ours(self, name: str) -> bool:
        """Whether a meeting that was not met would have been, if it were still there."""
        root = self.wish.root
        if not root.is_dir():
            return False
        series = root.name or root.resolve().name
        return not is_series(root) or name.startswith(f"{series}/")

"""Give orders to workers, watch over them, and go on when one of them dies.

Each worker has a pipe of its own and says what it begins, so that a dead or endless one names its
document by itself: that document is tried twice more (not when it took too long), then left out,
and a fresh worker goes on with the rest of the meeting.
"""

from __future__ import annotations

import contextlib
import time
from collections import Counter, deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from multiprocessing.connection import wait
from typing import cast

from docgen.archive.hands import Hand, Launch
from docgen.archive.kit import Kit
from docgen.archive.orders import Began, Failed, Finished, Made, Order, Ready
from docgen.errors import MachineError, Place, Problem

_TRIES = 3
_KILLED = f"its worker was killed, each of {_TRIES} times: it may need more memory than there is"
_STILLBORN = "the workers end before they begin; see `docgen doctor`"
_PATIENCE = 60.0  # seconds that a worker has at least for its first word
_STARTS = 3  # workers that may die one after the other before their first word


@dataclass(frozen=True, slots=True)
class Limits:
    """What one document may take in seconds, and what a worker may hold in bytes."""

    seconds: float = 300.0
    memory: int = 500 * 2**20


@dataclass(slots=True)
class _Task:
    """An order on its way, over the deaths of its workers."""

    order: Order
    made: set[str] = field(default_factory=set)
    failed: list[Failed] = field(default_factory=list)
    deaths: Counter[str | None] = field(default_factory=Counter)

    def rest(self) -> Order:
        """What is still to be tried."""
        done = {*self.made, *(failure.file for failure in self.failed)}
        return replace(self.order, without=self.order.without | done)


@dataclass(slots=True)
class _Seat:
    """A worker with what it is doing: since when, and on which file."""

    hand: Hand
    ready: bool = False
    task: _Task | None = None
    file: str | None = None
    since: float = field(default_factory=time.monotonic)


class Crew:
    """At most `size` workers; those that die or grow too large are replaced."""

    def __init__(self, launch: Launch, size: int, limits: Limits | None = None) -> None:
        self._launch = launch
        self._size = size
        self._limits = limits or Limits()
        self._seats: list[_Seat] = []
        self._again: deque[_Task] = deque()
        self._stillborn = 0
        self._kit: Kit | None = None

    @property
    def processes(self) -> tuple[int, ...]:
        """The workers' process ids."""
        return tuple(seat.hand.process.pid or 0 for seat in self._seats)

    def kit(self) -> Kit:
        """What the workers write with; the first of them says it."""
        if self._kit is None:
            seat = self._seats[0] if self._seats else self._started()
            if seat.hand.pipe.poll(_PATIENCE):
                list(self._read(seat))
            if self._kit is None:
                self.end()
                raise MachineError(_STILLBORN)
        return self._kit

    def work(self, orders: Iterable[Order]) -> Iterator[Made | Finished]:
        """Fill the orders; each ends with its Finished. Orders are drawn as workers come free.

        The workers stay for more, unless this is left early.
        """
        waiting = iter(orders)
        try:
            while True:
                self._hand_out(waiting)
                if not any(seat.task for seat in self._seats):
                    return
                yield from self._heard()
        except BaseException:
            self.end()
            raise

    def end(self) -> None:
        """End every worker now."""
        for seat in self._seats:
            seat.hand.end()
        self._seats.clear()

    # ------------------------------------------------------------ giving

    def _hand_out(self, waiting: Iterator[Order]) -> None:
        """Give each idle worker something, and start workers while there is more to do."""
        idle = [seat for seat in self._seats if seat.task is None]
        while idle or len(self._seats) < self._size:
            task = self._next(waiting)
            if task is None:
                return
            seat = idle.pop() if idle else self._started()
            seat.task, seat.file, seat.since = task, None, time.monotonic()
            with contextlib.suppress(OSError):  # a dead one is heard as the end of its pipe
                seat.hand.pipe.send(task.rest())

    def _next(self, waiting: Iterator[Order]) -> _Task | None:
        if self._again:
            return self._again.popleft()
        order = next(waiting, None)
        return _Task(order) if order else None

    def _started(self) -> _Seat:
        seat = _Seat(self._launch())
        self._seats.append(seat)
        return seat

    # ------------------------------------------------------------ hearing

    def _heard(self) -> Iterator[Made | Finished]:
        """What the workers say until one of them is free, dies or takes too long."""
        busy = [seat for seat in self._seats if seat.task]
        soonest = min(map(self._ends, busy))
        pipes = {seat.hand.pipe: seat for seat in busy}
        for pipe in wait(list(pipes), timeout=max(0.0, soonest - time.monotonic())):
            yield from self._read(pipes[cast("object", pipe)])  # type: ignore[index]
        for seat in busy:
            late = time.monotonic() > self._ends(seat)
            if seat.task and late and not seat.hand.pipe.poll():
                yield from self._lost(seat, f"it took longer than {self._limits.seconds:g} seconds")

    def _ends(self, seat: _Seat) -> float:
        """When a worker must have said something."""
        limit = self._limits.seconds
        return seat.since + (limit if seat.ready else max(limit, _PATIENCE))

    def _read(self, seat: _Seat) -> Iterator[Made | Finished]:
        try:
            event = seat.hand.pipe.recv()
        except (EOFError, OSError):
            yield from self._lost(seat, "")
            return
        seat.since = time.monotonic()
        match event:
            case Ready(kit=kit):
                seat.ready, self._stillborn, self._kit = True, 0, kit
            case Began(file=file):
                seat.file = file
            case Made():
                if seat.task:
                    seat.task.made.add(event.file)
                yield event
            case Finished():
                yield self._done(seat, event)

    def _done(self, seat: _Seat, event: Finished) -> Finished:
        failed = tuple(seat.task.failed) if seat.task else ()
        seat.task = seat.file = None
        if event.memory > self._limits.memory:
            self._seats.remove(seat)
            seat.hand.dismiss()
        return replace(event, failed=(*failed, *event.failed))

    # ------------------------------------------------------------ losing

    def _lost(self, seat: _Seat, late: str) -> Iterator[Finished]:
        """A worker is dead, or `late` says why it is ended now."""
        self._seats.remove(seat)
        seat.hand.end()
        task = seat.task
        if task is None:
            return
        if not seat.ready:
            self._stillborn += 1
            if self._stillborn == _STARTS:
                raise MachineError(_STILLBORN)
            self._again.appendleft(task)
            return
        task.deaths[seat.file] += 1
        if not late and task.deaths[seat.file] < _TRIES:
            self._again.appendleft(task)
            return
        reason = late or _KILLED
        if seat.file is None:
            place = Place(task.order.path)
            yield Finished(
                task.order.number,
                task.order.meeting,
                failed=tuple(task.failed),
                problems=(Problem(place, f"the meeting cannot be composed: {reason}"),),
            )
            return
        task.failed.append(Failed(seat.file, reason))
        self._again.appendleft(task)

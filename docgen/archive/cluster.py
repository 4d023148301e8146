"""Fill orders on a Dask cluster that is there already, with no folder shared.

A machine that would write other bytes is refused before the first page. What a machine that is lost
was doing is done by another: Dask sees to that. Nothing is written there: bytes come back here.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import Any

from docgen.archive import node
from docgen.archive.bundle import MeetingFiles, Packer, packed_resources
from docgen.archive.crew import Limits
from docgen.archive.kit import kit
from docgen.archive.orders import Finished, Made, Order
from docgen.errors import MachineError, Place, Problem
from docgen.files import write_whole

# ruff: noqa: ANN401 - an extra, which need not be there: its types are not asked for

_ANSWERS_WITHIN = 15  # seconds for the scheduler's first word
_PATIENCE = 120.0  # seconds without any worker
_LOOK = 2.0  # seconds between looks whether workers are left


class Cluster:
    """The workers of a Dask scheduler."""

    def __init__(self, address: str, temporary: Path, limits: Limits | None = None) -> None:
        self._limits = limits or Limits()
        self._temporary = temporary
        self._packer = Packer()
        self._kit = kit()
        self._dask = _distributed()
        self._client = self._connected(address)
        self._resources: Any = None
        self._running: dict[Any, Order] = {}
        self._alone_since: float | None = None

    def work(self, orders: Iterable[Order]) -> Iterator[Made | Finished]:
        """Fill the orders; they are drawn as workers come free."""
        waiting = iter(orders)
        first = next(waiting, None)
        if first is None:
            return
        self._require_the_same_kit()
        waiting = chain([first], waiting)
        while True:
            for order in _first(waiting, self._window() - len(self._running)):
                self._running[self._submitted(order)] = order
            if not self._running:
                return
            for future in self._done():
                yield from self._answered(self._running.pop(future), future)

    def end(self) -> None:
        """Take back what is not done, and leave the cluster as it was."""
        for future in self._running:
            future.cancel()
        self._running.clear()
        self._resources = None
        self._client.close()

    # ------------------------------------------------------------ the machines

    def _connected(self, address: str) -> Any:
        try:
            return self._dask.Client(address, timeout=_ANSWERS_WITHIN, set_as_default=False)
        except (OSError, ValueError) as error:
            message = f"no Dask scheduler answers at {address}: {error}"
            raise MachineError(message) from error

    def _require_the_same_kit(self) -> None:
        """Ask every machine with what it would write; MachineError names those that differ."""
        resources = packed_resources()
        # handed over as the result of a task, so that a machine that comes later can have it too
        self._resources = self._client.submit(_same, resources, key=f"docgen-{self._kit.hash}")
        try:
            found = self._client.run(
                node.versions_there, resources, self._limits, on_error="return"
            )
        except Exception as error:
            raise MachineError(f"the cluster cannot be asked: {error}") from error
        if not found:
            raise MachineError("the cluster has no workers; start some with `dask worker`")
        wrong = [
            f"{address}: {sentence}"
            for address, said in found.items()
            if (sentence := self._wrong_with(said))
        ]
        if wrong:
            raise MachineError("\n".join(["these workers would write other bytes:", *wrong]))

    def _wrong_with(self, said: dict[str, str] | BaseException) -> str:
        if isinstance(said, BaseException):
            return f"docgen does not work there: {type(said).__name__}: {said}"
        return _differences(node.in_words(self._kit), said)

    def _workers(self) -> dict[str, Any]:
        return dict(self._client.scheduler_info(n_workers=-1)["workers"])

    def _window(self) -> int:
        threads = sum(int(worker["nthreads"]) for worker in self._workers().values())
        return max(2, 2 * threads)

    # ------------------------------------------------------------ orders and answers

    def _submitted(self, order: Order) -> Any:
        files: MeetingFiles = self._packer.packed(Path(order.path))
        return self._client.submit(
            node.fill_there,
            self._resources,
            order,
            files,
            self._kit.hash,
            self._limits,
            pure=False,
        )

    def _done(self) -> list[Any]:
        """The orders that are done; MachineError when nobody has been there for long."""
        while True:
            try:
                with self._client.as_current():
                    waited = self._dask.wait(list(self._running), _LOOK, "FIRST_COMPLETED")
            except TimeoutError:
                self._require_somebody()
            else:
                return list(waited.done)

    def _require_somebody(self) -> None:
        if self._client.status != "running":
            raise MachineError("the Dask scheduler is gone; the next run goes on")
        if self._workers():
            self._alone_since = None
            return
        self._alone_since = self._alone_since or time.monotonic()
        if time.monotonic() - self._alone_since > _PATIENCE:
            raise MachineError("the cluster has no workers any more; the next run goes on")

    def _answered(self, order: Order, future: Any) -> Iterator[Made | Finished]:
        try:
            answer: node.Answer = future.result()
        except self._dask.KilledWorker:
            yield _lost(order, "every worker that took it was lost")
            return
        except Exception as error:  # noqa: BLE001  one meeting's failure stops no archive
            yield _lost(order, f"{type(error).__name__}: {error}")
            return
        if answer.other is not None:
            said = _differences(node.in_words(self._kit), answer.other)
            raise MachineError(f"a worker that came later would write other bytes: {said}")
        for name, content in answer.contents:
            write_whole(self._temporary / name, content)
        yield from answer.made
        yield answer.finished or _lost(order, "it came to no end")


def _same(resources: bytes) -> bytes:
    return resources


def _first(orders: Iterator[Order], number: int) -> Iterator[Order]:
    for _ in range(number):
        order = next(orders, None)
        if order is None:
            return
        yield order


def _lost(order: Order, reason: str) -> Finished:
    problem = Problem(Place(order.path), f"the meeting cannot be rendered: {reason}")
    return Finished(order.number, order.meeting, problems=(problem,))


def _differences(here: dict[str, str], there: dict[str, str]) -> str:
    """What differs, in words, the most telling first."""
    return ", ".join(
        f"{name} {there.get(name, 'absent')} instead of {version}"
        for name, version in here.items()
        if there.get(name) != version
    )


def _distributed() -> Any:
    try:
        import distributed
    except ImportError:
        message = "--cluster needs Dask, which is not installed: pip install 'docgen[cluster]'"
        raise MachineError(message) from None
    return distributed

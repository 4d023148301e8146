"""Serve one archive run from a process of its own: orders come in by a pipe, events go out.

A worker ends at once when its parent does, also in the middle of a page: its second thread does
nothing but listen, and a pipe that closes is the end.
"""

from __future__ import annotations

import os
import resource
import signal
import sys
import threading
from dataclasses import replace
from multiprocessing.connection import Connection
from pathlib import Path
from queue import SimpleQueue

from docgen.archive.kit import Kit, kit
from docgen.archive.making import Workshop, fill
from docgen.archive.orders import Finished, Order, Ready
from docgen.errors import Place, Problem

_STATM = Path("/proc/self/statm")


def serve(pipe: Connection, temporary: str, given: Kit | None = None) -> None:
    """Fill orders until the parent says None or is gone. `given` spares reckoning the kit anew."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the parent, which ends all
    orders: SimpleQueue[Order | None] = SimpleQueue()
    threading.Thread(target=_listen, args=(pipe, orders), daemon=True).start()
    workshop = Workshop(given or kit(), Path(temporary))
    try:
        pipe.send(Ready(workshop.kit))
        while (order := orders.get()) is not None:
            pipe.send(replace(_filled(order, workshop, pipe), memory=memory()))
    except OSError:
        os._exit(0)  # nobody reads any more


def _listen(pipe: Connection, orders: SimpleQueue[Order | None]) -> None:
    try:
        while True:
            order = pipe.recv()
            orders.put(order)
            if order is None:
                return
    except (EOFError, OSError):
        os._exit(0)


def _filled(order: Order, workshop: Workshop, pipe: Connection) -> Finished:
    """What came of the order; a bug in reading or composing is said of the meeting."""
    try:
        return fill(order, workshop, pipe.send)
    except (Exception, SystemExit) as error:  # noqa: BLE001  one meeting's bug stops no archive
        message = f"a bug in docgen ({type(error).__name__}: {error})"
        problem = Problem(Place(order.path), message, "report it")
        return Finished(order.number, order.meeting, problems=(problem,))


def memory() -> int:
    """The memory that this process holds, in bytes."""
    try:
        return int(_STATM.read_text("ascii").split()[1]) * resource.getpagesize()
    except OSError:
        # without /proc: the most it ever held, which macOS counts in bytes
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return most if sys.platform == "darwin" else most * 1024

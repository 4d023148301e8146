"""Try other inputs for some minutes: python -m tests.fuzz MINUTES [NAME…]

Prints how many were tried of each kind and what came of them; a finding is printed with the
smallest input that shows it, and the exit code is 1.
"""

from __future__ import annotations

import random
import signal
import sys
import time
import traceback
from collections import Counter
from types import FrameType

from hypothesis import HealthCheck, Phase, given, seed, settings

from tests.fuzz.properties import PROPERTIES

HANGS = 60  # seconds for one input
ROUND = 25  # inputs of one kind in a row
SHRINKING = 120  # seconds at most


class HangsError(Exception):
    """One input took too long."""


def main() -> int:
    minutes, *names = sys.argv[1:] or ["1"]
    signal.signal(signal.SIGALRM, _hangs)
    end = time.monotonic() + float(minutes) * 60
    tried = {name: Counter() for name in names or PROPERTIES}
    wrong: set[str] = set()
    while time.monotonic() < end and wrong != set(tried):
        for name in [name for name in tried if name not in wrong]:
            if time.monotonic() < end and not _holds(name, tried[name], random.randrange(2**32)):
                wrong.add(name)
    for name, found in tried.items():
        print(
            f"{name:10} {found.total():7} tried: {dict(found)}{' FINDING above' * (name in wrong)}"
        )
    print(f"{sum(found.total() for found in tried.values())} inputs, {len(wrong)} findings")
    return 1 if wrong else 0


def _holds(name: str, found: Counter[str], start: int) -> bool:
    strategy, holds, _ = PROPERTIES[name]
    first: list[float] = []

    @seed(start)
    @settings(max_examples=ROUND, deadline=None, database=None, suppress_health_check=list(HealthCheck),
              phases=[Phase.generate, Phase.shrink], print_blob=False)  # fmt: skip
    @given(strategy)
    def run(given_: tuple) -> None:
        if first and time.monotonic() - first[0] > SHRINKING:
            return  # small enough
        signal.alarm(HANGS)
        try:
            found[holds(*given_)] += 1
        except BaseException:
            first.append(time.monotonic())
            raise
        finally:
            signal.alarm(0)

    try:
        run()
    except Exception:  # noqa: BLE001 - whatever it is, it is a finding
        print(f"--- {name}, seed {start}")
        traceback.print_exc()
        return False
    return True


def _hangs(number: int, frame: FrameType | None) -> None:
    raise HangsError(f"no end after {HANGS} seconds")


if __name__ == "__main__":
    sys.exit(main())

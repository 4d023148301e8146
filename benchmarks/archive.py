"""Print what an archive costs: python archive.py [MEETINGS…], by default 10 and 100.

Meetings are made of the sample's paragraphs, drawn and cut with a fixed seed, in two or three
languages. Shown: documents a second with one and two workers, the second run's share of the first,
bytes, memory, and what follows for 180,000 files.
"""

from __future__ import annotations

import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

import yaml

_SAMPLE = Path(__file__).parents[1] / "content/libya-turkiye-hlscc"
_SEED = 20210412
_FILES, _CORES = 180_000, (1, 8, 64)
_TICKS = os.sysconf("SC_CLK_TCK")
_PAUSE = 0.2  # seconds between looks at the memory


def build(root: Path, meetings: int) -> None:
    """An archive of that many meetings in one series."""
    draw = random.Random(_SEED)
    home = root / "council"
    home.mkdir(parents=True)
    shutil.copy(_SAMPLE / "series.yaml", home)
    sample = yaml.safe_load((_SAMPLE / "01-ankara-2021.yaml").read_text("utf-8"))
    for number in range(1, meetings + 1):
        text = yaml.safe_dump(_varied(sample, number, draw), allow_unicode=True, sort_keys=False)
        (home / f"m{number:06}.yaml").write_text(text, encoding="utf-8")


def _varied(sample: dict, number: int, draw: random.Random) -> dict:
    """The sample with other paragraphs, day and languages; what others name by its id stays."""
    meeting = dict(sample)
    meeting["number"] = number
    meeting["date"] = f"{1990 + number % 36}-{number % 12 + 1:02}-{number % 28 + 1:02}"
    paragraphs = sample["statement"]["paragraphs"]
    named = set(re.findall(r"\{#([\w-]+)\}", str(sample)))
    named |= {entry["from"] for entry in sample.get("commitments", {}).values()}
    kept = [p for p in paragraphs if p["id"] in named or draw.random() < 0.75]
    extra = [
        {**p, "id": f"x{i}"}
        for i, p in enumerate(paragraphs)
        if draw.random() < 0.3 * draw.random()
    ]
    meeting["statement"] = {**sample["statement"], "paragraphs": [*kept, *extra]}
    if draw.random() < 0.3:
        meeting["languages"] = draw.choice([["ar", "tr"], ["ar", "en"]])
    return meeting


@dataclass
class Used:
    """What a run's processes used: the most bytes that the first and any other held, and seconds.

    Seconds of the processor tell something also where other programs run, as the clock's do not.
    """

    parent: int = 0
    worker: int = 0
    seconds: dict[int, float] = field(default_factory=dict)


@dataclass
class Measured:
    """One run."""

    seconds: float
    made: int
    used: Used


def run(root: Path, out: Path, jobs: int) -> Measured:
    """`docgen batch`, as a user starts it."""
    command = [sys.executable, "-m", "docgen", "batch", str(root), "-o", str(out), "-j", str(jobs)]
    start, used = time.monotonic(), Used()
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    ) as process:
        watch = threading.Thread(target=_watch, args=(process, used))
        watch.start()
        listed, said = process.communicate()
        watch.join()
    if process.returncode:
        raise SystemExit(said)
    return Measured(time.monotonic() - start, len(listed.splitlines()), used)


def _watch(process: subprocess.Popen[str], used: Used) -> None:
    while process.poll() is None:
        for pid, size, seconds in _processes(process.pid):
            used.seconds[pid] = seconds
            if pid == process.pid:
                used.parent = max(used.parent, size)
            else:
                used.worker = max(used.worker, size)
        time.sleep(_PAUSE)


def _processes(session: int) -> list[tuple[int, int, float]]:
    """Number, resident bytes and seconds of each process of a session; none without /proc."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[3]) == session:
            ticks = int(fields[11]) + int(fields[12])
            found.append((int(stat.parent.name), int(fields[21]) * 4096, ticks / _TICKS))
    return found


def measure(meetings: int) -> float:
    """Print a table for that many meetings; the documents a second of one worker."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "content"
        build(root, meetings)
        runs = {jobs: run(root, Path(folder) / f"out{jobs}", jobs) for jobs in (1, 2)}
        again = run(root, Path(folder) / "out1", 1)
        size = sum(f.stat().st_size for f in (Path(folder) / "out1").rglob("*") if f.is_file())
    one, two = runs[1], runs[2]
    print(f"{meetings} meetings, {one.made} documents, {size / 2**20:.1f} MB")
    for jobs, measured in runs.items():
        speed = measured.made / measured.seconds
        held = f"parent {measured.used.parent >> 20} MB, worker {measured.used.worker >> 20} MB"
        spent = sum(measured.used.seconds.values())
        took = f"{measured.seconds:.1f} s, {spent:.1f} s of the processor"
        print(f"  {jobs} worker(s): {speed:.1f} a second ({took}); {held}")
    print(f"  two workers / one: {one.seconds / two.seconds:.2f} (aim: at least 1.7)")
    extra = sum(two.used.seconds.values()) / max(sum(one.used.seconds.values()), 0.01)
    print(f"  the processor's time, two workers / one: {extra:.2f}")
    share = again.seconds / one.seconds
    print(f"  second run: {again.seconds:.2f} s, {share:.1%} of the first (aim: under 2 %)")
    return one.made / one.seconds


def main() -> None:
    """Each size, how cost grows, and what that means for a large archive."""
    sizes = [int(argument) for argument in sys.argv[1:]] or [10, 100]
    speeds = {size: measure(size) for size in sizes}
    first, last = speeds[sizes[0]], speeds[sizes[-1]]
    growth = f"{sizes[-1]} / {sizes[0]} meetings: {first / last:.2f}"
    print(f"cost of a document, {growth} (aim: 1 or less)")
    print(f"load of this machine meanwhile: {os.getloadavg()[0]:.1f}")
    for cores in _CORES:
        print(
            f"{_FILES} files on {cores} cores like this one: {_FILES / last / cores / 3600:.2f} h"
        )


if __name__ == "__main__":
    main()

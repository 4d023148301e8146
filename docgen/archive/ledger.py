"""Remember what every output was made from: an SQLite file in the output folder.

It is a cache. Losing it costs one rendering of everything and no more; one that is damaged or of
another version is put aside and begun anew. Paths are relative, so the output folder can be moved.
"""

from __future__ import annotations

import contextlib
import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from docgen.archive.orders import Inputs, Standing
from docgen.errors import MachineError

HOME = ".docgen"
FILE = "ledger.sqlite"
VERSION = 1

_SCHEMA = """
CREATE TABLE outputs (
    file TEXT PRIMARY KEY,
    meeting TEXT NOT NULL,
    document TEXT NOT NULL,
    press TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    before TEXT NOT NULL,
    size INTEGER NOT NULL,
    mtime INTEGER NOT NULL,
    obsolete INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
CREATE INDEX outputs_of ON outputs (meeting);
CREATE TABLE presses (hash TEXT PRIMARY KEY, parts TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE settled (
    meeting TEXT NOT NULL,
    choice TEXT NOT NULL,
    kit TEXT NOT NULL,
    day TEXT NOT NULL,
    inputs TEXT NOT NULL,
    files TEXT NOT NULL,
    PRIMARY KEY (meeting, choice)
) WITHOUT ROWID;
CREATE TABLE report (
    number INTEGER NOT NULL,
    file TEXT NOT NULL,
    state TEXT NOT NULL,
    why TEXT NOT NULL,
    seconds REAL NOT NULL,
    size INTEGER NOT NULL,
    PRIMARY KEY (number, file, state, why)
) WITHOUT ROWID;
"""


@dataclass(frozen=True, slots=True)
class Output:
    """One output as it was written; `before` is the hash of what stood there until then."""

    file: str
    meeting: str
    made_from: Standing
    sha256: str
    before: str
    size: int
    mtime: int
    obsolete: bool = False


@dataclass(frozen=True, slots=True)
class Settled:
    """A meeting of which, for one choice, every file stood as it should; made from `inputs`."""

    kit: str
    day: str
    inputs: Inputs
    files: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the last run's report: an output or a meeting, what came of it, and why."""

    number: int
    file: str
    state: str
    why: str
    seconds: float = 0.0
    size: int = 0


class Ledger:
    """An open ledger."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    @contextmanager
    def writing(self) -> Iterator[None]:
        """What is written inside stands all or not at all; MachineError when the disk is full."""
        try:
            self._db.execute("BEGIN IMMEDIATE")
            yield
            self._db.execute("COMMIT")
        except sqlite3.Error as error:
            raise MachineError(f"the ledger cannot be written: {error}") from error
        finally:
            if self._db.in_transaction:
                self._db.execute("ROLLBACK")

    def close(self) -> None:
        """Leave one file behind, without the parts that SQLite keeps beside it meanwhile."""
        with contextlib.suppress(sqlite3.Error):  # somebody reads it, or it may only be read
            self._db.execute("PRAGMA journal_mode = DELETE")
        self._db.close()

    # ------------------------------------------------------------ outputs

    def outputs_of(self, meeting: str) -> list[Output]:
        """The known outputs of a meeting."""
        rows = self._db.execute(f"SELECT {_COLUMNS} FROM outputs WHERE meeting = ?", (meeting,))  # noqa: S608
        return [_output(row) for row in rows]

    def outputs(self) -> Iterator[Output]:
        """All outputs by the names of their files."""
        with closing(self._db.cursor()) as cursor:
            for row in cursor.execute(f"SELECT {_COLUMNS} FROM outputs ORDER BY file"):  # noqa: S608
                yield _output(row)

    def meetings(self) -> Iterator[str]:
        """Every meeting that has outputs, by name."""
        with closing(self._db.cursor()) as cursor:
            for (name,) in cursor.execute("SELECT DISTINCT meeting FROM outputs ORDER BY meeting"):
                yield name

    def keep(self, output: Output) -> None:
        """Write down an output, in the place of what was known of its file."""
        made = output.made_from
        row = (output.file, output.meeting, made.document, made.press, output.sha256,
               output.before, output.size, output.mtime, int(output.obsolete))  # fmt: skip
        self._db.execute(f"REPLACE INTO outputs ({_COLUMNS}) VALUES (?,?,?,?,?,?,?,?,?)", row)  # noqa: S608

    def forget(self, file: str) -> None:
        """An output is there no more."""
        self._db.execute("DELETE FROM outputs WHERE file = ?", (file,))

    def mark_obsolete(self, meeting: str, files: Iterable[str]) -> None:
        """Of a meeting's outputs these and no others are obsolete."""
        self._db.execute(
            "UPDATE outputs SET obsolete = 0 WHERE meeting = ? AND obsolete", (meeting,)
        )
        for file in files:
            self._db.execute("UPDATE outputs SET obsolete = 1 WHERE file = ?", (file,))

    def touched(self, output: Output, mtime: int) -> None:
        """The same bytes have another time now, as after copying the folder."""
        self._db.execute("UPDATE outputs SET mtime = ? WHERE file = ?", (mtime, output.file))

    # ------------------------------------------------------------ presses

    def press(self, hash_: str) -> dict[str, str]:
        """The parts of a press by name; empty where it is not known."""
        row = self._db.execute("SELECT parts FROM presses WHERE hash = ?", (hash_,)).fetchone()
        return dict(json.loads(row[0])) if row else {}

    def keep_press(self, hash_: str, parts: dict[str, str]) -> None:
        """Write down what a press consists of, so that a later run can say what has changed."""
        self._db.execute("REPLACE INTO presses VALUES (?, ?)", (hash_, json.dumps(parts)))

    # ------------------------------------------------------------ meetings

    def settled(self, meeting: str, choice: str) -> Settled | None:
        """What a meeting was made from when all of its outputs stood."""
        sql = "SELECT kit, day, inputs, files FROM settled WHERE meeting = ? AND choice = ?"
        row = self._db.execute(sql, (meeting, choice)).fetchone()
        if row is None:
            return None
        kit, day, inputs, files = row
        pairs = tuple((str(name), str(hash_)) for name, hash_ in json.loads(inputs))
        return Settled(kit, day, pairs, tuple(json.loads(files)))

    def settle(self, meeting: str, choice: str, settled: Settled) -> None:
        """Everything of a meeting stands."""
        row = (meeting, choice, settled.kit, settled.day, json.dumps(settled.inputs),
               json.dumps(settled.files))  # fmt: skip
        self._db.execute("REPLACE INTO settled VALUES (?,?,?,?,?,?)", row)

    def unsettle(self, meeting: str, choice: str) -> None:
        """A meeting must be looked at again."""
        sql = "DELETE FROM settled WHERE meeting = ? AND choice = ?"
        self._db.execute(sql, (meeting, choice))

    # ------------------------------------------------------------ the report of one run

    def begin_report(self) -> None:
        """Forget the last run's."""
        self._db.execute("DELETE FROM report")

    def report(self, line: Line) -> None:
        """Add a line."""
        row = (line.number, line.file, line.state, line.why, line.seconds, line.size)
        self._db.execute("REPLACE INTO report VALUES (?,?,?,?,?,?)", row)

    def reported(self) -> Iterator[Line]:
        """The lines in the order of the plan."""
        with closing(self._db.cursor()) as cursor:
            for row in cursor.execute("SELECT * FROM report ORDER BY number, file"):
                yield Line(*row)


_COLUMNS = "file, meeting, document, press, sha256, before, size, mtime, obsolete"


def _output(row: tuple[str, str, str, str, str, str, int, int, int]) -> Output:
    file, meeting, document, press, sha256, before, size, mtime, obsolete = row
    made_from = Standing(document, press)
    return Output(file, meeting, made_from, sha256, before, size, mtime, bool(obsolete))


# ---------------------------------------------------------------- opening


def opened(out: Path) -> tuple[Ledger, str]:
    """The ledger of an output folder, made where there is none; and what was wrong with the old."""
    file = out / HOME / FILE
    wrong = _unusable(file) if file.exists() else ""
    try:
        if wrong:
            _put_aside(file)
        return _made(file), wrong
    except (sqlite3.Error, OSError) as error:
        raise MachineError(f"{file}: the ledger cannot be opened: {error}") from error


def opened_for_reading(out: Path) -> Ledger | None:
    """The ledger as it stands, or None where there is none that can be read; nothing is written."""
    file = (out / HOME / FILE).resolve()
    if not file.is_file() or _unusable(file):
        return None
    return Ledger(_reading(file))


def empty() -> Ledger:
    """A ledger that is kept nowhere, for a plan in a folder that has none."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.executescript(_SCHEMA)
    return Ledger(connection)


def _made(file: Path) -> Ledger:
    connection = sqlite3.connect(file, isolation_level=None, timeout=30)
    connection.execute("PRAGMA journal_mode = WAL")
    # a file is only put into place after its line is safe, also when the power fails
    connection.execute("PRAGMA synchronous = FULL")
    if connection.execute("PRAGMA user_version").fetchone()[0] == 0:
        connection.executescript(f"BEGIN;{_SCHEMA}PRAGMA user_version = {VERSION};COMMIT;")
    return Ledger(connection)


def _reading(file: Path) -> sqlite3.Connection:
    """Read-only; of a disk that takes no file beside it either, as one that nobody changes."""
    connection = sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True, isolation_level=None)
    try:
        connection.execute("SELECT 1 FROM outputs LIMIT 1")
    except sqlite3.OperationalError:
        connection.close()
        connection = sqlite3.connect(f"{file.as_uri()}?immutable=1", uri=True, isolation_level=None)
    return connection


def _unusable(file: Path) -> str:
    """What is wrong with a ledger; empty where it can be used."""
    try:
        with closing(_reading(file.resolve())) as connection:
            version = connection.execute("PRAGMA user_version").fetchone()[0]
            connection.execute("SELECT file, obsolete FROM outputs LIMIT 1")
            sound = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    except sqlite3.Error as error:
        return f"it is damaged ({error})"
    if version != VERSION:
        return f"it is of version {version}, and this docgen writes version {VERSION}"
    return "" if sound == "ok" else "it is damaged"


def _put_aside(file: Path) -> None:
    for suffix in ("", "-wal", "-shm"):
        part = file.with_name(file.name + suffix)
        if part.exists():
            part.replace(part.with_name(part.name + ".unusable"))

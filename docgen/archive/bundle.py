"""Pack templates, fonts and the files of a meeting into bytes, for a machine that has none."""

from __future__ import annotations

import gzip
import io
import tarfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from docgen.archive.inputs import names_before_reading, pictures_of
from docgen.errors import DocgenError
from docgen.reading.load import load_series
from docgen.reading.paths import SERIES_FILE
from docgen.resources import fonts_dir, templates_dir


def packed_resources() -> bytes:
    """All templates and fonts as one archive; the same files give the same bytes."""
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w") as archive:
        for folder in (templates_dir(), fonts_dir()):
            for file in sorted(path for path in folder.rglob("*") if path.is_file()):
                name = PurePosixPath(folder.name) / file.relative_to(folder).as_posix()
                entry = tarfile.TarInfo(str(name))
                data = file.read_bytes()
                entry.size = len(data)
                archive.addfile(entry, io.BytesIO(data))
    return gzip.compress(stream.getvalue(), 6, mtime=0)


def unpack_resources(data: bytes, home: Path) -> None:
    """Put templates and fonts into a folder."""
    with tarfile.open(fileobj=io.BytesIO(data), mode="r:gz") as archive:
        archive.extractall(home, filter="data")


@dataclass(frozen=True, slots=True)
class MeetingFiles:
    """The files that a meeting is made from, by their paths from its folder, whose name is kept."""

    folder: str
    files: Mapping[str, bytes]

    def unpack(self, home: Path) -> Path:
        """Put them into `home`; returns the folder of the series."""
        folder = home / self.folder
        for name, data in self.files.items():
            target = folder / name
            if not target.resolve().is_relative_to(folder.resolve()):
                continue  # the reader refuses a picture from outside, and says so
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
        return folder


class Packer:
    """Packs the meetings of one run; what a series' meetings share is read once."""

    def __init__(self) -> None:
        self._pictures: dict[Path, tuple[str, ...]] = {}

    def packed(self, path: Path) -> MeetingFiles:
        """The files of the meeting at `path`."""
        folder = path.parent
        if folder not in self._pictures:
            self._pictures[folder] = _pictures(folder)
        names = (*names_before_reading(path), *self._pictures[folder])
        return MeetingFiles(folder.name or folder.resolve().name, dict(_read(folder, names)))


def _pictures(folder: Path) -> tuple[str, ...]:
    """The emblems that a series names; whatever is wrong with it is said where it is composed."""
    try:
        return pictures_of(load_series(folder / SERIES_FILE))
    except DocgenError:
        return ()


def _read(folder: Path, names: tuple[str, ...]) -> Iterator[tuple[str, bytes]]:
    for name in names:
        try:
            yield name, (folder / name).read_bytes()
        except OSError:
            continue  # what is not there is missed, and said, where it is composed

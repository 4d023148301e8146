"""A workspace with the small meeting, or the sample, and the way out to Word and back."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from docgen.compose.compose import compose
from docgen.document.side_by_side import side_by_side
from docgen.exchange.change import Imported
from docgen.exchange.importing import imported
from docgen.model.meeting import Meeting
from docgen.publish import written
from docgen.reading import load_meeting
from tests.exchange.editor import Editor
from tests.small import changed, write

SAMPLE = Path(__file__).parents[2] / "content"


@dataclass(frozen=True, slots=True)
class Workspace:
    root: Path
    file: Path

    @property
    def meeting(self) -> Meeting:
        return load_meeting(self.file)

    @property
    def text(self) -> str:
        return self.file.read_bytes().decode("utf-8")

    def data(self, kind: str, *langs: str, copy: str | None = None) -> bytes:
        meeting = self.meeting
        documents = [compose(meeting, kind=kind, lang=lang, copy=copy) for lang in langs]
        document = side_by_side(documents) if len(documents) > 1 else documents[0]
        return written(document, "docx")

    def editor(self, kind: str, *langs: str, copy: str | None = None) -> Editor:
        return Editor(self.data(kind, *langs, copy=copy))

    def bring(self, *editors: Editor, accept: bool = False) -> Imported:
        """The import of edited files; nothing is written yet."""
        files = [
            editor.save(self.root / f"edited-{number}.docx")
            for number, editor in enumerate(editors)
        ]
        (result,) = imported(files, self.root / "content", accept=accept)
        return result

    def edited(self, kind: str, lang: str, edit: Callable[[Editor], object]) -> Imported:
        editor = self.editor(kind, lang)
        edit(editor)
        return self.bring(editor)


def small(folder: Path, *changes: tuple[str, str]) -> Workspace:
    """The small meeting with changes in it."""
    from tests.small import MEETING

    content = folder / "content"
    content.mkdir()
    return Workspace(folder, write(content, changed(MEETING, *changes)))


def sample(folder: Path) -> Workspace:
    """A copy of the sample meeting."""
    shutil.copytree(SAMPLE, folder / "content")
    return Workspace(folder, folder / "content" / "libya-turkiye-hlscc" / "01-ankara-2021.yaml")


def after(result: Imported) -> str:
    """The meeting's file as it would be written."""
    return result.files[result.path.name].decode("utf-8")


def said(result: Imported) -> str:
    """All problems, one a line."""
    return "\n".join(map(str, result.problems))


def lines_changed(before: str, now: str) -> list[tuple[str, str]]:
    """The lines that differ, old and new, where no line came or went."""
    old, new = before.splitlines(), now.splitlines()
    assert len(old) == len(new)
    return [(a, b) for a, b in zip(old, new, strict=True) if a != b]

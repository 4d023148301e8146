"""Random edits out through Word and back: the content equals the edit, byte for byte elsewhere."""

from __future__ import annotations

import os
import random
from functools import cache
from pathlib import Path

import pytest

from docgen.compose.compose import compose
from docgen.document.side_by_side import side_by_side
from docgen.exchange.importing import imported
from docgen.exchange.yaml_edit import RawFile
from docgen.model.meeting import Meeting
from docgen.publish import written
from docgen.reading import load_meeting
from docgen.reading.load import meeting_from
from docgen.reading.source import Source, decoded
from docgen.text.placed import descend
from tests.exchange.editor import Editor
from tests.exchange.scribble import said, scribble
from tests.exchange.workspace import SAMPLE, Workspace, sample
from tests.judges.libreoffice import soffice_docx

CASES = 4 * int(os.environ.get("DOCGEN_FUZZ", "1"))  # files; each holds many edits


@cache
def exported(kind: str, langs: tuple[str, ...]) -> bytes:
    meeting = load_meeting(SAMPLE / "libya-turkiye-hlscc" / "01-ankara-2021.yaml")
    documents = [compose(meeting, kind=kind, lang=lang) for lang in langs]
    return written(side_by_side(documents) if langs[1:] else documents[0], "docx")


def without(text: str, meeting: Meeting, paths: list[tuple[str | int, ...]]) -> str:
    """The file without the texts at the paths."""
    file = RawFile.of(text.encode())
    for path in sorted(paths, key=lambda p: meeting.place(*p).line, reverse=True):
        scalar = descend(meeting.tree, path)
        start = file.index(scalar.place.line, scalar.place.column)
        text = text[:start] + "@" + text[start + len(scalar.origin.written.rstrip()) :]
        file = RawFile.of(text.encode())
    return text


def held(ws: Workspace, file: Path, editor: Editor, kind: str, langs: tuple[str, ...]) -> int:
    """Import an edited file; how many texts it changed. Everything that was lost fails."""
    (result,) = imported([file], ws.root / "content")
    assert not result.refused, [str(problem) for problem in result.problems]
    if not result.texts:
        return 0
    before = ws.text
    now = result.files[ws.file.name].decode("utf-8")
    new = meeting_from(Source("f", decoded("f", now.encode())), result.old.series, result.old.id)
    documents = [compose(new, kind=kind, lang=lang) for lang in langs]
    again = Editor(written(side_by_side(documents) if langs[1:] else documents[0], "docx"))
    assert sorted(said(again)) == sorted(said(editor))
    paths = [change.stretch.path for change in result.texts]
    assert without(before, result.old, paths) == without(now, new, paths)
    return len(paths)


@pytest.mark.parametrize("kind", ["statement", "minutes", "agenda"])
@pytest.mark.parametrize("lang", ["ar", "tr", "en"])
def test_random_edits_come_back_whole(tmp_path, kind, lang):
    ws = sample(tmp_path)
    edits = changed = 0
    for case in range(CASES // (1 if kind == "statement" else 4)):
        choose = random.Random(f"{kind} {lang} {case}")
        editor = Editor(exported(kind, (lang,)))
        edits += scribble(editor, lang, choose, choose.choice((0.1, 0.5, 1.0)))
        file = editor.save(tmp_path / f"{kind}.{lang}.docx")
        changed += held(ws, file, editor, kind, (lang,))
    print(f"{kind}.{lang}: {edits} edited paragraphs, {changed} changed texts, none lost")
    assert kind != "statement" or changed == edits


@pytest.mark.parametrize("langs", [("ar", "tr"), ("en", "tr", "ar")])
def test_random_edits_side_by_side_come_back_each_to_its_language(tmp_path, langs):
    from docgen.languages import LANGUAGES
    from docgen.ooxml.names import q

    ws = sample(tmp_path)
    names = {LANGUAGES[lang].own_name: lang for lang in langs}
    total = 0
    for case in range(6):
        choose = random.Random(f"{langs} {case}")
        editor = Editor(exported("statement", langs))
        rows = [row for row in editor.body.iter(q("w:tr")) if len(row.findall(q("w:tc"))) > 1]
        heads = ["".join(cell.itertext()) for cell in rows[0].iter(q("w:tc"))]
        columns = [names[head.strip("\u200e\u200f")] for head in heads]
        for row in rows[1:]:
            for lang, cell in zip(columns, row.iter(q("w:tc")), strict=False):
                texts = [
                    t
                    for t in cell.iter(q("w:t"))
                    if (t.text or "").count(" ") > 2
                    and next(t.iterancestors(q("w:sdt")), None) is None
                ]
                if texts and choose.random() < 0.5 and _has_id(row):
                    from tests.exchange.scribble import _edit

                    _edit(choose.choice(texts), lang, choose)
        file = editor.save(tmp_path / "parallel.docx")
        total += held(ws, file, editor, "statement", langs)
    print(f"{'-'.join(langs)}: {total} changed texts, none lost")
    assert total > 60


def _has_id(row) -> bool:
    from docgen.ooxml.names import q

    return any(s.get(q("w:name"), "").startswith("p_") for s in row.iter(q("w:bookmarkStart")))


def test_random_edits_come_back_from_libreoffice(tmp_path):
    ws = sample(tmp_path)
    files: list[tuple[Path, Editor, str, str]] = []
    edits = 0
    for lang in ("ar", "tr", "en"):
        for kind in ("statement", "minutes"):
            for case in range(4 if kind == "statement" else 1):
                editor = Editor(exported(kind, (lang,)))
                choose = random.Random(f"office {kind} {lang} {case}")
                edits += scribble(editor, lang, choose, 0.7)
                file = editor.save(tmp_path / f"{kind}-{lang}-{case}.docx")
                files.append((file, editor, kind, lang))
    saved = soffice_docx([file for file, *_ in files], tmp_path / "saved")
    changed = 0
    for file, editor, kind, lang in files:
        changed += held(ws, saved[file], editor, kind, (lang,))
    print(f"LibreOffice: {edits} edited paragraphs, {changed} changed texts, none lost")
    assert changed > 150

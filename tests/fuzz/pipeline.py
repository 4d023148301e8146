"""What is done with an input, all the way to the files, and what must hold whatever comes in."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from pathlib import Path

from lxml import etree, html

from docgen.archive.once import composed
from docgen.archive.plan import Choice
from docgen.check import problems, sound
from docgen.document.tree import Chars, Document
from docgen.draft.saved import new_file
from docgen.errors import ContentError, Problem, UsageError
from docgen.publish import written
from docgen.reading import load_meeting
from docgen.reading.load import meeting_from, series_from
from docgen.reading.source import Source, decoded
from tests.small import write

SERIES_FILE, MEETING_FILE = "series.yaml", "meeting.yaml"


def outcome(series_text: str, meeting_text: str, choice: Choice) -> str:
    """How far the content came: refused by the reader, by composing, or composed.

    Any exception but ContentError is a finding, and so is whatever `look_at` refuses.
    """
    texts = {SERIES_FILE: series_text, MEETING_FILE: meeting_text}
    try:
        series = series_from(Source(SERIES_FILE, _decoded(SERIES_FILE, series_text)), "small")
        meeting = meeting_from(
            Source(MEETING_FILE, _decoded(MEETING_FILE, meeting_text)), series, "m"
        )
    except ContentError as error:
        placed(error.problems, texts)
        return "refused"
    placed(problems(meeting), texts)
    if choice.copy not in meeting.party_codes:
        choice = replace(choice, copy=None)
    try:
        documents = list(composed(meeting, choice))
    except ContentError as error:
        placed(error.problems, texts)
        return "not composed"
    except UsageError:
        return "nothing to render"
    for _, document in documents:
        for form in choice.formats:
            look_at(form, written(document, form), document)
    return "composed"


def _decoded(file: str, text: str) -> str:
    return decoded(file, text.encode("utf-8", "surrogatepass"))


def placed(found: tuple[Problem, ...] | list[Problem], texts: dict[str, str]) -> None:
    """Every problem says what is wrong, at a place that its file has."""
    assert not isinstance(found, tuple) or found, "refused without a word"
    for problem in found:
        assert problem.message.strip()
        assert "Input should" not in problem.message, problem.message
        assert "validation" not in problem.message, problem.message
        if problem.place.file in texts:
            lines = texts[problem.place.file].split("\n")
            assert 1 <= problem.place.line <= len(lines), problem
            assert problem.place.column >= 1, problem
        for _, start, end in problem.spans:
            assert 0 <= start <= end, problem


# ---------------------------------------------------------------- the files


def look_at(form: str, data: bytes, document: Document) -> None:
    """A file that can be read, with every word of the document in it and nothing of the machinery."""
    said = {"txt": _txt, "html": _html, "docx": _docx, "pdf": _pdf}[form](data)
    if said is None:
        return
    assert not re.search("[\ue000\ue001]", said), form
    kept = letters(said)
    for text in plain_texts(document):
        assert letters(text) in kept, (form, text[:80])


def letters(text: str) -> str:
    """The letters and figures alone."""
    return "".join(filter(str.isalnum, text))


def plain_texts(thing: object) -> Iterator[str]:
    """Every text of the body, as the tree has it."""
    if isinstance(thing, Document):
        yield from plain_texts(thing.blocks)
    elif isinstance(thing, Chars):
        yield thing.text
    elif isinstance(thing, tuple):
        for part in thing:
            yield from plain_texts(part)
    elif is_dataclass(thing):
        for field in fields(thing):
            yield from plain_texts(getattr(thing, field.name))


def _txt(data: bytes) -> str:
    return data.decode("utf-8")


def _html(data: bytes) -> str:
    page = html.document_fromstring(data.decode("utf-8"))
    return page.text_content()


def _docx(data: bytes) -> str:
    said = []
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for name in package.namelist():
            if name.endswith((".xml", ".rels")):
                root = etree.fromstring(package.read(name))
                if re.fullmatch(r"word/(document|footnotes)\.xml", name):
                    wanted = "{*}t", "{*}delText"
                    said += [node.text or "" for node in root.iter(*wanted)]
    return "".join(said)


def _pdf(data: bytes) -> None:
    assert data.startswith(b"%PDF-1.7")
    assert data.rstrip().endswith(b"%%EOF")


# ---------------------------------------------------------------- the next meeting, and the state


def drafted(series_text: str, meeting_text: str) -> str:
    """The next meeting's content from this one's, if it is sound: it can be read and is sound."""
    texts = {SERIES_FILE: series_text, MEETING_FILE: meeting_text}
    try:
        series = series_from(Source(SERIES_FILE, _decoded(SERIES_FILE, series_text)), "small")
        source = Source(MEETING_FILE, _decoded(MEETING_FILE, meeting_text))
        before = sound(meeting_from(source, series, "01-ankara"))
    except ContentError as error:
        placed(error.problems, texts)
        return "refused"
    name, saved = new_file(before)
    assert re.fullmatch(r"[a-z0-9][a-z0-9_.-]*", name), name
    following = meeting_from(
        Source("draft.yaml", decoded("draft.yaml", saved.text.encode())), series, name
    )
    placed(problems(following), {})
    sound(following)  # what the versions say of each other may well be wrong already
    for document in (document for _, document in composed(following, Choice(formats=("txt",)))):
        look_at("txt", written(document, "txt"), document)
    return "drafted"


def stated(folder: Path, state_text: str) -> str:
    """The small meeting with a state beside it."""
    file = write(folder)
    state = file.with_name("01-ankara.state.yaml")
    state.write_bytes(state_text.encode("utf-8", "surrogatepass"))
    try:
        meeting = load_meeting(file)
    except ContentError as error:
        placed(error.problems, {str(state): state_text})
        return "refused"
    placed(problems(meeting), {})
    return "read"

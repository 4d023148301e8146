"""Bring edited Word files back into the content: all that they change, or nothing.

What is to be written is read again and printed again first: docgen prints what the officer wrote,
and no other text has changed, or the import is refused.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from docgen.compose.compose import compose
from docgen.document.redline import redline
from docgen.document.tree import Document
from docgen.errors import ContentError, Place, Problem, UsageError, in_order
from docgen.exchange.change import Addition, Imported, Remark, Taken, TextChange
from docgen.exchange.linked import linked
from docgen.exchange.package import Package, opened
from docgen.exchange.shown import shown
from docgen.exchange.table import table_of
from docgen.exchange.taking import documents, joined, taken
from docgen.exchange.writing import rewritten
from docgen.model.meeting import Meeting
from docgen.model.state import State, StateMark
from docgen.model.walk import Stretch, address, texts
from docgen.reading import load_meeting, meetings_under
from docgen.reading.load import meeting_from
from docgen.reading.source import Source, decoded
from docgen.reading.state_file import state_path, state_text


def imported(files: Sequence[Path], content: Path, *, accept: bool = False) -> list[Imported]:
    """What the files change, meeting by meeting; nothing is written yet.

    `accept` takes tracked changes as they stand. ContentError where a file is no Word file of
    docgen's, or its meeting is not under `content`.
    """
    packages: list[tuple[Package, Path]] = []
    problems: list[Problem] = []
    known = list(meetings_under(content))
    for file in files:
        try:
            package = opened(file)
            packages.append((package, _meeting_of(package, known, content)))
        except ContentError as error:
            problems += error.problems
    if problems:
        raise ContentError(problems)
    by_meeting: dict[Path, list[Package]] = {}
    for package, path in packages:
        by_meeting.setdefault(path, []).append(package)
    return [_imported(path, found, accept=accept) for path, found in by_meeting.items()]


def _meeting_of(package: Package, known: Iterable[Path], content: Path) -> Path:
    """The meeting that the file names."""
    table = table_of(package)
    if not table.meeting:
        message = "the file does not say of which meeting it is"
        cure = "docgen did not write it: make content of it with 'docgen adopt'"
        raise ContentError([Problem(Place(package.file), message, cure, check="docx")])
    for path in known:
        folder = path.parent.name or path.parent.resolve().name
        if path.stem == table.meeting and folder == table.series:
            return path
    message = f"the file is of the meeting '{table.meeting}' of '{table.series}'"
    cure = f"it is not under {content}: name the content with --content"
    raise ContentError([Problem(Place(package.file), message, cure, check="docx")])


def _imported(path: Path, packages: Sequence[Package], *, accept: bool) -> Imported:
    meeting = load_meeting(path)
    result = Imported(path, meeting)
    for package in packages:
        if problem := _unfit(meeting, package):
            result.problems.append(problem)
            continue
        one = taken(meeting, package, accept=accept)
        result.taken.append(one)
        result.problems += one.problems
    result.problems += _disagreements(result.taken)
    if not result.refused:
        _complete(result)
    result.problems = in_order(result.problems)
    return result


def _unfit(meeting: Meeting, package: Package) -> Problem | None:
    """A kind or a language that the meeting does not have."""
    table = table_of(package)
    for what, given, known in (
        ("language", table.lang, meeting.languages),
        ("kind of document", table.kind, meeting.kinds),
        ("party", table.copy, (*meeting.party_codes, None)),
    ):
        if given not in known:
            has = ", ".join(filter(None, known))
            message = f"the meeting has no {what} '{given}'; it has {has}"
            return Problem(Place(package.file), message, "render it anew", check="docx")
    return None


def _disagreements(found: Sequence[Taken]) -> Iterator[Problem]:
    """Two files that change one text, or fill one gap, differently."""
    texts_seen: dict[str, TextChange] = {}
    for change in (c for one in found for c in one.texts):
        first = texts_seen.setdefault(change.address, change)
        if first.text != change.text:
            message = (
                f"'{change.address}' is '{change.text}' here, and '{first.text}' in {first.file}"
            )
            yield Problem(
                Place(change.file, change.number), message, "make them one", check="import"
            )
    filled: dict[tuple[str | int, ...], tuple[str, str]] = {}
    for one in found:
        for name, fill, number in one.fills:
            first_fill = filled.setdefault(fill.path, (fill.text, one.file))
            if first_fill[0] != fill.text:
                message = (
                    f"'{name}' is filled with {fill.text} here, with {first_fill[0]} elsewhere"
                )
                yield Problem(Place(one.file, number), message, "make them one", check="import")


# ---------------------------------------------------------------- the new content


def _complete(result: Imported) -> None:
    """The new file, read again and printed again; the state that goes with it."""
    fills = [fill for one in result.taken for _, fill, _ in one.fills]
    remarks = [remark for one in result.taken for remark in one.remarks]
    changes = result.texts
    if changes or fills or result.added:
        try:
            data = rewritten(result.path, result.old, changes, fills, result.added)
            source = Source(str(result.path), decoded(str(result.path), data))
            result.new = meeting_from(source, result.old.series, result.old.id)
        except ContentError as error:
            result.problems += error.problems
            return
        result.problems += _lost(result)
        result.problems += _misprinted(result)
        if result.refused:
            return
        result.files[result.path.name] = data
    marks = _marks(result.old.state, changes, result.added, remarks, result.old)
    if marks != result.old.state.marks:
        state = result.old.state.model_copy(update={"marks": marks})
        result.files[state_path(result.path).name] = state_text(state).encode("utf-8")


def _by_address(meeting: Meeting) -> dict[str, Stretch]:
    return {address(meeting.content, one.path): one for one in texts(meeting.content)}


def _lost(result: Imported) -> Iterator[Problem]:
    """Texts that are not what they should be: a mistake of docgen's, said before it is made."""
    assert result.new is not None  # noqa: S101  the caller read it
    old, new = _by_address(result.old), _by_address(result.new)
    wanted = {change.address: change.text for change in result.texts}
    for where, stretch in old.items():
        text = wanted.get(where, stretch.text.value)
        if where not in new or new[where].text.value != text:
            place = stretch.text.place() or Place(str(result.path))
            message = f"'{where}' cannot be written back: it would become another text"
            yield Problem(place, message, "change it in the content by hand", check="import")


def _misprinted(result: Imported) -> Iterator[Problem]:
    """Changed texts that docgen would print otherwise than they stand in the file."""
    assert result.new is not None  # noqa: S101  the caller read it
    for one in result.taken:
        changes = {(c.address, c.stretch.lang): c for c in one.texts}
        if one.fills:
            yield from _unprintable(result.new)
        if not changes:
            continue
        try:
            printed = linked(result.new, shown(joined(documents(result.new, one.table, one.langs))))
        except ContentError as error:
            yield from error.problems
            continue
        for each in printed:
            change = changes.get((each.address, each.shown.lang))
            if change and not change.filled and _alike(each.shown.text) != _alike(change.predicted):
                message = (
                    f"'{change.address}' would be printed otherwise: '{each.shown.text}' for "
                    f"'{change.predicted}'"
                )
                cure = "write it in the content by hand"
                yield Problem(Place(change.file, change.number), message, cure, check="import")


def _unprintable(meeting: Meeting) -> Iterator[Problem]:
    """What a filled fact makes impossible in a document of any language."""
    for kind in meeting.kinds:
        for lang in meeting.languages:
            try:
                compose(meeting, kind=kind, lang=lang)
            except ContentError as error:
                yield from error.problems


def _alike(text: str) -> str:
    """One kind of apostrophe, and no stretched letters: grammar sets both by itself."""
    return text.replace("'", "’").replace("ʼ", "’").replace("\u0640", "")


# ---------------------------------------------------------------- the state


def _marks(
    state: State,
    changes: Sequence[TextChange],
    added: Sequence[Addition],
    remarks: Sequence[Remark],
    meeting: Meeting,
) -> tuple[StateMark, ...]:
    """The marks that stood, the comments as REVIEW, and the translations that are stale now."""
    fresh = [StateMark(kind="REVIEW", at=r.at, lang=r.lang, reason=r.reason) for r in remarks]
    fresh += [
        StateMark(kind="REVIEW", at=one.id, reason="put in by an import: name it, give its verb")
        for one in added
        if not one.item
    ]
    touched = {(change.stretch.within, change.stretch.lang) for change in changes}
    known = _by_address(meeting)
    for change in changes:
        for lang in meeting.languages:
            where = change.address.rpartition("/")[0] + f"/{lang}"
            other = known.get(where)
            written = other is not None and not other.text.blank
            if lang != change.stretch.lang and written:
                if (change.stretch.within, lang) in touched:
                    continue
                reason = f"the {change.stretch.lang} text was changed in Word"
                at = _holder(change.address)
                fresh.append(StateMark(kind="TRANSLATION_STALE", at=at, lang=lang, reason=reason))
    return _each_once((*state.marks, *fresh))


def _each_once(marks: Iterable[StateMark]) -> tuple[StateMark, ...]:
    """A stale translation is marked once, whatever made it so; a comment that says more stays."""
    found: dict[tuple[str, ...], StateMark] = {}
    for mark in marks:
        why = "" if mark.kind == "TRANSLATION_STALE" else str(mark.reason)
        found.setdefault((mark.kind, mark.at, mark.lang or "", why), mark)
    return tuple(found.values())


def _holder(where: str) -> str:
    match where.split("/"):
        case ["statement" | "agenda" | "minutes", _, id, *_]:
            return id
        case ["commitments" | "annexes", id, *_]:
            return id
        case steps:
            return steps[0]


# ---------------------------------------------------------------- showing


def redlines(result: Imported) -> Iterator[Document]:
    """What changes, document by document: the old text struck out, the new one put in."""
    if result.new is None:
        return
    seen: set[tuple[str, str]] = set()
    for one in result.taken:
        for lang in one.langs:
            key = one.table.kind, lang
            if key in seen or not (one.texts or one.added or one.fills):
                continue
            seen.add(key)
            (old,) = documents(result.old, one.table, (lang,))
            (new,) = documents(result.new, one.table, (lang,))
            yield redline(old, new)


def refuse_folder(content: Path) -> None:
    """UsageError where there is no content."""
    if not content.exists():
        raise UsageError(f"there is no content at {content}; name it with --content")

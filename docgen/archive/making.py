"""Turn an order into outputs: read and compose its meeting, render what is out of date.

Everything is composed before anything is rendered, so a mistake in the agenda leaves no statement
behind. The files go into a temporary folder; whoever gave the order puts them into place.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from docgen.archive.final import refuse_unfinished
from docgen.archive.inputs import hashed, names_before_reading, names_of
from docgen.archive.kit import Kit, digest
from docgen.archive.once import composed
from docgen.archive.orders import Began, Event, Failed, Finished, Inputs, Made, Order, Standing
from docgen.archive.plan import Choice
from docgen.document.tree import Document
from docgen.errors import ContentError, MachineError, Place, Problem, UsageError
from docgen.files import write_whole
from docgen.model.meeting import Meeting
from docgen.publish import written
from docgen.reading import load_meeting

Tell = Callable[[Event], None]


@dataclass(frozen=True, slots=True)
class Workshop:
    """Where a worker works: what it renders with, and the folder for files not yet in place."""

    kit: Kit
    temporary: Path


@dataclass(frozen=True, slots=True)
class _Output:
    """One file to be made: from which document, in which format."""

    file: str
    form: str
    document: Document
    made_from: Standing
    current: bool


def fill(order: Order, workshop: Workshop, tell: Tell) -> Finished:
    """Do the order; what is made is told at once, the rest is the answer."""
    tell(Began(order.number, None))
    path = Path(order.path)
    inputs = hashed(path.parent, names_before_reading(path))
    try:
        meeting = load_meeting(path)
        inputs = _all_inputs(meeting, path, inputs)
        choice, reason = _narrowed(order, meeting)
        if choice is None:
            return _finished(order, inputs=inputs, day=_day(meeting), left_out=reason)
        outputs = list(_outputs(order, meeting, choice, workshop.kit))
    except ContentError as error:
        return _finished(order, inputs=inputs, problems=error.problems)
    except UsageError as error:
        return _finished(order, inputs=inputs, problems=(Problem(Place(order.path), str(error)),))
    except MachineError as error:
        return _finished(order, machine=str(error))
    return _rendered(order, meeting, outputs, workshop, tell, inputs)


def _all_inputs(meeting: Meeting, path: Path, first: Inputs) -> Inputs:
    """The pictures too; what was hashed before reading stays, since that is what was read."""
    return (*first, *hashed(path.parent, names_of(meeting)[len(first) :]))


def _narrowed(order: Order, meeting: Meeting) -> tuple[Choice | None, str]:
    """What of the choice this meeting has, or None and why it is passed over."""
    choice, day = order.choice, meeting.day
    if order.since and (day is None or day < order.since):
        return None, f"held before {order.since}" if day else "the day is not known"
    if choice.copy is not None and choice.copy not in meeting.party_codes:
        return None, f"{choice.copy} is no party of it"
    if not choice.final:
        return choice, ""
    asked = choice.parallel or choice.langs or meeting.languages
    final = tuple(lang for lang in asked if lang in meeting.languages and _is_final(meeting, lang))
    if not final or (choice.parallel and final != choice.parallel):
        return None, "not final"
    return choice if choice.parallel else replace(choice, langs=final), ""


def _is_final(meeting: Meeting, lang: str) -> bool:
    try:
        refuse_unfinished(meeting, (lang,))
    except ContentError:
        return False
    return True


def _day(meeting: Meeting) -> str:
    return meeting.day.isoformat() if meeting.day else ""


def _outputs(order: Order, meeting: Meeting, choice: Choice, kit: Kit) -> Iterator[_Output]:
    for job, document in composed(meeting, choice):
        text = _text(document)
        for form in job.formats:
            file = str(job.file(form))
            own = _carried(document, form, choice)
            made_from = Standing(digest(text, *own) if own else text, kit.presses[form].hash)
            current = order.standing.get(file) == made_from
            yield _Output(file, form, document, made_from, current)


def _text(document: Document) -> str:
    """The hash of all that a document says in every format."""
    return digest(repr(replace(document, metadata=replace(document.metadata, sources=()))))


def _carried(document: Document, form: str, choice: Choice) -> tuple[str, ...]:
    """What a format carries besides: a Word file, the sources of the whole meeting; fonts."""
    sources = (repr(document.metadata.sources),) if form == "docx" else ()
    fonts = ("fonts",) if choice.embed_fonts and form in ("docx", "html") else ()
    return (*sources, *fonts)


def _rendered(
    order: Order,
    meeting: Meeting,
    outputs: list[_Output],
    workshop: Workshop,
    tell: Tell,
    inputs: Inputs,
) -> Finished:
    wanted = [o for o in outputs if not o.current and o.file not in order.without]
    failed: list[Failed] = []
    machine = ""
    if not order.only_plan:
        for output in wanted:
            tell(Began(order.number, output.file))
            try:
                tell(_made(order, output, workshop))
            except MachineError as error:
                machine = str(error)
                break
            except (Exception, SystemExit) as error:  # noqa: BLE001  one file's bug stops no archive
                failed.append(Failed(output.file, _bug(error)))
    return _finished(
        order,
        current=tuple(o.file for o in outputs if o.current),
        skipped=tuple(o.file for o in outputs if not o.current and o.file in order.without),
        due=tuple((o.file, o.made_from) for o in wanted) if order.only_plan else (),
        failed=tuple(failed),
        obsolete=tuple(_obsolete(order, meeting, outputs)),
        inputs=inputs,
        day=_day(meeting),
        machine=machine,
    )


def _made(order: Order, output: _Output, workshop: Workshop) -> Made:
    start = time.monotonic()
    content = written(output.document, output.form, embed_fonts=order.choice.embed_fonts)
    name = f"{digest(output.file)}.{output.form}"
    write_whole(workshop.temporary / name, content)
    return Made(
        number=order.number,
        file=output.file,
        made_from=output.made_from,
        sha256=hashlib.sha256(content).hexdigest(),
        size=len(content),
        seconds=time.monotonic() - start,
        temporary=name,
    )


def _bug(error: BaseException) -> str:
    if isinstance(error, MemoryError):
        return "it needs more memory than there is"
    said = str(error).strip().splitlines() or [""]
    return f"a bug in docgen ({type(error).__name__}: {said[0]}); report it"


def _obsolete(order: Order, meeting: Meeting, outputs: list[_Output]) -> Iterator[str]:
    """Known outputs of a kind, a language or a party that the meeting has no more."""
    planned = {output.file for output in outputs}
    return (file for file in order.known if file not in planned and not _possible(file, meeting))


def _possible(file: str, meeting: Meeting) -> bool:
    kind, langs, *copy = PurePosixPath(file).stem.split(".")
    return (
        kind in meeting.kinds
        and set(langs.split("-")) <= set(meeting.languages)
        and set(copy) <= set(meeting.party_codes)
    )


def _finished(order: Order, **came: object) -> Finished:
    return Finished(order.number, order.meeting, **came)  # type: ignore[arg-type]

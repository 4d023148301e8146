"""What a human must still fill in, translate or settle: the marks of a meeting."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.check.at import MARK, Check
from docgen.errors import Problem
from docgen.languages import LANGUAGES
from docgen.model.declared import UnknownFactError
from docgen.model.lexicon import AGAIN, VERB
from docgen.model.meeting import Meeting
from docgen.model.values import Missing
from docgen.model.walk import Stretch, texts
from docgen.text.inlines import FactRef, OpenRef, walk
from docgen.text.placed import Path

FILL = Check("must-fill", MARK, "MUST_FILL")
UNTRANSLATED = Check("untranslated", MARK, "UNTRANSLATED")
OPEN = Check("open", MARK, "OPEN")


def still_open(meeting: Meeting) -> Iterator[Problem]:
    """MUST_FILL, UNTRANSLATED and OPEN, each where it stands."""
    yield from _of_the_meeting(meeting)
    for stretch in texts(meeting.content):
        if stretch.lang in meeting.languages:
            yield from _in_text(meeting, stretch)


def _of_the_meeting(meeting: Meeting) -> Iterator[Problem]:
    """What every document prints."""
    content = meeting.content
    known = {
        "number": content.number,
        "date": meeting.fact("held").value,
        "host": content.host,
        "place": content.place if content.mode != "online" else None,
    }
    for name, value in known.items():
        if isinstance(value, Missing):
            message = f"the {name} of the meeting is not known"
            yield FILL.value(meeting, _path(meeting, name), message, f"fill in '{name}:'")


def _path(meeting: Meeting, name: str) -> Path:
    if name == "date" and meeting.content.start is not None:
        return ("from",) if isinstance(meeting.content.start, Missing) else ("to",)
    return (name,)


def _in_text(meeting: Meeting, stretch: Stretch) -> Iterator[Problem]:
    language = LANGUAGES[stretch.lang].english_name
    if stretch.text.blank:
        message = f"the text is not there in {language}"
        yield UNTRANSLATED.value(meeting, stretch.path, message, "write it")
    for inline in walk(stretch.text.inlines):
        span = (inline.start, inline.end)
        match inline:
            case FactRef(name=name) if name not in (VERB, AGAIN) and _is_missing(meeting, inline):
                message = f"'{name}' is not known"
                yield FILL.span(meeting, stretch, span, message, "fill in its value")
            case OpenRef(target=target):
                message = f"the bracket '{target}' is still open"
                yield OPEN.span(meeting, stretch, span, message, "write what was agreed")
            case _:
                pass


def _is_missing(meeting: Meeting, ref: FactRef) -> bool:
    try:
        return isinstance(meeting.fact(ref.name, ref.forms, lang="en").value, Missing)
    except UnknownFactError:
        return False

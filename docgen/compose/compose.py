"""Turn a meeting into a Document: its views through a language's templates, parsed strictly."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path

from jinja2 import TemplateError
from jinja2.environment import TemplateModule
from jinja2.sandbox import ImmutableSandboxedEnvironment

from docgen.compose import build, contract
from docgen.compose.environment import environment
from docgen.compose.facts import Fact
from docgen.compose.slots import ACTIVE, Slots
from docgen.compose.writer import Writer
from docgen.document.markup import MarkupError
from docgen.document.outline import UnknownTargetError, numbered, plain
from docgen.document.parse import Parts, parse
from docgen.document.tree import Block, Document, Heading, Metadata, Section
from docgen.errors import ContentError, Place, Problem, UsageError
from docgen.grammar import FormError
from docgen.languages import LANGUAGES, language
from docgen.model import built_in
from docgen.model.meeting import Meeting

KINDS = ("statement", "minutes", "agenda")


def compose(
    meeting: Meeting,
    *,
    kind: str,
    lang: str,
    copy: str | None = None,
    folders: tuple[Path, ...] = (),
) -> Document:
    """The document of that kind in that language; `copy` is a party's code, None the neutral text.

    ContentError holds everything that cannot be written, placed; UsageError a kind, language or
    party that the meeting does not have. `folders`: a workspace's own templates.
    """
    _asked_rightly(meeting, kind, lang, copy)
    env = _checked(folders)
    slots = Slots(lang, {code: meeting.style(code) for code in LANGUAGES})
    writer = Writer(meeting, lang, copy, slots)
    active = ACTIVE.set(slots)
    try:
        rendered = _rendered(env, kind, writer)
        if writer.problems:
            raise ContentError(writer.problems)
        parts = _parsed(rendered, kind, lang, slots)
    finally:
        ACTIVE.reset(active)
    return _document(parts, kind, writer, rendered)


def _asked_rightly(meeting: Meeting, kind: str, lang: str, copy: str | None) -> None:
    for what, given, known in (
        ("kind of document", kind, meeting.kinds),
        ("language", lang, meeting.languages),
        ("party", copy, meeting.party_codes),
    ):
        if given is not None and given not in known:
            raise UsageError(f"no {what} '{given}' in {meeting.file}; it has {', '.join(known)}")


@lru_cache(maxsize=8)
def _checked(folders: tuple[Path, ...]) -> ImmutableSandboxedEnvironment:
    """The environment, once its templates keep their contract."""
    env = environment(folders)
    if found := contract.problems(env, KINDS):
        raise ContentError(found)
    return env


def _rendered(env: ImmutableSandboxedEnvironment, kind: str, writer: Writer) -> str:
    name = f"{writer.lang}/{kind}.html.j2"
    words = env.get_template(f"{writer.lang}/words.html.j2").module
    try:
        return env.get_template(name).render(_context(writer, words))
    except FormError as error:
        raise _template_error(name, f"{error}") from error
    except TemplateError as error:
        raise _template_error(name, error.message or type(error).__name__) from error


def _context(writer: Writer, words: TemplateModule) -> dict[str, object]:
    facts = {name: Fact(name, writer) for name in built_in.NAMES}
    return {
        **facts,
        "words": words,
        "meeting": build.meeting_view(writer),
        "title": _own_title(writer),
        "statement": build.statement_view(writer),
        "agenda": build.agenda_view(writer),
        "minutes": build.minutes_view(writer),
        "actions": build.action_views(writer),
        "delegations": build.delegation_views(writer),
        "signatories": build.signatory_views(writer),
        "next_meeting": _knows_of_next(writer.meeting),
    }


def _own_title(writer: Writer) -> object:
    statement = writer.meeting.content.statement
    own = statement.title if statement and statement.title else writer.meeting.content.title
    return writer.text(own) or None


def _knows_of_next(meeting: Meeting) -> bool:
    known = meeting.content.next
    return known.place is not None or known.country is not None


def _parsed(rendered: str, kind: str, lang: str, slots: Slots) -> Parts:
    try:
        return parse(rendered, lang, slots)
    except MarkupError as error:
        where = f" in {error.where}" if error.where else ""
        message = f"the rendered page, line {error.line}: {error.message}{where}"
        raise _template_error(f"{lang}/{kind}.html.j2", message) from error


def _template_error(name: str, message: str) -> ContentError:
    return ContentError([Problem(Place(f"templates/{name}"), message, "mend the template")])


def _document(parts: Parts, kind: str, writer: Writer, rendered: str) -> Document:
    meeting, digits = writer.meeting, writer.style.digits
    try:
        blocks = numbered(parts.blocks, digits)
    except UnknownTargetError as error:
        place = Place(meeting.file)
        message = f"a reference to '{error}', which stands nowhere in the {kind}"
        raise ContentError([Problem(place, message, "name a paragraph's id")]) from error
    metadata = Metadata(
        title=_title(blocks),
        kind=kind,
        series=meeting.series.id,
        meeting=meeting.id,
        symbol=meeting.content.symbol or "",
        date=meeting.day.isoformat() if meeting.day else "",
        copy=writer.copy or "",
        content_hash=hashlib.sha256(writer.slots.restored(rendered).encode()).hexdigest(),
    )
    return Document(
        lang=writer.lang,
        direction=language(writer.lang).direction,
        blocks=blocks,
        metadata=metadata,
        header=parts.header,
        footer=parts.footer,
        watermark=plain(parts.watermark),
        digits=digits,
    )


def _title(blocks: tuple[Block, ...]) -> str:
    for block in blocks:
        if isinstance(block, Heading):
            return plain(block.children)
        if isinstance(block, Section) and (title := _title(block.blocks)):
            return title
    return ""

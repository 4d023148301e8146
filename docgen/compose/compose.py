"""Turn a meeting into a Document: its views through a language's templates, parsed strictly."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path

from jinja2 import TemplateNotFound
from jinja2.environment import TemplateModule
from jinja2.sandbox import ImmutableSandboxedEnvironment

from docgen.compose import build, contract
from docgen.compose.agenda import agenda_view
from docgen.compose.commitments import commitment_views
from docgen.compose.environment import environment
from docgen.compose.faults import faults_placed, template_error
from docgen.compose.minutes import delegation_views, minutes_view
from docgen.compose.numbers import statement_numbers
from docgen.compose.review import review
from docgen.compose.slots import ACTIVE, Slots
from docgen.compose.writer import Writer
from docgen.document.markup import MarkupError
from docgen.document.outline import UnknownTargetError, numbered, plain
from docgen.document.parse import Parts, parse
from docgen.document.printed import fingerprint
from docgen.document.tree import Block, Blocks, Document, Heading, Metadata, Section
from docgen.errors import ContentError, MachineError, Place, Problem, UsageError
from docgen.languages import LANGUAGES, language
from docgen.marks import Mark, kept
from docgen.model.declared import UnknownFactError
from docgen.model.meeting import Meeting
from docgen.model.walk import address, texts
from docgen.theme import Margins

KINDS = ("statement", "minutes", "agenda", "register")
_WIDE = frozenset({"register"})  # a table of six columns


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
    styles = {code: meeting.style(code) for code in LANGUAGES}
    slots = Slots(lang, styles, meeting.series.emblems)
    active = ACTIVE.set(slots)
    try:
        with faults_placed(f"{lang}/words.html.j2", own=not folders):
            words = env.get_template(f"{lang}/words.html.j2").module
        writer = Writer(meeting, lang, copy, slots, words, _marks(meeting, lang))
        with faults_placed(f"{lang}/{kind}.html.j2", own=not folders):
            rendered = _rendered(env, kind, writer, words)
        if writer.problems:
            raise ContentError(writer.problems)
        parts = _parsed(rendered, kind, lang, slots)
        return _document(parts, kind, writer, rendered)
    finally:
        ACTIVE.reset(active)


# What a key of the meeting's head is called in texts.
_FACT_OF_KEY = {"date": "held", "from": "held", "to": "held"}


def _marks(meeting: Meeting, lang: str) -> dict[str, list[Mark]]:
    """The marks of the meeting's state that this language shows, by what they concern."""
    found: dict[str, list[Mark]] = {}
    for mark in kept(meeting, lang):
        if mark.paragraph and mark.lang in (None, lang):
            found.setdefault(_FACT_OF_KEY.get(mark.paragraph, mark.paragraph), []).append(mark)
    return found


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
    try:
        found = contract.problems(env, KINDS)
    except TemplateNotFound as error:
        message = f"docgen's template {error.name} is missing: install docgen again"
        raise MachineError(message) from error
    if found:
        raise ContentError(found)
    return env


def _rendered(
    env: ImmutableSandboxedEnvironment, kind: str, writer: Writer, words: TemplateModule
) -> str:
    try:
        template = env.get_template(f"{writer.lang}/{kind}.html.j2")
        return template.render(_context(kind, writer, words))
    except UnknownFactError as error:
        problem = Problem(Place(writer.meeting.file), f"{error}", "docgen check says where")
        raise ContentError([problem]) from error


def _context(kind: str, writer: Writer, words: TemplateModule) -> dict[str, object]:
    return {
        **build.facts(writer),
        "words": words,
        "meeting": build.meeting_view(writer),
        "emblems": build.emblem_views(writer),
        "title": build.own_title(kind, writer),
        "invocation": build.invocation(kind, writer),
        "signing": build.signing_view(writer),
        "signatories": build.signatory_views(writer),
        "annexes": build.annex_views(kind, writer),
        "next_meeting": build.next_meeting_view(writer),
        **_own(kind, writer),
    }


def _own(kind: str, writer: Writer) -> dict[str, object]:
    """What one kind of document has and no other."""
    match kind:
        case "statement":
            return {"statement": build.statement_view(writer)}
        case "agenda":
            return {"agenda": agenda_view(writer)}
        case "minutes":
            return {"minutes": minutes_view(writer), "delegations": delegation_views(writer)}
        case _:
            return {"commitments": tuple(commitment_views(writer).values())}


def _parsed(rendered: str, kind: str, lang: str, slots: Slots) -> Parts:
    try:
        return parse(rendered, lang, slots)
    except MarkupError as error:
        where = f" in {error.where}" if error.where else ""
        message = f"the rendered page, line {error.line}: {error.message}{where}"
        raise template_error(Place(f"templates/{lang}/{kind}.html.j2"), message) from error


def _document(parts: Parts, kind: str, writer: Writer, rendered: str) -> Document:
    meeting, digits = writer.meeting, writer.style.digits
    blocks = _numbered(parts.blocks, kind, writer)
    draft = meeting.status(writer.lang) == "draft"
    metadata = Metadata(
        title=_title(blocks),
        kind=kind,
        series=meeting.series.id,
        meeting=meeting.id,
        symbol=meeting.content.symbol or "",
        date=meeting.day.isoformat() if meeting.day else "",
        copy=writer.copy or "",
        content_hash=hashlib.sha256(writer.slots.restored(rendered).encode()).hexdigest(),
        sources=_sources(meeting, writer.lang),
    )
    return Document(
        lang=writer.lang,
        direction=language(writer.lang).direction,
        blocks=(*blocks, *review(blocks, writer)),
        metadata=metadata,
        header=parts.header,
        footer=parts.footer,
        watermark=plain(parts.watermark),
        digits=digits,
        landscape=kind in _WIDE,
        line_numbers=draft,
        margins=Margins(**dict(meeting.series.content.page)),
    )


def _sources(meeting: Meeting, lang: str) -> tuple[tuple[str, str], ...]:
    """The hash of each text of the content in this language, by its address."""
    return tuple(
        (address(meeting.content, stretch.path), fingerprint(stretch.text.value))
        for stretch in texts(meeting.content)
        if stretch.lang == lang
    )


def _numbered(blocks: Blocks, kind: str, writer: Writer) -> Blocks:
    elsewhere = {} if kind == "statement" else statement_numbers(writer.meeting, writer.lang)
    try:
        style = writer.style
        return numbered(blocks, style.digits, elsewhere, style.numbering)
    except UnknownTargetError as error:
        place = Place(writer.meeting.file)
        message = f"a reference to '{error}', which stands nowhere in the {kind}"
        raise ContentError([Problem(place, message, "name a paragraph's id")]) from error


def _title(blocks: tuple[Block, ...]) -> str:
    for block in blocks:
        if isinstance(block, Heading):
            return plain(block.children)
        if isinstance(block, Section) and (title := _title(block.blocks)):
            return title
    return ""

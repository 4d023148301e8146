"""Turn a meeting's content into the views that its templates print."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import groupby

from docgen.compose.slots import Printed, phrase
from docgen.compose.views import (
    ActionView,
    AgendaItemView,
    AgendaView,
    DelegationView,
    EntryView,
    MeetingView,
    MemberView,
    MinutesItemView,
    MinutesView,
    NoteView,
    OwnerView,
    ParagraphView,
    SectionView,
    SignatoryView,
    StatementView,
)
from docgen.compose.writer import Writer
from docgen.document.outline import number_text
from docgen.document.tree import CrossRef
from docgen.model.agenda import AgendaItem
from docgen.model.commitments import Commitment, Owner
from docgen.model.minutes import Delegate
from docgen.model.statement import Paragraph
from docgen.model.values import CodeValue, DateValue, Missing, NumberValue, TimeValue, Value

ROLES = {"preamble": "preamble", "operative": "numbered", "closing": "numbered"}


def meeting_view(writer: Writer) -> MeetingView:
    """What the whole document is."""
    meeting, content = writer.meeting, writer.meeting.content
    status = meeting.status(writer.lang)
    return MeetingView(
        status=status,
        symbol=_code(content.symbol, writer),
        revision=phrase(content.revision, writer.lang) if content.revision else None,
        classification=content.classification,
        embargo=_embargo(writer),
        mode=content.mode,
        several_days=meeting.day != meeting.last_day,
        watermark=status == "draft",
        binding=meeting.series.content.binding,
    )


def _code(text: str | None, writer: Writer) -> Printed | None:
    return writer.value("symbol", CodeValue("symbol", text)) if text else None


def _embargo(writer: Writer) -> Printed | None:
    embargo = writer.meeting.content.embargo
    return writer.value("embargo", DateValue(embargo.date)) if embargo else None


def statement_view(writer: Writer) -> StatementView | None:
    """The statement, its paragraphs grouped as they follow one another."""
    statement = writer.meeting.content.statement
    if statement is None:
        return None
    titles = {section.id: section.title for section in statement.sections}
    sections = []
    for section, paragraphs in groupby(statement.paragraphs, key=lambda p: p.section):
        title = writer.text(titles.get(section)) if section in titles else None
        views = tuple(_paragraph(paragraph, writer) for paragraph in paragraphs)
        sections.append(SectionView(section or "", title, views))
    return StatementView(statement.type, tuple(sections))


def _paragraph(paragraph: Paragraph, writer: Writer) -> ParagraphView:
    entries = tuple(
        EntryView(item.id, writer.text(item.text, paragraph)) for item in paragraph.items
    )
    notes = tuple(
        NoteView(key, writer.text(text, paragraph)) for key, text in paragraph.notes.items()
    )
    text = writer.text(paragraph.text, paragraph)
    return ParagraphView(paragraph.id, ROLES[paragraph.kind], text, entries, notes)


def agenda_view(writer: Writer) -> AgendaView | None:
    """The agenda, its items numbered."""
    agenda = writer.meeting.content.agenda
    if agenda is None:
        return None
    entries = tuple(_agenda_item(n, item, writer) for n, item in enumerate(agenda.items, 1))
    timed = any(item.starts is not None for item in agenda.items)
    return AgendaView(agenda.status == "provisional", timed, entries)


def _agenda_item(number: int, item: AgendaItem, writer: Writer) -> AgendaItemView:
    return AgendaItemView(
        id=item.id,
        number=number_text(number, writer.style.digits),
        title=writer.text(item.title),
        starts=_time(item.starts, writer, "starts"),
        minutes=writer.value("minutes", NumberValue(Decimal(item.minutes)))
        if item.minutes
        else None,
        speaker=writer.person(item.speaker) if item.speaker else None,
        background=writer.text(item.background) or None,
        outcome=writer.text(item.outcome) or None,
        documents=tuple(_document(name, writer) for name in item.documents),
    )


def _document(name: str, writer: Writer) -> Printed:
    """A document by the name of its fact or instrument, else by its symbol."""
    if name in writer.meeting.fact_names:
        return writer.fact(name)
    return writer.value(name, CodeValue("symbol", name))


def _time(at: object, writer: Writer, name: str) -> Printed | None:
    if at is None:
        return None
    meeting = writer.meeting
    place = meeting.content.place
    venue = meeting.series.content.places.get(place) if isinstance(place, str) else None
    value: Value | Missing
    if isinstance(at, Missing):
        value = at
    else:
        zone = venue.zone if venue else None
        value = TimeValue(at, zone, meeting.day, venue.name if venue else {})  # type: ignore[arg-type]
    return writer.value(name, value)


def minutes_view(writer: Writer) -> MinutesView | None:
    """The minutes, under the items of the agenda."""
    content = writer.meeting.content
    if content.minutes is None:
        return None
    items = {item.id: (n, item) for n, item in enumerate(content.agenda.items, 1)} if (
        content.agenda
    ) else {}  # fmt: skip
    entries = []
    for one in content.minutes.items:
        number, item = items[one.item]
        entries.append(
            MinutesItemView(
                item.id,
                number_text(number, writer.style.digits),
                writer.text(item.title),
                writer.text(one.discussion) or None,
                writer.text(one.decision) or None,
            )
        )
    opened = _time(content.minutes.opened, writer, "opened")
    closed = _time(content.minutes.closed, writer, "closed")
    other = writer.text(content.minutes.other) or None
    return MinutesView(opened, closed, tuple(entries), other)


def action_views(writer: Writer) -> tuple[ActionView, ...]:
    """The commitments, numbered in their order."""
    commitments = writer.meeting.content.commitments
    return tuple(
        _action(number, key, commitment, writer)
        for number, (key, commitment) in enumerate(commitments.items(), 1)
    )


def _action(number: int, key: str, commitment: Commitment, writer: Writer) -> ActionView:
    due = commitment.due
    return ActionView(
        id=key,
        number=number_text(number, writer.style.digits),
        text=writer.text(commitment.text),
        origin=(CrossRef(commitment.paragraph),) if commitment.paragraph else None,
        owners=tuple(_owners(commitment.owner, writer)),
        due=writer.value("due", due if isinstance(due, Missing) else DateValue(due))
        if due
        else None,
        status=commitment.status,
    )


def _owners(owners: Mapping[str, Owner], writer: Writer) -> Iterator[OwnerView]:
    meeting = writer.meeting
    by_code = {}
    for ref, owner in owners.items():
        party = meeting.series.party(ref)
        by_code[party.code if party else ref] = owner
    for code in meeting.parties_in_order(writer.copy, writer.lang):
        if code in by_code:
            yield OwnerView(writer.party(code, "short"), _owner(by_code[code], writer))


def _owner(owner: Owner, writer: Writer) -> Printed | None:
    if owner is None:
        return None
    if isinstance(owner, str):
        return writer.fact(owner)
    return writer.name(owner)


def delegation_views(writer: Writer) -> tuple[DelegationView, ...]:
    """Each party's delegation, the copy's owner first."""
    content = writer.meeting.content
    attendance = content.minutes.attendance if content.minutes else None
    by_party = attendance or content.delegations
    by_code = {_party_code(ref, writer): people for ref, people in by_party.items()}
    return tuple(
        DelegationView(writer.party(code), tuple(_member(one, writer) for one in by_code[code]))
        for code in writer.meeting.parties_in_order(writer.copy, writer.lang)
        if code in by_code
    )


def _party_code(ref: str, writer: Writer) -> str:
    party = writer.meeting.series.party(ref)
    return party.code if party else ref


def _member(one: Delegate, writer: Writer) -> MemberView:
    office = writer.title(one.person, one.office)
    return MemberView(writer.person(one.person), office, one.role, one.present)


def signatory_views(writer: Writer) -> tuple[SignatoryView, ...]:
    """Who signs, the copy's owner in the place of honour: at the start of the line."""
    meeting = writer.meeting
    signatures = meeting.content.signatures
    if signatures is None:
        return ()
    by_code = {_party_code(ref, writer): who for ref, who in signatures.by.items()}
    for person in meeting.content.chairs:
        if chaired := meeting.party_of(person):
            by_code.setdefault(chaired, person)
    return tuple(
        SignatoryView(writer.party(code), writer.person(signs), writer.title(signs))
        for code in meeting.parties_in_order(writer.copy, writer.lang)
        if (signs := by_code.get(code))
    )

"""Turn a meeting's content into what every template prints, and into the statement's views."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import groupby

from docgen.compose.facts import Fact
from docgen.compose.numbers import ROLES, roman
from docgen.compose.slots import Printed, phrase
from docgen.compose.times import Zone, clock, home
from docgen.compose.views import (
    AnnexView,
    EmbargoView,
    EmblemView,
    EntryView,
    MeetingView,
    NextMeetingView,
    NoteView,
    ParagraphView,
    SectionView,
    SignatoryView,
    SigningView,
    StatementView,
)
from docgen.compose.writer import Writer
from docgen.document.outline import number_text
from docgen.document.tree import Inlines
from docgen.grammar import language_name, language_names
from docgen.model import built_in
from docgen.model.meeting_content import Annex, Signatures
from docgen.model.statement import Paragraph
from docgen.model.values import (
    CodeValue,
    CountValue,
    DateValue,
    Missing,
    Noun,
    NumberValue,
    OrdinalValue,
    Value,
)


def facts(writer: Writer) -> dict[str, Fact]:
    """The built-in facts; host and guest as running text has them, with their articles."""
    meeting = writer.meeting
    found = {name: Fact(name, writer) for name in built_in.NAMES}
    if meeting.host:
        guests = [code for code in writer.parties if code != meeting.host]
        found["host"] = Fact("host", writer, writer.party_value(meeting.host))
        found["guest"] = Fact("guest", writer, writer.party_value(*guests))
    return found


def meeting_view(writer: Writer) -> MeetingView:
    """What the whole document is."""
    meeting, content = writer.meeting, writer.meeting.content
    status = meeting.status(writer.lang)
    return MeetingView(
        status=status,
        draft=status == "draft",
        symbol=_code("symbol", content.symbol, writer),
        revision=_number("revision", content.revision, writer),
        copy_number=_number("copy_number", content.copy_number, writer),
        classification=content.classification,
        embargo=_embargo(writer),
        mode=content.mode,
        several_days=meeting.day != meeting.last_day,
        under=content.under,
        one_chair=len(content.chairs) == 1,
        many=len(meeting.party_codes) > 2,
        guests=len(meeting.party_codes) - 1,
        binding=meeting.series.content.binding,
    )


def _code(name: str, text: str | None, writer: Writer) -> Printed | None:
    return writer.value(name, CodeValue("symbol", text)) if text else None


def _number(name: str, text: str | None, writer: Writer) -> Printed | None:
    """A bare number in the house's digits; 3/10 and the like as they stand."""
    if text and text.isascii() and text.isdigit():
        return writer.value(name, NumberValue(Decimal(text)))
    return _code(name, text, writer)


def _embargo(writer: Writer) -> EmbargoView | None:
    embargo = writer.meeting.content.embargo
    if embargo is None:
        return None
    day = Fact("embargo", writer, DateValue(embargo.date))
    if embargo.time is None:
        return EmbargoView(day, None)
    called = writer.meeting.venue_in_zone(embargo.zone) if embargo.zone else None
    zone = Zone(embargo.zone, called) if embargo.zone and called else home(writer.meeting)
    return EmbargoView(day, clock("embargo", embargo.time, writer, zone, embargo.date))


def own_title(kind: str, writer: Writer) -> Inlines | None:
    """The title that the content gives to a kind of document, instead of the template's."""
    content = writer.meeting.content
    own = getattr(getattr(content, kind, None), "title", None)
    if kind == "statement":
        own = own or content.title
    return writer.text(own) or None


def invocation(kind: str, writer: Writer) -> Inlines | Printed | None:
    """The words over a statement's title: the content's, or the language's own if it has some."""
    statement = writer.meeting.content.statement
    if kind != "statement" or statement is None or not statement.invocation:
        return None
    if statement.invocation is True:
        own = writer.said("invocation")
        return phrase(own, writer.lang) if own else None
    return writer.text(statement.invocation) or None


def emblem_views(writer: Writer) -> tuple[EmblemView, ...]:
    """The parties' emblems in the copy's order."""
    emblems = writer.meeting.series.emblems
    return tuple(EmblemView(code, writer.party(code)) for code in writer.parties if code in emblems)


# ---------------------------------------------------------------- the statement


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
    return StatementView(statement.type, statement.thanks, tuple(sections))


def _paragraph(paragraph: Paragraph, writer: Writer) -> ParagraphView:
    entries = tuple(
        EntryView(item.id, writer.text(item.text, paragraph)) for item in paragraph.items
    )
    notes = tuple(
        NoteView(key, writer.text(text, paragraph)) for key, text in paragraph.notes.items()
    )
    text = writer.marked(paragraph.id, writer.text(paragraph.text, paragraph))
    return ParagraphView(paragraph.id, ROLES[paragraph.kind], text, entries, notes)


# ---------------------------------------------------------------- signing


def signing_view(writer: Writer) -> SigningView:
    """Where, when and in which languages the text is made; the copy's owner's language first."""
    meeting, signatures = writer.meeting, writer.meeting.content.signatures or Signatures()
    originals = signatures.originals or len(meeting.party_codes)
    tongues = _languages(writer, signatures.languages or meeting.languages)
    prevailing = meeting.series.content.prevailing
    return SigningView(
        place=_place(writer, signatures),
        day=Fact("signing_day", writer, _day(writer, signatures)),
        count=Fact("originals", writer, NumberValue(Decimal(originals))),
        originals=Fact("originals", writer, CountValue(originals, _nouns("original", writer))),
        languages=phrase(language_names(tongues, writer.language), writer.lang),
        one_language=len(tongues) == 1,
        two_languages=len(tongues) == 2,
        two_originals=originals == 2,
        prevailing=phrase(language_name(prevailing, writer.language), writer.lang)
        if prevailing
        else None,
    )


def _languages(writer: Writer, spoken: tuple[str, ...]) -> tuple[str, ...]:
    """The languages of the originals: the parties' own in the copy's order, then the others."""
    parties = map(writer.meeting.series.party, writer.parties)
    own = [party.language for party in parties if party and party.language in spoken]
    return tuple(dict.fromkeys([*(lang for lang in own if lang), *spoken]))


def _place(writer: Writer, signatures: Signatures) -> Fact | None:
    if isinstance(signatures.place, str):
        return Fact("signing_place", writer, writer.meeting.found_by_id(signatures.place).value)
    if signatures.place is None and writer.meeting.content.mode == "online":
        return None
    return Fact("place", writer, signatures.place)


def _day(writer: Writer, signatures: Signatures) -> Value | Missing:
    return _day_value(signatures.date or writer.meeting.last_day or Missing("date"))


def _nouns(key: str, writer: Writer) -> dict[str, Noun]:
    return dict(writer.meeting.series.nouns(key) or {})


def signatory_views(writer: Writer) -> tuple[SignatoryView, ...]:
    """Who signs, the copy's owner in the place of honour: at the start of the line."""
    meeting = writer.meeting
    signatures = meeting.content.signatures
    if signatures is None:
        return ()
    signs = meeting.signatories
    initials = signatures.initials == "initials"
    return tuple(
        SignatoryView(
            writer.party(code), writer.person(signs[code]), writer.title(signs[code]), initials
        )
        for code in writer.parties
        if code in signs
    )


# ---------------------------------------------------------------- annexes


def annex_views(kind: str, writer: Writer) -> tuple[AnnexView, ...]:
    """The annexes of a kind of document, numbered where there are several."""
    annexes = [annex for annex in writer.meeting.content.annexes if annex.to == kind]
    return tuple(_annexes(annexes, writer))


def _annexes(annexes: list[Annex], writer: Writer) -> Iterator[AnnexView]:
    nouns = _nouns("annex", writer)
    for number, annex in enumerate(annexes, 1):
        yield AnnexView(
            id=annex.id,
            number=number_text(number, writer.style.digits),
            roman=roman(number),
            ordinal=Fact("annex", writer, OrdinalValue(number, nouns)),
            alone=len(annexes) == 1,
            title=writer.marked(annex.id, writer.text(annex.title)),
            paragraphs=tuple(writer.text(text) for text in annex.paragraphs),
        )


# ---------------------------------------------------------------- the meeting after this one


def next_meeting_view(writer: Writer) -> NextMeetingView | None:
    """What is known of the next meeting; None where nothing is."""
    known = writer.meeting.content.next
    place = known.place is not None or known.country is not None
    if not place and known.date is None:
        return None
    return NextMeetingView(
        Fact("next_place", writer) if place else None,
        Fact("next_day", writer, _day_value(known.date)) if known.date is not None else None,
    )


def _day_value(day: date | Missing) -> DateValue | Missing:
    return day if isinstance(day, Missing) else DateValue(day)

"""What a template sees: frozen records of typed values, in the copy's order, without methods."""

from __future__ import annotations

from dataclasses import dataclass

from docgen.compose.facts import Fact
from docgen.compose.slots import Printed
from docgen.document.tree import Inlines

# ---------------------------------------------------------------- every document


@dataclass(frozen=True, slots=True)
class EmbargoView:
    """Until when nothing may be published; `time` is absent where only the day is said."""

    day: Fact
    time: Fact | None


@dataclass(frozen=True, slots=True)
class MeetingView:
    """What the text is: its status in this language, and the marks of header and footer.

    `under` is chairmanship or auspices; `many` where there are more than two parties.
    """

    status: str
    draft: bool
    symbol: Printed | None
    revision: Printed | None
    copy_number: Printed | None
    classification: str | None
    embargo: EmbargoView | None
    mode: str
    several_days: bool
    under: str
    one_chair: bool
    many: bool
    guests: int
    binding: bool


@dataclass(frozen=True, slots=True)
class EmblemView:
    """A party's emblem: `code` names its picture."""

    code: str
    party: Printed


@dataclass(frozen=True, slots=True)
class AnnexView:
    """An annex. `alone`: there is no other, and it has no number."""

    id: str
    number: str
    roman: str
    ordinal: Fact
    alone: bool
    title: Inlines
    paragraphs: tuple[Inlines, ...]


@dataclass(frozen=True, slots=True)
class SignatoryView:
    """Who signs for a party."""

    party: Printed
    name: Printed
    office: Printed | None
    initials: bool


# ---------------------------------------------------------------- the statement


@dataclass(frozen=True, slots=True)
class EntryView:
    """A sub-paragraph."""

    id: str
    text: Inlines


@dataclass(frozen=True, slots=True)
class NoteView:
    """A footnote."""

    id: str
    text: Inlines


@dataclass(frozen=True, slots=True)
class ParagraphView:
    """A paragraph; `role` is numbered for operative ones."""

    id: str
    role: str
    text: Inlines
    entries: tuple[EntryView, ...]
    notes: tuple[NoteView, ...]


@dataclass(frozen=True, slots=True)
class SectionView:
    """Paragraphs that follow one another under one heading, or under none."""

    id: str
    title: Inlines | None
    paragraphs: tuple[ParagraphView, ...]


@dataclass(frozen=True, slots=True)
class StatementView:
    """A statement in the order of its content."""

    type: str
    thanks: bool
    sections: tuple[SectionView, ...]


@dataclass(frozen=True, slots=True)
class SigningView:
    """Where, when and in how many originals a text is made, in the copy's order of languages.

    `count` is the number alone, `originals` with its noun; `prevailing` the language that prevails;
    a text of an online meeting has no place unless it names one.
    """

    place: Fact | None
    day: Fact
    count: Fact
    originals: Fact
    languages: Printed
    one_language: bool
    two_languages: bool
    two_originals: bool
    prevailing: Printed | None


# ---------------------------------------------------------------- the agenda


@dataclass(frozen=True, slots=True)
class ZoneView:
    """A column of times: the place whose zone it is, and the zone's distance from UTC."""

    place: Printed
    offset: Printed


@dataclass(frozen=True, slots=True)
class TimeView:
    """When an item begins in one zone; `day` where that is another day than the item's."""

    at: Printed
    day: Printed | None


@dataclass(frozen=True, slots=True)
class AgendaItemView:
    """An item of the agenda; what is not known is absent. `times` has one a zone, or none."""

    id: str
    number: str
    title: Inlines
    times: tuple[TimeView, ...]
    minutes: Fact | None
    speaker: Printed | None
    background: Inlines | None
    outcome: Inlines | None
    documents: tuple[Printed, ...]


@dataclass(frozen=True, slots=True)
class AgendaDayView:
    """The items of one day; `day` is absent where the meeting has only one."""

    day: Fact | None
    entries: tuple[AgendaItemView, ...]


@dataclass(frozen=True, slots=True)
class AgendaView:
    """An agenda. `timed` where an item has a time: in the zones, where more than one is kept.

    `annotated` where an item says more than what it is about; `rest` is the width that the times
    leave to the items.
    """

    provisional: bool
    annotated: bool
    timed: bool
    zones: tuple[ZoneView, ...]
    rest: int
    days: tuple[AgendaDayView, ...]


# ---------------------------------------------------------------- commitments


@dataclass(frozen=True, slots=True)
class OwnerView:
    """Who answers for a commitment on one side: the party itself, or `text`, or nobody named."""

    party: Printed
    itself: bool
    text: Printed | None


@dataclass(frozen=True, slots=True)
class CommitmentView:
    """A commitment; `origin` is the printed number of its paragraph, absent in the preamble.

    `earlier`: it is one of an earlier meeting, of which this statement says nothing more.
    """

    id: str
    number: str
    text: Inlines
    origin: str | None
    earlier: bool
    owners: tuple[OwnerView, ...]
    due: Fact | None
    status: str


# ---------------------------------------------------------------- the minutes


@dataclass(frozen=True, slots=True)
class MinutesItemView:
    """What was said, decided and undertaken under an item of the agenda."""

    id: str
    number: str
    title: Inlines
    discussion: Inlines | None
    decision: Inlines | None
    actions: tuple[CommitmentView, ...]


@dataclass(frozen=True, slots=True)
class MinutesView:
    """Minutes; what nobody noted is absent. The days stand where the meeting has several.

    `adopted` is adopted or amended; `actions` are those that stand under no item.
    """

    opened: Fact | None
    opened_on: Fact | None
    opened_by: Fact | None
    opened_by_a_woman: bool
    closed: Fact | None
    closed_on: Fact | None
    adopted: str | None
    entries: tuple[MinutesItemView, ...]
    actions: tuple[CommitmentView, ...]
    other: Inlines | None


@dataclass(frozen=True, slots=True)
class MemberView:
    """A member of a delegation."""

    name: Printed
    office: Printed | None
    role: str
    woman: bool


@dataclass(frozen=True, slots=True)
class DelegationView:
    """A party's delegation in order of precedence: who was there, and who sent apologies."""

    party: Printed
    present: tuple[MemberView, ...]
    absent: tuple[MemberView, ...]


@dataclass(frozen=True, slots=True)
class NextMeetingView:
    """What is known of the meeting after this one."""

    place: Fact | None
    day: Fact | None

"""What a template sees: frozen records of typed values, in the copy's order, without methods."""

from __future__ import annotations

from dataclasses import dataclass

from docgen.compose.slots import Printed
from docgen.document.tree import Inlines


@dataclass(frozen=True, slots=True)
class MeetingView:
    """What the text is: its status in this language, and the marks of header and footer."""

    status: str
    symbol: Printed | None
    revision: Printed | None
    classification: str | None
    embargo: Printed | None
    mode: str
    several_days: bool
    watermark: bool
    binding: bool


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
    sections: tuple[SectionView, ...]


@dataclass(frozen=True, slots=True)
class AgendaItemView:
    """An item of the agenda; what is not known is absent."""

    id: str
    number: str
    title: Inlines
    starts: Printed | None
    minutes: Printed | None
    speaker: Printed | None
    background: Inlines | None
    outcome: Inlines | None
    documents: tuple[Printed, ...]


@dataclass(frozen=True, slots=True)
class AgendaView:
    """An agenda; `timed` where an item has a time."""

    provisional: bool
    timed: bool
    entries: tuple[AgendaItemView, ...]


@dataclass(frozen=True, slots=True)
class MinutesItemView:
    """What was said and decided under an item of the agenda."""

    id: str
    number: str
    title: Inlines
    discussion: Inlines | None
    decision: Inlines | None


@dataclass(frozen=True, slots=True)
class MinutesView:
    """Minutes; the times are absent where nobody noted them."""

    opened: Printed | None
    closed: Printed | None
    entries: tuple[MinutesItemView, ...]
    other: Inlines | None


@dataclass(frozen=True, slots=True)
class OwnerView:
    """Who answers for a commitment on one side; `text` is None where nobody was named."""

    party: Printed
    text: Printed | None


@dataclass(frozen=True, slots=True)
class ActionView:
    """A commitment."""

    id: str
    number: str
    text: Inlines
    origin: Inlines | None
    owners: tuple[OwnerView, ...]
    due: Printed | None
    status: str


@dataclass(frozen=True, slots=True)
class MemberView:
    """A member of a delegation."""

    name: Printed
    office: Printed | None
    role: str
    present: bool


@dataclass(frozen=True, slots=True)
class DelegationView:
    """A party's delegation, in order of precedence."""

    party: Printed
    members: tuple[MemberView, ...]


@dataclass(frozen=True, slots=True)
class SignatoryView:
    """Who signs for a party."""

    party: Printed
    name: Printed
    office: Printed | None

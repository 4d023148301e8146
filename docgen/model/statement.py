"""The statement: sections and paragraphs, each paragraph with its id and its text per language."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Literal

from pydantic import Discriminator, Field, Tag

from docgen.model.base import ById, Closed, Content, Flag, Id, Lang, Line, PartyRef, Several
from docgen.model.local import LocalText, SomeLines, SomeTexts

Kind = Literal["preamble", "operative", "closing"]
Carry = Literal["standing", "commitment", "context", "once"]
StatementType = Literal["joint_statement", "declaration", "communique"]


class Proposal(Content):
    """What one party or several propose for an open bracket."""

    by: PartyRef | Several[PartyRef] | None = None
    text: SomeTexts
    state: Annotated[Literal["open", "ad_ref", "agreed"], Closed()] = "open"


def agreed(proposals: Iterable[Proposal]) -> Proposal | None:
    """The proposal on which the bracket was closed, or None while it is open."""
    return next((proposal for proposal in proposals if proposal.state == "agreed"), None)


class Item(Content):
    """A sub-paragraph with a letter."""

    id: Id
    text: LocalText


class Paragraph(Content):
    """A paragraph. `repeats`: it says again what the meeting before said under the same id.

    `derived_from` names that paragraph, as in 01-ankara-2021#trade.
    """

    id: Id
    source: Line | None = None
    derived_from: Line | None = None
    kind: Annotated[Kind, Closed()] = "operative"
    section: Id | None = None
    verb: Id | None = None
    carry: Annotated[Carry, Closed()] = "standing"
    repeats: Flag = False
    source_lang: Lang | None = None
    text: LocalText
    imported: SomeLines | None = None
    items: Several[Item] = ()
    notes: ById[LocalText] = Field(default_factory=dict)
    open: ById[Several[Proposal]] = Field(default_factory=dict)


class Section(Content):
    """A part of the statement with a heading."""

    id: Id
    title: LocalText


# Words over the title, or whether the language's own stand there (Arabic alone has some).
Invocation = Annotated[
    Annotated[SomeTexts, Tag("<by language>")] | Annotated[Flag, Tag("<one>")],
    Discriminator(lambda given: "<by language>" if isinstance(given, dict) else "<one>"),
]


class Statement(Content):
    """The statement of a meeting. `thanks`: the guests thank the host at its end."""

    type: Annotated[StatementType, Closed()] = "joint_statement"
    title: LocalText | None = None
    invocation: Invocation = False
    thanks: Flag = False
    sections: Several[Section] = ()
    paragraphs: Several[Paragraph] = Field(min_length=1)

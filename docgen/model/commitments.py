"""What the parties have committed themselves to."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Literal

from pydantic import Discriminator, Field, Tag, model_validator

from docgen.model.base import Closed, Content, Id, Leaf, Line, PartyRef
from docgen.model.local import LocalName, LocalText
from docgen.model.scalars import Unreadable, read_day, read_party
from docgen.model.values import Missing

CommitmentStatus = Literal["unknown", "not_started", "ongoing", "done", "dropped"]
UNSPECIFIED = "unspecified"


def _read_owner(text: str) -> str | None:
    return None if text == UNSPECIFIED else read_party(text)


def _read_due(text: str) -> date | None:
    return None if text == UNSPECIFIED else read_day(text)


# An institution by its names or by the id of a term, the party itself, or `unspecified` (None).
Owner = Annotated[
    Annotated[LocalName, Tag("<names>")]
    | Annotated[str | None, Leaf(_read_owner, {"type": "string"}), Tag("<id>")],
    Discriminator(lambda given: "<names>" if isinstance(given, dict) else "<id>"),
]
Due = Annotated[date | Missing | None, Leaf(_read_due, {"type": "string"}, unknown=True)]


class Commitment(Content):
    """A commitment: `paragraph` holds it, `text` is a noun phrase, `owner` is named per party.

    One of an earlier meeting of which this statement says nothing more (it is dropped, or was
    done) has no paragraph here; `derived_from` names that of the meeting before.
    """

    paragraph: Id | None = Field(None, alias="from")
    derived_from: Line | None = None
    text: LocalText
    owner: Mapping[PartyRef, Owner] = Field(default_factory=dict)
    due: Due = None
    status: Annotated[CommitmentStatus, Closed()] = "unknown"

    @model_validator(mode="after")
    def _from_somewhere(self) -> Commitment:
        if self.paragraph is None and self.derived_from is None:
            raise Unreadable("'from' is missing", "add 'from:', the paragraph that holds it")
        return self

"""What the parties have committed themselves to."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Literal

from pydantic import Discriminator, Field, Tag

from docgen.model.base import Closed, Content, Id, Leaf, PartyRef
from docgen.model.local import LocalName, LocalText
from docgen.model.scalars import read_day, read_party
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
    """A commitment: `paragraph` holds it, `text` is a noun phrase, `owner` is named per party."""

    paragraph: Id = Field(alias="from")
    text: LocalText
    owner: Mapping[PartyRef, Owner] = Field(default_factory=dict)
    due: Due = None
    status: Annotated[CommitmentStatus, Closed()] = "unknown"

"""Turn a meeting's commitments into their views, for the register and the minutes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from docgen.compose.facts import Fact
from docgen.compose.numbers import statement_numbers
from docgen.compose.slots import Printed
from docgen.compose.views import CommitmentView, OwnerView
from docgen.compose.writer import Writer
from docgen.document.outline import number_text
from docgen.model.commitments import Commitment, Owner
from docgen.model.values import DateValue, Missing


def commitment_views(writer: Writer) -> Mapping[str, CommitmentView]:
    """The commitments by id, numbered in their order."""
    meeting = writer.meeting
    numbers = statement_numbers(meeting, writer.lang)
    return {
        key: _commitment(number, key, commitment, numbers.get(commitment.paragraph or ""), writer)
        for number, (key, commitment) in enumerate(meeting.content.commitments.items(), 1)
    }


def _commitment(
    number: int, key: str, commitment: Commitment, origin: str | None, writer: Writer
) -> CommitmentView:
    return CommitmentView(
        id=key,
        number=number_text(number, writer.style.digits),
        text=writer.marked(key, writer.text(commitment.text)),
        origin=origin,
        earlier=commitment.paragraph is None,
        owners=tuple(_owners(commitment.owner, writer)),
        due=_due(commitment, writer),
        status=commitment.status,
    )


def _due(commitment: Commitment, writer: Writer) -> Fact | None:
    due = commitment.due
    if due is None or isinstance(due, Missing):
        return Fact("due", writer, due) if due else None
    return Fact("due", writer, DateValue(due))


def _owners(owners: Mapping[str, Owner], writer: Writer) -> Iterator[OwnerView]:
    by_code = {writer.meeting.code_of(ref): owner for ref, owner in owners.items()}
    for code in writer.parties:
        if code in by_code:
            owner = by_code[code]
            itself = isinstance(owner, str) and writer.meeting.code_of(owner) == code
            text = None if itself else _owner(owner, writer)
            yield OwnerView(writer.party(code, "short"), itself, text)


def _owner(owner: Owner, writer: Writer) -> Printed | None:
    if owner is None:
        return None
    if not isinstance(owner, str):
        return writer.name(owner)
    party = writer.meeting.series.party(owner)
    return writer.party(party.code, "short") if party else writer.fact(owner)

"""Turn the proposals of an open bracket into inlines: [Türkiye: …] [Libya: …]."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from docgen.document.outline import number_text
from docgen.document.tree import Chars, Inline, Inlines, Marked
from docgen.model.statement import Paragraph, Proposal, agreed

if TYPE_CHECKING:
    from docgen.compose.writer import Writer


def bracket(
    target: str, proposals: Sequence[Proposal], paragraph: Paragraph | None, writer: Writer
) -> Inlines:
    """The bracket under its mark; once a proposal is agreed, its text alone."""
    settled = agreed(proposals)
    if settled:
        return _text(settled, paragraph, writer)
    nameless = [proposal for proposal in proposals if not proposal.by]
    out: list[Inline] = []
    for proposal in proposals:
        number = nameless.index(proposal) + 1 if proposal in nameless and nameless[1:] else None
        out += [Chars(" ")] if out else []
        out += [Chars("["), *_label(proposal, number, writer)]
        out += [*_text(proposal, paragraph, writer), Chars("]")]
    return (Marked("OPEN", writer.said("open_bracket", target), tuple(out)),)


def _label(proposal: Proposal, number: int | None, writer: Writer) -> Iterator[Inline]:
    """Who proposes it, which alternative it is, whether it is agreed ad referendum."""
    parts: list[Inlines] = []
    by = proposal.by if isinstance(proposal.by, tuple) else (proposal.by,)
    names = [writer.party(owner, "short").nodes for owner in by if owner]
    if names:
        parts.append(tuple(_joined(names, "/")))
    if number is not None:
        parts.append((Chars(writer.said("alternative", number_text(number, writer.style.digits))),))
    if proposal.state == "ad_ref":
        parts.append((Chars(writer.said("ad_referendum")),))
    yield from _joined(parts, writer.said("comma") + " ")
    if parts:
        yield Chars(": ")


def _joined(parts: Sequence[Inlines], between: str) -> Iterator[Inline]:
    for index, part in enumerate(parts):
        if index:
            yield Chars(between)
        yield from part


def _text(proposal: Proposal, paragraph: Paragraph | None, writer: Writer) -> Inlines:
    if writer.lang not in proposal.text:
        return writer.untranslated()
    return writer.text(proposal.text, paragraph)

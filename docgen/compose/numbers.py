"""Number a statement's paragraphs from its content alone, for documents that refer to them."""

from __future__ import annotations

from collections.abc import Mapping

from docgen.document.outline import printed_numbers
from docgen.document.tree import Block, Item, ItemList, Paragraph, Role
from docgen.languages import language
from docgen.model.meeting import Meeting

ROLES: Mapping[str, Role] = {"preamble": "preamble", "operative": "numbered", "closing": "numbered"}
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def statement_numbers(meeting: Meeting, lang: str) -> Mapping[str, str]:
    """The printed number of each paragraph and sub-paragraph of the statement."""
    record = language(lang)
    blocks: list[Block] = []
    for one in meeting.paragraphs:
        blocks.append(Paragraph((), lang, record.direction, one.id, ROLES[one.kind]))
        labels = map(record.letter, range(1, len(one.items) + 1))
        items = tuple(Item((), label, i.id) for i, label in zip(one.items, labels, strict=True))
        blocks.append(ItemList(items, ordered=True, lang=lang, direction=record.direction))
    return printed_numbers(tuple(blocks), meeting.style(lang).digits)


def roman(number: int) -> str:
    """I, II, III, IV …; for annexes, so below 40."""
    text = ""
    for value, letter in _ROMAN:
        count, number = divmod(number, value)
        text += letter * count
    return text

"""Say what an edit did to the facts, the verb and the brackets of a text."""

from __future__ import annotations

from docgen.errors import Place, Severity
from docgen.exchange.desk import Desk, cut
from docgen.exchange.filling import filled
from docgen.exchange.linked import Linked
from docgen.exchange.merging import Merged, is_bracket
from docgen.exchange.units import Unit
from docgen.exchange.words import WordParagraph
from docgen.recognise import found
from docgen.text.inlines import FactRef
from docgen.text.placed import PlacedMapping

_KINDS = {
    "date": "date",
    "range": "date",
    "money": "money",
    "percent": "percent",
    "number": "number",
    "ordinal": "ordinal",
    "count": "number",
}


# ------------------------------------------------------------ facts


def doubts(desk: Desk, one: Linked, word: WordParagraph, outcome: Merged, lang: str) -> bool:
    """Say what cannot be merged; whether anything cannot."""
    before = len(desk.result.problems)
    if outcome.label:
        desk.say(
            word.number,
            f"docgen's own words were changed: '{cut(word.text)}'",
            f"put '{outcome.label}' back, or change the template",
        )
    for fact in outcome.changed:
        desk.say(
            word.number,
            f"the fact '{fact.name}' was changed in the text of "
            f"'{one.address}': '{fact.was}' → '{fact.now}'",
            two_ways(desk, fact.name),
        )
    for unit in outcome.gone:
        _gone(desk, one, word, unit, lang)
    refused = len(desk.result.problems) > before and any(
        p.severity is Severity.ERROR for p in desk.result.problems[before:]
    )
    for unit in outcome.broken:
        refused = _broken(desk, one, word, unit) or refused
    return refused


def two_ways(desk: Desk, name: str) -> str:
    return (
        f"change the fact at {_place_of(desk, name)} for every language, or write the sentence "
        "in the content, with a fact of its own"
    )


def _place_of(desk: Desk, name: str) -> Place:
    """Where the fact is declared: in the meeting, by its head, or in the series."""
    content = desk.meeting.content
    if name in content.facts:
        return desk.meeting.place("facts", name)
    head = {"held": "date" if content.date else "from", "next_place": "next"}.get(name, name)
    if isinstance(desk.meeting.tree, PlacedMapping) and head in desk.meeting.tree:
        return desk.meeting.place(head)
    return Place(desk.meeting.series.file)


def _gone(desk: Desk, one: Linked, word: WordParagraph, unit: Unit, lang: str) -> None:
    ref = unit.ref
    if not isinstance(ref, FactRef):
        desk.warn(
            word.number,
            f"a reference of '{one.address}' is gone",
            "put it back in the content, if it is missed",
        )
        return
    kind = _KINDS.get(unit.leaf.trace.kind, "") if unit.leaf and unit.leaf.trace else ""
    old = {repr(v.value) for v in found(one.shown.text, lang)}
    fresh = [v for v in found(word.text, lang) if v.kind == kind and repr(v.value) not in old]
    if kind and fresh:
        now = word.text[fresh[0].start : fresh[0].end]
        desk.say(
            word.number,
            f"the fact '{ref.name}' was changed in the text of "
            f"'{one.address}': '{unit.text}' → '{now}'",
            two_ways(desk, ref.name),
        )
    else:
        desk.warn(
            word.number,
            f"the fact '{ref.name}' ('{cut(unit.text)}') stands in '{one.address}' no more",
            "put it back, if it is missed",
        )


def _broken(desk: Desk, one: Linked, word: WordParagraph, unit: Unit) -> bool:
    if is_bracket(unit):
        desk.say(
            word.number,
            f"the open bracket in '{one.address}' was changed",
            "change its proposals in the content",
        )
        return True
    desk.warn(
        word.number,
        f"the verb of '{one.address}' ('{unit.text}') is written out now",
        "write {verb}, and the verb's name under 'verb:', if it is one of docgen's",
    )
    return False


def fill(desk: Desk, outcome: Merged, word: WordParagraph, lang: str) -> list[str]:
    """Fill facts that were not known; the names of those that could be."""
    names = []
    for fill in outcome.fills:
        value = filled(desk.meeting, fill.name, fill.words, lang)
        if isinstance(value, str):
            desk.say(
                word.number,
                f"'{fill.words}' does not fill '{fill.name}'",
                f"expected is {value}",
            )
        else:
            desk.result.fills.append((fill.name, value, word.number))
            names.append(fill.name)
    return names

"""Take paragraphs that came and went, and what people noted in the margin."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.exchange.change import Addition
from docgen.exchange.comments import comments
from docgen.exchange.desk import Desk, cut
from docgen.exchange.doubts import two_ways
from docgen.exchange.linked import Linked
from docgen.exchange.merging import merged
from docgen.exchange.pairing import Extra, Pairing
from docgen.exchange.tongues import foreign
from docgen.exchange.units import Matched
from docgen.exchange.values import Speaker
from docgen.languages import LANGUAGES

# ------------------------------------------------------------ paragraphs that come and go


def added(desk: Desk, extra: Extra) -> None:
    word, after = extra.word, extra.after
    lang = after.shown.lang if after else desk.table.lang
    place = _item_of(after) if after else None
    if place is None or after is None or word.note or word.cell:
        what = "a new footnote" if word.note else "this new paragraph"
        desk.say(
            word.number,
            f"{what} has no place in the content: '{cut(word.text)}'",
            "write it there, or take it out of the file",
        )
        return
    if other := foreign(word.text, lang):
        desk.say(
            word.number,
            f"this is no {LANGUAGES[lang].english_name}: '{cut(word.text)}'",
            f"it looks like {other}",
        )
        return
    path, item = place
    speaker = Speaker(desk.meeting, lang, desk.table.copy)
    outcome = merged(word, Matched(()), speaker, desk.table.facts)
    for fact in outcome.changed:
        desk.say(
            word.number,
            f"the fact '{fact.name}' was changed in a new paragraph: '{fact.was}' → '{fact.now}'",
            two_ways(desk, fact.name),
        )
    id = _fresh_id(
        desk,
    )
    desk.result.added.append(
        Addition(after.address, path, id, lang, outcome.text, desk.package.file, word.number, item)
    )
    why = "part of the paragraph before" if extra.split else "put in"
    why = "a copy of another paragraph" if extra.copied else why
    desk.warn(
        word.number,
        f"a new paragraph '{id}' ({why}): '{cut(word.text)}'",
        "give it a name of its own, its kind and its verb; translate it",
    )


def _fresh_id(desk: Desk) -> str:
    known = {p.id for p in desk.meeting.paragraphs} | desk.ids
    known |= {item.id for p in desk.meeting.paragraphs for item in p.items}
    number = 1
    while f"new-{number}" in known:
        number += 1
    desk.ids.add(f"new-{number}")
    return f"new-{number}"


def missing(desk: Desk, one: Linked) -> None:
    if one.stretch is None:
        return  # docgen writes it again
    desk.warn(
        0,
        f"'{one.address}' is gone from the file: '{cut(one.shown.text)}'",
        "it stays in the content; take it out there, in every language, if it is to go",
    )
    desk.remark(one, one.shown.lang, "taken out in the Word file; it stays here")


def merged_two(desk: Desk, first: Linked, second: Linked) -> None:
    desk.say(
        0,
        f"'{first.shown.id}' and '{second.shown.id}' are one paragraph in the file",
        "part them again in Word, or make them one in the content, in every language",
    )
    desk.result.texts = [c for c in desk.result.texts if c.address != first.address]


# ------------------------------------------------------------ comments


def noted(desk: Desk, pairing: Pairing) -> None:
    said = comments(desk.package)
    for number, linked_to in _commented(pairing):
        if number in said:
            desk.remark(linked_to, linked_to.shown.lang, said.pop(number))
    for text in said.values():
        desk.warn(
            0,
            f"a comment on no paragraph of the content: '{cut(text)}'",
            "note it where it belongs",
        )


def _commented(pairing: Pairing) -> Iterator[tuple[str, Linked]]:
    for pair in pairing.pairs:
        if pair.linked.stretch is not None or pair.linked.shown.id:
            for number in pair.word.comments:
                yield number, pair.linked


def _item_of(one: Linked) -> tuple[tuple[str | int, ...], bool] | None:
    """The item of the statement's lists in which a text stands; whether it is a sub-paragraph."""
    match one.stretch.path if one.stretch else ():
        case ("statement", "paragraphs", int(), "items", int(), "text", str()) as path:
            return path[:5], True
        case ("statement", "paragraphs", int(), "text", str()) as path:
            return path[:3], False
    return None

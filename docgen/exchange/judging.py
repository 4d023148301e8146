"""Say of each paragraph of an edited file what it changes in the content, and what it cannot."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from docgen.document.printed import fingerprint
from docgen.errors import Place, Problem, Severity
from docgen.exchange.change import Addition, Remark, Taken, TextChange
from docgen.exchange.comments import comments
from docgen.exchange.filling import filled
from docgen.exchange.linked import Linked
from docgen.exchange.merging import Merged, is_bracket, merged
from docgen.exchange.package import Package
from docgen.exchange.pairing import Extra, Pair, Pairing
from docgen.exchange.table import Table
from docgen.exchange.tongues import foreign
from docgen.exchange.units import Matched, Unit
from docgen.exchange.values import Speaker
from docgen.exchange.words import WordParagraph, WordText
from docgen.languages import LANGUAGES
from docgen.model.meeting import Meeting
from docgen.model.walk import Stretch
from docgen.recognise import found
from docgen.text.inlines import FactRef
from docgen.text.placed import PlacedMapping
from docgen.text.source import escaped

_SHORT = 60
_KINDS = {
    "date": "date",
    "range": "date",
    "money": "money",
    "percent": "percent",
    "number": "number",
    "ordinal": "ordinal",
    "count": "number",
}


@dataclass(slots=True)
class Judging:
    meeting: Meeting
    table: Table
    package: Package
    words: WordText
    result: Taken
    ids: set[str] = field(default_factory=set)

    def run(self, pairing: Pairing) -> None:
        for pair in pairing.pairs:
            self.pair(pair)
        for extra in pairing.extras:
            self.added(extra)
        for one in pairing.missing:
            self.missing(one)
        for first, second in pairing.merged:
            self.merged_two(first, second)
        for one in pairing.moved:
            self.warn(
                0,
                f"'{one.shown.id}' stands at another place in the file",
                "move it in the content, if every language is to have it there",
            )
            self.remark(one, one.shown.lang, "moved in the Word file; it stays in its place here")
        for number, what, words in self.words.left:
            self.warn(number, f"{what} is not taken: '{_cut(words)}'", "write it as a paragraph")
        self.comments(pairing)

    def say(
        self, number: int, message: str, cure: str, severity: Severity = Severity.ERROR
    ) -> None:
        """A problem at a paragraph of the file."""
        place = Place(self.package.file, max(number, 1), 1)
        self.result.problems.append(
            Problem(place, message, cure, severity=severity, check="import")
        )

    def warn(self, number: int, message: str, cure: str) -> None:
        self.say(number, message, cure, Severity.WARNING)

    def remark(self, one: Linked, lang: str, reason: str) -> None:
        at = _at(one.address) or one.shown.id
        if at:
            self.result.remarks.append(Remark(at, lang, reason))

    # ------------------------------------------------------------ a paragraph that is still there

    def pair(self, pair: Pair) -> None:
        one, word = pair.linked, pair.word
        if word.text == one.shown.text and not self._restyled(one, word):
            return
        unedited = fingerprint(word.text) in self.table.printed and word.text != one.shown.text
        if unedited:
            return  # only the content has moved on since
        if one.stretch is None or one.matched is None:
            self.warn(
                word.number,
                f"docgen's own words are not taken: '{_cut(word.text)}' for "
                f"'{_cut(one.shown.text)}'",
                "the wording stands in docgen's templates",
            )
            return
        if not word.text:
            self.missing(one)
            return
        if pair.guessed:
            self.warn(
                word.number,
                f"this is taken for '{one.address}', by its words alone",
                "look whether it is",
            )
        self.edited(one, one.stretch, word)

    def _restyled(self, one: Linked, word: WordParagraph) -> bool:
        """Whether words were made bold or italic, or no longer."""
        if one.matched is None or one.matched.lead or one.matched.trail:
            return False
        printed = [leaf.styles for leaf in one.shown.leaves for _ in leaf.text]
        if len(printed) != len(word.looks):
            return False
        return any(
            a != b
            for a, b, char in zip(printed, word.looks, word.text, strict=True)
            if not char.isspace() and char != "\ufffc"
        )

    def edited(self, one: Linked, stretch: Stretch, word: WordParagraph) -> None:
        assert one.matched is not None  # noqa: S101  the caller looked
        exported = self.table.sources.get(one.address)
        if exported and exported != fingerprint(stretch.text.value):
            self.say(
                word.number,
                f"'{one.address}' was changed in the file and in the content: "
                f"the file has '{word.text}', the content '{one.shown.text}'",
                "make them one, in Word or in the content, and import again",
            )
            return
        if other := foreign(word.text, stretch.lang):
            self.say(
                word.number,
                f"'{one.address}' is no {LANGUAGES[stretch.lang].english_name}: "
                f"'{_cut(word.text)}'",
                f"it looks like {other}",
            )
            return
        if one.matched.blank:
            self.translated(one, stretch, word)
            return
        speaker = Speaker(self.meeting, stretch.lang, self.table.copy)
        outcome = merged(word, one.matched, speaker, self.table.facts)
        if self.doubts(one, word, outcome, stretch.lang):
            return
        fills = self.fill(outcome, word, stretch.lang)
        if outcome.text != stretch.text.value:
            self.change(one, stretch, word, outcome.text, outcome.predicted, filled=bool(fills))

    def translated(self, one: Linked, stretch: Stretch, word: WordParagraph) -> None:
        """A text where none was."""
        assert one.matched is not None  # noqa: S101  the caller looked
        lead, trail = one.matched.lead.lstrip(), one.matched.trail.rstrip()
        text = word.text.removeprefix(lead).removesuffix(trail).strip()
        self.change(one, stretch, word, escaped(text), lead + text + trail)

    def change(
        self,
        one: Linked,
        stretch: Stretch,
        word: WordParagraph,
        text: str,
        predicted: str,
        *,
        filled: bool = False,
    ) -> None:
        self.result.texts.append(
            TextChange(
                one.address, stretch, text, predicted, self.package.file, word.number, filled
            )
        )

    # ------------------------------------------------------------ facts

    def doubts(self, one: Linked, word: WordParagraph, outcome: Merged, lang: str) -> bool:
        """Say what cannot be merged; whether anything cannot."""
        before = len(self.result.problems)
        if outcome.label:
            self.say(
                word.number,
                f"docgen's own words were changed: '{_cut(word.text)}'",
                f"put '{outcome.label}' back, or change the template",
            )
        for fact in outcome.changed:
            self.say(
                word.number,
                f"the fact '{fact.name}' was changed in the text of "
                f"'{one.address}': '{fact.was}' → '{fact.now}'",
                self._two_ways(fact.name),
            )
        for unit in outcome.gone:
            self._gone(one, word, unit, lang)
        refused = len(self.result.problems) > before and any(
            p.severity is Severity.ERROR for p in self.result.problems[before:]
        )
        for unit in outcome.broken:
            refused = self._broken(one, word, unit) or refused
        return refused

    def _two_ways(self, name: str) -> str:
        return (
            f"change the fact at {self._place_of(name)} for every language, or write the sentence "
            "in the content, with a fact of its own"
        )

    def _place_of(self, name: str) -> Place:
        """Where the fact is declared: in the meeting, by its head, or in the series."""
        content = self.meeting.content
        if name in content.facts:
            return self.meeting.place("facts", name)
        head = {"held": "date" if content.date else "from", "next_place": "next"}.get(name, name)
        if isinstance(self.meeting.tree, PlacedMapping) and head in self.meeting.tree:
            return self.meeting.place(head)
        return Place(self.meeting.series.file)

    def _gone(self, one: Linked, word: WordParagraph, unit: Unit, lang: str) -> None:
        ref = unit.ref
        if not isinstance(ref, FactRef):
            self.warn(
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
            self.say(
                word.number,
                f"the fact '{ref.name}' was changed in the text of "
                f"'{one.address}': '{unit.text}' → '{now}'",
                self._two_ways(ref.name),
            )
        else:
            self.warn(
                word.number,
                f"the fact '{ref.name}' ('{_cut(unit.text)}') stands in '{one.address}' no more",
                "put it back, if it is missed",
            )

    def _broken(self, one: Linked, word: WordParagraph, unit: Unit) -> bool:
        if is_bracket(unit):
            self.say(
                word.number,
                f"the open bracket in '{one.address}' was changed",
                "change its proposals in the content",
            )
            return True
        self.warn(
            word.number,
            f"the verb of '{one.address}' ('{unit.text}') is written out now",
            "write {verb}, and the verb's name under 'verb:', if it is one of docgen's",
        )
        return False

    def fill(self, outcome: Merged, word: WordParagraph, lang: str) -> list[str]:
        """Fill facts that were not known; the names of those that could be."""
        names = []
        for fill in outcome.fills:
            value = filled(self.meeting, fill.name, fill.words, lang)
            if isinstance(value, str):
                self.say(
                    word.number,
                    f"'{fill.words}' does not fill '{fill.name}'",
                    f"expected is {value}",
                )
            else:
                self.result.fills.append((fill.name, value, word.number))
                names.append(fill.name)
        return names

    # ------------------------------------------------------------ paragraphs that come and go

    def added(self, extra: Extra) -> None:
        word, after = extra.word, extra.after
        lang = after.shown.lang if after else self.table.lang
        place = _item_of(after) if after else None
        if place is None or after is None or word.note or word.cell:
            what = "a new footnote" if word.note else "this new paragraph"
            self.say(
                word.number,
                f"{what} has no place in the content: '{_cut(word.text)}'",
                "write it there, or take it out of the file",
            )
            return
        if other := foreign(word.text, lang):
            self.say(
                word.number,
                f"this is no {LANGUAGES[lang].english_name}: '{_cut(word.text)}'",
                f"it looks like {other}",
            )
            return
        path, item = place
        speaker = Speaker(self.meeting, lang, self.table.copy)
        outcome = merged(word, Matched(()), speaker, self.table.facts)
        for fact in outcome.changed:
            self.say(
                word.number,
                f"the fact '{fact.name}' was changed in a new paragraph: "
                f"'{fact.was}' → '{fact.now}'",
                self._two_ways(fact.name),
            )
        id = self._fresh_id()
        self.result.added.append(
            Addition(
                after.address, path, id, lang, outcome.text, self.package.file, word.number, item
            )
        )
        why = "part of the paragraph before" if extra.split else "put in"
        why = "a copy of another paragraph" if extra.copied else why
        self.warn(
            word.number,
            f"a new paragraph '{id}' ({why}): '{_cut(word.text)}'",
            "give it a name of its own, its kind and its verb; translate it",
        )

    def _fresh_id(self) -> str:
        known = {p.id for p in self.meeting.paragraphs} | self.ids
        known |= {item.id for p in self.meeting.paragraphs for item in p.items}
        number = 1
        while f"new-{number}" in known:
            number += 1
        self.ids.add(f"new-{number}")
        return f"new-{number}"

    def missing(self, one: Linked) -> None:
        if one.stretch is None:
            return  # docgen writes it again
        self.warn(
            0,
            f"'{one.address}' is gone from the file: '{_cut(one.shown.text)}'",
            "it stays in the content; take it out there, in every language, if it is to go",
        )
        self.remark(one, one.shown.lang, "taken out in the Word file; it stays here")

    def merged_two(self, first: Linked, second: Linked) -> None:
        self.say(
            0,
            f"'{first.shown.id}' and '{second.shown.id}' are one paragraph in the file",
            "part them again in Word, or make them one in the content, in every language",
        )
        self.result.texts = [c for c in self.result.texts if c.address != first.address]

    # ------------------------------------------------------------ comments

    def comments(self, pairing: Pairing) -> None:
        said = comments(self.package)
        for number, linked_to in _commented(pairing):
            if number in said:
                self.remark(linked_to, linked_to.shown.lang, said.pop(number))
        for text in said.values():
            self.warn(
                0,
                f"a comment on no paragraph of the content: '{_cut(text)}'",
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


def _at(address: str) -> str:
    """The id by which a mark finds the text: "statement/paragraphs/trade/text/ar" is trade's."""
    match address.split("/"):
        case ["statement" | "agenda" | "minutes", _, id, *_]:
            return id
        case ["commitments" | "annexes", id, *_]:
            return id
        case [key, *_]:
            return key
    return ""


def _cut(text: str) -> str:
    return text if len(text) <= _SHORT else text[: _SHORT - 1].rstrip() + "…"

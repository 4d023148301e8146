"""Make a meeting's content of texts that somebody else wrote, in one, two or three languages.

Every word of the sources is in the content or in the report. What stands in braces prints the very
words that stood there: the content is printed before it is handed out, and a paragraph that would
be printed otherwise keeps its plain words.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from docgen.align import Piece, rows
from docgen.compose.compose import compose
from docgen.document.printed import folded
from docgen.errors import ContentError, Place, Problem, Severity, UsageError
from docgen.exchange.foreign import ForeignParagraph, ForeignText
from docgen.exchange.oddities import oddities
from docgen.exchange.proposing import Facts, Proposed, Verb, braced, mentions, proposals, verbs
from docgen.exchange.shown import shown
from docgen.languages import in_house_order
from docgen.model.lexicon import lexicon
from docgen.model.meeting import Meeting
from docgen.model.series import Series
from docgen.model.state import State, StateMark
from docgen.reading.load import load_series, meeting_from
from docgen.reading.source import Source
from docgen.reading.state_file import state_text
from docgen.reading.yaml_writer import Flow, Node, Noted, Prose, written
from docgen.recognise import Day, Mention, Quantity, found

_HEAD = "# yaml-language-server: $schema=../meeting.schema.json\n#\n"
_LONGEST_TITLE = 220
_END = re.compile("[.!?:;\u061f\u061b]$")


@dataclass(slots=True)
class Row:
    """One paragraph of the content: what the languages have of it, and what it is."""

    id: str
    texts: dict[str, list[ForeignParagraph]]
    kind: str = "operative"
    verb: str = ""
    plain: dict[str, int] = field(default_factory=dict)  # how much may not stand in braces

    def text(self, lang: str) -> str:
        """All that a language says here."""
        return " ".join(one.text for one in self.texts.get(lang, ()))


@dataclass(slots=True)
class Adopted:
    """The new meeting's file and state, and everything that was noticed."""

    content: str = ""
    state: str = ""
    problems: list[Problem] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)


def adopted(sources: Sequence[ForeignText], folder: Path) -> Adopted:
    """The content that the sources give a meeting of the series in that folder."""
    series = load_series(folder)
    _refuse_twice(sources, series)
    adoption = _Adoption({text.lang: text for text in sources}, series)
    return adoption.run()


def _refuse_twice(sources: Sequence[ForeignText], series: Series) -> None:
    langs = [text.lang for text in sources]
    if len(set(langs)) < len(langs):
        raise UsageError(
            f"two sources are in one language ({', '.join(langs)}); say it with --lang"
        )
    for lang in langs:
        if lang not in series.languages:
            raise UsageError(f"the series has no language '{lang}'")


@dataclass(slots=True)
class _Adoption:
    sources: dict[str, ForeignText]
    series: Series
    facts: Facts = field(default_factory=Facts)
    titles: dict[str, ForeignParagraph] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    marks: list[StateMark] = field(default_factory=list)
    head: dict[str, str] = field(default_factory=dict)

    @property
    def langs(self) -> list[str]:
        return list(in_house_order(tuple(self.sources)))

    @property
    def pivot(self) -> str:
        """The language that the others are held against: the series' own, where it is there."""
        source = self.series.content.source
        return source if source in self.sources else self.langs[0]

    def run(self) -> Adopted:
        for text in self.sources.values():
            self.problems += [*text.left, *oddities(text, self.series)]
            self._take_title(text)
        made = self._rows()
        self._kinds(made)
        self._head_of(made)
        content = self._checked(made)
        state = State(marks=tuple(self.marks))
        return Adopted(content, state_text(state) if self.marks else "", self.problems, made)

    # ------------------------------------------------------------ paragraphs

    def _take_title(self, text: ForeignText) -> None:
        """A title by its style; else a first line that ends in no full stop."""
        first, *rest = text.paragraphs
        short = len(first.text) <= _LONGEST_TITLE and not _END.search(first.text)
        if rest and (first.role == "title" or short):
            self.titles[text.lang] = first

    def _rows(self) -> list[Row]:
        bodies = {
            lang: [p for p in text.paragraphs if p is not self.titles.get(lang)]
            for lang, text in self.sources.items()
        }
        pieces = {lang: [self._piece(p, lang) for p in body] for lang, body in bodies.items()}
        found_rows = rows(pieces, self.pivot)
        made = []
        for number, row in enumerate(found_rows, 1):
            texts = {lang: [bodies[lang][i] for i in places] for lang, places in row.items()}
            made.append(Row(f"p{number:02}", texts))
        self._say_rows(made)
        return made

    def _piece(self, one: ForeignParagraph, lang: str) -> Piece:
        values = {
            value for v in found(one.text, lang) if (value := _comparable(v.value)) and not v.words
        }
        names = {m.value.key for m in mentions(one.text, lang, self.series)
                 if isinstance(m.value, Mention)}  # fmt: skip
        letters = sum(not unicodedata.combining(c) and not c.isspace() for c in one.text)
        said = {("verb", verb.key) for verb in verbs(one.text, lang)}
        return Piece(letters, frozenset(values | names | said))

    def _say_rows(self, made: Sequence[Row]) -> None:
        for row in made:
            for lang in self.langs:
                if lang not in row.texts:
                    self._say(row, f"no paragraph in {lang} says what '{row.id}' says",
                              "translate it, or look whether it stands elsewhere")  # fmt: skip
                elif len(row.texts[lang]) > 1:
                    count = len(row.texts[lang])
                    self._say(row, f"{count} paragraphs in {lang} are one here, '{row.id}'",
                              "part them in every language, if they are not one")  # fmt: skip
                    self._review(row.id, f"{count} paragraphs of the {lang} source are one here")

    def _say(self, row: Row, message: str, cure: str) -> None:
        lang = next(lang for lang in self.langs if lang in row.texts)
        place = Place(self.sources[lang].file, row.texts[lang][0].number)
        self.problems.append(
            Problem(
                place, message, cure, severity=Severity.WARNING, check="adopt", paragraph=row.id
            )
        )

    def _review(self, at: str, reason: str) -> None:
        self.marks.append(StateMark(kind="REVIEW", at=at, reason=reason))

    # ------------------------------------------------------------ kinds and verbs

    def _kinds(self, made: Sequence[Row]) -> None:
        """Operative from the first verb to the last; the preamble before, the closing behind."""
        for row in made:
            row.verb = self._verb(row)
        places = [number for number, row in enumerate(made) if row.verb]
        first, last = (places[0], places[-1]) if places else (0, len(made) - 1)
        for number, row in enumerate(made):
            if number < first:
                row.kind = "preamble"
            elif number > last:
                row.kind = "closing"
            if not row.verb:
                self._review(row.id, f"no verb of docgen's was found: is it {row.kind}?")

    def _verb(self, row: Row) -> str:
        """The verb that most languages have, of those that could stand first in any of them."""
        votes: dict[str, int] = {}
        for lang in row.texts:
            for key in {verb.key for verb in self._leading(row, lang)}:
                votes[key] = votes.get(key, 0) + 1
        order = list(lexicon())
        return min(votes, key=lambda key: (-votes[key], order.index(key)), default="")

    def _leading(self, row: Row, lang: str) -> list[Verb]:
        """The verbs that may be the paragraph's own: the first ones; in Turkish the last ones."""
        every = verbs(row.text(lang), lang)
        if not every:
            return []
        chosen = every[-1] if lang in _VERB_LAST else every[0]
        return [verb for verb in every if verb.start == chosen.start]

    # ------------------------------------------------------------ the head

    def _head_of(self, made: Sequence[Row]) -> None:
        """A day and a place that the opening names; all of it is to be confirmed."""
        self.head = {"number": "?", "date": "?", "place": "?", "host": "?"}
        opening = [(lang, one.text) for lang, one in self.titles.items()]
        opening += [(lang, row.text(lang)) for row in made[:1] for lang in row.texts]
        days = {
            f"{v.value.year:04}-{v.value.month:02}-{v.value.day:02}"
            for lang, text in opening
            for v in found(text, lang)
            if isinstance(v.value, Day) and v.value.day and v.value.month and v.value.year
        }
        places = {
            m.value.key
            for lang, text in opening
            for m in mentions(text, lang, self.series)
            if isinstance(m.value, Mention) and m.value.key in self.series.content.places
        }
        if len(days) == 1:
            self._propose("date", days.pop())
        if len(places) == 1:
            place = places.pop()
            self._propose("place", place)
            party = self.series.party(self.series.content.places[place].party or "")
            if party:
                self._propose("host", party.code)

    def _propose(self, key: str, value: str) -> None:
        self.head[key] = value
        self.marks.append(
            StateMark(kind="CONFIRM", at=key, reason=f"read in the opening of the source: {value}")
        )

    # ------------------------------------------------------------ the file

    def _checked(self, made: Sequence[Row]) -> str:
        """The content, printed and held against the sources; what differs keeps its plain words."""
        for _ in range(_ALL_PLAIN + 1):
            content = self._content(made)
            wrong = self._misprinted(content, made)
            if not wrong:
                return content
            for row, lang in wrong:
                row.plain[lang] = row.plain.get(lang, 0) + 1
        raise AssertionError("plain words are printed as they are")

    def _content(self, made: Sequence[Row]) -> str:
        self.facts = Facts()
        paragraphs: list[Node] = [self._paragraph(row) for row in made]
        head: dict[str, Node] = dict(self.head)
        if set(self.langs) != set(self.series.languages):
            head["languages"] = Flow(self.langs)
        head["status"] = "draft"
        statement: dict[str, Node] = {"type": "joint_statement"}
        if self.titles:
            statement["title"] = self._local({k: v.text for k, v in self.titles.items()})
        statement["paragraphs"] = paragraphs
        tree: dict[str, Node] = dict(head)
        if self.facts.names:
            tree["facts"] = Noted(_facts(self.facts), gap=True)
        tree["statement"] = Noted(statement, gap=True)
        names = ", ".join(Path(text.file).name for text in self.sources.values())
        return (
            f"{_HEAD}# Adopted by docgen from {names}: see what it proposes, and confirm it.\n\n"
            + written(tree)
        )

    def _paragraph(self, row: Row) -> Node:
        texts = {lang: self._text(row, lang) for lang in row.texts}
        record: dict[str, Node] = {"id": row.id, "kind": row.kind}
        if row.verb:
            record["verb"] = row.verb
        if self.pivot not in row.texts or self.pivot != self.series.content.source:
            record["source_lang"] = next(lang for lang in self.langs if lang in row.texts)
        record["text"] = self._local(texts)
        return record

    def _local(self, texts: Mapping[str, str]) -> dict[str, Node]:
        return {lang: Prose(texts.get(lang, "")) for lang in self.langs}

    def _text(self, row: Row, lang: str) -> str:
        text = row.text(lang)
        plain = row.plain.get(lang, 0)
        if plain >= _ALL_PLAIN:
            return braced(text, ())
        there = proposals(text, lang, self.series, self.facts) if plain < _NAMES_PLAIN else []
        for verb in self._leading(row, lang):
            if verb.key == row.verb:
                there = [p for p in there if p.end <= verb.start or verb.end <= p.start]
                there.append(Proposed(verb.start, verb.end, verb.braces))
                break
        return braced(text, there)

    def _misprinted(self, content: str, made: Sequence[Row]) -> list[tuple[Row, str]]:
        """The texts that docgen would print otherwise than the source has them."""
        try:
            meeting = meeting_from(Source("adopted.yaml", content), self.series, "adopted")
            return [
                (row, lang)
                for lang in self.langs
                for row, words in _printed(meeting, lang, made)
                if lang in row.texts and words != folded(row.text(lang))
            ]
        except ContentError:
            return [(row, lang) for row in made for lang in row.texts]


# First the facts and names of a text go, then its verb.
_NAMES_PLAIN, _ALL_PLAIN = 1, 2
# Where the verb of a sentence stands at its end.
_VERB_LAST = frozenset({"tr"})


def _comparable(value: object) -> object | None:
    match value:
        case Quantity():
            return value.value
        case Day():
            return value.day, value.month, value.year
    return None


def _facts(facts: Facts) -> dict[str, Node]:
    found_facts: dict[str, Node] = {}
    for declaration, name in facts.names.items():
        pairs = (pair.split(": ", 1) for pair in declaration.strip("{}").split(", "))
        found_facts[name] = Flow({key: value.strip('"') for key, value in pairs})
    return found_facts


def _printed(meeting: Meeting, lang: str, made: Sequence[Row]) -> Iterator[tuple[Row, str]]:
    by_id = {one.id: one.text for one in shown(compose(meeting, kind="statement", lang=lang))}
    for row in made:
        yield row, by_id.get(row.id, "")

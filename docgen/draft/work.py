"""What is known while one draft is made, and what has been decided so far."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from docgen.draft.reasons import Said, joined, reason
from docgen.draft.sentences import sentence, sides
from docgen.languages import LANGUAGES
from docgen.model import built_in
from docgen.model.lexicon import AGAIN, VERB
from docgen.model.meeting import Meeting
from docgen.model.state import StateMark
from docgen.reading.yaml_writer import Node

LONGEST_ID = 32


@dataclass(frozen=True, slots=True)
class Note:
    """A mark that the draft sets: its kind, where it stands, and why.

    `at` is the id of a paragraph, a commitment or an agenda item, or a key of the file's head.
    """

    kind: str
    at: str
    reason: Said
    lang: str | None = None

    def __str__(self) -> str:
        return f"{self.kind}: {self.reason['en']}"


def mark_name(mark: Note | StateMark) -> str:
    """How the state remembers that a mark was set."""
    return "/".join(("marks", mark.at, mark.kind, *([mark.lang] if mark.lang else [])))


@dataclass(slots=True)
class Work:
    """One draft in the making: the meeting before, what is known of the new one, what is marked.

    `statuses` are what became of commitments, where somebody knows better than the meeting before.
    """

    before: Meeting
    statuses: Mapping[str, str] = field(default_factory=dict)
    number: int | None = None
    day: date | None = None
    place: str | None = None
    host: str | None = None
    next_host: str | None = None
    facts: dict[str, Node] = field(default_factory=dict)
    notes: list[Note] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)

    def note(self, kind: str, at: str, why: str, **put: str | Iterable[str] | Said) -> None:
        """Set a mark; a second one of its kind at the same place is one more reason."""
        said = reason(why, **put)
        for index, note in enumerate(self.notes):
            if (note.kind, note.at) == (kind, at):
                self.notes[index] = Note(kind, at, joined([note.reason, said], "reasons"))
                return
        self.notes.append(Note(kind, at, said))

    def take_over(self, mark: StateMark) -> None:
        """Let a mark that nobody settled at the meeting before stand on.

        One that a draft set there is not said beside what this draft says of the same place.
        """
        again = any((note.kind, note.at) == (mark.kind, mark.at) for note in self.notes)
        if not (again and mark_name(mark) in self.before.state.generated):
            said = {lang: mark.why(lang) for lang in LANGUAGES}
            self.notes.append(Note(mark.kind, mark.at, said, mark.lang))

    def notes_at(self, at: str) -> tuple[str, ...]:
        """What is marked there, as comments for the file."""
        return tuple(str(note) for note in self.notes if note.at == at)

    # ------------------------------------------------------------ names

    @property
    def languages(self) -> tuple[str, ...]:
        return self.before.languages

    @property
    def many(self) -> bool:
        """Whether there are more than two parties."""
        return len(self.before.party_codes) > 2

    def origin(self, id: str) -> str:
        """How a text of the meeting before is named."""
        return f"{self.before.id}#{id}"

    def fresh_id(self, *wanted: str) -> str:
        """The parts as one id that nothing in the draft bears yet, and which is now taken."""
        base = "-".join(wanted)[:LONGEST_ID].rstrip("-_")
        id, turn = base, 1
        while id.replace("-", "_") in self.ids:
            turn += 1
            tail = f"-{turn}"
            id = base[: LONGEST_ID - len(tail)] + tail
        self.take_id(id)
        return id

    def take_id(self, id: str) -> None:
        """An id that the draft uses; two that differ in - and _ alone would be one."""
        self.ids.add(id.replace("-", "_"))

    def fresh_fact(self, wanted: str, declaration: Node) -> str:
        """The name of a new fact: the wanted one, unless something else is called so."""
        name, turn = wanted[:LONGEST_ID], 1
        while self._taken(name, declaration):
            turn += 1
            tail = f"_{turn}"
            name = wanted[: LONGEST_ID - len(tail)] + tail
        self.facts[name] = declaration
        return name

    def _taken(self, name: str, declaration: Node) -> bool:
        series = self.before.series
        reserved: Iterable[str] = (
            *built_in.NAMES,
            VERB,
            AGAIN,
            *series.named_ids,
            *series.content.facts,
        )
        return name in reserved or self.facts.get(name, declaration) != declaration

    # ------------------------------------------------------------ words

    def said(self, name: str, lang: str) -> str:
        """A sentence of the draft's own in a language, for as many parties as there are."""
        return sentence(name).said(lang, many=self.many)

    def sides(self, lang: str) -> str:
        """What the statement before calls its parties in a language."""
        texts = (p.text[lang].value for p in self.before.paragraphs if lang in p.text)
        return sides(lang, "\n".join(texts), many=self.many)

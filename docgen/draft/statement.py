"""The statement of the new meeting: what becomes of each paragraph and of each commitment."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from docgen.draft.alike import alike, covered
from docgen.draft.carried import carried, review
from docgen.draft.copied import copied
from docgen.draft.follow import Followed, follow_up, is_closed, status_of
from docgen.draft.occasion import closing, closing_of, first_opening, opening, opening_of
from docgen.draft.sentences import own_sentences
from docgen.draft.targets import without_lost_targets
from docgen.draft.work import Work
from docgen.model.statement import Paragraph
from docgen.reading.yaml_writer import Node, Noted
from docgen.text.placed import PlacedList, PlacedMapping, descend
from docgen.text.scalar import Scalar

# A paragraph of the draft with its id.
Entry = tuple[str, dict[str, Node]]
# How much of a paragraph its commitments must say, so that nothing is lost with the rest.
_ENOUGH = 0.65


@dataclass(frozen=True, slots=True)
class Paragraphs:
    """The paragraphs in order, every commitment of the meeting before, and the closing's id."""

    entries: tuple[Entry, ...]
    followed: tuple[Followed, ...]
    closing: str | None


def paragraphs(work: Work) -> Paragraphs:
    """What the new statement says, from what the one before said."""
    for paragraph in work.before.paragraphs:
        work.take_id(paragraph.id)
        for item in paragraph.items:
            work.take_id(item.id)
    walk = _Walk(work, opening_of(work.before), closing_of(work.before))
    entries = [entry for index in range(len(work.before.paragraphs)) for entry in walk.at(index)]
    entries += walk.homeless()
    if work.before.paragraphs and not entries:
        entries = [first_opening(work)]
    said_again = [p for p in work.before.paragraphs if p.id in walk.standing]
    for earlier, later in alike(said_again):
        work.note("REVIEW", later.id, "alike", names=earlier.id)
    order = list(work.before.content.commitments)
    followed = sorted(walk.followed, key=lambda one: order.index(one.key))
    return Paragraphs(tuple(entries), tuple(followed), walk.closing)


@dataclass(slots=True)
class _Walk:
    """One pass over the paragraphs of the statement before."""

    work: Work
    opening: str | None
    closing: str | None
    standing: set[str] = field(default_factory=set)
    followed: list[Followed] = field(default_factory=list)

    def at(self, index: int) -> Iterator[Entry]:
        """What becomes of one paragraph."""
        work, paragraph = self.work, self.work.before.paragraphs[index]
        held = self._held(paragraph.id)
        if paragraph.id == self.closing:
            yield from self._beside(held, paragraph)
            yield paragraph.id, closing(work, index)
        elif paragraph.id == self.opening:
            yield paragraph.id, opening(work, index)
            yield from self._beside(held, paragraph)
        elif paragraph.carry == "once" or (paragraph.carry == "commitment" and held):
            yield from self._instead(held, paragraph)
        else:
            yield paragraph.id, carried(work, index)
            self.standing.add(paragraph.id)
            review(work, paragraph)
            yield from self._beside(held, paragraph)

    def _held(self, id: str) -> list[str]:
        """The commitments that a paragraph holds."""
        commitments = self.work.before.content.commitments
        return [key for key, commitment in commitments.items() if commitment.paragraph == id]

    def _beside(self, keys: Sequence[str], paragraph: Paragraph) -> Iterator[Entry]:
        """A follow-up for each commitment of a paragraph that stays."""
        for key in keys:
            if self._said_no_more(key, paragraph):
                continue
            if paragraph.id in self.standing:
                self.work.note("REVIEW", paragraph.id, "beside", names=key)
            yield self._follow_up(key, self.work.fresh_id(paragraph.id, key), paragraph)

    def _instead(self, keys: Sequence[str], paragraph: Paragraph) -> Iterator[Entry]:
        """The follow-ups of a paragraph's commitments in its place; the first has its id."""
        open_ones = [key for key in keys if not self._said_no_more(key, paragraph)]
        if not open_ones:
            self.work.left_out.append(f"paragraph {paragraph.id}")
            return
        commitments = self.work.before.content.commitments
        # what a follow-up says of itself is no loss
        said = [*(commitments[key].text for key in open_ones), *own_sentences()]
        if paragraph.carry == "commitment" and covered(paragraph, said) < _ENOUGH:
            self.work.note("REVIEW", paragraph.id, "said_more", names=open_ones)
        for number, key in enumerate(open_ones):
            id = self.work.fresh_id(paragraph.id, key) if number else paragraph.id
            yield self._follow_up(key, id, paragraph)

    def homeless(self) -> Iterator[Entry]:
        """Commitments of which the statement before said nothing: taken up where one is open."""
        done = {one.key for one in self.followed}
        for key in self.work.before.content.commitments:
            if key not in done and not self._said_no_more(key, None):
                last = self.work.before.paragraphs[-1]
                yield self._follow_up(key, self.work.fresh_id(key, "follow-up"), last)

    def _said_no_more(self, key: str, paragraph: Paragraph | None) -> bool:
        """Whether a commitment is closed; it then stands in the register only."""
        closed = not self.work.before.paragraphs or is_closed(self.work, key, paragraph)
        if closed:
            self._keep(key, paragraph, None)
        return closed

    def _follow_up(self, key: str, id: str, paragraph: Paragraph) -> Entry:
        self._keep(key, paragraph, id)
        return id, follow_up(self.work, key, id, paragraph)

    def _keep(self, key: str, paragraph: Paragraph | None, id: str | None) -> None:
        status = status_of(self.work, key, paragraph)
        commitment = self.work.before.content.commitments[key]
        self.followed.append(Followed(key, commitment, status, id))


# ---------------------------------------------------------------- its tree


def statement(work: Work, entries: Sequence[Entry]) -> dict[str, Node]:
    """The statement, its paragraphs under their marks."""
    given = work.before.content.statement
    raw = descend(work.before.tree, ("statement",))
    made: dict[str, Node] = {}
    if given is not None and isinstance(raw, PlacedMapping):
        made["type"] = given.type
        if given.title is not None:
            work.left_out.append("the title of the statement")
        if "invocation" in raw:
            made["invocation"] = copied(raw["invocation"])
        if kept := list(_sections(raw, entries)):
            made["sections"] = kept
    if work.before.content.mode != "online":
        made["thanks"] = "true"
    ids = [id for id, _ in entries]
    made["paragraphs"] = [
        Noted(without_lost_targets(work, node, ids), work.notes_at(id), gap=number > 0)
        for number, (id, node) in enumerate(entries)
    ]
    return made


def _sections(raw: PlacedMapping, entries: Sequence[Entry]) -> Iterator[Node]:
    """The sections that still hold a paragraph."""
    used = {node.get("section") for _, node in entries}
    given = raw.get("sections")
    for section in given if isinstance(given, PlacedList) else ():
        if isinstance(section, PlacedMapping):
            id = section.get("id")
            if isinstance(id, Scalar) and id.value in used:
                yield copied(section)

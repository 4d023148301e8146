"""A redline is both texts at once: without what was taken out the new one, without the rest the old."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.document.changes import changed
from docgen.document.direction import atoms, marked_atoms
from docgen.document.outline import plain
from docgen.document.parted import parted
from docgen.document.redline import redline
from docgen.document.together import together
from docgen.document.tree import (
    Block,
    Blocks,
    Cell,
    Chars,
    CrossRef,
    Document,
    Heading,
    Inline,
    Inlines,
    Isolate,
    Item,
    ItemList,
    Marked,
    Metadata,
    Note,
    NoteRef,
    Paragraph,
    Row,
    Section,
    Signature,
    Styled,
    Table,
    Trace,
)

WORDS = {
    "ar": ["أكد", "الجانبان", "والتعاون", "،", "التجارة", "5", ".", "مجددًا"],
    "tr": ["İki", "taraf", ",", "Ankara’da", "teyit", "etmiştir", ".", "3"],
    "en": ["The", "two", "sides", ",", "reaffirmed", "trade", ".", "2021"],
}


def inlines(lang: str) -> st.SearchStrategy[Inlines]:
    """A paragraph of words, some of them values or in bold."""
    word = st.sampled_from(WORDS[lang])

    def node(pair: tuple[str, str]) -> Inline:
        text, kind = pair
        match kind:
            case "value":
                return Isolate("ltr", (Chars(text),), None, Trace("x"))
            case "strong":
                return Styled("strong", (Chars(text),))
            case "mark":
                return Marked("REVIEW", "why", (Chars(text),))
        return Chars(text)

    kinds = st.sampled_from(["", "", "", "value", "strong", "mark"])
    nodes = st.lists(st.tuples(word, kinds).map(node), max_size=12)
    return nodes.map(lambda found: tuple(n for one in found for n in (one, Chars(" "))))


def without(children: Inlines, style: str) -> str:
    kept = (n for n in children if not (isinstance(n, Styled) and n.style == style))
    return plain(tuple(kept))


def is_change(node: Inline) -> bool:
    return isinstance(node, Styled) and node.style in ("ins", "del")


@pytest.mark.parametrize("lang", ["ar", "tr", "en"])
@given(data=st.data())
def test_each_version_of_a_paragraph_is_in_its_redline(lang: str, data: st.DataObject) -> None:
    old, new = data.draw(inlines(lang)), data.draw(inlines(lang))
    made = changed(old, new)
    assert without(made, "del") == plain(new)
    assert without(made, "ins") == plain(old)


@given(data=st.data())
def test_what_did_not_change_is_no_change(data: st.DataObject) -> None:
    text = data.draw(inlines("ar"))
    assert not any(map(is_change, changed(text, text)))


@pytest.mark.parametrize("view", [atoms, marked_atoms])
@pytest.mark.parametrize(("lang", "direction"), [("ar", "rtl"), ("tr", "ltr")])
@given(data=st.data())
def test_each_version_is_drawn_as_if_it_were_alone(view, lang, direction, data) -> None:
    old, new = data.draw(inlines(lang)), data.draw(inlines(lang))
    made = changed(old, new)

    def levels(found, style: str) -> list[tuple[str, int]]:
        kept = [a for a in found if not (a.path and getattr(a.path[0], "style", "") == style)]
        return [(char, atom.level) for atom in kept for char in atom.text]

    alone_new = list(changed(new, new))
    alone_old = list(changed(old, old))
    assert levels(view(made, direction), "del") == levels(view(tuple(alone_new), direction), "")
    assert levels(view(made, direction), "ins") == levels(view(tuple(alone_old), direction), "")


def test_words_are_the_smallest_change() -> None:
    old = (Chars("İki taraf, Ankara’da teyit etmiştir."),)
    new = (Chars("İki taraf, Trablus’ta bir kez daha teyit etmiştir."),)
    gone = [plain(n.children) for n in changed(old, new) if is_change(n) and n.style == "del"]
    come = [plain(n.children) for n in changed(old, new) if is_change(n) and n.style == "ins"]
    assert gone == ["Ankara’da"]
    assert come == ["Trablus’ta bir kez daha"]


def test_no_arabic_word_is_torn() -> None:
    made = changed((Chars("للتعاون والتجارة"),), (Chars("للتعاون بالتجارة"),))
    assert [plain((node,)) for node in made if is_change(node)] == ["والتجارة", "بالتجارة"]


def test_a_text_that_says_something_else_is_replaced_as_a_whole() -> None:
    made = changed(
        (Chars("one of the two and the other of them"),),
        (Chars("a wholly new thing of which nothing was"),),
    )
    assert [node.style for node in made] == ["del", "ins"]


def test_a_value_is_one_word_and_brings_nothing_to_fill_in() -> None:
    value = Isolate("ltr", (Chars("12 April 2021"),), None, Trace("held"))
    later = Isolate("ltr", (Chars("3 October 2022"),), None, Trace("held"))
    made = changed((Chars("on "), value), (Chars("on "), later))
    assert [plain(node.children) for node in made[1:]] == ["12 April 2021", "3 October 2022"]
    assert all(node.children[0].trace is None for node in made[1:])


def test_a_mark_is_no_text() -> None:
    old, new = (Chars("as it was"),), (Marked("REVIEW", "why", (Chars("as it was"),)),)
    assert not any(map(is_change, changed(old, new)))


def test_a_number_of_another_paragraph_is_compared_as_printed() -> None:
    made = changed((Chars("see "), CrossRef("a", "3")), (Chars("see "), CrossRef("a", "4")))
    assert [plain(node.children) for node in made[1:]] == ["3", "4"]


# ---------------------------------------------------------------- documents


def paragraph(id: str, text: str) -> Paragraph:
    return Paragraph((Chars(text),), "en", "ltr", id, "numbered", "1.")


def document(*blocks: Block) -> Document:
    return Document("en", "ltr", blocks, Metadata("t", "statement", date="2021-04-12"))


def texts(blocks: Blocks, drop: str) -> Iterator[str]:
    """The paragraphs of one version; one that is wholly dropped is none."""
    gone = {"ins": ("ins", "to"), "del": ("del", "from")}[drop]
    for block in blocks:
        match block:
            case Paragraph() | Heading():
                if block.change not in gone and block.children:
                    yield without(block.children, drop)
            case Section() | Signature():
                yield from texts(block.blocks, drop)
            case ItemList():
                for item in block.items:
                    yield from texts(item.blocks, drop)
            case Table():
                rows = (row for row in (*block.head, *block.body) if row.change not in gone)
                for row in rows:
                    yield from (t for cell in row.cells for t in texts(cell.blocks, drop))
            case _:
                pass


def cells(*said: str) -> tuple[Cell, ...]:
    return tuple(Cell((Paragraph((Chars(text),), "en", "ltr"),), "en", "ltr") for text in said)


OLD = document(
    Section((Heading(1, (Chars("Title one"),), "en", "ltr"),), "en", "ltr", role="titleblock"),
    paragraph("a", "first words that stay and words that go"),
    paragraph("b", "only the old has this"),
    paragraph("c", "this one moves"),
    paragraph("d", "last of all"),
    ItemList((Item((paragraph("x", "item"),), "a)", "i1"), Item((paragraph("y", "gone"),), "b)", "i2")), True, "en", "ltr"),
    Table((), (Row(cells("1", "row"), "r1"), Row(cells("2", "gone"), "r2")), "en", "ltr"),
    Signature((Paragraph((Chars("For A"),), "en", "ltr"),), "en", "ltr"),
)  # fmt: skip
NEW = document(
    Section((Heading(1, (Chars("Title two"),), "en", "ltr"),), "en", "ltr", role="titleblock"),
    paragraph("c", "this one moves"),
    paragraph("a", "first words that stay and words that come"),
    paragraph("n", "only the new has this"),
    paragraph("d", "last of all"),
    ItemList((Item((paragraph("x", "item"),), "a)", "i1"), Item((paragraph("z", "come"),), "b)", "i3")), True, "en", "ltr"),
    Table((), (Row(cells("1", "row" ), "r1"), Row(cells("2", "come"), "r3")), "en", "ltr"),
    Signature((Paragraph((Chars("For B"),), "en", "ltr"),), "en", "ltr"),
)  # fmt: skip


def test_each_version_of_a_document_is_in_its_redline() -> None:
    made = redline(OLD, NEW)
    assert made.redline
    assert list(texts(made.blocks, "del")) == list(texts(NEW.blocks, "del"))
    assert list(texts(made.blocks, "ins")) == list(texts(OLD.blocks, "ins"))


def test_a_paragraph_that_moved_is_known_by_its_id() -> None:
    changes = {
        b.change: b.id
        for b in redline(OLD, NEW).blocks
        if isinstance(b, Paragraph) and b.change in ("from", "to")
    }
    assert changes == {"from": "c", "to": "c"}


def test_a_paragraph_that_moved_and_changed_is_taken_out_and_put_in() -> None:
    other = replace(NEW, blocks=(paragraph("c", "this one moves too"), *NEW.blocks[2:]))
    found = [b.change for b in redline(OLD, other).blocks if isinstance(b, Paragraph)]
    assert "from" not in found
    assert "del" in found


def test_each_id_stands_once() -> None:
    ids = [
        block.id
        for block in redline(OLD, NEW).blocks
        if getattr(block, "id", None) and getattr(block, "change", "") != "from"
    ]
    assert len(ids) == len(set(ids))


def test_a_document_against_itself_has_no_change() -> None:
    made = redline(OLD, OLD)
    assert not any(is_change(n) for b in made.blocks for n in getattr(b, "children", ()))


ROW = st.lists(st.sampled_from(["", "ins", "del"]), min_size=1, max_size=4).filter(
    lambda kinds: set(kinds) != {"ins"}  # a paragraph of the old text had something in it
)


@given(st.lists(ROW, min_size=2, max_size=5))
def test_no_insertion_runs_on_into_the_next_paragraph(kinds: list[list[str]]) -> None:
    def node(kind: str, n: int) -> Inline:
        return Styled(kind, (Chars(f"w{n} "),)) if kind else Chars(f"k{n} ")

    blocks = tuple(
        Paragraph(tuple(node(kind, n) for n, kind in enumerate(row)), "en", "ltr") for row in kinds
    )
    made = parted(blocks)
    for one, other in pairwise(made):
        ends = isinstance(one.children[-1], Styled) and one.children[-1].style == "ins"
        begins = isinstance(other.children[0], Styled) and other.children[0].style == "ins"
        assert not (ends and begins)
    for drop in ("ins", "del"):
        assert list(texts(made, drop)) == list(texts(blocks, drop))


def test_documents_one_after_the_other_tell_their_notes_apart() -> None:
    def noted(lang: str) -> Document:
        text = Paragraph((Chars("x"), NoteRef("n", "1")), lang, "ltr", "p")
        return Document(
            lang, "ltr", (text, Note("n", (Chars(lang),), lang, "ltr", "1")), Metadata("t", "s")
        )

    made = together([noted("tr"), noted("en")])
    assert [block.id for block in made.blocks if isinstance(block, Note)] == ["n", "n.en"]
    targets = [
        n.target
        for b in made.blocks
        if isinstance(b, Paragraph)
        for n in b.children
        if isinstance(n, NoteRef)
    ]
    assert targets == ["n", "n.en"]
    assert [block.id for block in made.blocks if isinstance(block, Paragraph)] == ["p", None]

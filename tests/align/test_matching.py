from __future__ import annotations

from functools import cache

from docgen.align import Piece, aligned, rows
from docgen.exchange.adopting import _Adoption
from docgen.exchange.foreign import ForeignParagraph
from tests.exchange.test_adopt import IDS, SERIES_READ, texts


@cache
def pieces(lang: str) -> tuple[Piece, ...]:
    adoption = _Adoption({}, SERIES_READ)
    return tuple(adoption._piece(ForeignParagraph(1, text, text), lang) for text in texts(lang))


def test_whole_versions_are_aligned_one_to_one():
    for one, other in (("ar", "tr"), ("ar", "en"), ("tr", "en"), ("en", "ar")):
        beads = aligned(pieces(one), pieces(other), (one, other))
        assert beads == [((n,), (n,)) for n in range(len(IDS))]


def test_a_paragraph_that_one_version_lacks_is_found():
    found = tried = 0
    for lang in ("tr", "en"):
        for gone in range(len(IDS)):
            left = [piece for n, piece in enumerate(pieces(lang)) if n != gone]
            beads = aligned(pieces("ar"), left, ("ar", lang))
            found += [ours for ours, theirs in beads if not theirs] == [(gone,)]
            tried += 1
    print(f"{found} of {tried} paragraphs that one version lacks were found")
    assert found >= 0.9 * tried


def test_two_paragraphs_made_one_are_found():
    found = tried = 0
    for lang in ("tr", "en"):
        for at in range(len(IDS) - 1):
            one, two = pieces(lang)[at : at + 2]
            both = Piece(one.letters + two.letters, one.values | two.values)
            left = [*pieces(lang)[:at], both, *pieces(lang)[at + 2 :]]
            beads = aligned(pieces("ar"), left, ("ar", lang))
            found += ((at, at + 1), (at,)) in beads
            tried += 1
    print(f"{found} of {tried} pairs of paragraphs made one were found")
    assert found >= 0.85 * tried


def test_every_paragraph_stands_in_one_row():
    some = {"ar": pieces("ar")[:9], "tr": pieces("tr")[3:], "en": pieces("en")[::2]}
    found = rows(some, "ar")
    for lang, given in some.items():
        assert [i for row in found for i in row.get(lang, ())] == list(range(len(given)))


def test_nothing_and_one_paragraph_are_texts_too():
    piece = Piece(40)
    assert aligned([], [], ("ar", "tr")) == []
    assert aligned([piece], [], ("ar", "tr")) == [((0,), ())]
    assert rows({"ar": [piece]}, "ar") == [{"ar": (0,)}]
    assert rows({"ar": [], "tr": [piece]}, "ar") == [{"tr": (0,)}]

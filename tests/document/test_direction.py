"""Atoms hold the levels of the whole paragraph, whatever elements it is cut into."""

import random

from bidi import get_display

from docgen.document.direction import CONTROLS, Atom, atoms
from docgen.document.outline import plain
from docgen.document.tree import Break, Chars, Isolate, Link, PageNumber, Styled

# No brackets: python-bidi, the judge here, pairs them wrongly after an isolate ("1 L RLI 2 PDI (3)", where
# FriBidi and rule N0 agree with docgen); they are judged by Unicode's own cases in tests/bidi.
WORDS = [
    *("قرر", "المجلس", "بين", "ليبيا", "وتركيا", "2015", "2510", "S/RES/1973", "Ankara", "UN"),
    *("the", "5%", "-12.5", "/نص/", "12:30", "info@mfa.example،", "EU-27", "٣", "!"),
]


def drawn(found: tuple[Atom, ...], base: int) -> str:
    """Rule L2 over the atoms' levels: the characters in drawn order."""
    chars = [(c, atom.level) for atom in found for c in atom.text or "\0"]
    for level in range(max((lv for _, lv in chars), default=0), 0, -1):
        i = 0
        while i < len(chars):
            j = i
            while j < len(chars) and chars[j][1] >= level:
                j += 1
            chars[i:j] = chars[i:j][::-1]
            i = max(j, i + 1)
    return "".join(c for c, _ in chars if c != "\0")


def inline(rng: random.Random, depth: int = 0):
    words = " ".join(rng.choices(WORDS, k=rng.randint(1, 4)))
    kind = rng.random()
    if depth > 2 or kind < 0.5:
        return Chars(words)
    children = tuple(inline(rng, depth + 1) for _ in range(rng.randint(1, 3)))
    if kind < 0.7:
        return Styled(rng.choice(["strong", "em"]), children)
    if kind < 0.8:
        return Link("https://mfa.example", children)
    return Isolate(rng.choice(["ltr", "rtl"]), children, rng.choice([None, "tr", "ar"]))


def controlled(nodes) -> str:
    """The paragraph as one string, isolates as control characters: the judge's input."""
    out = []
    for node in nodes:
        if isinstance(node, Chars):
            out.append(node.text)
        elif isinstance(node, Isolate):
            opener = "\u2066" if node.direction == "ltr" else "\u2067"
            out.append(opener + controlled(node.children) + "\u2069")
        else:
            out.append(controlled(node.children))
    return "".join(out)


def test_atoms_of_random_paragraphs_are_drawn_as_python_bidi_draws_them():
    rng = random.Random(20211204)
    tried = 0
    for _ in range(4000):
        nodes = tuple(x for _ in range(rng.randint(1, 6)) for x in (inline(rng), Chars(" ")))[:-1]
        for direction, base in (("ltr", "L"), ("rtl", "R")):
            expected = get_display(controlled(nodes), base_dir=base)
            expected = "".join(c for c in expected if c not in CONTROLS)
            assert expected == drawn(atoms(nodes, direction), 0 if base == "L" else 1)
            tried += 1
    print(f"{tried} paragraphs")


def test_atoms_lose_and_repeat_nothing():
    rng = random.Random(7)
    for _ in range(500):
        nodes = tuple(inline(rng) for _ in range(5))
        assert "".join(a.text for a in atoms(nodes, "rtl")) == plain(nodes)


def test_a_break_has_the_paragraphs_level_and_a_page_number_that_of_a_number():
    found = atoms((Chars("صفحة "), PageNumber(), Break(), Chars("abc")), "rtl")
    levels = [(type(a.node).__name__, a.level) for a in found]
    assert levels == [("NoneType", 1), ("PageNumber", 2), ("Break", 1), ("NoneType", 2)]

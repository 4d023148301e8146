"""Random paragraphs of two directions, plain or styled, the same on every run."""

from __future__ import annotations

import re
from functools import cache
from random import Random

from docgen.document.tree import Chars, Inlines, Isolate, Link, Styled
from tests.publish.prose import declaration

OTHER = {"ar": "en", "en": "ar", "tr": "ar"}
_OPENERS = {"ltr": "\u2066", "rtl": "\u2067"}
_DEEPEST = 3


@cache
def phrases(lang: str) -> tuple[list[str], ...]:
    parts = (part for text in declaration(lang) for part in re.split(r"(?<=[.,،؛;:])\s", text))
    return tuple(part.split() for part in parts if 2 < len(part.split()) < 14)


def paragraph(random: Random, base: str, length: int = 60) -> str:
    """At least `length` words of `base` and of another direction, in phrases."""
    words: list[str] = []
    while len(words) < length:
        lang = base if random.random() < 0.55 else OTHER[base]
        phrase = " ".join(random.choice(phrases(lang))[: random.randint(1, 8)])
        words += _dressed(random, phrase).split(" ")
    return " ".join(words)


def _dressed(random: Random, phrase: str) -> str:
    kinds = (
        f"({phrase})",
        f"«{phrase}»",
        f"[{phrase}]",
        f"{phrase} {random.randint(1, 2050)}",
        f"{random.randint(1, 99)}% {phrase}",
        f"{phrase} S/RES/{random.randint(100, 2000)} (2011)",
        f"{phrase},",
    )
    return random.choice(kinds) if random.random() < 0.4 else phrase


def styled(random: Random, text: str) -> tuple[Inlines, str]:
    """The text under random styles of whole words; and the same with its isolates' characters."""
    return _styled(random, text.split(" "), 0)


def _styled(random: Random, words: list[str], depth: int) -> tuple[Inlines, str]:
    nodes: list = []
    text = ""
    while words:
        count = random.randint(1, 7)
        part, words = words[:count], words[count:]
        node, said = _piece(random, part, depth)
        nodes.append(node)
        text += said
        if words:
            nodes.append(Chars(" "))
            text += " "
    return tuple(nodes), text


def _piece(random: Random, words: list[str], depth: int) -> tuple[object, str]:
    plain = " ".join(words)
    kind = random.random()
    if kind < 0.06:
        return Link("https://www.un.org/", (Chars(plain),)), plain
    if kind > 0.45 or depth == _DEEPEST:
        return Chars(plain), plain
    inner, said = _styled(random, words, depth + 1)
    if kind < 0.3:
        return Styled(random.choice(["strong", "em"]), inner), said
    direction = random.choice(["ltr", "rtl"])
    return Isolate(direction, inner), _OPENERS[direction] + said + "\u2069"

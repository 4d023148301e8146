"""Edit a Word file at random, as a hurried officer would, and know what it says afterwards."""

from __future__ import annotations

import random
from typing import Any

from docgen.document.printed import bare, folded
from docgen.ooxml.names import q
from docgen.ooxml.walk import text_of
from tests.exchange.editor import Editor

WORDS = {
    "ar": ["كلمة", "«نص»", "وأيضًا،", "مُهِمّ", "(بند)", "ج.", "ثمّ:", "—"],
    "tr": ["ayrıca", "“söz”", "İlgili", "ışık’ın", "(bkz.)", "şöyle:", "—", "güçlü,"],
    "en": ["also", "“so”", "it’s", "(see)", "thus:", "—", "strong,", "O'Neill"],
}
ODD = ["{x}", "*star*", "a#b", "#", "\\n", "**", "%", "`q`", "{", "}", "[1", "&", "'q'", '"q"', "@"]


def scribble(editor: Editor, lang: str, choose: random.Random, share: float) -> int:
    """Edit about that share of the paragraphs that have words outside controls; how many."""
    edited = 0
    for paragraph in list(editor.body.iter(q("w:p"))):
        names = [one.get(q("w:name"), "") for one in paragraph.iter(q("w:bookmarkStart"))]
        if not any(name.startswith("p_") for name in names) or choose.random() > share:
            continue
        style = paragraph.find(f"{q('w:pPr')}/{q('w:pStyle')}").get(q("w:val"))
        if style.startswith("Heading"):
            continue  # an item's heading begins with docgen's own words
        texts = [t for t in editor.runs(paragraph) if " " in bare(t.text or "").strip()]
        if texts:
            before = plain(paragraph)
            _edit(choose.choice(texts), lang, choose)
            edited += plain(paragraph) != before
    return edited


def _edit(text: Any, lang: str, choose: random.Random) -> None:
    words = (text.text or "").split(" ")
    pool = WORDS[lang] if choose.random() < 0.7 else ODD
    inner = range(1, len(words) - 1) if len(words) > 2 else range(1, len(words))
    for _ in range(choose.randint(1, 3)):
        at = choose.choice(list(inner))
        match choose.randint(0, 3):
            case 0:
                words[at] = choose.choice(pool)
            case 1:
                words[at] += " " + choose.choice(pool)
            case 2:
                words[at] = ""
            case _:
                words[at : at + 1] = [choose.choice(pool), words[at]]
                inner = range(1, len(words) - 1) or range(1, len(words))
    text.text = " ".join(words)
    text.set(q("xml:space"), "preserve")


def plain(paragraph: Any) -> str:
    """What the paragraph says, by another reader than the importer's."""
    return folded(bare(text_of(paragraph)))


def said(editor: Editor) -> list[str]:
    """What all paragraphs say."""
    return [text for text in map(plain, editor.body.iter(q("w:p"))) if text]

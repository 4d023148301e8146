"""Turn the look of a run into its w:rPr, from one place, so that no script misses its half.

A run with w:rtl takes its size, weight, slope and face from szCs, bCs, iCs and cs alone: bold and
italic are always written for both scripts.
"""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass
from functools import lru_cache

from docgen.document.direction import Atom
from docgen.document.tree import Isolate, Marked, Styled
from docgen.languages import LANGUAGES, Direction
from docgen.ooxml.build import Element, Properties, properties
from docgen.publish.docx.styles import face_of, language_attributes, scales, size_of

_EUROPEAN = frozenset("0123456789")
_ARABIC_INDIC = frozenset(map(chr, (*range(0x660, 0x66A), *range(0x6F0, 0x6FA))))
HIGHLIGHT = "yellow"  # Word's own tool takes it away again


@dataclass(frozen=True, slots=True)
class Look:
    """How a run looks, and whose it is. `face` and `size` stand only where the style's differ."""

    lang: str
    rtl: bool = False
    style: str = ""
    bold: bool = False
    italic: bool = False
    raised: bool = False
    highlight: bool = False
    face: str = ""
    size: str = ""

    def element(self) -> Element:
        """A fresh w:rPr."""
        return copy(_element(self))


@lru_cache(maxsize=512)
def _element(look: Look) -> Element:
    found: Properties = {"w:lang": language_attributes(LANGUAGES[look.lang])}
    if look.style:
        found["w:rStyle"] = look.style
    if look.face:
        found["w:rFonts"] = {"w:ascii": look.face, "w:hAnsi": look.face}
        found["w:sz"] = look.size
    if look.bold:
        found |= {"w:b": True, "w:bCs": True}
    if look.italic:
        found |= {"w:i": True, "w:iCs": True}
    if look.highlight:
        found["w:highlight"] = HIGHLIGHT
    if look.raised:
        found["w:vertAlign"] = "superscript"
    if look.rtl:
        found["w:rtl"] = True
    return properties("w:rPr", found)


@dataclass(frozen=True, slots=True)
class Ground:
    """What the runs of a paragraph share: its language, its direction, its style and the page's."""

    lang: str
    direction: Direction
    style: str
    page: Direction

    @property
    def base(self) -> int:
        """The paragraph's level (UAX #9)."""
        return 1 if self.direction == "rtl" else 0

    def look(self, lang: str | None = None, *, rtl: bool, style: str = "") -> Look:
        """The plain look of a run here."""
        face, size = "", ""
        if self.direction != self.page:
            # the page's style sets the other script's face and size for Latin letters and figures
            face, size = face_of(self.direction), size_of(self.direction, _scale(self.style))
        return Look(lang or self.lang, rtl=rtl, style=style, face=face, size=size)

    def mark(self) -> Look:
        """The look of the paragraph's own mark, and so of its number."""
        return self.look(rtl=self.direction == "rtl")


@lru_cache(maxsize=1)
def _scales() -> dict[str, float]:
    return scales()


def _scale(style: str) -> float:
    return _scales()[style]


def runs_right_to_left(text: str, level: int) -> bool:
    """Whether a run of this level carries w:rtl.

    European digits never do: Word's numeral setting "Context" would redraw them. Arabic-Indic
    ones do, at their even level.
    """
    if level % 2:
        return True
    chars = set(text)
    return not chars.isdisjoint(_ARABIC_INDIC) and chars.isdisjoint(_EUROPEAN)


def look_of(atom: Atom, ground: Ground) -> Look:
    """The look of an atom: of its level, and of all that it stands in."""
    plain = ground.look(_language(atom), rtl=runs_right_to_left(atom.text, atom.level))
    if not atom.path:
        return plain
    styles = {node.style for node in atom.path if isinstance(node, Styled)}
    return Look(
        lang=plain.lang,
        rtl=plain.rtl,
        style="Fact" if any(isinstance(n, Isolate) and n.trace for n in atom.path) else "",
        bold="strong" in styles,
        italic="em" in styles,
        raised="sup" in styles,
        highlight=any(isinstance(node, Marked) for node in atom.path),
        face=plain.face,
        size=plain.size,
    )


def _language(atom: Atom) -> str | None:
    return next((n.lang for n in reversed(atom.path) if isinstance(n, Isolate) and n.lang), None)

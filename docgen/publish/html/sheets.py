"""Make the style sheets of templates/style/ with the numbers of the theme in them."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from functools import cache
from pathlib import Path
from string import Template

from docgen.languages import LANGUAGES, Direction, Language
from docgen.publish.fonts import font_paths
from docgen.resources import templates_dir
from docgen.theme import HOUSE, Margins, Theme

_POINT = 25.4 / 72  # in millimetres
_WITHIN = 0.93  # of the difference of sizes, so that lines keep their distance
_TABLE, _PARALLEL = 0.93, 0.86  # of the body's size
_LABEL_GAP = 1.5  # between a number and its paragraph
_COLOURS = (
    *("ink", "quiet", "accent", "rule", "head_fill", "mark_fill", "stale_fill", "mark_ink"),
    *("insert_ink", "delete_ink"),
)
_CUTS = {"Regular": ("normal", 400), "Bold": ("normal", 700)}
_CUTS |= {"Italic": ("italic", 400), "BoldItalic": ("italic", 700)}


@dataclass(frozen=True, slots=True)
class Leaf:
    """What the pages of one document share: its direction, its orientation and its digits."""

    direction: Direction
    landscape: bool = False
    digits: str = "latn"
    margins: Margins = field(default_factory=Margins)


@cache
def sheet(name: str, leaf: Leaf) -> str:
    """One style sheet; lengths, colours and sides are those of the theme and the page."""
    source = (templates_dir() / "style" / f"{name}.css").read_text(encoding="utf-8")
    return Template(source).substitute(_words(HOUSE, leaf))


@cache
def languages_sheet() -> str:
    """The fonts, sizes and line heights of each language."""
    source = Template((templates_dir() / "style" / "language.css").read_text(encoding="utf-8"))
    return "\n".join(source.substitute(_language_words(lang)) for lang in LANGUAGES.values())


def title_width(direction: Direction, margins: Margins) -> float:
    """How wide a page's column is, in em of the title."""
    face = HOUSE.arabic if direction == "rtl" else HOUSE.latin
    column = HOUSE.page_width - 2 * margins.side
    return column / _POINT / (face.size * HOUSE.title_scale)


def font_files() -> dict[str, Path]:
    """Every font that docgen embeds, by file name."""
    return {path.name: path for path in sorted(font_paths().values())}


def font_faces(url_of: dict[str, str]) -> str:
    """The @font-face rules of docgen's fonts, with the URL of each file."""
    return "\n".join(_font_face(name, url) for name, url in url_of.items())


def _font_face(name: str, url: str) -> str:
    family, _, cut = Path(name).stem.partition("-")
    style_, weight = _CUTS[cut]
    return (
        f'@font-face {{ font-family: "{_family(family)}"; src: url("{url}"); '
        f"font-style: {style_}; font-weight: {weight} }}"
    )


def _family(stem: str) -> str:
    known = {f for lang in LANGUAGES.values() for f in (lang.font, lang.fallback_font)}
    return next(family for family in known if family.replace(" ", "") == stem)


def _words(theme: Theme, leaf: Leaf) -> dict[str, str]:
    values = asdict(theme)
    words = {k: f"{v:g}" for k, v in values.items() if isinstance(v, float)}
    words |= {name: f"#{values[name]}" for name in _COLOURS}
    words |= {f"margin_{name}": f"{side:g}" for name, side in asdict(leaf.margins).items()}
    if leaf.landscape:
        words["page_width"], words["page_height"] = words["page_height"], words["page_width"]
    words["start"], words["end"] = (
        ("right", "left") if leaf.direction == "rtl" else ("left", "right")
    )
    words["label_gap"] = f"{_LABEL_GAP:g}"
    words["label_width"] = f"{theme.number_indent - _LABEL_GAP:g}"
    larger = theme.arabic.size / theme.latin.size * _WITHIN
    words["arabic_size"], words["latin_size"] = f"{larger:.3f}", f"{1 / larger:.3f}"
    words["counter_style"] = "arabic-indic" if leaf.digits == "arab" else "decimal"
    return words


def _language_words(language: Language) -> dict[str, str]:
    face = HOUSE.arabic if language.rtl else HOUSE.latin
    return {
        "code": language.code,
        "font": language.font,
        "fallback_font": language.fallback_font,
        "size": f"{face.size:g}",
        "line_height": f"{face.line_height:g}",
        "table_size": f"{face.size * _TABLE:.2f}",
        "parallel_size": f"{face.size * _PARALLEL:.2f}",
        "tight": f"{face.line_height * _TABLE:.2f}",
        # Latin text is set ragged: without hyphenation, which Turkish lacks, justifying tears gaps
        "align": "justify" if language.rtl else "start",
    }

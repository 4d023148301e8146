"""Turn the theme into Word styles: one record a style, and the XML of the styles part.

There are two templates, one a direction, since an Arabic page sets its figures and its few Latin
words in the Arabic face too. Where the other direction stands in a document (side by side, say),
runs carry their face and size themselves: `face_of` and `size_of` tell them.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from docgen.languages import LANGUAGES, Direction, Language
from docgen.ooxml.build import Element, Properties, add, make, properties, root
from docgen.ooxml.names import q
from docgen.theme import HOUSE, Theme

# The height of a line that the faces ask for themselves (hhea, in em): Word's "single".
NATURAL_LINE = {"Amiri": 1.758, "Noto Serif": 1.362}

# Names that Word knows by itself (ECMA-376 part 1, 17.7.4.9); any other style is a custom one.
_BUILT_IN = frozenset(
    (
        *("Normal", "Title", "Subtitle", "Date", "heading 1", "heading 2", "heading 3"),
        *("Body Text", "Closing", "Quote", "Signature", "header", "footer", "footnote text"),
        *("annotation text", "footnote reference", "annotation reference"),
        *("Default Paragraph Font", "Normal Table", "No List"),
    )
)

_CELL_TEXT_GAP = 1.2  # millimetres under each paragraph of a cell, and so under the last


def twips(millimetres: float) -> str:
    """Millimetres as Word's twentieths of a point."""
    return str(round(millimetres * 1440 / 25.4))


def leading(direction: Direction) -> Language:
    """The language whose face a direction is set in: the last record of that direction."""
    return [record for record in LANGUAGES.values() if record.direction == direction][-1]


def face_of(direction: Direction) -> str:
    """The family that sets text of a direction."""
    return leading(direction).font


@dataclass(frozen=True, slots=True)
class Style:
    """One style. `scale` is its size as a share of the body's; None inherits it."""

    id: str
    name: str
    kind: str = "paragraph"
    based_on: str | None = "Normal"
    next: str | None = None
    scale: float | None = None
    shown: bool = True
    paragraph: Properties = field(default_factory=dict)
    run: Properties = field(default_factory=dict)
    extra: Properties = field(default_factory=dict)


_BOLD: Properties = {"w:b": True, "w:bCs": True}
_KEEP: Properties = {"w:keepNext": True, "w:keepLines": True}
_CENTRE: Properties = {"w:jc": "center"}


def _gap(before: float = 0, after: float = 0) -> Properties:
    return {"w:spacing": {"w:before": twips(before), "w:after": twips(after)}}


def _inked(colour: str) -> Properties:
    return {"w:color": colour}


def paragraph_styles(theme: Theme, page: Direction) -> tuple[Style, ...]:
    """The paragraph styles that text is set in.

    Arabic is justified; Turkish and English are ragged, as on paper: without hyphenation their
    long words would tear gaps.
    """
    justified: Properties = {"w:jc": "both"} if page == "rtl" else {}
    space, indent = theme.paragraph_space, twips(theme.number_indent)
    hanging: Properties = {"w:ind": {"w:left": indent, "w:hanging": indent}}
    accent, quiet = _inked(theme.accent), _inked(theme.quiet)
    title, heading, small = theme.title_scale, theme.heading_scale, theme.small_scale
    body = "BodyText"
    return (
        Style("Title", "Title", next="Subtitle", scale=title, run=_BOLD | accent,
              paragraph=_KEEP | _CENTRE | _gap(0, 2) | {"w:outlineLvl": "0"}),
        Style("Subtitle", "Subtitle", next=body, run=accent,
              paragraph=_KEEP | _CENTRE | _gap(0, 1.2)),
        Style("Date", "Date", next=body, paragraph=_KEEP | _CENTRE | _gap(0, 1.2)),
        Style("Status", "Status", next="Title", scale=small, run=_BOLD | quiet,
              paragraph=_KEEP | _CENTRE | _gap(0, 1.2)),
        Style("Symbol", "Symbol", scale=small, run=quiet, paragraph=_KEEP | _gap(0, 1.2)),
        Style("Invocation", "Invocation", next="Title", paragraph=_KEEP | _CENTRE | _gap(0, 4)),
        Style("Heading1", "heading 1", next=body, scale=title, run=_BOLD | accent,
              paragraph=_KEEP | _gap(6, 2) | {"w:outlineLvl": "0"}),
        Style("Heading2", "heading 2", next=body, scale=heading, run=_BOLD | accent,
              paragraph=_KEEP | _gap(5, 2) | {"w:outlineLvl": "1"}),
        Style("Heading3", "heading 3", next=body, scale=1, run=_BOLD | accent,
              paragraph=_KEEP | _gap(4, 1.5) | {"w:outlineLvl": "2"}),
        Style(body, "Body Text", paragraph=_gap(0, space) | justified),
        Style("Closing", "Closing", based_on=body, paragraph=_gap(4, space)),
        Style("Numbered", "Numbered Paragraph", based_on=body, paragraph=hanging),
        Style("ListItem", "List Item", based_on=body, paragraph=_gap(0, 1.2)),
        Style("Quote", "Quote", based_on=body,
              paragraph={"w:ind": {"w:left": twips(8), "w:right": twips(8)}}),
        Style("Label", "Label", next=body, run=_BOLD, paragraph=_KEEP | _gap(0, space / 2)),
        Style("Meta", "Meta", run=quiet, paragraph=_gap(0, space / 2)),
        Style("Review", "Review", scale=small, paragraph=_gap(0, space / 2)),
        Style("TableText", "Table Text", paragraph=_gap(0, _CELL_TEXT_GAP)),
        Style("TableHead", "Table Head", based_on="TableText", run=_BOLD, paragraph=_KEEP),
        Style("Signature", "Signature", paragraph=_KEEP | _CENTRE),
        Style("Header", "header", scale=small, run=quiet),
        Style("Footer", "footer", scale=small, run=quiet),
        Style("FootnoteText", "footnote text", scale=small),
        Style("CommentText", "annotation text", scale=small, shown=False),
    )  # fmt: skip


def character_styles(theme: Theme) -> tuple[Style, ...]:
    """The styles of stretches inside a paragraph. Fact marks where a value stands, unseen."""
    raised: Properties = {"w:vertAlign": "superscript"}
    kind, default = "character", "DefaultParagraphFont"
    return (
        Style("FootnoteReference", "footnote reference", kind, default, run=raised),
        Style("CommentReference", "annotation reference", kind, default, shown=False,
              scale=theme.small_scale),
        Style("Fact", "Fact", kind, default),
    )  # fmt: skip


def table_styles(theme: Theme) -> tuple[Style, ...]:
    """A ruled table with a filled head, and one without lines for what only stands side by side."""
    line = {"w:val": "single", "w:sz": "4", "w:space": "0", "w:color": theme.rule}
    ruled: Properties = {
        f"w:{side}": line for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    }
    head = make("w:tblStylePr", {"w:type": "firstRow"})
    add(add(head, "w:tcPr"), "w:shd", shade(theme.head_fill))
    properties_of_ruled: Properties = {
        "w:tblBorders": ruled,
        "w:tblCellMar": _cell_margins(2, 1.4, 1.4 - _CELL_TEXT_GAP),
    }
    return (
        Style("DocgenTable", "Docgen Table", "table", "TableNormal", shown=False,
              extra={"w:tblPr": properties_of_ruled, "w:tblStylePr": head}),
        Style("DocgenPlain", "Docgen Plain", "table", "TableNormal", shown=False,
              extra={"w:tblPr": {"w:tblCellMar": _cell_margins(0, 0, 0)}}),
    )  # fmt: skip


def shade(fill: str) -> dict[str, str]:
    """The attributes of w:shd for a plain fill."""
    return {"w:val": "clear", "w:color": "auto", "w:fill": fill}


def _cell_margins(beside: float, above: float, below: float) -> Properties:
    wide = {"w:w": twips(beside), "w:type": "dxa"}
    top = {"w:w": twips(above), "w:type": "dxa"}
    bottom = {"w:w": twips(below), "w:type": "dxa"}
    return {"w:top": top, "w:left": wide, "w:bottom": bottom, "w:right": wide}


def scales(theme: Theme = HOUSE) -> dict[str, float]:
    """The size of every paragraph style as a share of the body's."""
    found = {"Normal": 1.0}
    for style in paragraph_styles(theme, "ltr"):
        found[style.id] = style.scale or found[style.based_on or "Normal"]
    return found


def size_of(direction: Direction, scale: float, theme: Theme = HOUSE) -> str:
    """The size in half points of text of a direction."""
    face = theme.arabic if direction == "rtl" else theme.latin
    return str(round(face.size * scale * 2))


# ---------------------------------------------------------------- the part


def styles_part(theme: Theme, page: Direction) -> Element:
    """The root of word/styles.xml for documents whose pages run in direction `page`."""
    styles = root("w:styles", "w")
    _defaults(styles, theme, page)
    for style in (
        *_ground(theme, page),
        *paragraph_styles(theme, page),
        *character_styles(theme),
        *table_styles(theme),
    ):
        _append(styles, style, theme, page)
    return styles


def _ground(theme: Theme, page: Direction) -> tuple[Style, ...]:
    """The styles that every other one is based on, or that Word expects to find."""
    line: Properties = {"w:spacing": {"w:line": _line(theme, page), "w:lineRule": "auto"}}
    if page == "rtl":
        # what a reader adds to an Arabic document starts on its right; w:rtl may not stand here,
        # since it would catch figures and Latin words
        line["w:bidi"] = True
    margins: Properties = {
        "w:tblInd": {"w:w": "0", "w:type": "dxa"},
        "w:tblCellMar": _cell_margins(1.9, 0, 0),
    }
    return (
        Style("Normal", "Normal", based_on=None, paragraph=line, run=_inked(theme.ink)),
        Style("DefaultParagraphFont", "Default Paragraph Font", "character", None, shown=False),
        Style("TableNormal", "Normal Table", "table", None, shown=False,
              extra={"w:tblPr": margins}),
        Style("NoList", "No List", "numbering", None, shown=False),
    )  # fmt: skip


def _line(theme: Theme, page: Direction) -> str:
    wanted = theme.arabic if page == "rtl" else theme.latin
    # under "single" LibreOffice shrinks the lines of a paragraph unevenly
    return str(max(240, round(240 * wanted.line_height / NATURAL_LINE[face_of(page)])))


def _defaults(styles: Element, theme: Theme, page: Direction) -> None:
    latin, arabic = face_of(page), face_of("rtl")
    run: Properties = {
        "w:rFonts": {
            **dict.fromkeys(("w:ascii", "w:hAnsi", "w:eastAsia"), latin),
            "w:cs": arabic,
        },
        **_sizes(1, theme, page),
        "w:lang": language_attributes(leading(page)),
    }
    defaults = add(styles, "w:docDefaults")
    add(defaults, "w:rPrDefault").append(properties("w:rPr", run))
    add(defaults, "w:pPrDefault")


def _sizes(scale: float, theme: Theme, page: Direction) -> Properties:
    return {"w:sz": size_of(page, scale, theme), "w:szCs": size_of("rtl", scale, theme)}


def language_attributes(record: Language) -> dict[str, str]:
    """The attributes of w:lang for text of a language; the other script gets its leading one."""
    other = leading("ltr" if record.rtl else "rtl")
    latin, complex_script = (other, record) if record.rtl else (record, other)
    return {"w:val": latin.word, "w:bidi": complex_script.word}


def _append(styles: Element, style: Style, theme: Theme, page: Direction) -> None:
    element = add(styles, "w:style", {"w:type": style.kind, "w:styleId": style.id})
    if style.based_on is None:
        element.set(q("w:default"), "1")
    if style.name not in _BUILT_IN:
        element.set(q("w:customStyle"), "1")
    run = {**(_sizes(style.scale, theme, page) if style.scale else {}), **style.run}
    head: Properties = {"w:name": style.name}
    if style.based_on:
        head["w:basedOn"] = style.based_on
    if style.next:
        head["w:next"] = style.next
    if style.shown:
        head["w:qFormat"] = True
    else:
        head |= {"w:uiPriority": "99", "w:semiHidden": True, "w:unhideWhenUsed": True}
    if style.paragraph:
        head["w:pPr"] = properties("w:pPr", style.paragraph)
    if run:
        head["w:rPr"] = properties("w:rPr", run)
    element.extend(properties("w:style", {**head, **style.extra}))

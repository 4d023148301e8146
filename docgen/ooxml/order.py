"""The order in which WordprocessingML wants the children of its property elements, as data.

ECMA-376 part 1, annex A (wml.xsd): each of these types is a sequence, and Word refuses a file
whose children stand otherwise. Names that docgen never writes stay in, for reading others' files.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

_PARAGRAPH = """
pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd
tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi
adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc
textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"""

_RUN = """
ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow
emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight
u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange"""

_TABLE = """
tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc
tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription
tblPrChange"""

_ROW = """
cnfStyle divId gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader tblCellSpacing jc
hidden ins del trPrChange"""

_CELL = """
cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign
hideMark headers cellIns cellDel cellMerge tcPrChange"""

_SECTION = """
headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType
pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid
printerSettings sectPrChange"""

_CONTROL = """
rPr alias tag id lock placeholder temporary showingPlcHdr dataBinding label tabIndex equation
comboBox date docPartObj docPartList dropDownList picture richText text citation group bibliography
"""

_LEVEL = """
start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr"""

_STYLE = """
name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat
locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr"""

_BORDERS = "top left start bottom right end insideH insideV between bar tl2br tr2bl"


def _names(words: str) -> tuple[str, ...]:
    return tuple(f"w:{word}" for word in words.split())


ORDER: dict[str, tuple[str, ...]] = {
    "w:pPr": _names(_PARAGRAPH),
    "w:rPr": _names(_RUN),
    "w:tblPr": _names(_TABLE),
    "w:trPr": _names(_ROW),
    "w:tcPr": _names(_CELL),
    "w:sectPr": _names(_SECTION),
    "w:sdtPr": _names(_CONTROL),
    "w:numPr": _names("ilvl numId ins numberingChange"),
    "w:lvl": _names(_LEVEL),
    "w:style": _names(_STYLE),
    "w:pBdr": _names(_BORDERS),
    "w:tblBorders": _names(_BORDERS),
    "w:tcBorders": _names(_BORDERS),
    "w:tblCellMar": _names(_BORDERS),
}


@cache
def _places(parent: str) -> dict[str, int]:
    return {name: place for place, name in enumerate(ORDER[parent])}


def in_order(parent: str, names: Iterable[str]) -> list[str]:
    """The names of `parent`'s children, sorted as its type wants; an unknown one is a KeyError."""
    places = _places(parent)
    return sorted(names, key=lambda name: places[name])


def followers(parent: str, name: str) -> tuple[str, ...]:
    """The children that must stand after `name`."""
    return ORDER[parent][_places(parent)[name] + 1 :]

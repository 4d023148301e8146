"""Turn the theme into Office's own theme part, so that Word's palette offers the house's colours.

No style refers to it (a theme font beats the complex-script font that a style names), but Word
and its validators expect one.
"""

from __future__ import annotations

from docgen.ooxml.build import Element, add, root
from docgen.publish.docx.styles import face_of
from docgen.theme import Theme


def theme_part(theme: Theme) -> Element:
    """The root of word/theme/theme1.xml."""
    part = root("a:theme", "a")
    part.set("name", "docgen")
    elements = add(part, "a:themeElements")
    _colours(elements, theme)
    _fonts(elements)
    _formats(elements)
    return part


def _colours(parent: Element, theme: Theme) -> None:
    scheme = add(parent, "a:clrScheme", {"name": "docgen"})
    palette = {
        "dk1": theme.ink,
        "lt1": "FFFFFF",
        "dk2": theme.accent,
        "lt2": theme.head_fill,
        "accent1": theme.accent,
        "accent2": theme.quiet,
        "accent3": theme.rule,
        "accent4": theme.mark_fill,
        "accent5": theme.insert_ink,
        "accent6": theme.delete_ink,
        "hlink": theme.accent,
        "folHlink": theme.quiet,
    }
    for name, colour in palette.items():
        add(add(scheme, f"a:{name}"), "a:srgbClr", {"val": colour})


def _fonts(parent: Element) -> None:
    scheme = add(parent, "a:fontScheme", {"name": "docgen"})
    for name in ("a:majorFont", "a:minorFont"):
        fonts = add(scheme, name)
        add(fonts, "a:latin", {"typeface": face_of("ltr")})
        add(fonts, "a:ea", {"typeface": ""})
        add(fonts, "a:cs", {"typeface": face_of("rtl")})


def _formats(parent: Element) -> None:
    """Three plain fills, lines, effects and backgrounds: the least that the schema takes."""
    scheme = add(parent, "a:fmtScheme", {"name": "docgen"})
    fills = add(scheme, "a:fillStyleLst")
    lines = add(scheme, "a:lnStyleLst")
    effects = add(scheme, "a:effectStyleLst")
    backgrounds = add(scheme, "a:bgFillStyleLst")
    for _ in range(3):
        _plain_fill(fills)
        _plain_fill(add(lines, "a:ln", {"w": "6350"}))
        add(add(effects, "a:effectStyle"), "a:effectLst")
        _plain_fill(backgrounds)


def _plain_fill(parent: Element) -> None:
    add(add(parent, "a:solidFill"), "a:schemeClr", {"val": "phClr"})

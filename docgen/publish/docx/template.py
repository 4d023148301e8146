"""Make docgen's own Word templates from the theme: `python -m docgen.publish.docx.template`.

The bytes lie beside this file, so that a writer reads and never builds them; a test says that
this script still makes the same parts.
"""

from __future__ import annotations

from pathlib import Path
from typing import cast, get_args

from lxml import etree

from docgen.languages import Direction
from docgen.ooxml.build import Element, add, root, serialise
from docgen.publish.docx.colours import theme_part
from docgen.publish.docx.fonts import font_table
from docgen.publish.docx.package import zipped
from docgen.publish.docx.page import section_properties
from docgen.publish.docx.styles import leading, styles_part, twips
from docgen.theme import HOUSE, Theme

_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
# Parts that the document points to, by the kind of the relation; and the type of each part.
_PARTS = {
    "styles": "styles",
    "settings": "settings",
    "fontTable": "fontTable",
    "theme": "theme/theme1",
}
_CONTENT = {
    "document": f"{_WORD}.document.main",
    "styles": f"{_WORD}.styles",
    "settings": f"{_WORD}.settings",
    "fontTable": f"{_WORD}.fontTable",
    "theme/theme1": "application/vnd.openxmlformats-officedocument.theme",
}
_WORD_2013 = "15"


def template(page: Direction, theme: Theme = HOUSE) -> bytes:
    """The template for pages of a direction: styles and settings round an empty body."""
    return zipped(
        (
            ("[Content_Types].xml", serialise(_content_types())),
            ("_rels/.rels", serialise(_relations(("officeDocument", "word/document.xml")))),
            ("word/document.xml", serialise(_document(page, theme))),
            (
                "word/_rels/document.xml.rels",
                serialise(_relations(*((kind, f"{path}.xml") for kind, path in _PARTS.items()))),
            ),
            ("word/styles.xml", serialise(styles_part(theme, page))),
            ("word/settings.xml", serialise(_settings(page, theme))),
            ("word/fontTable.xml", serialise(font_table())),
            ("word/theme/theme1.xml", serialise(theme_part(theme))),
        )
    )


def _content_types() -> Element:
    types = _plain(_TYPES, "Types")
    relations = "application/vnd.openxmlformats-package.relationships+xml"
    _child(types, "Default", Extension="rels", ContentType=relations)
    _child(types, "Default", Extension="xml", ContentType="application/xml")
    for path, kind in _CONTENT.items():
        _child(types, "Override", PartName=f"/word/{path}.xml", ContentType=f"{kind}+xml")
    return types


def _relations(*targets: tuple[str, str]) -> Element:
    relations = _plain(_RELATIONS, "Relationships")
    for number, (kind, target) in enumerate(targets, 1):
        _child(relations, "Relationship", Id=f"rId{number}", Type=f"{_KINDS}/{kind}", Target=target)
    return relations


def _plain(namespace: str, tag: str) -> Element:
    # the stubs of lxml know no default namespace
    declared = cast("dict[str, str]", {None: namespace})
    return etree.Element(f"{{{namespace}}}{tag}", nsmap=declared)


def _child(parent: Element, tag: str, **attributes: str) -> None:
    namespace = etree.QName(parent).namespace
    child = parent.makeelement(f"{{{namespace}}}{tag}", attributes)
    parent.append(child)


def _document(page: Direction, theme: Theme) -> Element:
    document = root("w:document", "w", "r", "wp", "a", "pic", "v", "o", "w10")
    body = add(document, "w:body")
    body.append(section_properties(page, theme))
    return document


def _settings(page: Direction, theme: Theme) -> Element:
    settings = root("w:settings", "w")
    add(settings, "w:zoom", {"w:percent": "100"})
    add(settings, "w:defaultTabStop", {"w:val": twips(theme.number_indent)})
    add(settings, "w:characterSpacingControl", {"w:val": "doNotCompress"})
    compatibility = add(settings, "w:compat")
    # or a justified line that ends in a break would be stretched
    add(compatibility, "w:doNotExpandShiftReturn")
    modern = {"w:uri": "http://schemas.microsoft.com/office/word", "w:val": _WORD_2013}
    add(compatibility, "w:compatSetting", {"w:name": "compatibilityMode", **modern})
    add(
        settings,
        "w:themeFontLang",
        {"w:val": leading("ltr").word, "w:bidi": leading("rtl").word},
    )
    add(settings, "w:decimalSymbol", {"w:val": "."})
    add(settings, "w:listSeparator", {"w:val": ";" if page == "rtl" else ","})
    return settings


def main() -> None:
    """Write both templates beside this file."""
    for page in get_args(Direction):
        Path(__file__).with_name(f"template-{page}.docx").write_bytes(template(page))


if __name__ == "__main__":
    main()

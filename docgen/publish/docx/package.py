"""Turn parts into a DOCX file: python-docx keeps the package, the ZIP is written again.

python-docx stamps the local clock on the ZIP's entries; written again with fixed times, the same
parts are the same bytes in every process and time zone.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import BytesIO
from typing import Any

import docx
from docx.opc.constants import CONTENT_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE as RELATION
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.opc.pkgwriter import PackageWriter

from docgen.languages import Direction
from docgen.ooxml.build import Element, make, serialise
from docgen.publish.docx.fonts import embed, font_files, font_key, font_table, obfuscated

_EPOCH = (1980, 1, 1, 0, 0, 0)
_UNIX, _READABLE = 3, 0o644 << 16


def zipped(parts: Iterable[tuple[str, bytes]]) -> bytes:
    """A ZIP of named parts that hangs on nothing but them (and on zlib's own compression)."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as package:
        for name, content in parts:
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.create_system, entry.external_attr = _UNIX, _READABLE
            entry.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(entry, content)
    return stream.getvalue()


@cache
def template_bytes(page: Direction) -> bytes:
    """The template for pages of a direction, as docgen.publish.docx.template made it."""
    return (files(__package__) / f"template-{page}.docx").read_bytes()


@dataclass(slots=True)
class _Parts:
    """Stands where python-docx writes its ZIP to, and keeps the parts."""

    parts: list[tuple[str, bytes]]

    def write(self, name: PackURI, data: bytes) -> None:
        self.parts.append((str(name.membername), data))


class Package:
    """An open copy of the template, and what is put into it."""

    def __init__(self, page: Direction) -> None:
        self._document = docx.Document(BytesIO(template_bytes(page)))
        self._main = self._document.part
        self._at: Part = self._main
        self.body: Element = self._document.element.body
        self.settings: Element = self._document.settings.element

    @contextmanager
    def writing(self, name: str, kind: str, root: Element) -> Iterator[str]:
        """A part that the document points to: `kind` names its type. Yields its r:id.

        What is written meanwhile stands in it: its links and pictures are its own.
        """
        part = self._part(f"/word/{name}", getattr(CONTENT_TYPE, f"WML_{kind}"), b"")
        self._at = part
        yield str(self._main.relate_to(part, getattr(RELATION, kind)))
        self._at = self._main
        part._blob = serialise(root)  # noqa: SLF001 - the only way to a plain part's bytes

    def add(self, name: str, kind: str, root: Element) -> None:
        """A part without links or pictures."""
        with self.writing(name, kind, root):
            pass

    def describe(self, core: Element, custom: Element) -> None:
        """The properties of the file: those that every format has, and docgen's own."""
        self._about("core", CONTENT_TYPE.OPC_CORE_PROPERTIES, RELATION.CORE_PROPERTIES, core)
        self._about(
            "custom", CONTENT_TYPE.OFC_CUSTOM_PROPERTIES, RELATION.CUSTOM_PROPERTIES, custom
        )

    def _about(self, name: str, content_type: str, relation: str, root: Element) -> None:
        part = self._part(f"/docProps/{name}.xml", content_type, serialise(root))
        self._main.package.relate_to(part, relation)

    def add_custom_xml(self, data: Element, data_properties: Element) -> None:
        """Custom XML with its properties part."""
        item = self._part("/customXml/item1.xml", "application/xml", serialise(data))
        self._main.relate_to(item, RELATION.CUSTOM_XML)
        described = self._part(
            "/customXml/itemProps1.xml",
            CONTENT_TYPE.OFC_CUSTOM_XML_PROPERTIES,
            serialise(data_properties),
        )
        item.relate_to(described, RELATION.CUSTOM_XML_PROPS)

    def embed_fonts(self) -> None:
        """Put the font files in, and let Word use them."""
        table = self._main.part_related_by(RELATION.FONT_TABLE)
        fonts = font_table()
        for number, (family, element, path) in enumerate(font_files(), 1):
            key = font_key(path.name)
            data = obfuscated(path.read_bytes(), key)
            font = self._part(f"/word/fonts/font{number}.odttf", _OBFUSCATED, data)
            embed(fonts, family, element, table.relate_to(font, RELATION.FONT), key)
        table._blob = serialise(fonts)  # noqa: SLF001 - the only way to a plain part's bytes
        # Word's order: after w:zoom, with which the template's settings begin
        self.settings.insert(1, make("w:embedTrueTypeFonts"))

    def add_image(self, name: str, content_type: str, data: bytes) -> str:
        """A picture; returns the r:id."""
        part = self._part(f"/word/media/{name}", content_type, data)
        return str(self._at.relate_to(part, RELATION.IMAGE))

    def link(self, href: str) -> str:
        """The r:id of a link out of the document, in the part that is being written."""
        return str(self._at.relate_to(href, RELATION.HYPERLINK, is_external=True))

    def save(self) -> bytes:
        """The file's bytes."""
        package = self._main.package
        found = _Parts([])
        # python-docx's own three steps of saving, with a list in the place of its ZIP
        writer: Any = PackageWriter
        writer._write_content_types_stream(found, package.parts)  # noqa: SLF001
        writer._write_pkg_rels(found, package.rels)  # noqa: SLF001
        writer._write_parts(found, package.parts)  # noqa: SLF001
        return zipped(found.parts)

    def _part(self, name: str, content_type: str, data: bytes) -> Part:
        return Part(PackURI(name), content_type, data, self._main.package)


_OBFUSCATED = "application/vnd.openxmlformats-officedocument.obfuscatedFont"

"""Write into the finished PDF what WeasyPrint leaves open, before its trailer is written.

PDF/UA-1 beside PDF/A-2a, what docgen says of the document, and the way its pages turn.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from xml.etree.ElementTree import Element, SubElement, fromstring, register_namespace, tostring

from docgen.document.tree import Document, Metadata

# ruff: noqa: ANN401 - WeasyPrint and pydyf have no types

_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_UA, _OWN = "http://www.aiim.org/pdfua/ns/id/", "urn:docgen:document"
_EXTENSION = "http://www.aiim.org/pdfa/ns/extension/"
_SCHEMA, _PROPERTY = "http://www.aiim.org/pdfa/ns/schema#", "http://www.aiim.org/pdfa/ns/property#"
_PREFIXES = {
    "rdf": _RDF.strip("{}"),
    "x": "adobe:ns:meta/",
    "pdfuaid": _UA,
    "docgen": _OWN,
    "pdfaExtension": _EXTENSION,
    "pdfaSchema": _SCHEMA,
    "pdfaProperty": _PROPERTY,
}
_HEAD = b'<?xpacket begin="\xef\xbb\xbf" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
_FOOT = b'\n<?xpacket end="r"?>'
_OWN_PROPERTIES = {
    "kind": "Kind of document",
    "series": "Series of meetings",
    "meeting": "Meeting",
    "symbol": "Document symbol",
    "copy": "Party whose copy this is",
    "hash": "Hash of the content",
}


def finisher(document: Document) -> Callable[[Any, Any], None]:
    """What WeasyPrint calls with its own document and the PDF."""

    def finish(_: Any, pdf: Any) -> None:
        preferences = pdf.catalog["ViewerPreferences"]
        preferences["Direction"] = "/R2L" if document.direction == "rtl" else "/L2R"
        objects = {thing.reference: thing for thing in pdf.objects}
        metadata = objects[pdf.catalog["Metadata"]]
        metadata.stream[:] = [described(b"".join(metadata.stream), document)]
        metadata.compress = False  # so that programs that know no PDF can read it

    return finish


def described(packet: bytes, document: Document) -> bytes:
    """The XMP packet with PDF/UA-1, the language and docgen's own properties, all declared."""
    for prefix, namespace in _PREFIXES.items():
        register_namespace(prefix, namespace)
    root = fromstring(packet)
    rdf = root[0]
    _mark_ua(rdf)
    _say_language(rdf, document.lang)
    own = _own(document.metadata)
    _say_own(rdf, own)
    _declare(rdf, list(own))
    return _HEAD + tostring(root, encoding="unicode").encode() + _FOOT


def _about(rdf: Element) -> Element:
    return SubElement(rdf, f"{_RDF}Description", {f"{_RDF}about": ""})


def _mark_ua(rdf: Element) -> None:
    SubElement(_about(rdf), f"{{{_UA}}}part").text = "1"


def _say_language(rdf: Element, lang: str) -> None:
    bag = SubElement(_about(rdf), "{http://purl.org/dc/elements/1.1/}language")
    SubElement(SubElement(bag, f"{_RDF}Bag"), f"{_RDF}li").text = lang


def _own(metadata: Metadata) -> dict[str, str]:
    said = {
        "kind": metadata.kind,
        "series": metadata.series,
        "meeting": metadata.meeting,
        "symbol": metadata.symbol,
        "copy": metadata.copy,
        "hash": metadata.content_hash,
    }
    return {name: text for name, text in said.items() if text}


def _say_own(rdf: Element, own: dict[str, str]) -> None:
    described_ = _about(rdf)
    for name, text in own.items():
        SubElement(described_, f"{{{_OWN}}}{name}").text = text


def _declare(rdf: Element, own: list[str]) -> None:
    """PDF/A wants a schema for every property that it does not know itself."""
    schemas = SubElement(_about(rdf), f"{{{_EXTENSION}}}schemas")
    bag = SubElement(schemas, f"{_RDF}Bag")
    ua = {"part": ("Part of ISO 14289 that the file keeps to", "internal", "Integer")}
    _declare_schema(bag, "PDF/UA identification", "pdfuaid", ua)
    properties = {name: (_OWN_PROPERTIES[name], "external", "Text") for name in own}
    _declare_schema(bag, "docgen document", "docgen", properties)


def _declare_schema(
    bag: Element, title: str, prefix: str, properties: dict[str, tuple[str, str, str]]
) -> None:
    schema = _resource(bag)
    SubElement(schema, f"{{{_SCHEMA}}}schema").text = title
    SubElement(schema, f"{{{_SCHEMA}}}namespaceURI").text = _PREFIXES[prefix]
    SubElement(schema, f"{{{_SCHEMA}}}prefix").text = prefix
    sequence = SubElement(SubElement(schema, f"{{{_SCHEMA}}}property"), f"{_RDF}Seq")
    for name, (description, category, kind) in properties.items():
        declared = _resource(sequence)
        SubElement(declared, f"{{{_PROPERTY}}}name").text = name
        SubElement(declared, f"{{{_PROPERTY}}}valueType").text = kind
        SubElement(declared, f"{{{_PROPERTY}}}category").text = category
        SubElement(declared, f"{{{_PROPERTY}}}description").text = description


def _resource(parent: Element) -> Element:
    return SubElement(parent, f"{_RDF}li", {f"{_RDF}parseType": "Resource"})

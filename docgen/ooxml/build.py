"""Turn names and values into WordprocessingML elements whose children stand in order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias, Union, cast

from lxml import etree

from docgen.ooxml.names import namespaces, q
from docgen.ooxml.order import ORDER, followers, in_order

Element: TypeAlias = etree._Element  # noqa: SLF001 - lxml has no public name for it
Attributes = Mapping[str, str]
# What stands at a property's name: its w:val, on or off, its attributes (or, where its type has
# ordered children, those), or ready elements.
Value = Union[str, bool, Mapping[str, "Value"], Element, Sequence[Element]]  # noqa: UP007
Properties = dict[str, Value]


def root(name: str, *prefixes: str) -> Element:
    """The root element of a part, with the declarations of the prefixes that it uses."""
    return etree.Element(q(name), nsmap=namespaces(*(prefixes or ("w", "r"))))


def make(name: str, attributes: Attributes | None = None) -> Element:
    """An element without a parent."""
    own = namespaces(name.partition(":")[0])
    return etree.Element(q(name), _qualified(attributes or {}), nsmap=own)


def add(parent: Element, name: str, attributes: Attributes | None = None) -> Element:
    """A new last child."""
    if attributes is None:
        return etree.SubElement(parent, q(name))
    return etree.SubElement(parent, q(name), _qualified(attributes))


def _qualified(attributes: Attributes) -> dict[str, str]:
    return {q(name): value for name, value in attributes.items()}


def properties(name: str, values: Mapping[str, Value]) -> Element:
    """A property element ("w:pPr", "w:rPr", …), its children in the order that its type wants."""
    element = make(name)
    fill(element, values, name)
    return element


def fill(element: Element, values: Mapping[str, Value], name: str) -> None:
    """Put properties into an empty element of type `name`."""
    for key in in_order(name, values):
        _put(element, key, values[key])


def insert(element: Element, name: str, key: str, value: Value) -> None:
    """Put one more property into a filled element of type `name`, at its place.

    What stood there under that key goes.
    """
    for old in element.findall(q(key)):
        element.remove(old)
    after = {q(follower) for follower in followers(name, key)}
    place = next((at for at, child in enumerate(element) if child.tag in after), len(element))
    fresh = make(name)
    _put(fresh, key, value)
    element[place:place] = list(fresh)


def _put(element: Element, key: str, value: Value) -> None:
    match value:
        case bool():
            add(element, key, None if value else {"w:val": "0"})
        case str():
            add(element, key, {"w:val": value})
        case Element():
            element.append(value)
        case Mapping() if key in ORDER:
            element.append(properties(key, value))
        case Mapping():
            add(element, key, cast("Attributes", value))
        case _:
            element.extend(value)


def serialise(element: Element) -> bytes:
    """The bytes of a part: one declaration, no white space added."""
    return etree.tostring(element, xml_declaration=True, encoding="UTF-8", standalone=True)

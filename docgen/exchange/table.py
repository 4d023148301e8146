"""Read what a Word file says of itself: its meeting, kind, language, and what it was made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from docgen.exchange.package import Package
from docgen.ooxml.names import q

_NAMESPACE = "{urn:docgen:document}"


@dataclass(frozen=True, slots=True)
class Exported:
    """A fact as it stood in the file when docgen wrote it."""

    name: str
    forms: tuple[str, ...]
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Table:
    """`ids` names the block of each bookmark; `printed` and `sources` are hashes of texts."""

    series: str = ""
    meeting: str = ""
    kind: str = ""
    lang: str = ""
    copy: str | None = None
    ids: Mapping[str, str] = field(default_factory=dict)
    facts: Mapping[str, Exported] = field(default_factory=dict)
    printed: frozenset[str] = frozenset()
    sources: Mapping[str, str] = field(default_factory=dict)


def table_of(package: Package) -> Table:
    """What the properties and the custom XML say; nothing where docgen did not write the file."""
    about = _properties(package)
    ids: dict[str, str] = {}
    facts: dict[str, Exported] = {}
    printed: set[str] = set()
    sources: dict[str, str] = {}
    for root in package.custom_xml():
        if root.tag != f"{_NAMESPACE}document":
            continue
        for one in root.iter(f"{_NAMESPACE}paragraph"):
            ids[one.get("bookmark", "")] = one.get("id", "")
        for one in root.iter(f"{_NAMESPACE}fact"):
            forms = tuple(form for form in one.get("forms", "").split(",") if form)
            facts[one.get("bookmark", "")] = Exported(
                one.get("name", ""), forms, one.get("kind", ""), one.get("text", "")
            )
        printed |= {one.get("hash", "") for one in root.iter(f"{_NAMESPACE}printed")}
        for one in root.iter(f"{_NAMESPACE}source"):
            sources[one.get("address", "")] = one.get("hash", "")
    return Table(
        about.get("series", ""),
        about.get("meeting", ""),
        about.get("kind", ""),
        about.get("lang", ""),
        about.get("copy") or None,
        ids,
        facts,
        frozenset(printed),
        sources,
    )


def _properties(package: Package) -> dict[str, str]:
    root = package.root("docProps/custom.xml")
    if root is None:
        return {}
    return {
        one.get("name", "").removeprefix("docgen."): "".join(map(str, one.itertext())).strip()
        for one in root.iter(q("op:property"))
        if one.get("name", "").startswith("docgen.")
    }

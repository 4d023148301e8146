"""Read what people noted in the margin of a Word file; docgen's own marks are left out."""

from __future__ import annotations

from docgen.document.printed import bare, folded
from docgen.exchange.package import Package
from docgen.ooxml.names import q
from docgen.ooxml.walk import text_of

_OWN = "docgen"


def comments(package: Package) -> dict[str, str]:
    """Each comment by its number: who said what."""
    root = package.root("word/comments.xml")
    if root is None:
        return {}
    found: dict[str, str] = {}
    for comment in root.iter(q("w:comment")):
        author = comment.get(q("w:author"), "").strip()
        said = folded(bare(" ".join(text_of(p) for p in comment.iter(q("w:p")))))
        if author != _OWN and said:
            found[comment.get(q("w:id"), "")] = f"{author}: {said}" if author else said
    return found

"""Read paragraphs, their text and their bookmarks out of WordprocessingML, whoever wrote it.

python-docx's own paragraphs skip content controls, revisions and w:dir, so docgen reads XML.
"""

from __future__ import annotations

from collections.abc import Iterator

from docgen.ooxml.build import Element
from docgen.ooxml.names import q

# Elements that wrap runs and add nothing of their own.
_WRAPPERS = frozenset(
    q(f"w:{name}")
    for name in (
        *("hyperlink", "fldSimple", "smartTag", "customXml", "sdt", "sdtContent"),
        *("dir", "bdo", "ins", "moveTo"),
    )
)
_CHARACTERS = {
    q("w:tab"): "\t",
    q("w:br"): "\n",
    q("w:cr"): "\n",
    q("w:noBreakHyphen"): "\u2011",
    q("w:softHyphen"): "\u00ad",
}


def paragraphs(part: Element) -> Iterator[Element]:
    """Every w:p in document order: in the body, in tables and in content controls."""
    return part.iter(q("w:p"))


def runs(parent: Element) -> Iterator[Element]:
    """The runs that are in the text as it stands: without what is deleted or moved away."""
    for child in parent:
        if child.tag == q("w:r"):
            yield child
        elif child.tag in _WRAPPERS:
            yield from runs(child)


def text_of(parent: Element) -> str:
    """The text of a paragraph (or of a content control) in logical order."""
    return "".join(run_text(run) for run in runs(parent))


def run_text(run: Element) -> str:
    """The characters of one run."""
    return "".join(
        (child.text or "") if child.tag == q("w:t") else _CHARACTERS.get(str(child.tag), "")
        for child in run
    )


def bookmarks(parent: Element) -> list[str]:
    """The names of the bookmarks that start inside, in document order."""
    return [start.get(q("w:name"), "") for start in parent.iter(q("w:bookmarkStart"))]

"""Strategies for Word files that come back: docgen's own, with their parts damaged."""

from __future__ import annotations

import io
import tempfile
import zipfile
from functools import cache
from pathlib import Path

from hypothesis import strategies as st
from lxml import etree

from docgen.compose.compose import compose
from docgen.errors import ContentError, UsageError
from docgen.exchange.importing import imported
from docgen.publish import written
from docgen.reading import load_meeting
from tests.fuzz.content import texts
from tests.fuzz.pipeline import placed
from tests.small import write

NAMES = (
    "word/document.xml",
    "word/comments.xml",
    "customXml/item1.xml",
    "docProps/custom.xml",
    "[Content_Types].xml",
)
Edit = tuple[str, str, int, int, str]


def edits() -> st.SearchStrategy[list[Edit]]:
    """What is done to which part, where, and with which text."""
    what = st.sampled_from(
        [
            "text",
            "text",
            "append",
            "delete",
            "double",
            "move",
            "rename",
            "attribute",
            "bytes",
            "drop",
        ]
    )
    part = st.sampled_from(("word/document.xml", *NAMES))
    where = st.integers(0, 10**6)
    return st.lists(st.tuples(what, part, where, where, texts()), min_size=1, max_size=5)


@cache
def parts() -> dict[str, bytes]:
    """The parts of the small statement in English."""
    with tempfile.TemporaryDirectory() as folder:
        document = compose(load_meeting(write(Path(folder))), kind="statement", lang="en")
    with zipfile.ZipFile(io.BytesIO(written(document, "docx"))) as package:
        return {name: package.read(name) for name in package.namelist()}


def damaged(made: list[Edit]) -> bytes:
    """The file with the edits in it."""
    found = dict(parts())
    for what, name, where, other, text in made:
        data = found.get(name)
        if data is None:
            continue
        if what == "drop":
            del found[name]
        elif what == "bytes":
            at = where % max(len(data), 1)
            found[name] = data[:at] + text.encode("utf-8", "surrogatepass") + data[at + other % 9 :]
        else:
            found[name] = _edited(data, what, where, other, text)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in found.items():
            package.writestr(name, data)
    return stream.getvalue()


def _edited(data: bytes, what: str, where: int, other: int, text: str) -> bytes:
    try:
        root = etree.fromstring(data)
    except etree.XMLSyntaxError:
        return data
    nodes = [node for node in root.iter() if node is not root]
    if not nodes:
        return data
    node, second = nodes[where % len(nodes)], nodes[other % len(nodes)]
    try:
        _edit(node, second, what, text)
    except ValueError:  # what XML cannot hold
        return data
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")


def _edit(node: etree._Element, second: etree._Element, what: str, text: str) -> None:
    match what:
        case "text":
            node.text = text
        case "append":
            node.text = (node.text or "") + text
        case "delete":
            node.getparent().remove(node)
        case "double":
            node.addnext(etree.fromstring(etree.tostring(node)))
        case "move" if node not in second.iterancestors() and second is not node:
            second.append(node)
        case "rename":
            node.tag = second.tag
        case "attribute" if node.attrib:
            name = min(node.attrib)
            node.set(name, text)
        case _:
            pass


def brought_back(made: list[Edit], *, accept: bool) -> str:
    """The damaged file imported into the small content, where nothing is written."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        file = home / "edited.docx"
        write(home)
        file.write_bytes(damaged(made))
        try:
            results = imported([file], home / "small", accept=accept)
        except (ContentError, UsageError) as error:
            placed(getattr(error, "problems", ()) or [], {})
            return "refused"
        for result in results:
            placed(result.problems, {})
        return "not merged" if any(result.refused for result in results) else "merged"

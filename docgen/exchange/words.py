"""Read the paragraphs of a Word file: their characters, looks, names and what stands in controls.

docgen's own walk of the XML: insertions, moves, controls, links and simple fields are read, what is
deleted is not, and what cannot be read is said.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from docgen.document.printed import DRAWN, bare
from docgen.exchange.package import Package
from docgen.ooxml.build import Element
from docgen.ooxml.names import q

_PASSED = frozenset(
    q(f"w:{name}")
    for name in (
        *("hyperlink", "fldSimple", "smartTag", "customXml", "sdtContent", "dir", "bdo"),
        *("ins", "moveTo"),
    )
)
_GONE = frozenset((q("w:del"), q("w:moveFrom")))
_CHANGES = frozenset(
    q(f"w:{name}")
    for name in ("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge")
)
_SPACES = frozenset((q("w:tab"), q("w:br"), q("w:cr"), q("w:ptab")))
_OFF = frozenset(("0", "false", "off"))
_STYLED = {"Strong": "strong", "Emphasis": "em"}


@dataclass(frozen=True, slots=True)
class Claim:
    """A stretch that says of itself what it stands for.

    A fact by the `name` and `forms` of its control's tag, or by its `bookmark`; a cross-reference
    by the bookmark it points to (`kind` ref); a footnote by its number (`kind` note).
    """

    start: int
    end: int
    kind: str = "fact"
    name: str = ""
    forms: tuple[str, ...] = ()
    bookmark: str = ""


@dataclass(slots=True)
class WordParagraph:
    """A paragraph as it stands in the file, `number` counted from 1.

    `looks` holds the styles of each character; `names` are the bookmarks that start in it, `inside`
    those that are open where it starts; `cell` counts the cells of its row from 1, `row` the rows.
    """

    number: int
    text: str = ""
    looks: list[frozenset[str]] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    inside: tuple[str, ...] = ()
    comments: list[str] = field(default_factory=list)
    style: str = ""
    row: int = 0
    cell: int = 0
    table: int = 0
    note: str = ""  # the number of the footnote that it is in


@dataclass(slots=True)
class WordText:
    """All paragraphs, and what was left out of them, each with the paragraph's number."""

    paragraphs: list[WordParagraph] = field(default_factory=list)
    left: list[tuple[int, str, str]] = field(default_factory=list)
    pending: int = 0  # tracked changes


def read(package: Package) -> WordText:
    """The paragraphs of the body, then those of the footnotes."""
    reader = _Reader()
    body = package.root("word/document.xml")
    notes = package.root("word/footnotes.xml")
    if body is not None:
        reader.text.pending = sum(1 for e in body.iter() if e.tag in _CHANGES)
        for child in body.iterchildren(q("w:body")):
            reader.blocks(child)
    for note in notes.iterchildren(q("w:footnote")) if notes is not None else ():
        if note.get(q("w:type")) in (None, "normal"):
            reader.note = note.get(q("w:id"), "")
            reader.blocks(note)
    return reader.text


@dataclass(slots=True)
class _Reader:
    """One pass over the blocks. `joined` is a paragraph whose mark is deleted: it goes on."""

    text: WordText = field(default_factory=WordText)
    open: dict[str, str] = field(default_factory=dict)
    joined: WordParagraph | None = None
    row: int = 0
    cell: int = 0
    table: int = 0
    tables: int = 0
    note: str = ""
    last_names: list[str] = field(default_factory=list)

    def blocks(self, parent: Element) -> None:
        for child in parent:
            match child.tag:
                case tag if tag == q("w:p"):
                    self.paragraph(child)
                case tag if tag == q("w:tbl"):
                    self.rows(child)
                case tag if tag in _GONE:
                    pass
                case tag if tag == q("w:sdt") or tag in _PASSED:
                    self.blocks(child)
                case tag if tag == q("w:bookmarkStart"):
                    self.open[child.get(q("w:id"), "")] = child.get(q("w:name"), "")
                    self.last_names.append(child.get(q("w:name"), ""))
                case tag if tag == q("w:bookmarkEnd"):
                    self.open.pop(child.get(q("w:id"), ""), None)
                case _:
                    self.leave(child, "something that is no paragraph")

    def rows(self, table: Element) -> None:
        outer = self.table, self.cell
        self.tables += 1
        self.table = self.tables
        for row in table.iter(q("w:tr")):
            if next(row.iterancestors(q("w:tbl")), None) is not table:
                continue
            about = row.find(q("w:trPr"))
            if about is not None and about.find(q("w:del")) is not None:
                continue
            self.row += 1
            self.cell = 0
            for cell in _cells(row):
                self.cell += 1
                self.blocks(cell)
        self.table, self.cell = outer

    def paragraph(self, element: Element) -> None:
        made = self.joined
        if made is None:
            made = WordParagraph(len(self.text.paragraphs) + 1, inside=tuple(self.open.values()))
            made.row, made.cell = (self.row, self.cell) if self.table else (0, 0)
            made.table, made.note, made.style = self.table, self.note, _style(element)
            made.names += self.last_names
            self.last_names = []
            self.text.paragraphs.append(made)
        _Line(self, made).read(element)
        mark = element.find(f"{q('w:pPr')}/{q('w:rPr')}")
        gone = mark is not None and any(mark.find(tag) is not None for tag in _GONE)
        self.joined = made if gone else None
        if not gone:
            _close(made)

    def leave(self, element: Element, what: str) -> None:
        """Say what is not read, where it has words."""
        words = bare("".join(t.text or "" for t in element.iter(q("w:t")))).strip()
        if words:
            self.text.left.append((len(self.text.paragraphs), what, words))


@dataclass(slots=True)
class _Line:
    """One pass over the runs of a paragraph."""

    reader: _Reader
    made: WordParagraph
    marks: dict[str, tuple[str, int]] = field(default_factory=dict)

    def read(self, parent: Element) -> None:
        for child in parent:
            self.inline(child)

    def inline(self, child: Element) -> None:
        match child.tag:
            case tag if tag == q("w:r"):
                self.run(child)
            case tag if tag == q("w:sdt"):
                self.control(child)
            case tag if tag == q("w:hyperlink"):
                self.link(child)
            case tag if tag in _PASSED:
                self.read(child)
            case tag if tag == q("w:bookmarkStart"):
                self.start(child.get(q("w:id"), ""), child.get(q("w:name"), ""))
            case tag if tag == q("w:bookmarkEnd"):
                self.end(child.get(q("w:id"), ""))
            case tag if tag in _GONE or tag == q("w:pPr"):
                pass
            case tag if tag == q("w:commentRangeStart"):
                self.comment(child)
            case _:
                self.reader.leave(child, "something that docgen does not write")

    def start(self, number: str, name: str) -> None:
        self.reader.open[number] = name
        self.marks[number] = name, len(self.made.text)
        self.made.names.append(name)

    def end(self, number: str) -> None:
        name, start = self.marks.pop(number, ("", 0))
        self.reader.open.pop(number, None)
        if name.startswith("f_"):
            self.made.claims.append(Claim(start, len(self.made.text), bookmark=name))

    def control(self, element: Element) -> None:
        start, before = len(self.made.text), len(self.made.claims)
        content = element.find(q("w:sdtContent"))
        if content is None:
            return
        self.read(content)
        about = element.find(q("w:sdtPr"))
        name, forms = _tag(about)
        inner = [one for one in self.made.claims[before:] if one.bookmark]
        if name or inner:
            bookmark = inner[0].bookmark if inner else ""
            del self.made.claims[before:]
            self.made.claims.append(
                Claim(start, len(self.made.text), "fact", name, forms, bookmark)
            )

    def link(self, element: Element) -> None:
        start = len(self.made.text)
        self.read(element)
        anchor = element.get(q("w:anchor"), "")
        if anchor.startswith("p_"):
            # the number may be another today: what it points to is what counts
            del self.made.looks[start:]
            self.made.text = self.made.text[:start]
            self.add(DRAWN, frozenset())
            self.made.claims.append(Claim(start, start + 1, "ref", anchor))

    def comment(self, element: Element) -> None:
        number = element.get(q("w:id"), "")
        if number not in self.made.comments:
            self.made.comments.append(number)

    # ------------------------------------------------------------ runs

    def run(self, run: Element) -> None:
        about = run.find(q("w:rPr"))
        looks = _looks(about)
        if about is not None and _on(about.find(q("w:vanish"))):
            self.reader.leave(run, "hidden text")
            return
        for child in run:
            if not self.character(child, looks):
                return

    def character(self, child: Element, looks: frozenset[str]) -> bool:  # noqa: C901  one case each
        match child.tag:
            case tag if tag == q("w:t"):
                self.add(child.text or "", looks)
            case tag if tag in _SPACES:
                self.add(" ", looks)
            case tag if tag == q("w:noBreakHyphen"):
                self.add("\u2011", looks)
            case tag if tag == q("w:footnoteReference"):
                at = len(self.made.text)
                self.add(DRAWN, frozenset())
                self.made.claims.append(Claim(at, at + 1, "note", child.get(q("w:id"), "")))
                return False  # what follows is the mark by which it is called
            case tag if tag == q("w:commentReference"):
                self.comment(child)
            case tag if tag == q("w:sym"):
                words = f"a symbol of the font {child.get(q('w:font'), '')}"
                self.reader.text.left.append((self.made.number, "a symbol", words))
            case tag if tag == q("w:footnoteRef"):
                self.made.text, self.made.looks = "", []
            case tag if tag == q("w:endnoteReference"):
                self.reader.text.left.append((self.made.number, "an endnote", "its text"))
            case tag if tag in (q("w:drawing"), q("w:pict"), q("w:object")):
                self.reader.leave(child, "a text box or a picture")
            case tag if tag.endswith("}AlternateContent"):
                self.reader.leave(child[0] if len(child) else child, "a text box or a picture")
            case _:
                pass
        return True

    def add(self, text: str, looks: frozenset[str]) -> None:
        """Characters; white space is folded as it comes."""
        for char in bare(text):
            one = " " if char in "\t\n\r" else char
            if one == " " and self.made.text[-1:] in ("", " "):
                continue
            self.made.text += one
            self.made.looks.append(looks)


def _close(made: WordParagraph) -> None:
    """No space at the end."""
    while made.text.endswith(" "):
        made.text = made.text[:-1]
        made.looks.pop()
    last = len(made.text)
    made.claims = [
        Claim(min(c.start, last), min(c.end, last), c.kind, c.name, c.forms, c.bookmark)
        for c in made.claims
    ]


def _cells(row: Element) -> Iterator[Element]:
    for child in row:
        if child.tag == q("w:tc"):
            yield child
        elif child.tag in (q("w:sdt"), q("w:sdtContent"), q("w:customXml")):
            yield from _cells(child)


def _style(paragraph: Element) -> str:
    found = paragraph.find(f"{q('w:pPr')}/{q('w:pStyle')}")
    return found.get(q("w:val"), "") if found is not None else ""


def _tag(about: Element | None) -> tuple[str, tuple[str, ...]]:
    """The fact and its forms that a control's tag names: "fact:held:long,loc"."""
    found = about.find(q("w:tag")) if about is not None else None
    parts = found.get(q("w:val"), "").split(":") if found is not None else []
    if len(parts) < 2 or parts[0] != "fact":
        return "", ()
    return parts[1], tuple(parts[2].split(",")) if len(parts) > 2 else ()


def _looks(about: Element | None) -> frozenset[str]:
    if about is None:
        return frozenset()
    found = set()
    if _on(about.find(q("w:b"))) or _on(about.find(q("w:bCs"))):
        found.add("strong")
    if _on(about.find(q("w:i"))) or _on(about.find(q("w:iCs"))):
        found.add("em")
    style = about.find(q("w:rStyle"))
    if style is not None and style.get(q("w:val")) in _STYLED:
        found.add(_STYLED[style.get(q("w:val"), "")])
    return frozenset(found)


def _on(element: Element | None) -> bool:
    return element is not None and element.get(q("w:val"), "1") not in _OFF

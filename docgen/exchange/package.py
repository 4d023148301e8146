"""Open a Word file that a stranger may have made: its parts, or a sentence that says why not.

The directory of the ZIP is looked at before anything is unpacked, nothing is ever unpacked to disk,
and no part is parsed that declares entities.
"""

from __future__ import annotations

import re
import stat
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path, PurePosixPath

from lxml import etree

from docgen.errors import ContentError, Place, Problem, UsageError
from docgen.ooxml.build import Element
from docgen.ooxml.names import NAMESPACES

_FILE_LIMIT = 64 * 1024 * 1024
_PARTS = 500
_PART_LIMIT = 50 * 1024 * 1024
_ALL_LIMIT = 100 * 1024 * 1024
_RATIO = 200
_SMALL = 256 * 1024  # what no ratio makes dangerous
_DOCTYPE = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_MAIN = "word/document.xml"

_SAVE_AS = "open it in Word and save it as a Word document (.docx)"
_NO_WORD_FILE = {
    b"%PDF": ("this is a PDF", "import the Word file from which it was made"),
    b"{\\rt": ("this is an RTF file", _SAVE_AS),
}
_OLD_FORMAT = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_DAMAGED = "open it in Word, let Word repair it, and save it anew"


@dataclass(frozen=True, slots=True)
class Package:
    """The parts of a Word file, by name; `file` is the path as the user gave it."""

    file: str
    parts: dict[str, bytes]

    def root(self, name: str) -> Element | None:
        """A part as an element; None where there is none of that name."""
        if name not in self.parts:
            return None
        return _parsed(self.file, name, self.parts[name])

    def custom_xml(self) -> Iterator[Element]:
        """The parts of custom XML."""
        for name in sorted(self.parts):
            if re.fullmatch(r"customXml/item[0-9]+\.xml", name):
                found = self.root(name)
                if found is not None:
                    yield found


def opened(path: Path) -> Package:
    """The file's parts; ContentError says what it is where it is no harmless Word file."""
    file = str(path)
    data = _bytes(path)
    _refuse_others(file, data)
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            _look_at_directory(file, archive.infolist())
            parts = {one.filename: _unpacked(archive, one) for one in archive.infolist()}
    except (zipfile.BadZipFile, zipfile.LargeZipFile, EOFError, OSError, ValueError) as error:
        raise refused(file, f"the file is damaged ({error})", _DAMAGED) from None
    except (NotImplementedError, RuntimeError) as error:
        raise refused(file, f"the file cannot be unpacked ({error})", _SAVE_AS) from None
    except zipfile.zlib.error as error:  # type: ignore[attr-defined]
        raise refused(file, f"the file is damaged ({error})", _DAMAGED) from None
    _refuse_kinds(file, parts)
    _refuse_relations(file, parts)
    return Package(file, parts)


def refused(file: str, message: str, cure: str) -> ContentError:
    """The file as a whole is not taken."""
    return ContentError([Problem(Place(file), message, cure, check="docx")])


def _bytes(path: Path) -> bytes:
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise refused(str(path), "this is no regular file", "name a Word file")
        if status.st_size > _FILE_LIMIT:
            message = f"the file has {status.st_size} bytes, more than the {_FILE_LIMIT} allowed"
            raise refused(str(path), message, "take the pictures out")
        return path.read_bytes()
    except FileNotFoundError:
        raise UsageError(f"there is no file {path}") from None


def _refuse_others(file: str, data: bytes) -> None:
    for start, (message, cure) in _NO_WORD_FILE.items():
        if data.startswith(start):
            raise refused(file, message, cure)
    if data.startswith(_OLD_FORMAT):
        if _ENCRYPTED in data:
            raise refused(file, "the file is encrypted", "save it in Word without a password")
        raise refused(file, "this is an old Word file (.doc)", _SAVE_AS)
    if not data.startswith(b"PK"):
        raise refused(file, "this is no Word file", _SAVE_AS)


def _look_at_directory(file: str, entries: list[zipfile.ZipInfo]) -> None:
    names = [entry.filename for entry in entries]
    if len(entries) > _PARTS:
        raise refused(file, f"the file has {len(entries)} parts, more than {_PARTS}", _SAVE_AS)
    if len({name.casefold() for name in names}) < len(names):
        raise refused(file, "a part stands in the file twice", _DAMAGED)
    for entry in entries:
        if _leads_out(entry.orig_filename) or _leads_out(entry.filename):
            raise refused(file, "a part's name leads out of the file", "do not trust this file")
        if entry.flag_bits & 1:
            raise refused(file, "the file is encrypted", "save it in Word without a password")
        ratio = entry.file_size / max(entry.compress_size, 1)
        if entry.file_size > _PART_LIMIT or (entry.file_size > _SMALL and ratio > _RATIO):
            message = f"a part unpacks to {entry.file_size} bytes, as a bomb does"
            raise refused(file, message, "do not trust this file")
    if sum(entry.file_size for entry in entries) > _ALL_LIMIT:
        raise refused(file, "the file unpacks to more than 100 MB", "take the pictures out")


def _leads_out(name: str) -> bool:
    path = PurePosixPath(name)
    return path.is_absolute() or ".." in path.parts or "\\" in name or ":" in name or "\0" in name


def _unpacked(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """No more than the directory says: it may lie."""
    with archive.open(entry) as part:
        data = part.read(entry.file_size + 1)
    if len(data) > entry.file_size:
        raise zipfile.BadZipFile(f"{entry.filename} is longer than it says")
    return data


def _refuse_kinds(file: str, parts: dict[str, bytes]) -> None:
    types = parts.get("[Content_Types].xml")
    if types is None or _MAIN not in parts:
        kind = _other_office_file(parts)
        raise refused(file, f"this is no Word file{kind}", _SAVE_AS)
    if b"macroEnabled" in types or any("vbaproject" in name.lower() for name in parts):
        raise refused(file, "the file holds macros", "save it as a Word document without macros")
    if b"wordprocessingml.template.main" in types:
        raise refused(file, "this is a Word template", _SAVE_AS)
    for name in (*_texts(parts), "[Content_Types].xml"):
        root = _parsed(file, name, parts[name])
        if name == _MAIN and etree.QName(root).namespace != NAMESPACES["w"]:
            raise refused(file, "this is a Strict Open XML file", _SAVE_AS)


def _other_office_file(parts: dict[str, bytes]) -> str:
    kinds = {"xl/": " but a workbook", "ppt/": " but slides", "content.xml": " but OpenDocument"}
    return next((k for start, k in kinds.items() if any(n.startswith(start) for n in parts)), "")


def _texts(parts: dict[str, bytes]) -> list[str]:
    """The parts that docgen may read; all others stay bytes."""
    return [name for name in parts if name.endswith((".xml", ".rels"))]


def _refuse_relations(file: str, parts: dict[str, bytes]) -> None:
    for name, data in parts.items():
        if not name.endswith(".rels"):
            continue
        for relation in _parsed(file, name, data).iter(_RELATIONS):
            kind = relation.get("Type", "").rpartition("/")[2]
            if relation.get("TargetMode") == "External" and kind != "hyperlink":
                message = f"the file points to something outside itself ({kind})"
                raise refused(file, message, "save it with everything inside, or take that out")


def _parsed(file: str, name: str, data: bytes) -> Element:
    # UTF-16 hides a DOCTYPE between zero bytes
    if _DOCTYPE.search(data.replace(b"\x00", b"")):
        raise refused(file, f"{name} declares a DOCTYPE, which no Word file does",
                      "do not trust this file")  # fmt: skip
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise refused(file, f"{name} is damaged ({error})", _DAMAGED) from None

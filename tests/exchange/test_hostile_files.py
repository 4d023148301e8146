from __future__ import annotations

import zipfile
from io import BytesIO

import pytest

from docgen.errors import ContentError, UsageError
from docgen.exchange.package import opened
from tests.exchange.workspace import small


@pytest.fixture
def parts(tmp_path):
    return small(tmp_path).editor("statement", "en").parts


def zipped(parts, **flags) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return stream.getvalue()


def refusal(tmp_path, data: bytes) -> str:
    file = tmp_path / "hostile.docx"
    file.write_bytes(data)
    with pytest.raises(ContentError) as error:
        opened(file)
    (problem,) = error.value.problems
    assert str(problem).startswith(f"{file}:1:1: ")
    assert problem.cure
    return problem.message


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "this is no Word file"),
        (b"Dear colleague", "this is no Word file"),
        (b"%PDF-1.7", "this is a PDF"),
        (b"{\\rtf1", "this is an RTF file"),
        (b"\xd0\xcf\x11\xe0" + bytes(600), "this is an old Word file (.doc)"),
        (b"\xd0\xcf\x11\xe0" + bytes(60) + "EncryptedPackage".encode("utf-16-le"),
         "the file is encrypted"),
        (b"PK\x03\x04 cut off", "the file is damaged"),
    ],
)  # fmt: skip
def test_what_is_no_word_file_is_named(tmp_path, data, message):
    assert refusal(tmp_path, data).startswith(message)


def test_a_file_cut_off_anywhere_is_damaged(tmp_path, parts):
    data = zipped(parts)
    for length in range(10, len(data) - 1, len(data) // 23):
        assert "damaged" in refusal(tmp_path, data[:length])


def test_a_flipped_byte_never_ends_in_a_traceback(tmp_path, parts):
    data = zipped(parts)
    refused = 0
    for at in range(0, len(data), len(data) // 200):
        broken = data[:at] + bytes([data[at] ^ 0xFF]) + data[at + 1 :]
        file = tmp_path / "flipped.docx"
        file.write_bytes(broken)
        try:
            opened(file)
        except ContentError:
            refused += 1
    print(f"{refused} of 200 files with a flipped byte refused, none crashed")
    assert refused > 150


@pytest.mark.parametrize("name", ["../evil.xml", "/etc/evil.xml", "word/..\\evil", "C:evil"])
def test_a_part_whose_name_leads_out_is_refused(tmp_path, parts, name):
    assert "leads out of the file" in refusal(tmp_path, zipped({**parts, name: b"x"}))


def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path, parts):
    bomb = {**parts, "word/media/a.bin": bytes(60 * 1024 * 1024)}
    assert "as a bomb does" in refusal(tmp_path, zipped(bomb))
    many = {**parts, **{f"word/p{n}.bin": b"x" for n in range(600)}}
    assert "parts, more than 500" in refusal(tmp_path, zipped(many))


@pytest.mark.parametrize(
    "doctype",
    [
        b'<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>',
        b'<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        b'<!DOCTYPE w SYSTEM "http://example.org/evil.dtd">',
        b"<!doctype w>",
    ],
)
def test_entities_and_doctypes_are_refused_unread(tmp_path, parts, doctype):
    body = parts["word/document.xml"]
    body = body[body.index(b"?>") + 2 :] if body.startswith(b"<?xml") else body
    for data in (doctype + body, (doctype.decode() + body.decode()).encode("utf-16")):
        hostile = {**parts, "word/document.xml": data}
        assert "DOCTYPE" in refusal(tmp_path, zipped(hostile))


def test_macros_and_templates_are_refused(tmp_path, parts):
    assert "macros" in refusal(tmp_path, zipped({**parts, "word/vbaProject.bin": b"x"}))
    types = parts["[Content_Types].xml"]
    macro = types.replace(b"wordprocessingml.document.main", b"x.macroEnabled.main")
    assert "macros" in refusal(tmp_path, zipped({**parts, "[Content_Types].xml": macro}))
    template = types.replace(b"wordprocessingml.document.main", b"wordprocessingml.template.main")
    assert "template" in refusal(tmp_path, zipped({**parts, "[Content_Types].xml": template}))


@pytest.mark.parametrize("kind", ["attachedTemplate", "image", "oleObject", "frame"])
def test_what_points_out_of_the_file_is_refused_but_links(tmp_path, parts, kind):
    name = "word/_rels/document.xml.rels"
    base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    def pointing(to: str) -> bytes:
        rel = (
            f'<Relationship Id="rIdX" Type="{base}/{to}" Target="http://example.org/x" '
            'TargetMode="External"/>'
        ).encode()
        rels = parts[name].replace(b"</Relationships>", rel + b"</Relationships>")
        return zipped({**parts, name: rels})

    assert f"outside itself ({kind})" in refusal(tmp_path, pointing(kind))
    file = tmp_path / "linked.docx"
    file.write_bytes(pointing("hyperlink"))
    assert opened(file).parts


def test_other_office_files_are_named(tmp_path, parts):
    sheet = {"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"<x/>"}
    assert refusal(tmp_path, zipped(sheet)) == "this is no Word file but a workbook"


def test_nesting_without_end_is_refused(tmp_path, parts):
    deep = b"<a>" * 5000 + b"</a>" * 5000
    assert "damaged" in refusal(tmp_path, zipped({**parts, "word/document.xml": deep}))


def test_a_folder_and_a_missing_file_are_said(tmp_path):
    with pytest.raises(ContentError, match="no regular file"):
        opened(tmp_path)
    with pytest.raises(UsageError, match="there is no file"):
        opened(tmp_path / "nothing.docx")

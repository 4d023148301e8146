"""Two validators of WordprocessingML agree with every kind of document."""

from tests.judges.ooxml import ooxml_audit, ooxml_sdk
from tests.publish.docx.trials import TRIALS, trial


def test_the_open_xml_sdk_and_openxml_audit_find_nothing_wrong(tmp_path):
    files = []
    for name in TRIALS:
        path = tmp_path / f"{name}.docx"
        path.write_bytes(trial(name).data)
        files.append(path)
    assert {p.name: e for p, e in ooxml_audit(files).items() if e} == {}
    assert {p.name: e for p, e in ooxml_sdk(files).items() if e} == {}
    print(f"{len(files)} files valid by both judges")


def test_a_property_out_of_place_is_seen(tmp_path):
    path = tmp_path / "wrong.docx"
    good = trial("everything.tr")
    _write(
        path,
        good,
        lambda xml: xml.replace(b"<w:keepNext/><w:jc", b"<w:jc", 1).replace(
            b"<w:pStyle", b'<w:jc w:val="both"/><w:pStyle', 1
        ),
    )
    assert ooxml_sdk([path])[path]
    assert ooxml_audit([path])[path]


def _write(path, opened, change):
    import zipfile

    with zipfile.ZipFile(path, "w") as package:
        for name, data in opened.parts.items():
            package.writestr(name, change(data) if name == "word/document.xml" else data)

"""Outside judges of what diplomats sign: archival and accessible PDFs, Word files without a fault."""

import pytest

from docgen.document.unmarked import unmarked
from docgen.publish import written
from tests.documents.made import document, parallel
from tests.judges.ooxml import ooxml_sdk
from tests.judges.verapdf import verapdf


@pytest.fixture(scope="module")
def documents():
    """Emblems, annexes, brackets, lists of marks, zones, columns: each once in some language."""
    return {
        "copy": document("signed", "statement", "ar", "TN"),
        "minutes": document("signed", "minutes", "ar"),
        "agenda": document("signed", "agenda", "en"),
        "register": document("signed", "register", "ar"),
        "draft": document("negotiated", "statement", "ar"),
        "clean": unmarked(document("negotiated", "statement", "en")),
        "days": document("negotiated", "agenda", "en"),
        "columns": parallel("negotiated", "statement", "ar", "en"),
        "three": parallel("sample", "register", "ar", "tr", "en"),
    }


def test_paper_is_archival_and_accessible(documents, tmp_path):
    files = []
    for name, one in documents.items():
        files.append(tmp_path / f"{name}.pdf")
        files[-1].write_bytes(written(one, "pdf"))
    judged = verapdf(files)
    print(f"{len(judged)} files judged")
    assert {path.name: failures for path, failures in judged.items() if failures} == {}


def test_word_files_are_valid(documents, tmp_path):
    files = []
    for name, one in documents.items():
        files.append(tmp_path / f"{name}.docx")
        files[-1].write_bytes(written(one, "docx"))
    found = ooxml_sdk(files)
    assert {path.name: faults for path, faults in found.items() if faults} == {}

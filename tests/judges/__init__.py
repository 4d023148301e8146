"""Outside judges of what docgen writes: programs by other people, asked from tests.

None of them knows docgen, and docgen knows none of them. `make setup-tests` brings them; where one
is missing its test fails, since a judge that may stay away judges nothing.
"""

from tests.judges.libreoffice import soffice_pdf
from tests.judges.ooxml import ooxml_audit, ooxml_sdk
from tests.judges.pdf_text import pdfium_text, pdfjs_text, poppler_text
from tests.judges.programs import JudgeError
from tests.judges.verapdf import verapdf

__all__ = [
    "JudgeError",
    "ooxml_audit",
    "ooxml_sdk",
    "pdfium_text",
    "pdfjs_text",
    "poppler_text",
    "soffice_pdf",
    "verapdf",
]

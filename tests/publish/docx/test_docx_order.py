"""LibreOffice draws every line of a Word file in the order of UAX #9, by ICU's levels."""

from random import Random

from docgen.document.tree import Document, Metadata, Paragraph
from docgen.languages import LANGUAGES
from docgen.publish.docx import write_docx
from tests.judges.drawn_order import check, check_wrapped, drawn_lines, fold
from tests.judges.libreoffice import soffice_pdf
from tests.publish.docx.mixed import Mixed, with_isolates

_LINES, _WRAPPED = 400, 60


def test_paragraphs_of_mixed_direction_are_drawn_in_order(tmp_path):
    files = {}
    for lang in LANGUAGES:
        make = Mixed(lang, Random(f"docx {lang}"))
        short = [make.paragraph(1 + n % 2) for n in range(_LINES)]
        long = [make.paragraph(8) for _ in range(_WRAPPED)]
        files[_write(tmp_path, lang, "short", short, landscape=True)] = lang, short
        files[_write(tmp_path, lang, "long", long, landscape=False)] = lang, long
    judged, bad = 0, []
    for path, pdf in soffice_pdf(files, tmp_path).items():
        lang, paragraphs = files[path]
        texts = [with_isolates(children) for children in paragraphs]
        if "short" in path.stem:
            judged += len(texts)
            bad += check(pdf, texts, LANGUAGES[lang].rtl)
        else:
            lines = [fold(line) for line in drawn_lines(pdf)]
            for text in texts:
                right, wrong = check_wrapped(lines, text, LANGUAGES[lang].rtl)
                judged += right
                bad += [(text, wrong)] if wrong is not None else []
    assert not bad
    print(f"{judged} lines of {3 * (_LINES + _WRAPPED)} paragraphs are drawn in order")
    assert judged > 3 * (_LINES + _WRAPPED)


def _write(folder, lang, kind, paragraphs, *, landscape):
    direction = LANGUAGES[lang].direction
    # a role whose text is not justified: LibreOffice stretches Arabic by signs that read back as noise
    blocks = tuple(Paragraph(children, lang, direction, role="meta") for children in paragraphs)
    document = Document(lang, direction, blocks, Metadata("x", "statement"), landscape=landscape)
    path = folder / f"{kind}.{lang}.docx"
    path.write_bytes(write_docx(document))
    return path

"""Print what the same statement costs docgen and its peers, as ratios of one run.

docgen writes a tagged, archival PDF and a DOCX from the parsed tree. LibreOffice converts docgen's
DOCX, many in one call; docxtpl fills a Word template; Typst sets the bare paragraphs from JSON.
Times are of the processor, medians, with the peers in turn.
"""

from __future__ import annotations

import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import docx
from docxtpl import DocxTemplate

from docgen.compose.compose import compose
from docgen.document.outline import plain
from docgen.document.tree import Chars, Document, Paragraph, Section
from docgen.languages import LANGUAGES
from docgen.publish import written
from docgen.reading import load_meeting
from docgen.resources import fonts_dir

_ROUNDS, _BATCH = 7, 25
_SAMPLE = Path(__file__).parents[1] / "content/libya-turkiye-hlscc/01-ankara-2021.yaml"
_COLD = (
    "import sys; from pathlib import Path; import docgen\n"
    "m = docgen.load(sys.argv[1])\n"
    "docgen.publish(docgen.compose(m, kind='statement', lang=sys.argv[2]), sys.argv[3])"
)


def statement(lang: str) -> Document:
    """The sample's statement."""
    return compose(load_meeting(_SAMPLE), kind="statement", lang=lang)


def renewed(document: Document, number: int) -> Document:
    """The document with another ending to each paragraph, so that no cache knows its lines."""

    def ended(block: object) -> object:
        match block:
            case Paragraph():
                return replace(block, children=(*block.children, Chars(f" {number}")))
            case Section():
                return replace(block, blocks=tuple(map(ended, block.blocks)))
        return block

    return replace(document, blocks=tuple(map(ended, document.blocks)))


def paragraphs(document: Document) -> list[str]:
    """The bare text, for those that know no tree."""
    found: list[str] = []

    def visit(block: object) -> None:
        match block:
            case Paragraph():
                found.append(" ".join(filter(None, (block.number, plain(block.children)))))
            case Section():
                for inner in block.blocks:
                    visit(inner)

    for block in document.blocks:
        visit(block)
    return found


# ---------------------------------------------------------------- the peers


def word_template(lang: str) -> bytes:
    """A template as an office would make it: a loop of paragraphs."""
    made = docx.Document()
    for line in ("{%p for text in paragraphs %}", "{{ text }}", "{%p endfor %}"):
        made.add_paragraph(line).style.font.name = LANGUAGES[lang].font
    stream = BytesIO()
    made.save(stream)
    return stream.getvalue()


def docxtpl(template: bytes, texts: list[str]) -> bytes:
    filled = DocxTemplate(BytesIO(template))
    filled.render({"paragraphs": texts}, autoescape=True)
    stream = BytesIO()
    filled.save(stream)
    return stream.getvalue()


TYPST = """
#let data = json(bytes(sys.inputs.data))
#set document(title: "Benchmark", date: datetime(year: 2021, month: 4, day: 12))
#set page(paper: "a4", margin: 25mm, numbering: "1")
#set text(font: data.font, lang: data.lang, dir: if data.rtl { rtl } else { ltr }, size: 12pt)
#set par(justify: true)
#for text in data.paragraphs { par(text) }
"""


def typst_compiler(lang: str) -> Callable[[list[str]], bytes] | None:
    try:
        import typst
    except ImportError:
        return None
    folder = Path(tempfile.mkdtemp())
    (folder / "main.typ").write_text(TYPST, encoding="utf-8")
    fonts = [str(path) for path in fonts_dir().iterdir() if path.is_dir()]
    compiler = typst.Compiler(str(folder / "main.typ"), font_paths=fonts)
    language = LANGUAGES[lang]

    def compiled(texts: list[str]) -> bytes:
        data = {"font": language.font, "lang": lang, "rtl": language.rtl, "paragraphs": texts}
        return compiler.compile(
            format="pdf", pdf_standards="a-2b", sys_inputs={"data": json.dumps(data)}
        )

    return compiled


def libreoffice(files: list[Path], home: Path) -> float:
    """The processor's seconds for each file, its own start shared by all of them."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{home}/profile", "--headless", "--convert-to",
         "pdf", "--outdir", home, *files],
        check=True, capture_output=True,
    )  # fmt: skip
    return _spent(before) / len(files)


def cold(lang: str, form: str, folder: Path) -> float:
    """A process of its own for one document."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    target = folder / f"cold.{form}"
    subprocess.run([sys.executable, "-c", _COLD, str(_SAMPLE), lang, str(target)], check=True)
    return _spent(before)


def _spent(before: resource.struct_rusage) -> float:
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


# ---------------------------------------------------------------- in turn


def compare(lang: str, folder: Path) -> dict[str, float]:
    """Medians in milliseconds, each peer in turn in each round."""
    document = statement(lang)
    template, typst = word_template(lang), typst_compiler(lang)
    times: dict[str, list[float]] = {}

    def take(name: str, work: Callable[[], object]) -> None:
        start = time.process_time()
        work()
        times.setdefault(name, []).append(time.process_time() - start)

    for number in range(_ROUNDS + 1):
        mine = renewed(document, number)
        texts = paragraphs(mine)
        take("docgen PDF, warm", lambda: written(mine, "pdf"))  # noqa: B023 - called at once
        take("docgen PDF, lines known", lambda: written(mine, "pdf"))  # noqa: B023
        take("docgen DOCX, warm", lambda: written(mine, "docx"))  # noqa: B023
        take("docxtpl DOCX", lambda: docxtpl(template, texts))  # noqa: B023
        if typst:
            take("Typst PDF", lambda: typst(texts))  # noqa: B023
    found = {name: statistics.median(taken[1:]) for name, taken in times.items()}
    for form in ("pdf", "docx"):
        found[f"docgen {form.upper()}, cold"] = cold(lang, form, folder)
    if shutil.which("soffice"):
        files = []
        for number in range(_BATCH):
            files.append(folder / f"{lang}{number}.docx")
            files[-1].write_bytes(written(renewed(document, number), "docx"))
        libreoffice(files[:1], folder)  # makes its profile
        alone, each = libreoffice(files[:1], folder), libreoffice(files, folder)
        found["LibreOffice PDF, alone"] = alone
        found[f"LibreOffice PDF, one of {_BATCH}"] = each
        found["LibreOffice PDF, start left out"] = (each * _BATCH - alone) / (_BATCH - 1)
    return {name: 1000 * seconds for name, seconds in found.items()}


def main() -> None:
    """A table for each language; ratios to docgen's warm writer of the same format."""
    for lang in LANGUAGES:
        with tempfile.TemporaryDirectory() as folder:
            found = compare(lang, Path(folder))
        print(f"{LANGUAGES[lang].english_name}")
        for name, milliseconds in found.items():
            own = found[
                f"docgen {'DOCX' if name.endswith('DOCX') or 'DOCX,' in name else 'PDF'}, warm"
            ]
            print(f"  {name:34} {milliseconds:8.0f} ms   {milliseconds / own:6.2f}")
    print(f"load of this machine meanwhile: {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()

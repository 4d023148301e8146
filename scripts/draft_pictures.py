"""Draw the pictures of docs/draft.md: the second meeting of the sample as an officer drafts it.

Run as `make pictures`, behind scripts/pictures.py, whose way of drawing this uses.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from pictures import PICTURES, ROOT, Page, draw

FIRST, SECOND = "01-ankara-2021.yaml", "02-tripoli-2022.yaml"
TRIPOLI = """\
  tripoli:
    party: LY
    zone: Africa/Tripoli
    name: {ar: طرابلس, tr: Trablus, en: Tripoli}

instruments:
"""
STATUSES = {
    **dict.fromkeys(("c2", "c3", "c4", "c8", "c10"), "ongoing"),
    **dict.fromkeys(("c5", "c6", "c7", "c11"), "done"),
    "c1": "not_started",
    "c9": "dropped",
}
PAGES = {
    "draft-new-en": ("new", Page("", "statement.en.pdf", 2, share=0.62)),
    "draft-filled-ar": ("filled", Page("", "statement.ar.pdf", 1)),
    "draft-filled-tr": ("filled", Page("", "statement.tr.pdf", 1)),
    "draft-open-en": ("filled", Page("", "statement.en.pdf", 4, share=0.62)),
}
REDLINES = {"redline-ar": "ar", "redline-en": "en"}


def main() -> None:
    """Draft, fill, bring up to date, compare; and draw what an officer sees on the way."""
    with tempfile.TemporaryDirectory() as folder:
        series = Path(folder, "series", "libya-turkiye-hlscc")
        shutil.copytree(ROOT / "content" / series.name, series)
        first, second = series / FIRST, series / SECOND
        docgen("draft", first, "-o", second)
        render(second, Path(folder, "new"))
        fill(second)
        docgen("draft", first, "-o", second, "--update")
        render(second, Path(folder, "filled"))
        for name, (out, page) in PAGES.items():
            [pdf] = Path(folder, out).rglob(page.file)
            draw(pdf, page, PICTURES / f"{name}.png")
        for name, lang in REDLINES.items():
            pdf = Path(folder, f"{lang}.pdf")
            docgen("compare", first, second, "-l", lang, "-o", pdf)
            draw(pdf, Page("", pdf.name, share=0.62), PICTURES / f"{name}.png")


def docgen(*arguments: str | Path) -> None:
    command = [sys.executable, "-m", "docgen", *map(str, arguments)]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


def render(meeting: Path, out: Path) -> None:
    docgen("render", meeting, "-k", "statement", "-f", "pdf", "-o", out)


def fill(second: Path) -> None:
    """What the officer types: place, day, the statuses, one figure."""
    series = second.with_name("series.yaml")
    series.write_text(series.read_text("utf-8").replace("instruments:\n", TRIPOLI, 1), "utf-8")
    text = second.read_text("utf-8")
    text = text.replace('date: "?"', "date: 2022-10-03", 1).replace(
        'place: "?"', "place: tripoli", 1
    )
    text = text.replace('trade_target_now: {money: "?"', "trade_target_now: {money: 3200000000")
    for key, status in STATUSES.items():
        text = re.sub(rf"(\n  {key}:\n(?:    .*\n)*?    status: )\w+", rf"\g<1>{status}", text)
    second.write_text(text, "utf-8")


if __name__ == "__main__":
    main()

"""Draw the pictures of the documentation from what docgen renders: first pages as small PNGs.

Run as `make pictures`; a page named in PAGES is rendered, drawn by pdftoppm and
kept with few colours, so that the repository stays small.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "pictures"
DPI = 66
COLOURS = 24
SAMPLE, SECOND = "content", "tests/data/content"


@dataclass(frozen=True, slots=True)
class Page:
    """A page of what docgen render makes of `root`; `share` of its height is shown."""

    options: str
    file: str
    number: int = 1
    root: str = SAMPLE
    share: float = 1.0


PAGES = {
    "statement-ar": Page("-k statement -l ar", "statement.ar.pdf"),
    "statement-tr": Page("-k statement -l tr", "statement.tr.pdf"),
    "statement-en": Page("-k statement -l en", "statement.en.pdf"),
    "minutes-en": Page("-k minutes -l en", "minutes.en.pdf", 2),
    "agenda-ar": Page("-k agenda -l ar", "agenda.ar.pdf"),
    "parallel-ar-tr": Page("-k statement --parallel ar,tr", "statement.ar-tr.pdf"),
    "register-en": Page("-k register -l en", "register.en.pdf"),
    "copy-ar-LY": Page("-k statement -l ar --copy LY", "statement.ar.LY.pdf", 3, share=0.52),
    "copy-ar-TR": Page("-k statement -l ar --copy TR", "statement.ar.TR.pdf", 3, share=0.52),
    "copy-en-LY": Page("-k statement -l en --copy LY", "statement.en.LY.pdf", 3, share=0.42),
    "copy-en-TR": Page("-k statement -l en --copy TR", "statement.en.TR.pdf", 3, share=0.42),
    "binding-ar": Page("-k statement -l ar", "01-tunis-2023/statement.ar.pdf", 1, SECOND),
    "attendance-ar": Page("-k minutes -l ar", "01-tunis-2023/minutes.ar.pdf", 1, SECOND),
    "annotated-en": Page("-k agenda -l en", "01-tunis-2023/agenda.en.pdf", 1, SECOND, share=0.64),
    "brackets-en": Page(
        "-k statement -l en", "02-amman-2024/statement.en.pdf", 1, SECOND, share=0.7
    ),
    "open-en": Page("-k statement -l en", "02-amman-2024/statement.en.pdf", 2, SECOND, share=0.42),
}


def main() -> None:
    """Draw every picture anew."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for name, page in PAGES.items():
            command = [sys.executable, "-m", "docgen", "render", page.root, "-f", "pdf"]
            out = Path(folder, name)
            subprocess.run([*command, *page.options.split(), "-o", str(out)], cwd=ROOT, check=True)
            [pdf] = (path for path in out.rglob("*.pdf") if str(path).endswith(page.file))
            draw(pdf, page, PICTURES / f"{name}.png")


def draw(pdf: Path, page: Page, target: Path) -> None:
    """One page of a PDF as a small PNG."""
    number = str(page.number)
    drawn = target.with_suffix("")
    command = ["pdftoppm", "-r", str(DPI), "-f", number, "-l", number, "-singlefile", "-png"]
    subprocess.run([*command, str(pdf), str(drawn)], check=True)
    with Image.open(target) as picture:
        upper = picture.crop((0, 0, picture.width, round(picture.height * page.share)))
        small = upper.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    small.save(target, optimize=True)


if __name__ == "__main__":
    main()

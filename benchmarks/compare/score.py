"""Run the checks over clean, spoilt and reworded texts, and count."""

from __future__ import annotations

import random
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from benchmarks.compare.ablations import ABLATIONS
from benchmarks.compare.adjudicated import TRUE_DIVERGENCES
from benchmarks.compare.corpora import Document, Entry
from benchmarks.compare.seeds import KINDS, Kind, Place, Spoilt
from docgen.check.parallel import divergences
from docgen.check.parallel.rows import row_of
from docgen.check.parallel.versions import Divergence
from docgen.model.texts import Text
from docgen.reading.characters import findings, normalised
from docgen.text.parse import TextErrors

Clean = Mapping[int, Mapping[str, tuple[Divergence, ...]]]
PAIRS = (("tr", "en"), ("ar", "en"), ("ar", "tr"))
TRIO = ("ar", "tr", "en")
_WEIGHTY = ("error", "warning")


@dataclass(frozen=True, slots=True)
class Spot:
    """A text of a document in one language."""

    document: Document
    entry: Entry
    lang: str


@dataclass(slots=True)
class Report:
    """Counts by kind of error and pair; `show` names a check whose misses are printed."""

    show: str
    seeded: Counter[tuple[str, str]] = field(default_factory=Counter)
    caught: Counter[tuple[str, str]] = field(default_factory=Counter)
    placed: Counter[tuple[str, str]] = field(default_factory=Counter)
    reworded: Counter[tuple[str, str]] = field(default_factory=Counter)
    fired: Counter[tuple[str, str]] = field(default_factory=Counter)
    clean: Counter[tuple[str, str]] = field(default_factory=Counter)
    flagged: Counter[tuple[str, str]] = field(default_factory=Counter)
    settled: Counter[tuple[str, str]] = field(default_factory=Counter)
    alarms: dict[tuple[str, str], Counter[str]] = field(
        default_factory=lambda: defaultdict(Counter)
    )
    seconds: float = 0.0

    def print(self) -> None:
        print("\nrecall, and with the right words, of seeded errors")
        print(f"{'error':34}" + "".join(f"{'-'.join(pair):>26}" for pair in (*PAIRS, TRIO)))
        for kind in KINDS:
            cells = [self._recall(kind.name, "-".join(pair)) for pair in (*PAIRS, TRIO)]
            print(f"{kind.name:34}" + "".join(f"{cell:>26}" for cell in cells))
        print("\nthe same said in another way: reported")
        for name in ABLATIONS:
            cells = [
                f"{self.fired[name, '-'.join(p)]}/{self.reworded[name, '-'.join(p)]}"
                for p in (*PAIRS, TRIO)
            ]
            print(f"{name:34}" + "".join(f"{cell:>26}" for cell in cells))
        print("\nclean texts with an error or a warning; true divergences of the texts apart")
        for corpus in dict.fromkeys(corpus for corpus, _ in self.clean):
            for pair in map("-".join, (*PAIRS, TRIO)):
                self._print_clean(corpus, pair)
        print(f"\n{self.seconds:.1f} s for the clean texts")

    def _recall(self, kind: str, pair: str) -> str:
        total = self.seeded[kind, pair]
        if not total:
            return "-"
        caught, placed = self.caught[kind, pair], self.placed[kind, pair]
        return f"{100 * caught / total:.1f} {100 * placed / total:.1f} % of {total}"

    def _print_clean(self, corpus: str, pair: str) -> None:
        total = self.clean[corpus, pair]
        flagged = self.flagged[corpus, pair]
        by_check = ", ".join(
            f"{check} {count} ({100 * count / total:.2f} %)"
            for check, count in sorted(self.alarms[corpus, pair].items())
        )
        print(
            f"{corpus:12}{pair:10}{flagged:4} of {total} ({100 * flagged / total:.2f} %), "
            f"{self.settled[corpus, pair]} more are true; {by_check}"
        )


def measure(documents: list[Document], report: Report, each: int) -> None:
    """Everything, over all documents."""
    entries = [(document, entry) for document in documents for entry in document.entries]
    clean = {id(entry): dict(_clean(document, entry, report)) for document, entry in entries}
    rng = random.Random(7)
    for kind in KINDS:
        if kind.name.startswith(report.show):
            _seed(kind, entries, clean, report, rng, each)
    for name, ablation in ABLATIONS.items():
        if report.show not in ("", "reworded"):
            break
        rng.shuffle(entries)
        for document, entry in entries:
            for lang in TRIO:
                place = _place(document, entry, lang, rng)
                text = ablation(place)
                if text is not None and text != entry.texts[lang]:
                    _judge_reworded(name, Spot(document, entry, lang), text, clean, report)


# ---------------------------------------------------------------- clean


def _clean(
    document: Document, entry: Entry, report: Report
) -> Iterator[tuple[str, tuple[Divergence, ...]]]:
    for langs in (*PAIRS, TRIO):
        pair = "-".join(langs)
        begun = time.perf_counter()
        found = tuple(_run(document, {lang: entry.texts[lang] for lang in langs}))
        report.seconds += time.perf_counter() - begun
        weighty = {one.check for one in found if one.severity in _WEIGHTY}
        true = TRUE_DIVERGENCES.get(document.corpus, {}).get(entry.line, frozenset())
        left = {check for check in weighty if check not in true}
        report.clean[document.corpus, pair] += 1
        report.flagged[document.corpus, pair] += bool(left)
        report.settled[document.corpus, pair] += bool(weighty) and not left
        report.alarms[document.corpus, pair].update(left)
        if report.show and any(check.startswith(report.show) for check in left):
            _show(document, entry, langs, found, report.show)
        yield pair, found


def _show(
    document: Document,
    entry: Entry,
    langs: tuple[str, ...],
    found: tuple[Divergence, ...],
    check: str,
) -> None:
    for one in found:
        if one.check.startswith(check) and one.severity in _WEIGHTY:
            print(
                f"ALARM {document.corpus} {entry.line} {'-'.join(langs)} {one.check} {one.message}"
            )
    if langs == TRIO:
        for lang in langs:
            print("   ", entry.texts[lang])


def _run(document: Document, texts: Mapping[str, str]) -> list[Divergence]:
    """The divergences of a row; a text that cannot be read is left as it is."""
    parsed: dict[str, Text] = {}
    for lang, text in texts.items():
        try:
            parsed[lang] = Text.of(normalised(text))
        except TextErrors:
            return []
    return list(divergences(row_of((), parsed, document.known, document.meeting), document.known))


# ---------------------------------------------------------------- spoilt


def _place(document: Document, entry: Entry, lang: str, rng: random.Random) -> Place:
    others = {other: text for other, text in entry.texts.items() if other != lang}
    return Place(entry.texts[lang], lang, others, document.known, rng)


def _seed(
    kind: Kind,
    entries: list[tuple[Document, Entry]],
    clean: Clean,
    report: Report,
    rng: random.Random,
    each: int,
) -> None:
    order = list(entries)
    rng.shuffle(order)
    # statements are few: they come first, so that each kind has some of them
    order.sort(key=lambda pair: pair[0].corpus != "gold")
    for document, entry in order:
        for lang in TRIO:
            spoilt = kind.seed(_place(document, entry, lang, rng))
            if spoilt is None or spoilt[0] == entry.texts[lang]:
                continue
            for langs in (*PAIRS, TRIO):
                pair = "-".join(langs)
                if lang in langs and report.seeded[kind.name, pair] < each:
                    _judge(kind, Spot(document, entry, lang), spoilt, langs, clean, report)


def _judge(
    kind: Kind,
    spot: Spot,
    spoilt: Spoilt,
    langs: tuple[str, ...],
    clean: Clean,
    report: Report,
) -> None:
    document, entry, lang = spot.document, spot.entry, spot.lang
    pair = "-".join(langs)
    before = Counter(_shape(one) for one in clean[id(entry)][pair])
    if any(check in kind.checks for check, _ in before):
        return  # already reported: nothing can be learnt here
    text, start, end = spoilt
    texts = {one: text if one == lang else entry.texts[one] for one in langs}
    found = [*_raw(text, lang, kind), *_run(document, texts)]
    fitting = [one for one in found if one.check in kind.checks]
    report.seeded[kind.name, pair] += 1
    report.caught[kind.name, pair] += bool(fitting)
    right = any(kind.dropped or _covers(one, lang, start, end, text) for one in fitting)
    report.placed[kind.name, pair] += right
    if report.show and kind.name.startswith(report.show) and not right:
        print(f"MISS {kind.name} {document.corpus} {entry.line} {pair} {lang} "
              f"{[one.check for one in found]}")  # fmt: skip
        for one in langs:
            print("   ", texts[one])


def _shape(one: Divergence) -> tuple[str, str]:
    return one.check, one.message


def _raw(text: str, lang: str, kind: Kind) -> Iterator[Divergence]:
    """What the reader says of characters, before it normalises them."""
    if kind.checks[0].startswith("C"):
        for one in findings(text, lang):
            yield Divergence(one.check, one.severity, one.message, one.cure,
                             ((lang, one.start, one.end),), (lang,))  # fmt: skip


def _covers(one: Divergence, lang: str, start: int, end: int, text: str) -> bool:
    """Whether the report's words are the spoilt ones, give or take a word on each side."""
    left = text.rfind(" ", 0, max(text.rfind(" ", 0, start), 0))
    right = text.find(" ", text.find(" ", end) + 1)
    right = len(text) if right < 0 else right
    return any(
        where == lang and first < max(right, end) and last > left
        for where, first, last in one.spans
    )


# ---------------------------------------------------------------- reworded


def _judge_reworded(
    name: str,
    spot: Spot,
    text: str,
    clean: Clean,
    report: Report,
) -> None:
    document, entry, lang = spot.document, spot.entry, spot.lang
    for langs in (*PAIRS, TRIO):
        pair = "-".join(langs)
        if lang not in langs or report.reworded[name, pair] >= 300:
            continue
        before = {one.check for one in clean[id(entry)][pair]}
        texts = {one: text if one == lang else entry.texts[one] for one in langs}
        new = [
            one
            for one in _run(document, texts)
            if one.severity in _WEIGHTY and one.check not in before
        ]
        report.reworded[name, pair] += 1
        report.fired[name, pair] += bool(new)
        if new and report.show == "reworded":
            print(f"FIRED {name} {pair} {[one.message for one in new]}\n    {text}")

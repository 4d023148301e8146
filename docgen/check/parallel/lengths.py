"""P06 and P07: a version that is too short for what the others say, or has fewer points."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import permutations
from statistics import median

from docgen.check.parallel.known import Known
from docgen.check.parallel.matching import unmatched
from docgen.check.parallel.saying import listed, name
from docgen.check.parallel.versions import Divergence, Row
from docgen.check.parallel.votes import Claims
from docgen.errors import Severity

# Log ratios of lengths in letters, and how they spread for long texts and for each letter less:
# fitted on half the documents of NTREX-128 (news); benchmarks/compare measures them on the other.
_RATIO: Mapping[tuple[str, str], float] = {
    ("en", "tr"): 0.11,
    ("en", "ar"): -0.06,
    ("ar", "tr"): 0.17,
}
_SPREAD = {("en", "tr"): (0.010, 2.0), ("en", "ar"): (0.010, 1.9), ("ar", "tr"): (0.017, 2.4)}
# How much a lost number or name and a lost full stop (by the number of versions) weigh beside a
# spread of length: by logistic regression on texts cut in half.
_NUMBER_LOST, _NAME_LOST = 1.3, 0.6
_END_LOST = {2: 2.2, 3: 1.6}
_TOO_SHORT, _TOO_SHORT_FOR_BOTH, _AT_LEAST = 3.6, 2.7, 1.6
_FEW_LETTERS = 12
# So many texts of a document outweigh what is usual in news.
_USUAL = 5
Pair = tuple[str, str]
Ratios = Mapping[Pair, float]
_UNCOUNTED = re.compile("[\\s\u064b-\u0652\u0640\ufffc]")
_END = re.compile("[.!?\u061f\u2026:][\"'\u201d\u2019\u00bb)]*\\s*$")
# A full stop behind a figure or before a small letter ends nothing: 11. maddesi, 8 a.m. to 10 p.m.
_SENTENCE = re.compile(
    "(?<=[^\\W\\d_][^\\W\\d_])[.!?\u061f]+[\"'\u201d\u2019\u00bb)]*\\s+(?=[^\\Wa-zçğıöşü\\d_])"
)
_POINT = re.compile(r"(?:^|(?<=[\s:;,]))\(?[^\W\d_]\)|(?:^|(?<=[\s:;,]))\(\d{1,2}\)")


def lengths(row: Row, known: Known) -> Iterator[Divergence]:
    """Whole texts measured against each other."""
    yield from _short(row, known.ratios or _RATIO)
    yield from _points(row)


# ---------------------------------------------------------------- P06


def _short(row: Row, ratios: Ratios) -> Iterator[Divergence]:
    letters = {lang: _letters(typed) for lang, typed in row.typed.items()}
    if min(letters.values(), default=0) < 1 or max(letters.values()) < _FEW_LETTERS:
        return
    lacks = _lacks(row, letters, ratios)
    for lang in row.langs:
        others = [other for other in row.langs if other != lang]
        scores = [lacks[other, lang] for other in others]
        if _is_short(scores):
            said = listed(map(name, others))
            message = (
                f"the {name(lang)} text is much shorter than the {said} "
                f"({letters[lang]} letters, {', '.join(str(letters[other]) for other in others)})"
            )
            remedy = f"see what {name(lang)} leaves out, or what is said twice in {said}"
            spans = tuple((one, 0, len(row.versions[one].text.value)) for one in row.langs)
            odd = (lang,) if len(others) > 1 else ()
            yield Divergence("P06", Severity.WARNING, message, remedy, spans, odd)
            return


def _is_short(scores: list[float]) -> bool:
    """Against one version, beyond doubt; against two, a little less, if both say so."""
    if len(scores) < 2:
        return bool(scores) and scores[0] > _TOO_SHORT
    return min(scores) > _AT_LEAST and sum(scores) / len(scores) > _TOO_SHORT_FOR_BOTH


def _letters(typed: str) -> int:
    return len(_UNCOUNTED.sub("", typed))


def _lacks(row: Row, letters: Mapping[str, int], ratios: Ratios) -> dict[tuple[str, str], float]:
    """For each pair, how much less the second version says than the first."""
    claims = row.claims
    return {
        (whole, part): _deviation(whole, part, letters, ratios)
        + _evidence(row, claims, whole, part)
        for whole, part in permutations(row.langs, 2)
    }


def _deviation(whole: str, part: str, letters: Mapping[str, int], ratios: Ratios) -> float:
    """In standard deviations; positive: the part is shorter than it should be."""
    pair, sign = ((whole, part), -1) if (whole, part) in _RATIO else ((part, whole), 1)
    ratio = _log_ratio(letters, pair)
    base, each = _SPREAD[pair]
    spread = math.sqrt(base + each / max(letters[whole], letters[part]))
    return sign * (ratio - ratios[pair]) / spread


def _log_ratio(letters: Mapping[str, int], pair: Pair) -> float:
    return math.log((letters[pair[1]] + 5) / (letters[pair[0]] + 5))


def ratios_of(rows: Iterable[Row]) -> Ratios:
    """How the lengths of these texts go together: their median, drawn to what is usual.

    Arabic statements are shorter beside the English than Arabic news are.
    """
    found: dict[Pair, list[float]] = {pair: [usual] * _USUAL for pair, usual in _RATIO.items()}
    for row in rows:
        letters = {lang: _letters(typed) for lang, typed in row.typed.items()}
        for pair, ratios in found.items():
            if all(letters.get(lang, 0) > _FEW_LETTERS for lang in pair):
                ratios.append(_log_ratio(letters, pair))
    return {pair: median(ratios) for pair, ratios in found.items()}


def _evidence(row: Row, claims: Claims, whole: str, part: str) -> float:
    typed = row.typed
    lost = [
        claim
        for claim in unmatched(claims[whole], claims[part], typed[part], part)
        if not claim.weak
    ]
    names = row.versions[whole].mentions - row.versions[part].mentions
    evidence = _NUMBER_LOST * min(len(lost), 2) + _NAME_LOST * min(len(names), 2)
    if _END.search(typed[whole]) and not _END.search(typed[part]):
        evidence += _END_LOST[len(row.versions)]
    return evidence


# ---------------------------------------------------------------- P07


def _points(row: Row) -> Iterator[Divergence]:
    """Points (a), (b) or sentences that one version has more or less of than the others."""
    for what, count in (("points", _count_points), ("sentences", _count_sentences)):
        counts = {lang: count(typed) for lang, typed in row.typed.items()}
        lowest, highest = min(counts.values()), max(counts.values())
        few = 1 if what == "points" else 2
        if highest - lowest >= few:
            said = listed(f"{number} in {name(lang)}" for lang, number in counts.items())
            odd = [lang for lang in counts if list(counts.values()).count(counts[lang]) == 1]
            spans = tuple((one, 0, len(row.versions[one].text.value)) for one in row.langs)
            yield Divergence(
                "P07",
                Severity.INFO,
                f"the versions have different numbers of {what}: {said}",
                "see whether one of them lacks something",
                spans,
                tuple(odd) if len(odd) == 1 and len(counts) > 2 else (),
            )


def _count_points(typed: str) -> int:
    return len(_POINT.findall(typed))


def _count_sentences(typed: str) -> int:
    return len(_SENTENCE.findall(typed.strip())) + 1

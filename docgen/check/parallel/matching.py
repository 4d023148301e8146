"""Find the claims of one version that another does not make."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction

from docgen.check.parallel.claims import Claim, Topic
from docgen.recognise.folding import folded
from docgen.recognise.vocabulary import vocabulary

_WORD = re.compile(r"[^\W\d_]+")
_SMALL = (Fraction(1), Fraction(2))


def same(one: Claim, other: Claim) -> bool:
    """Whether two claims can mean the same."""
    if one.topic != other.topic:
        return _across(one, other) or _across(other, one)
    return _SAME[one.topic](one, other)


def _same_number(one: Claim, other: Claim) -> bool:
    readings = {abs(reading) for reading in one.readings}
    others = {abs(reading) for reading in other.readings}
    if readings & others:
        return True
    if "percent" in (one.unit, other.unit):
        return _as_share(one) & _as_share(other) != frozenset()
    return _same_decade(one, other)


def _as_share(claim: Claim) -> frozenset[Fraction]:
    """A percentage as a part of one: half is 50 per cent."""
    if claim.unit == "percent":
        return frozenset(reading / 100 for reading in claim.readings)
    return frozenset(reading for reading in claim.readings if reading < 1)


def _same_decade(one: Claim, other: Claim) -> bool:
    """The sixties are the 1960s."""
    small, large = sorted((min(one.readings), min(other.readings)))
    return small in range(20, 100, 10) and large in (1900 + small, 1800 + small)


def _same_day(one: Claim, other: Claim) -> bool:
    return any(
        month == other_month and (day == other_day or None in (day, other_day))
        for day, month in one.days
        for other_day, other_month in other.days
    )


def _same_time(one: Claim, other: Claim) -> bool:
    return bool(one.minutes & other.minutes)


_SAME: Mapping[Topic, Callable[[Claim, Claim], bool]] = {
    "number": _same_number,
    "day": _same_day,
    "weekday": lambda one, other: one.weekday == other.weekday,
    "time": _same_time,
    "code": lambda one, other: one.code.casefold() == other.code.casefold(),
}


def _across(one: Claim, other: Claim) -> bool:
    """A time read as a number (15.30, "at 3"), a day of which only the figure is said."""
    if one.topic == "time" and other.topic == "number":
        hours = {Fraction(minutes, 60) for minutes in one.minutes}
        clock = {minutes // 60 + Fraction(minutes % 60, 100) for minutes in one.minutes}
        return bool((hours | clock) & other.readings)
    return False


# ---------------------------------------------------------------- one and two


def absorbed(claim: Claim, text: str, lang: str) -> bool:
    """Whether a text says one or two without a number: an article, a dual, a word like both."""
    if claim.topic != "number" or claim.unit not in ("", "ordinal"):
        return False
    if not claim.readings & set(_SMALL):
        return False
    voc = vocabulary(lang)
    words = _WORD.findall(folded(text, lang))
    wanted = voc.one if 1 in claim.readings else voc.two
    if any(_has(word, wanted, lang) for word in words):
        return True
    dual = 2 in claim.readings and voc.dual_endings
    return bool(dual) and any(len(word) > 4 and word.endswith(dual) for word in words)


def _has(word: str, wanted: frozenset[str], lang: str) -> bool:
    from docgen.recognise.words import forms

    return word in wanted or any(form.base in wanted for form in forms(word, lang))


# ---------------------------------------------------------------- a version against another


def partner(claim: Claim, others: tuple[Claim, ...]) -> Claim | None:
    """The claim of another version that says the same; one of the same unit before any other."""
    fitting = [other for other in others if same(claim, other)]
    return min(fitting, key=lambda other: _distance(claim, other), default=None)


def _distance(one: Claim, other: Claim) -> tuple[bool, bool, int]:
    apart = one.topic != other.topic or one.unit != other.unit
    return apart, bool(one.currencies) and not one.currencies & other.currencies, other.start


def unmatched(
    claims: tuple[Claim, ...], others: tuple[Claim, ...], text: str, lang: str
) -> Iterator[Claim]:
    """The claims that another version (its claims, its text) does not make."""
    for claim in claims:
        if partner(claim, others) is None and not absorbed(claim, text, lang):
            yield claim

"""Numbers, percentages and money: N01 to N05, and the numbers of resolutions and articles, T06."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction

from docgen.check.parallel.claims import Claim
from docgen.check.parallel.known import Known
from docgen.check.parallel.matching import same
from docgen.check.parallel.saying import cure, listed, name, said, sentence, spans_of
from docgen.check.parallel.versions import Divergence, Row
from docgen.check.parallel.votes import Claims, votes
from docgen.errors import Severity
from docgen.recognise.numerals import foreign_separators, readings

_CITED = ("article", "paragraph", "resolution")


def numbers(row: Row, known: Known) -> Iterator[Divergence]:
    """Where the numbers of the versions differ."""
    del known
    claims = row.claims
    yield from _values(row, claims)
    yield from _units(row, claims)
    yield from _separators(row, claims)


# ---------------------------------------------------------------- N01, T06: values


def _values(row: Row, claims: Claims) -> Iterator[Divergence]:
    for vote in votes(claims, row.typed, ("number", "time", "code")):
        if vote.claim.topic == "time":
            continue  # docgen.check.parallel.dates
        check, what = _named(vote.claim)
        spans = spans_of({**vote.have, **vote.instead})
        yield Divergence(
            check,
            Severity.ERROR,
            sentence(row, vote, what),
            cure(vote, shown(vote.claim)),
            spans,
            (vote.odd,) if vote.odd else (),
        )


def _named(claim: Claim) -> tuple[str, str]:
    if claim.topic == "code":
        return "T06", "reference"
    if claim.unit in _CITED:
        return "T06", "number"
    if claim.unit == "year":
        return "D01", "year"
    return "N01", {"percent": "percentage", "money": "amount"}.get(claim.unit, "number")


def shown(claim: Claim) -> str:
    """A value as anyone reads it: 2500000, 3.6, 25%."""
    if claim.topic == "code":
        return claim.code
    value = min(claim.readings, key=lambda reading: (reading.denominator, reading))
    text = plain(value)
    return f"{text}%" if claim.unit == "percent" else text


def plain(value: Fraction) -> str:
    """Digits with a point, as short as they can be."""
    if value.denominator == 1:
        return str(value.numerator)
    return f"{float(value):.6g}"


# ---------------------------------------------------------------- N04, N05: units


def _units(row: Row, claims: Claims) -> Iterator[Divergence]:
    """A percent sign that is lost, a currency that is another one or lost."""
    seen: set[tuple[str, Claim]] = set()
    for lang, made in claims.items():
        for claim in made:
            if claim.unit in ("percent", "money") and (lang, claim) not in seen:
                group = _together(lang, claim, claims)
                seen |= set(group.items())
                if len(group) > 1 and all(group.values()):
                    yield from _unit_differs(row, group)


def _together(lang: str, claim: Claim, claims: Claims) -> Mapping[str, Claim]:
    """What each version says of one number; of several, the one that has the unit."""
    group = {lang: claim}
    for other, made in claims.items():
        if other != lang:
            fitting = [one for one in made if one.readings & claim.readings and _counts(one)]
            best = min(fitting, key=lambda one: _unlike(claim, one), default=None)
            if best:
                group[other] = best
    return {lang: group[lang] for lang in claims if lang in group}


def _counts(claim: Claim) -> bool:
    return claim.topic == "number" and claim.unit in ("", "percent", "money")


def _unlike(one: Claim, other: Claim) -> tuple[bool, bool]:
    return one.unit != other.unit, not one.currencies & other.currencies


def _unit_differs(row: Row, group: Mapping[str, Claim]) -> Iterator[Divergence]:
    kinds = {lang: _kind(claim) for lang, claim in group.items()}
    if "percent" in kinds.values() and set(kinds.values()) != {"percent"}:
        yield _percent_lost(row, group, kinds)
    elif "money" in kinds.values():
        yield from _currencies_differ(row, group)


def _kind(claim: Claim) -> str:
    return claim.unit or "number"


def _percent_lost(row: Row, group: Mapping[str, Claim], kinds: Mapping[str, str]) -> Divergence:
    without = [lang for lang, kind in kinds.items() if kind != "percent"]
    having = [lang for lang in kinds if lang not in without]
    message = (
        f"{_quoted(row, group, having)} is a percentage, {_quoted(row, group, without)} is none"
    )
    odd = _odd_one(having, without)
    asked = odd or without[0]
    remedy = f"write {'a percentage' if asked in without else 'no percentage'} in {name(asked)}"
    return Divergence(
        "N04", Severity.ERROR, message, remedy, spans_of(group), (odd,) if odd else ()
    )


def _currencies_differ(row: Row, group: Mapping[str, Claim]) -> Iterator[Divergence]:
    named = {lang: claim for lang, claim in group.items() if claim.currencies}
    apart = _against_the_others(named)
    if apart is not None:
        others = [lang for lang in named if lang != apart]
        message = (
            f"{_quoted(row, group, [apart])} is another currency than {_quoted(row, group, others)}"
        )
        odd = (apart,) if len(named) > 2 else ()
        remedy = (
            f"let {name(apart)} name that of {listed(map(name, others))}"
            if odd
            else "name one currency in both"
        )
        yield Divergence("N05", Severity.ERROR, message, remedy, spans_of(group), odd)
        return
    without = [lang for lang in group if lang not in named]
    if without and not any(group[lang].weak for lang in without):
        having = _quoted(row, group, list(named))
        message = f"{_quoted(row, group, without)} names no currency; {having} does"
        odd_one = _odd_one(list(named), without)
        yield Divergence(
            "N05",
            Severity.WARNING,
            message,
            f"name the currency in {listed(map(name, without))}",
            spans_of(group),
            (odd_one,) if odd_one else (),
        )


def _against_the_others(named: Mapping[str, Claim]) -> str | None:
    """The language whose currency no other can mean; of two that differ, the second."""
    for lang in reversed(list(named)):
        rest = [claim for other, claim in named.items() if other != lang]
        if rest and not any(named[lang].currencies & claim.currencies for claim in rest):
            return lang
    return None


def _odd_one(one: list[str], other: list[str]) -> str | None:
    """Of one against two, the one."""
    if len(one) + len(other) < 3:
        return None
    return one[0] if len(one) == 1 else other[0]


def _quoted(row: Row, group: Mapping[str, Claim], langs: list[str]) -> str:
    return listed(f"{name(lang)} {said(row, lang, group[lang])}" for lang in langs)


# ---------------------------------------------------------------- N03: separators


def _separators(row: Row, claims: Claims) -> Iterator[Divergence]:
    """Separators of another language; one sign that can be either, where others say which."""
    for lang, version in row.versions.items():
        for one in version.found:
            if one.kind not in ("number", "percent", "money") or one.words:
                continue
            digits = _digits(version.typed[one.start : one.end])
            if (
                digits
                and foreign_separators(digits, lang)
                and _meant_so(digits, lang, one.start, claims)
            ):
                message = f"'{digits}' is not how {name(lang)} separates digits"
                remedy = "write 1.500,5" if lang == "tr" else "write 1,500.5"
                yield Divergence(
                    "N03",
                    Severity.WARNING,
                    message,
                    f"{remedy}: that is how it is done in {name(lang)}",
                    ((lang, one.start, one.end),),
                    (lang,),
                )


def _digits(text: str) -> str:
    found = re.search(r"\d[\d.,]*\d", text)
    return found[0] if found else ""


def _meant_so(digits: str, lang: str, start: int, claims: Claims) -> bool:
    """A time is no number; one sign before three digits needs a version that tells the value."""
    own = next(claim for claim in claims[lang] if claim.start <= start < claim.end)
    agreeing = [
        claim
        for other, made in claims.items()
        for claim in made
        if other != lang and same(own, claim)
    ]
    values = readings(digits, lang)
    if len(values) < 2:
        return all(claim.topic != "time" for claim in agreeing)
    first = values[0]
    scale = min(own.readings, key=lambda reading: abs(reading - first)) / first
    return bool(agreeing) and not any(first * scale in claim.readings for claim in agreeing)

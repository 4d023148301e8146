"""What shows only over all texts of a meeting: D04, N03, T04."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from docgen.check.parallel.known import Known
from docgen.check.parallel.saying import name
from docgen.check.parallel.versions import Divergence, Row
from docgen.errors import Severity
from docgen.grammar.cldr import month_names
from docgen.recognise import Day
from docgen.recognise.folding import folded

# A text that is repeated word for word has more than this many words.
_FEW_WORDS = 3
_LOCALES = {"gregorian": "ar", "levant": "ar_SY", "algeria": "ar_DZ", "morocco": "ar_MA"}

Found = tuple[Row, Divergence]


def whole(rows: Sequence[Row], known: Known) -> Iterator[Found]:
    """Divergences between the texts of one language, each with the row where it stands."""
    yield from _months(rows, known)
    yield from _digits(rows, known)
    yield from _consistency(rows)


# ---------------------------------------------------------------- D04


def _months(rows: Sequence[Row], known: Known) -> Iterator[Found]:
    """Arabic months of two systems: the first text that leaves the system of those before it."""
    left = _systems_of_style(known)
    for row in rows:
        version = row.versions.get("ar")
        for one in version.found if version else ():
            if not isinstance(one.value, Day) or one.value.month is None or version is None:
                continue
            words = version.typed[one.start : one.end]
            systems = _systems(words, one.value.month)
            if not systems:
                continue
            if left and not left & systems:
                message = f"'{words}' names its month in another way than the rest of the Arabic"
                span = (("ar", one.start, one.end),)
                remedy = "name all months in one way"
                yield row, Divergence("D04", Severity.WARNING, message, remedy, span, ("ar",))
                continue
            left = left & systems or systems


def _systems_of_style(known: Known) -> frozenset[str]:
    months = known.style("ar").months
    if months in (None, "maghreb"):
        return frozenset()
    return frozenset((str(months),))


def _systems(words: str, month: int) -> frozenset[str]:
    """The systems that have the month's name as it is written; two names at once are `dual`."""
    text = folded(words, "ar")
    having = {
        system
        for system, locale in _LOCALES.items()
        if folded(month_names(locale)[month - 1], "ar") in text
    }
    if "levant" in having and len(having) > 1:
        return frozenset(("dual",))
    return frozenset(having)


# ---------------------------------------------------------------- N03


def _digits(rows: Sequence[Row], known: Known) -> Iterator[Found]:
    """Digits of the two kinds in one Arabic document: the rarer kind, once."""
    native, european = "\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669", "0123456789"
    where: dict[str, list[tuple[Row, int]]] = {"arab": [], "latn": []}
    for row in rows:
        typed = _without_codes(row)
        for kind, digits in (("arab", native), ("latn", european)):
            at = next((i for i, letter in enumerate(typed) if letter in digits), None)
            if at is not None:
                where[kind].append((row, at))
    wanted = known.style("ar").digits
    odd = "latn" if wanted == "arab" else "arab"
    if where["arab"] and (where["latn"] or wanted == "latn") and where[odd]:
        row, at = where[odd][0]
        message = "digits of this kind stand beside digits of the other in the Arabic"
        remedy = "write all of them in the digits of the house style"
        span = (("ar", at, at + 1),)
        yield row, Divergence("N03", Severity.WARNING, message, remedy, span, ("ar",))


def _without_codes(row: Row) -> str:
    """The Arabic text with its addresses and phones blanked: they keep European digits."""
    version = row.versions.get("ar")
    if version is None:
        return ""
    typed = version.typed
    for one in version.found:
        if one.kind == "code":
            typed = typed[: one.start] + " " * (one.end - one.start) + typed[one.end :]
    return typed


# ---------------------------------------------------------------- T04


def _consistency(rows: Sequence[Row]) -> Iterator[Found]:
    """One text that stands twice in a language, and is put in two ways in another."""
    for source in ("ar", "tr", "en"):
        same: dict[str, list[Row]] = defaultdict(list)
        for row in rows:
            if source in row.versions and len(row.typed[source].split()) > _FEW_WORDS:
                same[_shape(row, source)].append(row)
        for first, *others in same.values():
            for other in others:
                yield from _translated_otherwise(first, other, source)


def _translated_otherwise(first: Row, other: Row, source: str) -> Iterator[Found]:
    for lang in other.langs:
        if lang == source or lang not in first.versions:
            continue
        if _shape(first, lang) != _shape(other, lang):
            value = other.versions[lang].text.value
            message = (
                f"the {name(source)} text stands twice, and {name(lang)} says it "
                f"in two ways: '{first.versions[lang].text.value}' and '{value}'"
            )
            span = ((lang, 0, len(value)),)
            remedy = "say it in one way"
            yield other, Divergence("T04", Severity.WARNING, message, remedy, span, (lang,))


def _shape(row: Row, lang: str) -> str:
    return " ".join(row.versions[lang].text.value.split())

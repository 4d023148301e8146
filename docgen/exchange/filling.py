"""Turn words typed over a gap into the value of the fact that was not known.

A city of the series, a party, a day, an amount, a number: what does not read as its kind is
refused, nothing is guessed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from docgen.model.meeting import Meeting
from docgen.model.values import Missing
from docgen.recognise import Day, Quantity, found
from docgen.recognise.folding import folded
from docgen.text.placed import Path, PlacedMapping
from docgen.text.scalar import Scalar


@dataclass(frozen=True, slots=True)
class Filled:
    """The value that is to stand at a path of the meeting's file."""

    path: Path
    text: str


# The keys behind the built-in facts; a day may stand under `date` or `from`.
_BUILT_IN: dict[str, tuple[Path, str]] = {
    "place": (("place",), "place"),
    "held": (("date",), "date"),
    "number": (("number",), "number"),
    "next_number": (("next", "number"), "number"),
    "host": (("host",), "party"),
    "next_place": (("next", "place"), "place"),
}
_RECORDS = {"place": "places", "person": "people", "instrument": "instruments", "term": "terms"}
_KEYS = {"date": "date", "year": "year", "number": "number", "money": "money",
         "percent": "percent", "count": "number", "ordinal": "number", "from": "date",
         "to": "date"}  # fmt: skip


def filled(meeting: Meeting, name: str, words: str, lang: str) -> Filled | str:
    """The value that the words give to the fact, or what was expected of them."""
    if name in _BUILT_IN:
        path, kind = _BUILT_IN[name]
        text = read_as(meeting, kind, words, lang)
        return Filled(path, text) if text else _expected(kind)
    fact = meeting.tree.get("facts") if isinstance(meeting.tree, PlacedMapping) else None
    declared = fact.get(name) if isinstance(fact, PlacedMapping) else None
    if isinstance(declared, PlacedMapping):
        return _of_declared(meeting, name, declared, words, lang)
    if isinstance(declared, Scalar):
        return _of_nothing(meeting, name, words, lang)
    return "a value that stands in the series: fill it in there"


def _of_declared(
    meeting: Meeting, name: str, declared: PlacedMapping, words: str, lang: str
) -> Filled | str:
    """The key of the declaration that says `?`."""
    for key, value in declared.items():
        if isinstance(value, Scalar) and value.value == "?":
            kind = _KEYS.get(key, key)
            text = read_as(meeting, kind, words, lang)
            return Filled(("facts", name, key), text) if text else _expected(kind)
    return "a value of its own"


def _of_nothing(meeting: Meeting, name: str, words: str, lang: str) -> Filled | str:
    """`name: ?` says no kind: the words must say it."""
    path: Path = ("facts", name)
    if day := read_as(meeting, "date", words, lang):
        return Filled(path, f"{{date: {day}}}")
    for one in found(words, lang):
        if one.kind == "money" and isinstance(one.value, Quantity) and _whole(one, words):
            currency = _currency(one.value)
            if currency:
                return Filled(path, f"{{money: {_plain(one.value.value)}, currency: {currency}}}")
    if place := read_as(meeting, "place", words, lang):
        return Filled(path, f"{{place: {place}}}")
    if number := read_as(meeting, "number", words, lang):
        return Filled(path, f"{{number: {number}}}")
    return "a date, an amount, a number or a city of the series"


def _currency(value: Quantity) -> str:
    """The one currency that is meant: a dollar alone is the American one, a euro no WIR euro."""
    if len(value.currencies) == 1:
        return next(iter(value.currencies))
    return next((code for code in ("USD", "EUR", "GBP") if code in value.currencies), "")


def _expected(kind: str) -> str:
    return {
        "place": "a city of the series, as it is called there",
        "party": "a party of the series",
        "date": "a day with its year, as in 12 April 2021",
        "money": "an amount, as in 5 billion US dollars",
        "person": "a person of the series",
        "year": "a year",
    }.get(kind, "a number")


def read_as(meeting: Meeting, kind: str, words: str, lang: str) -> str:
    """The words as the content writes a value of that kind; empty where they are none."""
    match kind:
        case "place" | "person" | "instrument" | "term":
            return _record(meeting, _RECORDS[kind], words, lang)
        case "party":
            return _party(meeting, words, lang)
        case "date":
            return _day(words, lang)
        case _:
            return _number(kind, words, lang)


def _record(meeting: Meeting, records: str, words: str, lang: str) -> str:
    wanted = folded(words.strip(), lang)
    for key, record in getattr(meeting.series.content, records).items():
        if wanted in {folded(name, lang) for name in _names(record, lang)}:
            return str(key)
    return ""


def _names(record: object, lang: str) -> Iterator[str]:
    for attribute in ("name", "short", "formal"):
        names = getattr(record, attribute, None)
        if names is not None and lang in names:
            yield names[lang].text


def _party(meeting: Meeting, words: str, lang: str) -> str:
    wanted = folded(words.strip(), lang)
    for code in meeting.party_codes:
        forms = meeting.party_name(code).forms.values()
        if wanted in {folded(names[lang].text, lang) for names in forms if lang in names}:
            return code
    return ""


def _day(words: str, lang: str) -> str:
    for one in found(words, lang):
        value = one.value
        if isinstance(value, Day) and value.day and value.month and value.year:
            return f"{value.year:04}-{value.month:02}-{value.day:02}"
    return ""


def _number(kind: str, words: str, lang: str) -> str:
    for one in found(words, lang):
        if isinstance(one.value, Day) and kind == "year" and one.value.year and not one.value.day:
            return str(one.value.year)
        fits = one.kind in (kind, "number", "ordinal") or (kind == "year" and one.kind == "number")
        if isinstance(one.value, Quantity) and fits:
            return _plain(one.value.value)
    return ""


def _whole(one: object, words: str) -> bool:
    del one
    return bool(words.strip())


def _plain(value: Fraction) -> str:
    if value.denominator == 1:
        return str(value.numerator)
    return format(float(value), "f").rstrip("0")


def is_missing(value: object) -> bool:
    """Whether nothing is known yet."""
    return isinstance(value, Missing)

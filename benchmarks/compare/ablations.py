"""Say the same in another way: none of these may be reported."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

from benchmarks.compare.seeds import Place, _figures, _pick, _replaced
from docgen.grammar import write
from docgen.languages import language
from docgen.model.values import HouseStyle, NumberValue
from docgen.recognise import Quantity, found

Ablation = Callable[[Place], str | None]
_NATIVE = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_EUROPEAN = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")
_GREGORIAN = ("يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر",
              "أكتوبر", "نوفمبر", "ديسمبر")  # fmt: skip
_LEVANT = ("كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول",
           "تشرين الأول", "تشرين الثاني", "كانون الأول")  # fmt: skip
_PERCENT = {"ar": ("{}%", "{}٪", "{} في المائة", "{} بالمئة"), "tr": ("%{}", "yüzde {}"),
            "en": ("{}%", "{} per cent", "{} percent")}  # fmt: skip


def in_words(place: Place) -> str | None:
    """A whole number in letters."""
    whole = [
        one
        for one in _figures(place, "number")
        if isinstance(one.value, Quantity)
        and not one.role
        and re.fullmatch(r"\d{1,4}", place.text[one.start : one.end])
        and 2 < one.value.value < 1000
        and not re.match(r"[\w.,/'’\-–%]", place.text[one.end : one.end + 1] or " ")
        and not re.search(r"[\w.,/\-–$€£]$", place.text[: one.start])
    ]
    one = _pick(place, whole)
    if one is None or not isinstance(one.value, Quantity):
        return None
    value = NumberValue(Decimal(int(one.value.value)))
    written = write(value, ("spelled",), language(place.lang), HouseStyle()).text
    return _replaced(place.text, one.start, one.end, written)[0]


def other_digits(place: Place) -> str | None:
    if place.lang != "ar" or not re.search(r"\d", place.text):
        return None
    native = re.search("[٠-٩]", place.text)
    return place.text.translate(_EUROPEAN if native else _NATIVE)


def other_separator(place: Place) -> str | None:
    """Groups of thousands with their sign, with a narrow space, or without."""
    sign = {"ar": "[.,]", "tr": "[.]", "en": "[,]"}[place.lang]
    match = re.search(rf"(?<![\d.,])(\d{{1,3}}){sign}(\d{{3}})(?![\d.,]*\d)", place.text)
    if match is None:
        return None
    between = place.rng.choice(("", "\u202f"))
    return place.text[: match.start()] + match[1] + between + match[2] + place.text[match.end() :]


def other_percent(place: Place) -> str | None:
    one = _pick(place, [one for one in _figures(place, "percent") if not one.role])
    if one is None:
        return None
    inside = place.text[one.start : one.end]
    digits = re.search(r"-?\d[\d.,٫]*", inside)
    if digits is None or "points" in inside:
        return None
    written = place.rng.choice(_PERCENT[place.lang]).format(digits[0])
    return _replaced(place.text, one.start, one.end, written)[0]


def other_months(place: Place) -> str | None:
    """The other Arabic names of the months: a matter of style over a whole text."""
    for one in found(place.text, place.lang) if place.lang == "ar" else ():
        if one.kind == "date":
            inside = place.text[one.start : one.end]
            for here, there in (*zip(_GREGORIAN, _LEVANT, strict=True),
                                *zip(_LEVANT, _GREGORIAN, strict=True)):  # fmt: skip
                if re.search(rf"(?<!\w){here}(?!\w)", inside) and "/" not in inside:
                    new = inside.replace(here, there)
                    return _replaced(place.text, one.start, one.end, new)[0]
    return None


def other_clock(place: Place) -> str | None:
    """3 p.m. as 15:00."""
    match = re.search(r"\b(\d{1,2})(?:[.:](\d\d))? p\.?m\b\.?", place.text)
    if place.lang != "en" or match is None or int(match[1]) > 11:
        return None
    written = f"{int(match[1]) + 12}:{match[2] or '00'}"
    return place.text[: match.start()] + written + place.text[match.end() :]


ABLATIONS: dict[str, Ablation] = {
    "number in words": in_words,
    "other digits": other_digits,
    "other separator": other_separator,
    "percent otherwise": other_percent,
    "other month names": other_months,
    "24 hours": other_clock,
}

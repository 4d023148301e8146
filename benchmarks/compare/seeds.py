"""Put one error into a text: what a hurried translator or a careless paste does.

Each seed takes a text and returns the spoilt text with the range of what was spoilt, or None where
the text gives no occasion.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from benchmarks.compare.words import WORDS
from docgen.check.parallel.known import Known
from docgen.recognise import Citation, Day, Mention, Quantity, Recognised, Weekday, found

Spoilt = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Place:
    """A text to be spoilt: in a language, beside its other versions."""

    text: str
    lang: str
    others: Mapping[str, str]
    known: Known
    rng: random.Random


Seed = Callable[[Place], Spoilt | None]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of error: the checks that may report it, and whether the words are gone."""

    name: str
    checks: tuple[str, ...]
    seed: Seed
    dropped: bool = False


# ---------------------------------------------------------------- numbers


def _figures(place: Place, *kinds: str) -> list[Recognised]:
    wanted = kinds or ("number", "percent", "money")
    return [one for one in found(place.text, place.lang) if one.kind in wanted and not one.words]


def _pick(place: Place, candidates: list[Recognised]) -> Recognised | None:
    return place.rng.choice(candidates) if candidates else None


def _replaced(text: str, start: int, end: int, new: str) -> Spoilt:
    return text[:start] + new + text[end:], start, start + len(new)


def _digit(place: Place, old: str) -> str:
    zero = ord("٠") if "٠" <= old <= "٩" else ord("0")
    value = ord(old) - zero
    return chr(zero + place.rng.choice([digit for digit in range(1, 10) if digit != value]))


def change_digit(place: Place) -> Spoilt | None:
    one = _pick(place, _figures(place))
    if one is None:
        return None
    at = place.rng.choice([i for i in range(one.start, one.end) if place.text[i].isdecimal()])
    spoilt = place.text[:at] + _digit(place, place.text[at]) + place.text[at + 1 :]
    return spoilt, one.start, one.end


def transpose_digits(place: Place) -> Spoilt | None:
    pairs = [
        match
        for match in re.finditer(r"(?=(\d)(\d))", place.text)
        if match[1] != match[2] and match[2] not in "0٠"
    ]
    inside = [
        (m, one) for m in pairs for one in _figures(place) if one.start <= m.start() < one.end
    ]
    if not inside:
        return None
    match, one = place.rng.choice(inside)
    at = match.start()
    return place.text[:at] + match[2] + match[1] + place.text[at + 2 :], one.start, one.end


def drop_number(place: Place) -> Spoilt | None:
    one = _pick(place, [one for one in _figures(place, "number") if not one.role])
    if one is None:
        return None
    return place.text[: one.start] + place.text[one.end :].lstrip(), one.start, one.start + 1


def swap_scale(place: Place) -> Spoilt | None:
    scales = WORDS[place.lang].scales
    return _swap_word(place, scales, dict(scales.items()))


def _swap_word(place: Place, words: Mapping[str, str], others: Mapping[str, str]) -> Spoilt | None:
    matches = [
        match
        for word in words
        for match in re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", place.text)
    ]
    if not matches:
        return None
    match = place.rng.choice(matches)
    return _replaced(place.text, *match.span(), others[match[0]])


def lose_percent(place: Place) -> Spoilt | None:
    one = _pick(place, [one for one in _figures(place, "percent") if not one.role])
    if one is None:
        return None
    inside = place.text[one.start : one.end]
    digits = re.search(r"\d[\d.,٫]*", inside)
    return _replaced(place.text, one.start, one.end, digits[0]) if digits else None


def swap_currency(place: Place) -> Spoilt | None:
    currencies = WORDS[place.lang].currencies
    return _swap_word(place, currencies, currencies)


# ---------------------------------------------------------------- dates


def swap_month(place: Place) -> Spoilt | None:
    months = WORDS[place.lang].months
    dates = [
        (one, month)
        for one in found(place.text, place.lang)
        if isinstance(one.value, Day)
        for month in months
        if re.search(rf"(?<!\w){month}(?!\w)", place.text[one.start : one.end])
    ]
    if not dates:
        return None
    one, month = place.rng.choice(dates)
    inside = place.text[one.start : one.end]
    other = place.rng.choice([name for name in months if months[name] != months[month]])
    both = rf"(?<!\w)(?:[\w ]+?/{month}|{month}/\w+|{month})(?!\w)"
    new = re.sub(both if "/" in inside else rf"(?<!\w){month}(?!\w)", other, inside)
    return _replaced(place.text, one.start, one.end, new)


def shift_day(place: Place) -> Spoilt | None:
    return _shift(place, lambda day: day.day, "day")


def shift_year(place: Place) -> Spoilt | None:
    return _shift(place, lambda day: day.year, "year")


def _shift(place: Place, part: Callable[[Day], int | None], what: str) -> Spoilt | None:
    dates = [
        one
        for one in found(place.text, place.lang)
        if isinstance(one.value, Day) and part(one.value) and not one.words
    ]
    one = _pick(place, dates)
    if one is None or not isinstance(one.value, Day):
        return None
    old = part(one.value) or 0
    new = old + (-1 if what == "day" and old > 27 else place.rng.choice((-1, 1)) if old > 1 else 1)
    inside = place.text[one.start : one.end]
    digits = "٠١٢٣٤٥٦٧٨٩"
    native = any(letter in digits for letter in inside)

    def written(number: int) -> str:
        return "".join(digits[int(d)] for d in str(number)) if native else str(number)

    changed = re.sub(rf"(?<!\d){written(old)}(?!\d)", written(new), inside, count=1)
    return None if changed == inside else _replaced(place.text, one.start, one.end, changed)


def swap_weekday(place: Place) -> Spoilt | None:
    days = WORDS[place.lang].weekdays
    present = [one for one in found(place.text, place.lang) if isinstance(one.value, Weekday)]
    one = _pick(place, present)
    if one is None or not isinstance(one.value, Weekday):
        return None
    inside = place.text[one.start : one.end]
    word = max((day for day in days if day in inside), key=len, default=None)
    if word is None:
        return None
    other = place.rng.choice([day for day in days if days[day] != days[word]])
    return _replaced(place.text, one.start, one.end, inside.replace(word, other))


def shift_time(place: Place) -> Spoilt | None:
    one = _pick(place, [one for one in found(place.text, place.lang) if one.kind == "time"])
    if one is None or one.words:
        return None
    inside = place.text[one.start : one.end]
    digits = list(re.finditer(r"\d", inside))
    at = digits[-1].start() if len(digits) > 2 else digits[0].start()
    new = inside[:at] + _digit(place, inside[at]) + inside[at + 1 :]
    return _replaced(place.text, one.start, one.end, new)


# ---------------------------------------------------------------- names, citations


def swap_name(place: Place) -> Spoilt | None:
    """A place, a person or an organisation becomes another of its kind."""
    mentions = [
        one
        for one in place.known.finders[place.lang].found(place.text)
        if isinstance(one.value, Mention)
        and place.known.kinds[one.value.key] in ("place", "person", "organisation", "party")
    ]
    one = _pick(place, mentions)
    if one is None or not isinstance(one.value, Mention):
        return None
    key, known = one.value.key, place.known
    others = [
        other
        for other, kind in known.kinds.items()
        if kind == known.kinds[key]
        and other != key
        and not any(
            called in text
            for lang, text in {**place.others, place.lang: place.text}.items()
            for called in known.names[other].get(lang, ())
        )
    ]
    if not others:
        return None
    other = known.usual(place.rng.choice(others), place.lang)
    return _replaced(place.text, one.start, one.end, other)


def misspell_name(place: Place) -> Spoilt | None:
    """One letter of a person's name."""
    persons = [
        one
        for one in place.known.finders[place.lang].found(place.text)
        if isinstance(one.value, Mention) and place.known.kinds[one.value.key] == "person"
    ]
    one = _pick(place, persons)
    if one is None:
        return None
    words = list(re.finditer(r"\w{6,}", place.text[one.start : one.end]))
    if not words:
        return None
    word = place.rng.choice(words)
    at = one.start + place.rng.randrange(word.start() + 2, word.end() - 1)
    pool = "ابتجحدرسصعفقكلمنهوي" if place.lang == "ar" else "abcdefghiklmnoprstuvyz"
    letter = place.rng.choice([c for c in pool if c != place.text[at].lower()])
    spoilt = place.text[:at] + letter + place.text[at + 1 :]
    return spoilt, one.start + word.start(), one.start + word.end()


def change_citation(place: Place) -> Spoilt | None:
    cited = [one for one in found(place.text, place.lang) if isinstance(one.value, (Citation,))]
    one = _pick(place, [one for one in cited if re.search(r"\d", place.text[one.start : one.end])])
    if one is None:
        return None
    inside = place.text[one.start : one.end]
    at = one.start + place.rng.choice([m.start() for m in re.finditer(r"\d", inside)])
    spoilt = place.text[:at] + _digit(place, place.text[at]) + place.text[at + 1 :]
    return spoilt, one.start, one.end


# ---------------------------------------------------------------- whole texts


def cut_half(place: Place) -> Spoilt | None:
    words = place.text.split()
    if len(words) < 10:
        return None
    half = " ".join(words[: len(words) // 2])
    return half, 0, len(half)


def cut_half_neatly(place: Place) -> Spoilt | None:
    """Half the words, and a full stop behind them."""
    cut = cut_half(place)
    if cut is None or not place.text.rstrip().endswith("."):
        return None
    text = cut[0].rstrip("،,;؛:") + "."
    return text, 0, len(text)


def copy_source(place: Place) -> Spoilt | None:
    other = place.rng.choice(list(place.others))
    text = place.others[other]
    return (text, 0, len(text)) if len(text.split()) > 4 else None


def lose_fact(place: Place) -> Spoilt | None:
    match = re.search(r" ?\{[a-z][^}]*\}", place.text)
    if match is None or "verb" in match[0] or "again" in match[0]:
        return None
    return place.text[: match.start()] + place.text[match.end() :], match.start(), match.start() + 1


# ---------------------------------------------------------------- characters, typography


def _insert(place: Place, what: str) -> Spoilt | None:
    spaces = [m.start() for m in re.finditer(r"(?<=\w)(?=\w)", place.text)]
    if not spaces:
        return None
    at = place.rng.choice(spaces)
    return place.text[:at] + what + place.text[at:], at, at + 1


def insert_control(place: Place) -> Spoilt | None:
    return _insert(place, place.rng.choice("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2069"))


def insert_zero_width(place: Place) -> Spoilt | None:
    return _insert(place, place.rng.choice("\u200b\ufeff"))


def homoglyph(place: Place) -> Spoilt | None:
    alike = {"a": "а", "e": "е", "o": "о", "p": "р", "c": "с", "A": "А", "K": "К", "M": "М"}
    if place.lang == "ar":
        return None
    at = [i for i, c in enumerate(place.text) if c in alike and _inside_word(place.text, i)]
    if not at:
        return None
    i = place.rng.choice(at)
    return place.text[:i] + alike[place.text[i]] + place.text[i + 1 :], i, i + 1


def _inside_word(text: str, at: int) -> bool:
    return (at > 0 and text[at - 1].isalpha()) or (at + 1 < len(text) and text[at + 1].isalpha())


def presentation_forms(place: Place) -> Spoilt | None:
    if place.lang != "ar":
        return None
    import arabic_reshaper

    words = list(re.finditer("[\u0621-\u064a]{4,}", place.text))
    if not words:
        return None
    word = place.rng.choice(words)
    return _replaced(place.text, *word.span(), arabic_reshaper.reshape(word[0]))


def swap_heh(place: Place) -> Spoilt | None:
    """A ta marbuta behind the article loses its dots."""
    if place.lang != "ar":
        return None
    words = list(re.finditer("(?<!\\w)[وبكف]?ال\\w{3,}ة(?!\\w)", place.text))
    if not words:
        return None
    word = place.rng.choice(words)
    return _replaced(place.text, *word.span(), word[0][:-1] + "ه")


def wrong_hamza(place: Place) -> Spoilt | None:
    if place.lang != "ar":
        return None
    words = list(re.finditer("(?<!\\w)(?:ال)?ا\\wت\\wا\\w+(?!\\w)", place.text))
    if not words:
        return None
    word = place.rng.choice(words)
    at = word.start() + (2 if word[0].startswith("ال") else 0)
    return place.text[:at] + "إ" + place.text[at + 1 :], *word.span()


def wrong_dot(place: Place) -> Spoilt | None:
    """A month or a known name loses or gains the dot of its i."""
    if place.lang != "tr":
        return None
    words = [*WORDS["tr"].months, "İstanbul", "Birleşmiş Milletler"]
    matches = [m for w in words for m in re.finditer(rf"(?<!\w){w}(?!\w)", place.text)]
    swaps = {"ı": "i", "i": "ı", "İ": "I"}
    matches = [m for m in matches if set(m[0]) & set(swaps)]
    if not matches:
        return None
    match = place.rng.choice(matches)
    at = next(i for i in range(*match.span()) if place.text[i] in swaps)
    return place.text[:at] + swaps[place.text[at]] + place.text[at + 1 :], *match.span()


def lose_bracket(place: Place) -> Spoilt | None:
    match = re.search(r"\([^()]{3,}\)", place.text)
    if match is None:
        return None
    at = match.start() if place.rng.random() < 0.5 else match.end() - 1
    return place.text[:at] + place.text[at + 1 :], match.start(), match.end() - 1


def double_space(place: Place) -> Spoilt | None:
    at = [m.start() for m in re.finditer(r"(?<=\w) (?=\w)", place.text)]
    if not at:
        return None
    i = place.rng.choice(at)
    return place.text[:i] + " " + place.text[i:], i, i + 2


def space_before_sign(place: Place) -> Spoilt | None:
    at = [m.start() for m in re.finditer(r"(?<=\w)[,،؛](?= )", place.text)]
    if not at:
        return None
    i = place.rng.choice(at)
    return place.text[:i] + " " + place.text[i:], i, i + 1


def latin_comma(place: Place) -> Spoilt | None:
    at = [m.start() for m in re.finditer("(?<=[\u0621-\u064a])،(?= )", place.text)]
    if place.lang != "ar" or not at:
        return None
    i = place.rng.choice(at)
    return place.text[:i] + "," + place.text[i + 1 :], i, i + 1


def lose_end(place: Place) -> Spoilt | None:
    text = place.text.rstrip()
    return (text[:-1], len(text) - 2, len(text) - 1) if text.endswith(".") else None


def double_word(place: Place) -> Spoilt | None:
    words = {"ar": "في|من|على|إلى", "tr": "ve|ile|bir|için|bu", "en": "the|of|and|to|in|for"}
    match = re.search(rf"(?<= )({words[place.lang]}) ", place.text)
    if match is None:
        return None
    at = match.start()
    return place.text[:at] + match[0] + place.text[at:], at, at + len(match[0]) * 2


def quantities(place: Place) -> int:
    return sum(isinstance(one.value, Quantity) for one in found(place.text, place.lang))


KINDS: tuple[Kind, ...] = (
    Kind("N01 digit changed", ("N01", "T06", "D01"), change_digit),
    Kind("N01 digits transposed", ("N01", "T06", "D01"), transpose_digits),
    Kind("N01 number dropped", ("N01",), drop_number, dropped=True),
    Kind("N01 scale swapped", ("N01",), swap_scale),
    Kind("N04 percent lost", ("N04",), lose_percent),
    Kind("N05 currency swapped", ("N05",), swap_currency),
    Kind("D01 month swapped", ("D01",), swap_month),
    Kind("D01 day shifted", ("D01",), shift_day),
    Kind("D01 year shifted", ("D01",), shift_year),
    Kind("D02 weekday swapped", ("D02",), swap_weekday),
    Kind("D05 time shifted", ("D05",), shift_time),
    Kind("T01 name swapped", ("T01", "T05"), swap_name),
    Kind("T03 name misspelt", ("T03", "T01"), misspell_name),
    Kind("T06 citation changed", ("T06", "N01"), change_citation),
    Kind("P05 copy of another version", ("P05",), copy_source),
    Kind("P06 half cut", ("P06",), cut_half),
    Kind("P06 half cut, full stop kept", ("P06",), cut_half_neatly),
    Kind("C01 bidi control", ("C01",), insert_control),
    Kind("C02 zero width", ("C02",), insert_zero_width),
    Kind("C03 homoglyph", ("C03",), homoglyph),
    Kind("C04 presentation forms", ("C04",), presentation_forms),
    Kind("C05 heh for ta marbuta", ("C05",), swap_heh),
    Kind("C05 hamza where none is", ("C05",), wrong_hamza),
    Kind("C07 wrong Turkish i", ("C07",), wrong_dot),
    Kind("Q01 end lost", ("Q01",), lose_end, dropped=True),
    Kind("Q02 bracket lost", ("Q02",), lose_bracket),
    Kind("Q03 double space", ("Q03",), double_space),
    Kind("Q03 space before a comma", ("Q03",), space_before_sign),
    Kind("Q04 Latin comma", ("Q04",), latin_comma),
    Kind("X02 word twice", ("X02",), double_word),
)

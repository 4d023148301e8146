"""Turn a value, its forms and a language into what that language writes."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import assert_never

from docgen.grammar import arabic, english, turkish
from docgen.grammar.forms import Forms, allowed_forms, chosen
from docgen.grammar.hijri import hijri_day
from docgen.grammar.spec import Grammar, Joint
from docgen.grammar.written import FormError, Written
from docgen.languages import Direction, Language
from docgen.model.values import (
    CodeValue,
    CountValue,
    DateRangeValue,
    DateValue,
    HouseStyle,
    MoneyValue,
    Months,
    Name,
    NameForm,
    NameValue,
    Noun,
    NumberValue,
    OrdinalValue,
    PartiesValue,
    PercentValue,
    PhraseValue,
    TimeValue,
    Value,
)

GRAMMARS: Mapping[str, Grammar] = {"ar": arabic, "tr": turkish, "en": english}
# The languages whose values take suffixes that readers type behind them.
_SUFFIXES = {"tr": turkish.suffixed}
_MONTHS: tuple[Months, ...] = ("gregorian", "levant", "dual", "maghreb")
_NAME_FORMS: tuple[NameForm, ...] = ("full", "formal", "short")
_JOINTS: tuple[Joint, ...] = ("and", "with", "between")


def forms_of(value: Value, lang: Language) -> tuple[str, ...]:
    """The forms that a value has in a language, default first."""
    return allowed_forms(type(value), GRAMMARS[lang.code])


def write(value: Value, forms: tuple[str, ...], lang: Language, style: HouseStyle) -> Written:
    """The value as the language writes it; FormError for a form that it does not have."""
    grammar = GRAMMARS[lang.code]
    choice = chosen(type(value), forms, grammar, lang.english_name)
    if months := next((system for system in _MONTHS if system in choice), None):
        style = replace(style, months=months)
    written = _written(value, choice, lang, style)
    if "cap" in choice:
        written = replace(written, text=grammar.capitalize(written.text))
    if "title" in choice:
        words = [grammar.capitalize(word) for word in written.text.split(" ")]
        written = replace(written, text=" ".join(words))
    if choice.case:
        written = replace(written, text=turkish.with_case(written, choice.case, style))
    return written


def _written(  # noqa: C901, PLR0912 -- one case for each kind of value
    value: Value, forms: Forms, lang: Language, style: HouseStyle
) -> Written:
    grammar = GRAMMARS[lang.code]
    match value:
        case DateValue():
            return _date(value, forms, grammar, style)
        case DateRangeValue():
            write_range = grammar.range_prose if "prose" in forms else grammar.range_long
            return write_range(value.start, value.end, style)
        case TimeValue():
            if "zoned" in forms:
                return grammar.time_zoned(value, style)
            return grammar.time_short(value.at, style)
        case MoneyValue():
            return _money(value, forms, grammar, style)
        case NumberValue():
            if "spelled" in forms:
                return grammar.spelled(value.number, style, oblique="obl" in forms)
            return grammar.number(value.number, style)
        case PercentValue():
            return _percent(value, forms, grammar, style)
        case CountValue():
            write_count = grammar.count_spelled if "spelled" in forms else grammar.count
            noun = _noun(value.nouns, lang)
            return write_count(value.number, noun, style, oblique="obl" in forms)
        case OrdinalValue():
            return _ordinal(value, forms, lang, style)
        case NameValue():
            return grammar.name(_name(value, forms, lang))
        case CodeValue():
            return Written(value.text, "ltr")
        case PhraseValue():
            written = grammar.name(_in_language(value.texts, lang))
            return replace(written, direction=_first_strong(written.text))
        case PartiesValue():
            names = [grammar.name(_name(name, forms, lang)) for name in value.names]
            how: Joint = next((joint for joint in _JOINTS if joint in forms), "and")
            return grammar.join_names(names, how)
        case _:
            assert_never(value)


def _date(value: DateValue, forms: Forms, grammar: Grammar, style: HouseStyle) -> Written:
    weekday = "full" in forms
    form = forms.one_of(("hijri", "parallel", "day_month", "month_year", "year", "numeric", "iso"))
    if form is None and style.calendar != "gregorian":
        form = style.calendar
    day = value.day
    match form:
        case "hijri":
            return grammar.date_hijri(day, hijri_day(value), style, weekday=weekday)
        case "parallel":
            return grammar.date_parallel(day, hijri_day(value), style, weekday=weekday)
        case "day_month":
            return grammar.date_day_month(day, style)
        case "month_year":
            return grammar.date_month_year(day, style)
        case "year":
            return grammar.date_year(day, style)
        case "numeric":
            return grammar.date_numeric(day, style)
        case "iso":
            return grammar.date_iso(day, style)
        case _:
            return grammar.date_full(day, style) if weekday else grammar.date_long(day, style)


def _money(value: MoneyValue, forms: Forms, grammar: Grammar, style: HouseStyle) -> Written:
    oblique = "obl" in forms
    match forms.one_of(("words", "code", "full", "sign")) or style.money:
        case "code":
            return grammar.money_code(value, style, oblique=oblique)
        case "full":
            return grammar.money_full(value, style, oblique=oblique)
        case "sign":
            return grammar.money_sign(value, style, oblique=oblique)
        case _:
            return grammar.money_words(value, style, oblique=oblique)


def _percent(value: PercentValue, forms: Forms, grammar: Grammar, style: HouseStyle) -> Written:
    oblique = "obl" in forms
    match forms.one_of(("words", "sign", "spelled")) or style.percent:
        case "sign":
            return grammar.percent_sign(value, style, oblique=oblique)
        case "spelled":
            return grammar.percent_spelled(value, style, oblique=oblique)
        case _:
            return grammar.percent_words(value, style, oblique=oblique)


def _ordinal(value: OrdinalValue, forms: Forms, lang: Language, style: HouseStyle) -> Written:
    grammar = GRAMMARS[lang.code]
    noun, oblique = _noun(value.nouns, lang), "obl" in forms
    match "digits" in forms, "alone" in forms:
        case True, True:
            return grammar.ordinal_alone_digits(value.number, noun, style, oblique=oblique)
        case True, False:
            return grammar.ordinal_digits(value.number, noun, style, oblique=oblique)
        case False, True:
            return grammar.ordinal_alone(value.number, noun, style, oblique=oblique)
        case _:
            return grammar.ordinal(value.number, noun, style, oblique=oblique)


def _name(value: NameValue, forms: Forms, lang: Language) -> Name:
    """The name in the form asked for, or else in the next shorter one that there is."""
    asked = next((form for form in _NAME_FORMS if form in forms), "short")
    shorter = _NAME_FORMS[_NAME_FORMS.index(asked) :]
    for form in (*shorter, *reversed(_NAME_FORMS)):
        if name := value.forms.get(form, {}).get(lang.code):
            return name
    raise FormError(asked, (), f"{value.kind} '{value.key}' has no name in {lang.english_name}")


def _noun(nouns: Mapping[str, Noun], lang: Language) -> Noun:
    if lang.code not in nouns:
        raise FormError("", (), f"the noun has no {lang.english_name}; add it under nouns:")
    return nouns[lang.code]


def _in_language(texts: Mapping[str, Name], lang: Language) -> Name:
    if lang.code not in texts:
        raise FormError("", (), f"the text has no {lang.english_name}")
    return texts[lang.code]


def _first_strong(text: str) -> Direction:
    """The direction of the first letter that has one; UAX #9 rules P2 and P3."""
    for letter in text:
        match unicodedata.bidirectional(letter):
            case "L":
                return "ltr"
            case "R" | "AL":
                return "rtl"
    return "ltr"


# --- what the rooms above ask by language --------------------------------------------------------
def suffixed(written: Written, suffix: str, lang: Language, style: HouseStyle) -> str | None:
    """A value with the suffix written by hand behind it; None where none is known (Turkish only).

    `suffix` is the letters directly behind the value, with any apostrophe or none.
    """
    write_suffix = _SUFFIXES.get(lang.code)
    return write_suffix(written, suffix, style) if write_suffix else None


def join_names(texts: Sequence[str], how: Joint, lang: Language) -> str:
    """Names joined: X and Y, X ile Y, between X and Y."""
    grammar = GRAMMARS[lang.code]
    return grammar.join_names([Written(text, lang.direction) for text in texts], how).text


def list_join(items: Sequence[str], lang: Language) -> str:
    """A list in running text: A, B and C."""
    return GRAMMARS[lang.code].list_join(items)


def upper(text: str, lang: Language) -> str:
    """Capitals as the language has them: İSTANBUL."""
    return GRAMMARS[lang.code].upper(text)


def lower(text: str, lang: Language) -> str:
    """Small letters as the language has them."""
    return GRAMMARS[lang.code].lower(text)


def capitalize(text: str, lang: Language) -> str:
    """A capital on the first letter."""
    return GRAMMARS[lang.code].capitalize(text)


def sort_key(text: str, lang: Language) -> tuple[object, ...]:
    """A key that sorts by the language's own alphabet."""
    return GRAMMARS[lang.code].sort_key(text)


def digits(text: str, lang: Language, style: HouseStyle) -> str:
    """European digits as the language and its house style write them."""
    return GRAMMARS[lang.code].digits(text, style)

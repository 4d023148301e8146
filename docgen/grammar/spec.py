"""What each language gives to grammar: one module of functions, all with the same signatures.

`docgen.grammar.arabic`, `.turkish` and `.english` are packages whose top level satisfies `Grammar`
(mypy checks it where the table of languages is made, in `write.py`). The dispatcher has already

- parsed and checked the forms: a function is called only for a form that its language has;
- put a month system given as a form into `style.months`, and resolved `style.calendar`;
- turned `obl` into `oblique=True` (only Arabic offers it, the others may ignore the argument);
- computed the Hijri day (`docgen.grammar.hijri`), its override included.

After the call the dispatcher applies `cap` through `capitalize`, and a Turkish case.

Texts are in logical order and hold no direction control. `Written.direction`: "ltr" for numbers,
numeric and ISO dates, times, codes and amounts with a sign; the language's own for whatever
contains words. Numbers are written with `style.digits`, so no one translates digits afterwards.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from typing import Literal, Protocol

from docgen.grammar.written import Written
from docgen.model.values import HouseStyle, MoneyValue, Name, Noun, PercentValue, TimeValue, Value

Joint = Literal["and", "with", "between"]


@dataclass(frozen=True, slots=True)
class HijriDay:
    """A day of the Islamic calendar; `sure` is false where Umm al-Qura's table is not certain."""

    year: int
    month: int
    day: int
    sure: bool = True


class Grammar(Protocol):
    """One language's way of writing each value."""

    def extra_forms(self, kind: type[Value]) -> tuple[str, ...]:
        """The forms that only this language adds to a kind of value.

        Arabic: gregorian, levant, dual, maghreb for DateValue and DateRangeValue; obl for
        MoneyValue, NumberValue, CountValue, OrdinalValue, PercentValue. Turkish: its cases.
        Turkish and English: cap (a capital at the sentence's start) for whatever has letters, and
        title (İkinci Toplantı, Second Meeting) for OrdinalValue.
        """

    # --- dates -------------------------------------------------------------------------------
    def date_long(self, day: date, style: HouseStyle) -> Written:
        """12 أبريل 2021, 12 Nisan 2021, 12 April 2021."""

    def date_full(self, day: date, style: HouseStyle) -> Written:
        """With its weekday."""

    def date_day_month(self, day: date, style: HouseStyle) -> Written:
        """12 Nisan."""

    def date_month_year(self, day: date, style: HouseStyle) -> Written:
        """Nisan 2021."""

    def date_year(self, day: date, style: HouseStyle) -> Written:
        """2021."""

    def date_numeric(self, day: date, style: HouseStyle) -> Written:
        """12/04/2021, 12.04.2021, without RLM."""

    def date_iso(self, day: date, style: HouseStyle) -> Written:
        """2021-04-12 in European digits."""

    def date_hijri(
        self, day: date, hijri: HijriDay, style: HouseStyle, *, weekday: bool
    ) -> Written:
        """30 شعبان 1442هـ, 30 Şaban 1442, 30 Sha‘ban 1442 AH; the weekday is that of `day`."""

    def date_parallel(
        self, day: date, hijri: HijriDay, style: HouseStyle, *, weekday: bool
    ) -> Written:
        """Both calendars: 30 شعبان 1442هـ الموافق 12 أبريل 2021م; with الاثنين before it."""

    def range_long(self, start: date, end: date, style: HouseStyle) -> Written:
        """12–14 April 2021; start <= end; equal days are written as one date."""

    def range_prose(self, start: date, end: date, style: HouseStyle) -> Written:
        """From 12 to 14 April 2021."""

    # --- times -------------------------------------------------------------------------------
    def time_short(self, at: time, style: HouseStyle) -> Written:
        """14:30, 14.30, by `style.clock`; without the word for hour."""

    def time_zoned(self, value: TimeValue, style: HouseStyle) -> Written:
        """14:30 (Ankara time, UTC+3); `docgen.grammar.times.offset(value)` gives UTC+3."""

    # --- amounts -----------------------------------------------------------------------------
    def money_words(self, value: MoneyValue, style: HouseStyle, *, oblique: bool) -> Written:
        """5 مليارات دولار أمريكي, 5 milyar ABD doları, 5 billion US dollars.

        `docgen.grammar.numbers.scaled(amount)` gives ("5", 10**9): a coefficient of at most two
        decimals and 10**12, 10**9, 10**6, or 1 when the amount must be written in digits.
        """

    def money_code(self, value: MoneyValue, style: HouseStyle, *, oblique: bool) -> Written:
        """USD 5 billion, as the language orders the two."""

    def money_full(self, value: MoneyValue, style: HouseStyle, *, oblique: bool) -> Written:
        """All digits, with the currency in words: 5,000,000,000 US dollars."""

    def money_sign(self, value: MoneyValue, style: HouseStyle, *, oblique: bool) -> Written:
        """$5 billion; the code where the currency has no sign."""

    # --- numbers -----------------------------------------------------------------------------
    def number(self, number: Decimal, style: HouseStyle) -> Written:
        """1.234.567,89; a negative one with U+2212."""

    def spelled(self, number: Decimal, style: HouseStyle, *, oblique: bool) -> Written:
        """In letters; decimals too: two point five."""

    def percent_words(self, value: PercentValue, style: HouseStyle, *, oblique: bool) -> Written:
        """5.5 per cent; with `upto` a range: 5 to 10 per cent."""

    def percent_sign(self, value: PercentValue, style: HouseStyle, *, oblique: bool) -> Written:
        """5.5%, %5,5; with `upto` a range."""

    def percent_spelled(self, value: PercentValue, style: HouseStyle, *, oblique: bool) -> Written:
        """Five per cent, yüzde beş."""

    def count(self, number: int, noun: Noun, style: HouseStyle, *, oblique: bool) -> Written:
        """3 اجتماعات, 3 toplantı, 3 meetings; 0 is "no meetings" where the language says so."""

    def count_spelled(
        self, number: int, noun: Noun, style: HouseStyle, *, oblique: bool
    ) -> Written:
        """Three meetings."""

    def ordinal(self, number: int, noun: Noun, style: HouseStyle, *, oblique: bool) -> Written:
        """In words with its noun: الاجتماع الثاني, ikinci toplantı, second meeting."""

    def ordinal_digits(
        self, number: int, noun: Noun, style: HouseStyle, *, oblique: bool
    ) -> Written:
        """2. toplantı, 2nd meeting."""

    def ordinal_alone(
        self, number: int, noun: Noun, style: HouseStyle, *, oblique: bool
    ) -> Written:
        """In words without its noun, agreeing with it: الثاني, ikinci, second."""

    def ordinal_alone_digits(
        self, number: int, noun: Noun, style: HouseStyle, *, oblique: bool
    ) -> Written:
        """2., 2nd (`{…:digits,alone}`)."""

    # --- names -------------------------------------------------------------------------------
    def name(self, name: Name) -> Written:
        """A name as it stands, with what its language must know of it later."""

    def join_names(self, names: Sequence[Written], how: Joint) -> Written:
        """X and Y; between X and Y; three and more too. One name stays as it is.

        `with` is Turkish (X ile Y): another language joins as with `and`, so that one fact and
        form reads right in a sentence of each. Turkish `between` is X ile Y arasında.
        """

    def list_join(self, items: Sequence[str]) -> str:
        """A, B and C; any number of items, also none or one."""

    # --- letters -----------------------------------------------------------------------------
    def digits(self, text: str, style: HouseStyle) -> str:
        """European digits as the house style writes them; whatever else stays."""

    def upper(self, text: str) -> str:
        """Capitals, as the language has them (Arabic: as it stands)."""

    def lower(self, text: str) -> str:
        """Small letters."""

    def capitalize(self, text: str) -> str:
        """A capital at the sentence's start; the rest stays."""

    def sort_key(self, text: str) -> tuple[object, ...]:
        """A key that sorts by the language's own alphabet; keys of one language compare."""

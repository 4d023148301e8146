"""Read single values from their characters: ids, dates, times, numbers, codes.

Every scalar reaches the models as text. What it means is decided here and nowhere else, so that
`NO` is a country's code, `14:30` a time of day and `0` no Unix second. What is not understood is
refused with the way to write it, never guessed at.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, time
from decimal import Decimal
from zoneinfo import ZoneInfo, available_timezones

from docgen.languages import LANGUAGES
from docgen.model.currencies import currency_decimals
from docgen.text.nearest import did_you_mean, shown


class Unreadable(ValueError):  # noqa: N818 - it says of a value what it is
    """A value that cannot be read: what is wrong, and how to mend it."""

    def __init__(self, message: str, cure: str) -> None:
        self.message = message
        self.cure = cure
        super().__init__(f"{message}; {cure}")

    def __reduce__(self) -> tuple[type[Unreadable], tuple[str, str]]:
        return type(self), (self.message, self.cure)


# Persian and Urdu keyboards type the second row.
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")

FIRST_YEAR, LAST_YEAR = 1900, 2200


def western(text: str) -> str:
    """The text with Arabic-Indic and Persian digits as European ones."""
    return text.translate(_DIGITS)


# ---------------------------------------------------------------- ids and codes

_ID = re.compile(r"[a-z][a-z0-9_-]{0,31}")
_CODE = re.compile(r"[A-Z][A-Z0-9]{1,9}")


def read_id(text: str) -> str:
    """An id: `trade`, `mou-2012`, `ly_prime_minister`."""
    if _ID.fullmatch(text):
        return text
    proposal = re.sub(r"[^a-z0-9_-]+", "-", text.lower()).strip("-_")[:32]
    cure = "an id is a small letter, then up to 31 of a-z, 0-9, - and _"
    if _ID.fullmatch(proposal):
        cure = f"write {proposal}: {cure}"
    raise Unreadable(f"'{shown(text)}' is no id", cure)


def read_party_code(text: str) -> str:
    """The code of a party: LY, TR, EU."""
    if _CODE.fullmatch(text):
        return text
    raise Unreadable(f"'{shown(text)}' is no party's code", "write capital letters, as in LY or TR")


def read_party(text: str) -> str:
    """A party by its code or its id."""
    if _CODE.fullmatch(text) or _ID.fullmatch(text):
        return text
    raise Unreadable(f"'{shown(text)}' names no party", "write its code, as in LY, or its id")


def read_language(text: str) -> str:
    """The code of a language that docgen knows."""
    if text in LANGUAGES:
        return text
    raise Unreadable(f"no language '{shown(text)}'", did_you_mean(text, LANGUAGES))


def read_flag(text: str) -> bool:
    """A yes or no."""
    flags = {"true": True, "yes": True, "false": False, "no": False}
    if text.lower() in flags:
        return flags[text.lower()]
    raise Unreadable(f"'{shown(text)}' is neither yes nor no", "write true or false")


# ---------------------------------------------------------------- dates and times

_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_LOCAL_DAY = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4})", re.ASCII)
_CLOCK = re.compile(r"([01]\d|2[0-3]):([0-5]\d)", re.ASCII)


def read_day(text: str) -> date:
    """A day of the Gregorian calendar, `YYYY-MM-DD`."""
    digits = western(text)
    if found := _DAY.fullmatch(digits):
        return _day(text, *map(int, found.groups()))
    if found := _LOCAL_DAY.fullmatch(digits):
        first, _, second, year = found.groups()
        meant = " or ".join(_readings(int(year), int(first), int(second)))
        raise Unreadable(f"'{text}' is no date", f"write {meant}" if meant else _DAY_CURE)
    raise Unreadable(f"'{shown(text)}' is no date", _DAY_CURE)


_DAY_CURE = "write year-month-day, as in 2021-04-12"


def _readings(year: int, first: int, second: int) -> Iterator[str]:
    """The days that `12/04/2021` can mean: the day first, then the month first."""
    for month, day in dict.fromkeys([(second, first), (first, second)]):
        if 1 <= month <= 12 and 1 <= day <= monthrange(max(year, 1), month)[1]:
            yield f"{year:04}-{month:02}-{day:02}"


def _day(text: str, year: int, month: int, day: int) -> date:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        cure = f"docgen writes dates from {FIRST_YEAR} to {LAST_YEAR}"
        raise Unreadable(f"the year of '{text}' is out of range", cure)
    if not 1 <= month <= 12:
        raise Unreadable(f"'{text}' has no month {month}", _DAY_CURE)
    last = monthrange(year, month)[1]
    if not 1 <= day <= last:
        cure = f"{year:04}-{month:02} has the days 1 to {last}"
        raise Unreadable(f"'{text}' is no day of the calendar", cure)
    return date(year, month, day)


def read_year(text: str) -> int:
    """A year of the Gregorian calendar."""
    digits = western(text)
    if re.fullmatch(r"\d{4}", digits, re.ASCII) and FIRST_YEAR <= int(digits) <= LAST_YEAR:
        return int(digits)
    raise Unreadable(f"'{shown(text)}' is no year", f"write one from {FIRST_YEAR} to {LAST_YEAR}")


def read_hijri(text: str) -> tuple[int, int, int]:
    """A day of the Islamic calendar, `1442-08-30`."""
    if found := _DAY.fullmatch(western(text)):
        year, month, day = map(int, found.groups())
        if 1300 <= year <= 1700 and 1 <= month <= 12 and 1 <= day <= 30:
            return year, month, day
    raise Unreadable(f"'{shown(text)}' is no Hijri date", "write year-month-day, as in 1442-08-30")


def read_clock(text: str) -> time:
    """A time of day, `HH:MM`."""
    digits = western(text)
    if found := _CLOCK.fullmatch(digits):
        return time(int(found[1]), int(found[2]))
    loose = re.fullmatch(r"(\d{1,2})[.:h]?(\d{2})", digits, re.ASCII)
    if loose and int(loose[1]) < 24 and int(loose[2]) < 60:
        meant = f"{int(loose[1]):02}:{loose[2]}"
        raise Unreadable(f"'{text}' is no time of day", f"write {meant}")
    cure = "write hours and minutes from 00:00 to 23:59, as in 14:30"
    raise Unreadable(f"'{shown(text)}' is no time of day", cure)


def read_zone(text: str) -> str:
    """A time zone by its IANA name."""
    try:
        ZoneInfo(text)
    except (ValueError, OSError, LookupError):  # unknown, a path, a folder
        cure = did_you_mean(text, sorted(available_timezones()), "write one as in Africa/Tripoli")
        raise Unreadable(f"no time zone '{shown(text)}'", cure) from None
    return text


# ---------------------------------------------------------------- numbers

_DECIMAL = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?", re.ASCII)
_COUNT = re.compile(r"0|[1-9]\d{0,8}", re.ASCII)
AMOUNT_LIMIT = Decimal(10) ** 15


def read_decimal(text: str) -> Decimal:
    """A number: digits and one point; Arabic-Indic digits with ٫ are taken too."""
    plain = western(text).replace("٫", ".")
    if _DECIMAL.fullmatch(plain):
        number = Decimal(plain)
        if abs(number) < AMOUNT_LIMIT:
            return number
        raise Unreadable(f"'{text}' is too large", "docgen writes numbers below 10^15")
    raise Unreadable(f"'{shown(text)}' is no number", _number_cure(plain))


def _number_cure(text: str) -> str:
    if re.fullmatch(r"\d+(?:,\d+)+", text, re.ASCII):
        readings = [text.replace(",", ".")] if text.count(",") == 1 else []
        if re.fullmatch(r"\d{1,3}(?:,\d{3})+", text, re.ASCII):
            readings.append(text.replace(",", ""))
        return f"write {' or '.join(readings)}" if readings else _NUMBER_CURE
    closed_up = re.sub(r"[\s_'٬]", "", text)
    if closed_up != text and _DECIMAL.fullmatch(closed_up):
        return f"write {closed_up}"
    return _NUMBER_CURE


_NUMBER_CURE = "write digits and at most one point, as in 5000000 or 5.5"


def read_count(text: str) -> int:
    """A whole number from 0 on."""
    plain = western(text)
    if _COUNT.fullmatch(plain):
        return int(plain)
    raise Unreadable(f"'{shown(text)}' is no whole number", "write digits only, as in 3")


def read_number_of(text: str) -> int:
    """The number of a meeting, from 1 on."""
    number = read_count(text)
    if number == 0:
        raise Unreadable("0 is no ordinal number", "count from 1")
    return number


def read_amount(text: str) -> Decimal:
    """An amount of money: above 0, below 10^15."""
    amount = read_decimal(text)
    if amount <= 0:
        raise Unreadable(
            f"the amount '{text}' is not above 0", "write what is paid, without a sign"
        )
    return amount


def read_currency(text: str) -> str:
    """A currency of ISO 4217."""
    if text in currency_decimals():
        return text
    cure = did_you_mean(text.upper(), currency_decimals(), "write an ISO 4217 code, as in USD")
    raise Unreadable(f"no currency '{shown(text)}'", cure)


def check_decimals(amount: Decimal, currency: str) -> None:
    """Refuse an amount with more decimals than its currency has."""
    exponent = amount.as_tuple().exponent
    allowed = currency_decimals()[currency]
    if isinstance(exponent, int) and -exponent > allowed:
        message = f"{amount} has more decimals than {currency}, which has {allowed}"
        raise Unreadable(message, "round the amount")


# ---------------------------------------------------------------- codes printed as they are

_PHONE = re.compile(r"\+?[0-9][0-9 ()./-]{2,30}")
_EMAIL = re.compile(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_URL = re.compile(r"https?://[^\s<>\"{}|\\^`]+")


def read_symbol(text: str) -> str:
    """The symbol of a document: A/RES/75/1."""
    if re.fullmatch(r"[!-~](?:[ -~]{0,78}[!-~])?", text):
        return text
    cure = "write Latin letters, digits and signs, as in A/RES/75/1"
    raise Unreadable(f"'{shown(text)}' is no document symbol", cure)


def read_phone(text: str) -> str:
    """A telephone number."""
    if _PHONE.fullmatch(western(text)):
        return western(text)
    raise Unreadable(f"'{shown(text)}' is no telephone number", "write it as in +218 21 123 4567")


def read_url(text: str) -> str:
    """An address of the web."""
    if _URL.fullmatch(text):
        return text
    raise Unreadable(f"'{shown(text)}' is no web address", "write it from https:// on")


def read_email(text: str) -> str:
    """An address of mail."""
    if _EMAIL.fullmatch(text):
        return text
    raise Unreadable(f"'{shown(text)}' is no mail address", "write it as in name@ministry.example")

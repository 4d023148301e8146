"""Single values: what is read, what is refused, and how the cure says to write it."""

from datetime import date, time
from decimal import Decimal

import pytest

from docgen.model import scalars
from docgen.model.currencies import currency_decimals


@pytest.mark.parametrize(
    ("read", "text", "expected"),
    [
        (scalars.read_id, "mou-2012", "mou-2012"),
        (scalars.read_id, "a" * 32, "a" * 32),
        (scalars.read_party_code, "LY", "LY"),
        (scalars.read_party, "libya", "libya"),
        (scalars.read_flag, "true", True),
        (scalars.read_flag, "No", False),
        (scalars.read_day, "2021-04-12", date(2021, 4, 12)),
        (scalars.read_day, "2024-02-29", date(2024, 2, 29)),
        (scalars.read_day, "٢٠٢١-٠٤-١٢", date(2021, 4, 12)),
        (scalars.read_day, "1900-01-01", date(1900, 1, 1)),
        (scalars.read_year, "2015", 2015),
        (scalars.read_hijri, "1442-08-30", (1442, 8, 30)),
        (scalars.read_clock, "14:30", time(14, 30)),
        (scalars.read_clock, "00:00", time(0, 0)),
        (scalars.read_zone, "Africa/Tripoli", "Africa/Tripoli"),
        (scalars.read_decimal, "5.5", Decimal("5.5")),
        (scalars.read_decimal, "-3", Decimal(-3)),
        (scalars.read_decimal, "٥٫٥", Decimal("5.5")),
        (scalars.read_count, "٣", 3),
        (scalars.read_amount, "5000000000", Decimal(5000000000)),
        (scalars.read_currency, "LYD", "LYD"),
        (scalars.read_symbol, "A/RES/75/1", "A/RES/75/1"),
        (scalars.read_phone, "+218 21 123 4567", "+218 21 123 4567"),
        (scalars.read_url, "https://www.mfa.example/ar", "https://www.mfa.example/ar"),
        (scalars.read_email, "info@mfa.example", "info@mfa.example"),
    ],
)
def test_a_value_is_read(read, text, expected):
    assert read(text) == expected


@pytest.mark.parametrize(
    ("read", "text", "cure"),
    [
        (scalars.read_id, "Trade", "write trade:"),
        (scalars.read_id, "trade target", "write trade-target:"),
        (scalars.read_id, "1a", "small letter"),
        (scalars.read_id, "a" * 33, "small letter"),
        (scalars.read_id, "تجارة", "small letter"),
        (scalars.read_party_code, "Ly", "capital letters"),
        (scalars.read_flag, "maybe", "true or false"),
        (scalars.read_language, "fr", "known are ar, tr, en"),
        (scalars.read_day, "20210412", "2021-04-12"),
        (scalars.read_day, "2021-W15-1", "2021-04-12"),
        (scalars.read_day, "0", "2021-04-12"),
        (scalars.read_day, "12.04.2021", "write 2021-04-12 or 2021-12-04"),
        (scalars.read_day, "31/12/2021", "write 2021-12-31"),
        (scalars.read_day, "12/31/2021", "write 2021-12-31"),
        (scalars.read_day, "05/05/2021", "write 2021-05-05"),
        (scalars.read_day, "2021-02-30", "days 1 to 28"),
        (scalars.read_day, "2021-13-01", "write year-month-day"),
        (scalars.read_day, "1821-01-01", "1900 to 2200"),
        (scalars.read_day, "2021-4-2", "2021-04-12"),
        (scalars.read_day, "2021-04-12 ", "2021-04-12"),
        (scalars.read_year, "15", "1900 to 2200"),
        (scalars.read_hijri, "1442-13-01", "1442-08-30"),
        (scalars.read_clock, "14.30", "write 14:30"),
        (scalars.read_clock, "1430", "write 14:30"),
        (scalars.read_clock, "9:05", "write 09:05"),
        (scalars.read_clock, "24:00", "00:00 to 23:59"),
        (scalars.read_clock, "14", "00:00 to 23:59"),
        (scalars.read_clock, "14:30+03:00", "00:00 to 23:59"),
        (scalars.read_zone, "Asia/Ankara", "did you mean 'Asia/"),
        (scalars.read_zone, "europe/istanbul", "did you mean 'Europe/Istanbul'?"),
        (scalars.read_zone, "../../etc/passwd", "Africa/Tripoli"),
        (scalars.read_zone, "Europe", "write one as in|did you mean"),
        (scalars.read_decimal, "5,5", "write 5.5"),
        (scalars.read_decimal, "5,500", "write 5.500 or 5500"),
        (scalars.read_decimal, "1,234,567", "write 1234567"),
        (scalars.read_decimal, "1_000", "write 1000"),
        (scalars.read_decimal, "1 000", "write 1000"),
        (scalars.read_decimal, "NaN", "digits"),
        (scalars.read_decimal, "inf", "digits"),
        (scalars.read_decimal, "1e400", "digits"),
        (scalars.read_decimal, "1" + "0" * 15, "below 10\\^15"),
        (scalars.read_decimal, "0123", "digits"),
        (scalars.read_count, "-3", "digits only"),
        (scalars.read_count, "3.0", "digits only"),
        (scalars.read_number_of, "0", "from 1"),
        (scalars.read_amount, "0", "without a sign"),
        (scalars.read_amount, "-5", "without a sign"),
        (scalars.read_currency, "ZZZ", "ISO 4217|did you mean"),
        (scalars.read_currency, "usd", "did you mean 'USD'?"),
        (scalars.read_symbol, "وثيقة", "Latin letters"),
        (scalars.read_phone, "call me", "\\+218"),
        (scalars.read_url, "javascript:alert(1)", "https://"),
        (scalars.read_url, "file:///etc/passwd", "https://"),
        (scalars.read_email, "not a mail", "@"),
    ],
)
def test_what_is_not_understood_is_refused_with_the_way_to_write_it(read, text, cure):
    with pytest.raises(scalars.Unreadable, match=rf"(?s).*; .*({cure.replace('?', '[?]')})"):
        read(text)


def test_an_amount_has_no_more_decimals_than_its_currency():
    scalars.check_decimals(Decimal("1.234"), "LYD")
    with pytest.raises(scalars.Unreadable, match="more decimals than TRY"):
        scalars.check_decimals(Decimal("1.234"), "TRY")
    assert currency_decimals()["JPY"] == 0


def test_what_cannot_be_seen_is_shown():
    with pytest.raises(scalars.Unreadable, match=r"tr\\u0430de"):
        scalars.read_id("tr\u0430de")
    with pytest.raises(scalars.Unreadable, match=r"\\u200ftrade"):
        scalars.read_id("\u200ftrade")

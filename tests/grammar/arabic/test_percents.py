"""Per cent in Arabic."""

from __future__ import annotations

from decimal import Decimal

import pytest

from docgen.grammar.arabic import percent_sign, percent_spelled, percent_words
from docgen.grammar.written import Written
from docgen.model.values import HouseStyle, PercentValue

LIBYA, NATIVE = HouseStyle(), HouseStyle(digits="arab")


def _percent(number: str, upto: str | None = None) -> PercentValue:
    return PercentValue(Decimal(number), None if upto is None else Decimal(upto))


@pytest.mark.parametrize(
    ("value", "words", "sign"),
    [
        (_percent("5"), "5 في المائة", Written("5%", "ltr")),
        (_percent("5.5"), "5,5 في المائة", Written("5,5%", "ltr")),
        (_percent("-5"), "ناقص 5 في المائة", Written("−5%", "ltr")),
        (_percent("5", "10"), "من 5 إلى 10 في المائة", Written("5–10%", "rtl")),
        (
            _percent("-1", "2"),
            "من ناقص 1 إلى 2 في المائة",
            Written("من ناقص 1 إلى 2 في المائة", "rtl"),
        ),
    ],
)
def test_per_cent_in_words_and_with_the_sign(value, words, sign):
    assert percent_words(value, LIBYA, oblique=False) == Written(words, "rtl")
    assert percent_sign(value, LIBYA, oblique=False) == sign


def test_native_digits_bring_their_own_sign_at_their_left():
    assert percent_sign(_percent("5"), NATIVE, oblique=False) == Written("٥٪", "rtl")
    assert percent_words(_percent("5.5"), NATIVE, oblique=False).text == "٥٫٥ في المائة"


def test_per_cent_in_letters():
    assert percent_spelled(_percent("5"), LIBYA, oblique=False).text == "خمسة في المائة"
    assert percent_spelled(_percent("20"), LIBYA, oblique=True).text == "عشرين في المائة"
    spelled = percent_spelled(_percent("10", "20"), LIBYA, oblique=False).text
    assert spelled == "من عشرة إلى عشرين في المائة"

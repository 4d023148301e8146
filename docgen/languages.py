"""The language records: what the rest of the house must know of Arabic, Turkish and English.

A language is data, not an `if`: a fourth one is a record here, a template folder and its grammar.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from docgen.errors import UsageError

Direction = Literal["ltr", "rtl"]


@dataclass(frozen=True, slots=True)
class Language:
    """One language. `code` is BCP 47; `locale` is CLDR's; `word` is the tag that Word spells by."""

    code: str
    english_name: str
    own_name: str
    direction: Direction
    locale: str
    word: str
    font: str
    fallback_font: str
    quotes: tuple[str, str]
    inner_quotes: tuple[str, str]
    list_letters: tuple[str, ...]
    letter_form: str
    iso_639_2: str

    @property
    def rtl(self) -> bool:
        """Whether its pages run from right to left."""
        return self.direction == "rtl"

    @property
    def base_level(self) -> int:
        """The paragraph level of UAX #9."""
        return 1 if self.rtl else 0

    def letter(self, number: int) -> str:
        """The label of the n-th sub-paragraph (from 1): (أ), a), (a); then doubled letters."""
        count = len(self.list_letters)
        turn, index = divmod(number - 1, count)
        return self.letter_form.format(self.list_letters[index] * (turn + 1))


_ARABIC = Language(
    code="ar",
    english_name="Arabic",
    own_name="العربية",
    direction="rtl",
    locale="ar_LY",
    word="ar-LY",
    font="Amiri",
    fallback_font="Noto Serif",
    quotes=("«", "»"),
    inner_quotes=("‹", "›"),
    # abjad order, as in United Nations documents
    list_letters=(
        *("أ", "ب", "ج", "د", "هـ", "و", "ز", "ح", "ط", "ي", "ك", "ل", "م", "ن"),
        *("س", "ع", "ف", "ص", "ق", "ر", "ش", "ت", "ث", "خ", "ذ", "ض", "ظ", "غ"),
    ),
    letter_form="({})",
    iso_639_2="ara",
)
_TURKISH = Language(
    code="tr",
    english_name="Turkish",
    own_name="Türkçe",
    direction="ltr",
    locale="tr_TR",
    word="tr-TR",
    font="Noto Serif",
    fallback_font="Amiri",
    quotes=("“", "”"),
    inner_quotes=("‘", "’"),
    list_letters=tuple("abcçdefgğhıijklmnoöprsştuüvyz"),
    letter_form="{})",
    iso_639_2="tur",
)
_ENGLISH = Language(
    code="en",
    english_name="English",
    own_name="English",
    direction="ltr",
    locale="en_GB",
    word="en-GB",
    font="Noto Serif",
    fallback_font="Amiri",
    quotes=("“", "”"),
    inner_quotes=("‘", "’"),
    list_letters=tuple("abcdefghijklmnopqrstuvwxyz"),
    letter_form="({})",
    iso_639_2="eng",
)

LANGUAGES: Mapping[str, Language] = {lang.code: lang for lang in (_ARABIC, _TURKISH, _ENGLISH)}


def language(code: str) -> Language:
    """The record of a language; UsageError names the known ones."""
    if code not in LANGUAGES:
        raise UsageError(f"no language '{code}'; docgen knows {', '.join(LANGUAGES)}")
    return LANGUAGES[code]


def in_house_order(codes: object) -> Iterator[str]:
    """The given codes in the order in which docgen always names them: ar, tr, en."""
    wanted = set(codes) if isinstance(codes, (set, frozenset, tuple, list, dict)) else set()
    return (code for code in LANGUAGES if code in wanted)

"""Give each currency of CLDR as an Arabic noun with all its forms, by rule from its name."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from docgen.grammar import cldr
from docgen.grammar.arabic import phrases
from docgen.grammar.arabic.word_lists import word_lists
from docgen.model.values import Noun

# Years, remarks in brackets, and what follows a hyphen: CLDR tells old currencies apart by them.
_QUALIFIER = re.compile(r"\([^)]*\)|\s-.*|\s\d+$")
_UNDECLINED = ("ا", "و", "ي", "ى", "ات")


@cache
def currency_noun(code: str) -> Noun:
    """The currency as a noun; one that keeps its form has neither dual nor plural.

    >>> noun = currency_noun("USD")
    >>> noun.singular, noun.plural, noun.dual, noun.accusative
    ('دولار أمريكي', 'دولارات أمريكية', 'دولاران أمريكيان', 'دولارًا أمريكيًا')
    """
    phrase = phrases.parse(currency_name(code))
    singular = phrases.singular(phrase)
    if is_invariable(phrase.head):
        return Noun(singular, gender=phrase.gender)
    return Noun(
        singular,
        gender=phrase.gender,
        plural=phrases.plural(phrase),
        dual=phrases.dual(phrase, oblique=False),
        dual_oblique=phrases.dual(phrase, oblique=True),
        accusative=phrases.accusative(phrase),
    )


def currency_name(code: str) -> str:
    """CLDR's name without its qualifiers, mended where the list mends it; else the code itself."""
    listed = word_lists().currency_names.get(code)
    return listed or _QUALIFIER.sub("", _plain(cldr.currency_name(code, "ar"))).strip()


def currency_sign(code: str) -> str:
    """د.ل., $, €; the code where the sign has Latin letters, which would part in Arabic text."""
    signs = (_plain(cldr.currency_sign(code, locale) or code) for locale in ("ar", "en"))
    return next((sign for sign in signs if not re.search("[A-Za-z]", sign)), code)


def is_invariable(noun: str) -> bool:
    """Whether a foreign noun keeps its form: those that end in a long vowel or -at, and some."""
    lists = word_lists()
    if noun in lists.nisba_nouns:
        return False
    return noun in lists.invariable or noun.endswith(_UNDECLINED) or noun.isascii()


def _plain(text: str) -> str:
    """Without the marks of direction that CLDR puts into names and signs."""
    return "".join(letter for letter in text if unicodedata.category(letter) != "Cf")

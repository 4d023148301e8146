"""Count nouns in Arabic, in digits or letters: the noun takes the form that the number asks for."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from docgen.grammar.arabic import phrases
from docgen.grammar.arabic.digits import decimal
from docgen.grammar.arabic.numbers import counted_in_letters, governed, one, one_or_two
from docgen.grammar.written import FormError, Written
from docgen.model.values import HouseStyle, Noun


def count(number: int, noun: Noun, style: HouseStyle, *, oblique: bool) -> Written:
    """لا اجتماعات, اجتماع واحد, اجتماعان (اجتماعين), 3 اجتماعات, 11 اجتماعًا, 100 اجتماع."""
    whole = _for(number, noun)
    return Written(in_digits(number, whole, style, oblique=oblique), "rtl")


def count_spelled(number: int, noun: Noun, style: HouseStyle, *, oblique: bool) -> Written:  # noqa: ARG001 as the protocol has it
    """ثلاثة اجتماعات, ثلاث جلسات, أحد عشر اجتماعًا, مائتا اجتماع, مائة اجتماع واجتماعان."""
    whole = _for(number, noun)
    if number == 0:
        return Written(_none(whole), "rtl")
    return Written(counted_in_letters(number, whole, oblique=oblique), "rtl")


def in_digits(number: int, noun: Noun, style: HouseStyle, *, oblique: bool) -> str:
    """A number and its noun, all of whose forms are known; two of what has no dual is a digit."""
    if number == 0:
        return _none(noun)
    if number == 1:
        return one(noun)
    if number == 2 and noun.dual:
        return one_or_two(2, noun, oblique=oblique)
    form = noun.singular if number % 100 in (1, 2) else governed(number, noun)
    return f"{decimal(Decimal(number), style)} {form}"


def completed(noun: Noun) -> Noun:
    """The noun with whatever a rule can give it: gender, dual, accusative, definite form.

    A broken plural cannot be known; a sound masculine plural given in the nominative (مندوبون) is
    put into the genitive that numbers ask for (مندوبين).
    """
    phrase = phrases.parse(noun.singular, noun.gender)
    return replace(
        noun,
        gender=phrase.gender,
        plural=noun.plural and _genitive(noun.plural, noun.singular),
        dual=noun.dual or phrases.dual(phrase, oblique=False),
        dual_oblique=noun.dual_oblique or _dual_oblique(noun, phrase),
        accusative=noun.accusative or phrases.accusative(phrase),
        definite=noun.definite or phrases.definite(phrase),
    )


def _for(number: int, noun: Noun) -> Noun:
    if 3 <= number % 100 <= 10 and not noun.plural:
        raise FormError(
            "",
            (),
            f"the Arabic noun '{noun.singular}' lacks its plural, which {number} asks for; "
            "give it under nouns: as plural:",
        )
    return completed(noun)


def _none(noun: Noun) -> str:
    return f"لا {noun.plural or noun.singular}"


def _genitive(plural: str, singular: str) -> str:
    """Each word that is its singular with -una takes -ina; فنون (of فن) is a broken one."""
    singulars = singular.split()
    words = plural.split()
    if len(words) != len(singulars):
        return plural
    return " ".join(map(_genitive_word, words, singulars))


def _genitive_word(word: str, singular: str) -> str:
    stem = word.removesuffix("ون")
    sound = word != stem and len(stem) > 2 and stem in (singular, singular.removesuffix("ي"))
    return f"{stem}ين" if sound else word


def _dual_oblique(noun: Noun, phrase: phrases.Phrase) -> str:
    """By rule from the singular, or from the dual that was given: -an becomes -ayn."""
    if not noun.dual or noun.dual == phrases.dual(phrase, oblique=False):
        return phrases.dual(phrase, oblique=True)
    return " ".join(_dual_word(word) for word in noun.dual.split())


def _dual_word(word: str) -> str:
    return word.replace("آن", "أين") if word.endswith("آن") else _swap(word, "ان", "ين")


def _swap(word: str, ending: str, other: str) -> str:
    return word.removesuffix(ending) + other if word.endswith(ending) else word

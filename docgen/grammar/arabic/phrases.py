"""Inflect an Arabic noun phrase by rule: its dual, its plural, its accusative, its definite form.

A phrase is a noun and what follows it. Adjectives agree with the noun (دولار أمريكي: دولارات
أمريكية); anything else stands in a genitive bond with it (جنيه جنوب السودان) and stays, while the
noun loses its nunation: جنيها جنوب السودان.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from docgen.grammar.arabic.letters import ARTICLE, has_article
from docgen.grammar.arabic.word_lists import word_lists
from docgen.model.values import Gender

TANWIN = "\u064b"
_FEMININE = "ة"
# Letters behind which tanwin needs no alef: ta marbuta goes without (as in print), hamza behind an
# alef and hamza on an alef carry it themselves.
_CARRIES_TANWIN = ("اء", "أ")


@dataclass(frozen=True, slots=True)
class Modifier:
    """A word behind the noun; only an adjective agrees."""

    word: str
    agrees: bool


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun with its modifiers; `bound`: the first of them is its genitive."""

    head: str
    modifiers: tuple[Modifier, ...]
    gender: Gender

    @property
    def bound(self) -> bool:
        return bool(self.modifiers) and not any(modifier.agrees for modifier in self.modifiers)


def parse(text: str, gender: Gender = "m") -> Phrase:
    """The phrase that a text is; ta marbuta on the noun or an adjective of its own shows the f."""
    head, *rest = text.split()
    modifiers = tuple(_modifiers(rest))
    shown = [head, *(modifier.word for modifier in modifiers if modifier.agrees)]
    feminine = any(word.endswith(_FEMININE) for word in shown)
    return Phrase(head, modifiers, "f" if feminine else gender)


def _modifiers(words: list[str]) -> Iterator[Modifier]:
    """Adjectives agree until a genitive comes: behind it, the words belong to it."""
    agreeing = True
    for index, word in enumerate(words):
        following = words[index + 1] if index + 1 < len(words) else ""
        is_direction = word in word_lists().directions and is_adjective(following)
        is_complement = index > 0 and word.startswith("لل")
        agreeing = agreeing and (is_adjective(word) or is_direction or is_complement)
        yield Modifier(word, agreeing and is_adjective(word))


def is_adjective(word: str) -> bool:
    """Whether a word behind a noun is an adjective: by the nisba's ending, or by the list."""
    bare = word.removesuffix(_FEMININE)
    nisba = len(bare) > 3 and bare.endswith("ي") and not bare.endswith("اي")
    return (nisba and not has_article(word)) or bare in word_lists().adjectives


# --- whole phrases -------------------------------------------------------------------------------
def singular(phrase: Phrase) -> str:
    """With adjectives in the noun's gender (روبية هندي is mended: روبية هندية)."""
    return _inflected(phrase, phrase.head, lambda base: base + _feminine(phrase))


def dual(phrase: Phrase, *, oblique: bool) -> str:
    """Two: دولاران أمريكيان, oblique دولارين أمريكيين; bound: جنيها جنوب السودان."""
    head = dual_of(phrase.head, oblique=oblique)
    return _inflected(
        phrase,
        head.removesuffix("ن") if phrase.bound else head,
        lambda base: dual_of(base + _feminine(phrase), oblique=oblique),
    )


def plural(phrase: Phrase) -> str:
    """Three to ten things: the plural in -at unless listed; adjectives in the feminine singular."""
    return _inflected(phrase, _plural_of(phrase.head), lambda base: base + _FEMININE)


def accusative(phrase: Phrase) -> str:
    """Eleven to ninety-nine: دولارًا أمريكيًا; a bound noun has no tanwin."""
    head = phrase.head if phrase.bound else accusative_of(phrase.head)
    return _inflected(phrase, head, lambda base: accusative_of(base + _feminine(phrase)))


def definite(phrase: Phrase) -> str | None:
    """The article on the noun and its adjectives; None for a bond, which a rule cannot decide."""
    if any(not modifier.agrees for modifier in phrase.modifiers):
        return phrase_text(phrase) if _ends_definite(phrase) else None
    return _inflected(
        phrase, ARTICLE + phrase.head, lambda base: ARTICLE + base + _feminine(phrase)
    )


def phrase_text(phrase: Phrase) -> str:
    """The phrase as it was given."""
    return " ".join([phrase.head, *(modifier.word for modifier in phrase.modifiers)])


def _ends_definite(phrase: Phrase) -> bool:
    return phrase.bound and has_article(phrase.modifiers[0].word)


def _inflected(phrase: Phrase, head: str, adjective: Callable[[str], str]) -> str:
    words = (
        adjective(modifier.word.removesuffix(_FEMININE)) if modifier.agrees else modifier.word
        for modifier in phrase.modifiers
    )
    return " ".join([head, *words])


def _feminine(phrase: Phrase) -> str:
    return _FEMININE if phrase.gender == "f" else ""


# --- single words --------------------------------------------------------------------------------
def dual_of(word: str, *, oblique: bool) -> str:
    """اجتماع: اجتماعان, اجتماعين; جلسة: جلستان; مستوى: مستويان; مبدأ: مبدآن."""
    ending = "ين" if oblique else "ان"
    match word[-1]:
        case "ة":
            return f"{word[:-1]}ت{ending}"
        case "ى":
            return f"{word[:-1]}ي{ending}"
        case "أ" if not oblique:
            return f"{word[:-1]}آن"
        case _:
            return _joined(word) + ending


def accusative_of(word: str) -> str:
    """The indefinite accusative: اجتماعًا; جلسة and مستوى unchanged; إجراءً; شيئًا."""
    if word.endswith((_FEMININE, "ى", "ا")):
        return word
    if word.endswith(_CARRIES_TANWIN):
        return word + TANWIN
    return f"{_joined(word)}{TANWIN}ا"


def _joined(word: str) -> str:
    """A bare hamza behind a letter that joins forward takes its seat before an ending: شيء, شيئ."""
    if word.endswith("ء") and word[-2:-1] not in "اأآإدذرزوؤ":
        return word[:-1] + "ئ"
    return word


def _plural_of(word: str) -> str:
    broken = word_lists().broken_plurals.get(word)
    return broken or word.removesuffix(_FEMININE) + "ات"

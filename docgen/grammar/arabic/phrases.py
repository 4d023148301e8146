"""Inflect an Arabic noun phrase by rule: its dual, its plural, its accusative, its definite form.

A phrase is a noun and what follows it. Adjectives agree with the noun (دولار أمريكي: دولارات
أمريكية); one that leads a genitive of its own (رفيع المستوى) agrees without article or nunation.
A noun as the next word stands in a genitive bond (جنيه جنوب السودان) and stays, while the first
loses its nunation: جنيها جنوب السودان. A preposition and what follows stays too, without a bond.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import Enum, auto

from docgen.grammar.arabic.letters import ARTICLE, has_article
from docgen.grammar.arabic.word_lists import word_lists
from docgen.model.values import Gender

TANWIN = "\u064b"
_FEMININE = "ة"
# Letters behind which tanwin needs no alef: ta marbuta goes without (as in print), hamza behind an
# alef and hamza on an alef carry it themselves.
_CARRIES_TANWIN = ("اء", "أ")


class Role(Enum):
    """What a word behind the noun is to it."""

    ADJECTIVE = auto()
    LEADING = auto()  # an adjective with a genitive of its own
    GENITIVE = auto()
    FIXED = auto()  # prepositions, directions, and what belongs to an earlier word


_AGREEING = (Role.ADJECTIVE, Role.LEADING)


@dataclass(frozen=True, slots=True)
class Modifier:
    """A word behind the noun, and its role."""

    word: str
    role: Role


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun with its modifiers; `bound`: one of them is its genitive."""

    head: str
    modifiers: tuple[Modifier, ...]
    gender: Gender

    @property
    def bound(self) -> bool:
        return any(modifier.role is Role.GENITIVE for modifier in self.modifiers)


def parse(text: str, gender: Gender = "m") -> Phrase:
    """The phrase that a text is; ta marbuta on the noun or an adjective of its own shows the f."""
    head, *rest = text.split()
    modifiers = tuple(_modifiers(rest))
    shown = [head, *(modifier.word for modifier in modifiers if modifier.role in _AGREEING)]
    feminine = any(word.endswith(_FEMININE) for word in shown)
    return Phrase(head, modifiers, "f" if feminine else gender)


def _modifiers(words: list[str]) -> Iterator[Modifier]:
    """Adjectives agree until another noun or a preposition comes: the rest belongs to that.

    A genitive follows its noun at once; behind an adjective, a noun stands for itself.
    """
    direct = True
    for index, word in enumerate(words):
        following = words[index + 1] if index + 1 < len(words) else ""
        role = _role(word, following) if direct else Role.FIXED
        if role is Role.GENITIVE and index:
            role = Role.FIXED
        direct = role is Role.ADJECTIVE or (role is Role.FIXED and is_adjective(following))
        yield Modifier(word, role)


def _role(word: str, following: str) -> Role:
    if is_adjective(word):
        return Role.LEADING if has_article(following) else Role.ADJECTIVE
    is_direction = word in word_lists().directions and is_adjective(following)
    return Role.FIXED if is_direction or _is_preposition(word) else Role.GENITIVE


def _is_preposition(word: str) -> bool:
    return word.startswith(("لل", "بال")) or word in word_lists().prepositions


def is_adjective(word: str) -> bool:
    """Whether a word behind a noun is an adjective: by the nisba's ending, or by the list."""
    bare = word.removesuffix(_FEMININE)
    nisba = len(bare) > 3 and bare.endswith("ي") and not bare.endswith("اي")
    return (nisba and not has_article(word)) or bare in word_lists().adjectives


# --- whole phrases -------------------------------------------------------------------------------
def singular(phrase: Phrase) -> str:
    """With adjectives in the noun's gender (روبية هندي is mended: روبية هندية)."""
    return _inflected(phrase, phrase.head, str)


def dual(phrase: Phrase, *, oblique: bool) -> str:
    """Two: دولاران أمريكيان, oblique دولارين أمريكيين; bound: جنيها جنوب السودان."""
    head = dual_of(phrase.head, oblique=oblique)
    return _inflected(
        phrase,
        head.removesuffix("ن") if phrase.bound else head,
        lambda adjective: dual_of(adjective, oblique=oblique),
        lambda leading: dual_of(leading, oblique=oblique).removesuffix("ن"),
    )


def plural(phrase: Phrase) -> str:
    """Three to ten things: the plural in -at unless listed; adjectives in the feminine singular."""
    things = replace(phrase, gender="f")
    return _inflected(things, _plural_of(phrase.head), str)


def accusative(phrase: Phrase) -> str:
    """Eleven to ninety-nine: دولارًا أمريكيًا; a bound noun has no tanwin."""
    head = phrase.head if phrase.bound else accusative_of(phrase.head)
    return _inflected(phrase, head, accusative_of)


def definite(phrase: Phrase) -> str | None:
    """The article on the noun and its adjectives; None where a rule cannot decide.

    That is a bond with a noun that may be definite by itself (مؤتمر برلين) or not (جولة مشاورات).
    """
    if has_article(phrase.head) or (phrase.bound and _has_definite_genitive(phrase)):
        return _inflected(phrase, phrase.head, str)
    return None if phrase.bound else _inflected(phrase, ARTICLE + phrase.head, ARTICLE.__add__)


def _has_definite_genitive(phrase: Phrase) -> bool:
    return any(
        modifier.role is Role.GENITIVE and has_article(modifier.word)
        for modifier in phrase.modifiers
    )


def _inflected(
    phrase: Phrase,
    head: str,
    adjective: Callable[[str], str],
    leading: Callable[[str], str] = str,
) -> str:
    """The head with its modifiers, each adjective first put into the phrase's gender."""
    inflect = {Role.ADJECTIVE: adjective, Role.LEADING: leading}
    words = (
        inflect[modifier.role](_in_gender(modifier.word, phrase.gender))
        if modifier.role in _AGREEING
        else modifier.word
        for modifier in phrase.modifiers
    )
    return " ".join([head, *words])


def _in_gender(adjective: str, gender: Gender) -> str:
    return adjective.removesuffix(_FEMININE) + (_FEMININE if gender == "f" else "")


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

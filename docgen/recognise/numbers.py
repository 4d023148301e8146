"""Read a number from tokens: digits, words, both: 3,6 milyar, twenty-five, خمسة وعشرون مليونًا."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from fractions import Fraction

from docgen.recognise.numerals import readings
from docgen.recognise.tokens import Tokens
from docgen.recognise.vocabulary import NumberWord, Vocabulary
from docgen.recognise.words import WAW

_HUNDRED = Fraction(100)
_AND = {"en": "and"}
_NO_SCALE = Fraction(10**18)


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a text: `end` is the token behind it.

    `bare`: a scale word and nothing else ("a million", ألف); `scale`: the last scale, which the
    lower end of a range shares (5 to 10 million).
    """

    value: Fraction
    end: int
    also: frozenset[Fraction] = frozenset()
    digits: bool = False
    ordinal: bool = False
    bare: bool = False
    scale: Fraction = Fraction(1)


def read_number(tokens: Tokens, at: int, voc: Vocabulary) -> Number | None:
    """The number that begins at a token."""
    return _Reading(tokens, at, voc).read()


@dataclass(slots=True)
class _Reading:
    """A number as far as it is read: what is complete, and the group before its scale."""

    tokens: Tokens
    at: int
    voc: Vocabulary
    total: Fraction = Fraction(0)
    group: Fraction | None = None
    also: frozenset[Fraction] = frozenset()
    in_digits: bool = False
    any_digits: bool = False
    last_scale: Fraction = _NO_SCALE
    words: list[NumberWord] = field(default_factory=list)

    def read(self) -> Number | None:
        while self._take():
            pass
        if not self.words and not self.any_digits:
            return None
        self._take_half()
        value = self.total + (self.group or 0)
        scale = self.last_scale if self.last_scale != _NO_SCALE else Fraction(1)
        if self._means_nothing():
            return None
        bare = not self.any_digits and len(self.words) == 1 and self.words[0].size == "scale"
        return Number(
            value,
            self.at,
            self.also - {value},
            self.any_digits,
            any(word.ordinal for word in self.words),
            bare,
            scale,
        )

    def _means_nothing(self) -> bool:
        """A lone word that is a number only beside another."""
        if self.any_digits or len(self.words) != 1:
            return False
        word = self.words[0]
        return word.dependent or word.size == "behind"

    # ------------------------------------------------------------ one step

    def _take(self) -> bool:
        token = self.tokens[self.at]
        if token.kind == "digits":
            return self._take_digits(token.text, self.at, joined=False)
        if token.kind == "word":
            return self._take_word()
        if token.text == "-" and token.glued and self.words and self.voc.lang == "en":
            return self._take_hyphenated()
        return False

    def _take_hyphenated(self) -> bool:
        """twenty-five, but not ten-day."""
        behind = self.tokens[self.at + 1]
        found = self.voc.number_words(behind.text) if behind.glued else ()
        if len(found) != 1 or not self._fits(found[0]):
            return False
        self._add(found[0])
        self.at += 2
        return True

    def _take_word(self) -> bool:
        text = self.tokens.text(self.at)
        if self.voc.lang == "ar" and text == WAW and self.tokens[self.at + 1].glued:
            behind = self.tokens[self.at + 1]
            return behind.kind == "digits" and self._take_digits(
                behind.text, self.at + 1, joined=True
            )
        if text == _AND.get(self.voc.lang) and self.words and self.words[-1].value >= _HUNDRED:
            return self._take_after_and()
        found = self.voc.number_words(text, behind=self.any_digits or bool(self.words))
        if not found or not self._fit(found):
            return False
        for word in found:
            self._add(word)
        self.at += 1
        return not found[-1].ordinal or self.voc.lang == "ar"

    def _take_after_and(self) -> bool:
        """Two hundred and five; "a hundred and a half" is no such thing."""
        found = self.voc.number_words(self.tokens.text(self.at + 1))
        if not found or found[0].value >= _HUNDRED or not self._fits(found[0]):
            return False
        self._add(found[0])
        self.at += 2
        return True

    # ------------------------------------------------------------ digits

    def _take_digits(self, text: str, at: int, *, joined: bool) -> bool:
        """Digits begin a number, or follow a scale: 1 milyon 250 bin, 3 آلاف و500."""
        if self.group is not None or not self._digits_may_follow(text, at, joined=joined):
            return False
        found = readings(text, self.voc.lang)
        if not found:
            return False
        if self.total:
            self.also |= {self.total}
        else:
            self.also |= set(found[1:])
        self.group = found[0]
        self.in_digits = self.any_digits = True
        self.at = at + 1
        return True

    def _digits_may_follow(self, text: str, at: int, *, joined: bool) -> bool:
        if not self.total and not self.words:
            return not joined
        if self.voc.lang == "en" or not re.fullmatch(r"\d{1,3}", text):
            return False
        if self.voc.lang == "ar" and not joined:
            return False
        behind = self.voc.number_words(self.tokens.text(at + 1))
        lower = bool(behind) and behind[0].size in ("scale", "behind")
        if lower:
            return behind[0].value < self.last_scale and behind[0].value >= 1000
        # 2 bin 500, but not the 500 that begins something of its own
        return self.last_scale == 1000 and self.any_digits

    # ------------------------------------------------------------ words

    def _fit(self, found: tuple[NumberWord, ...]) -> bool:
        """Whether all the words of a closed-up number can follow, tried on a copy."""
        if len(found) == 1:
            return self._fits(found[0])
        return self.group is None and not self.in_digits

    def _fits(self, word: NumberWord) -> bool:
        if word.governed and (self.words or self.any_digits):
            return False
        if word.size in ("scale", "behind"):
            return self._scale_fits(word)
        if self.any_digits and not (word.joined and self.group is None):
            return False
        if self.voc.lang == "ar" and (self.total or self.group) and not self._arabic_joint(word):
            return False
        group = self.group
        if not group:
            return word.size == "unit" or word.value < self.last_scale
        if self.words and self.words[-1].ordinal and self.voc.lang != "ar":
            return False
        return self._continues(group, word)

    def _continues(self, group: Fraction, word: NumberWord) -> bool:
        """Whether the word can stand behind what the group has: hundreds, tens, units."""
        lang = self.voc.lang
        if word.size == "unit":
            tens = group % 100
            smallest = 10 if lang == "tr" else 20
            return group % 10 == 0 and (tens == 0 or tens >= smallest)
        if word.size in ("ten", "teen"):
            if lang == "ar" and group % 100 in range(1, 10):
                return word.joined == (word.value != 10)
            return group % 100 == 0
        return False

    def _arabic_joint(self, word: NumberWord) -> bool:
        """Parts are joined by "and", but for the teens (خمسة عشر) and what a scale multiplies."""
        teen = word.value == 10 and self.group is not None and self.group % 100 in range(1, 10)
        return word.joined or teen

    def _scale_fits(self, word: NumberWord) -> bool:
        if self.words and self.words[-1].ordinal:
            return False
        if word.value == 12:  # a dozen
            return self.group is None or self.group < 100
        if word.value == _HUNDRED and self.group is not None:
            return not self.in_digits and not word.joined and 0 < self.group < 100
        if word.joined and self.group is not None:
            # "and" before a scale begins a new part: ثلاثة وألف is no number
            return False
        return word.value < self.last_scale

    def _add(self, word: NumberWord) -> None:
        self.words.append(word)
        match word.size:
            case "scale" | "behind":
                self._multiply(word.value)
            case "dual":
                self.total += 2 * word.value
                self.last_scale = word.value
            case _:
                self.group = (self.group or Fraction(0)) + word.value

    def _multiply(self, scale: Fraction) -> None:
        if scale <= _HUNDRED:
            self.group = (self.group if self.group is not None else Fraction(1)) * scale
            return
        times = self.group if self.group is not None else Fraction(1)
        # before a scale the separators of Turkish and English leave no doubt: 1.250 milyon
        doubtful = self.also if self.voc.lang == "ar" else frozenset()
        self.also = frozenset(other * scale for other in doubtful)
        self.total += times * scale
        self.group, self.in_digits, self.last_scale = None, False, scale

    # ------------------------------------------------------------ halves

    def _take_half(self) -> None:
        """Iki buçuk milyon, two and a half million, مليون ونصف."""
        if found := self._half():
            end, half = found
            behind = self.voc.number_words(self.tokens.text(end))
            scale = behind[0] if behind and behind[0].size in ("scale", "behind") else None
            if self.group is not None:
                self.group += half
            else:
                self.total += half * self.last_scale
            self.at = end
            if scale and self.group is not None and scale.value < self.last_scale:
                self._add(scale)
                self.at = end + 1

    def _half(self) -> tuple[int, Fraction] | None:
        at = self.at
        if self.voc.lang == "en":
            words = [self.tokens.text(at + i) for i in range(5) if self.tokens.text(at + i) != "-"]
            if words[:3] == ["and", "a", "half"]:
                hyphens = sum(self.tokens.text(at + i) == "-" for i in range(5))
                return at + 3 + hyphens, Fraction(1, 2)
            return None
        if found := self.voc.half_behind.match(self.tokens, at):
            return found[1], Fraction(1, 2)
        if self.voc.lang == "ar" and self.tokens.text(at).startswith(WAW):
            fraction = self.voc.fractions.match(self.tokens, at)
            if fraction and fraction[0] in (Fraction(1, 2), Fraction(1, 4)):
                return fraction[1], fraction[0]
        return None

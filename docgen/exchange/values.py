"""Tell whether words print a fact, in whatever form, with whatever endings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from docgen.document.printed import bare
from docgen.grammar import FormError, forms_of, fuse, sort_key, write
from docgen.languages import language
from docgen.model.declared import Found, UnknownFactError
from docgen.model.meeting import Meeting
from docgen.model.values import Missing, Value
from docgen.text.inlines import FactRef

_SUFFIX = re.compile("[’'ʼ]?[^\\W\\d_]{1,8}")
_LONGEST_PROCLITIC = 3
_CASES = ("loc", "abl", "dat", "gen", "acc", "ins")


@dataclass(frozen=True, slots=True)
class Said:
    """A fact with the letters that stand before and behind it in one word."""

    ref: FactRef
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Writes the facts of a meeting in one language, as a copy has them."""

    meeting: Meeting
    lang: str
    copy: str | None = None

    def recognised(self, name: str, forms: tuple[str, ...], words: str) -> Said | None:
        """The fact as these words say it; None where they say something else.

        The forms that stood there are tried first, then all others.
        """
        wanted = _alike(words)
        written = list(self._written(name, forms))
        for tried, text in written:
            if _alike(text) == wanted:
                return Said(FactRef(name, tried, 0, 0))
        for tried, text in written:
            ref = FactRef(name, tried, 0, 0)
            rest = wanted.removeprefix(_alike(text))
            if rest != wanted and _SUFFIX.fullmatch(rest):
                return Said(ref, after=words[len(words) - len(rest) :])
            for length in range(1, _LONGEST_PROCLITIC + 1):
                before = wanted[:length]
                if before.isalpha() and _alike(fuse(before, text)) == wanted:
                    return Said(ref, before=before)
        return None

    def printed(self, name: str, forms: tuple[str, ...] = ()) -> str | None:
        """The fact as it stands alone; None where it cannot be written."""
        return next((text for _, text in self._written(name, forms)), None)

    def _written(self, name: str, forms: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
        for tried in self._tries(name, forms):
            text = self._write(name, tried)
            if text:
                yield tried, text

    def _tries(self, name: str, forms: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
        yield forms
        tongue = language(self.lang)
        value = self._value(name, forms)
        if value is None:
            return
        allowed = [form for form in forms_of(value, tongue) if form not in _CASES]
        kept = tuple(form for form in forms if form not in _CASES)
        cases = [case for case in _CASES if case in forms_of(value, tongue)]
        yield kept
        for case in cases:
            yield (*kept, case)
        for form in allowed:
            yield (form,)
            for case in cases:
                yield form, case

    def _value(self, name: str, forms: tuple[str, ...]) -> Value | None:
        found = self._found(name, forms)
        return None if found is None or isinstance(found.value, Missing) else found.value

    def _found(self, name: str, forms: tuple[str, ...]) -> Found | None:
        try:
            return self.meeting.fact(
                name, forms, copy=self.copy, lang=self.lang, sort_key=_sorted_by
            )
        except (UnknownFactError, FormError):
            return None

    def _write(self, name: str, forms: tuple[str, ...]) -> str | None:
        found = self._found(name, forms)
        if found is None or isinstance(found.value, Missing):
            return None
        tongue, style = language(self.lang), self.meeting.style(self.lang)
        try:
            return bare(write(found.value, found.forms, tongue, style).text)
        except FormError:
            return None


def _sorted_by(text: str, lang: str) -> tuple[object, ...]:
    return sort_key(text, language(lang))


def _alike(text: str) -> str:
    """The words with one kind of apostrophe: Word exchanges them while one types."""
    return text.strip().replace("'", "’").replace("ʼ", "’")

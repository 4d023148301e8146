"""The verbs of operative paragraphs in three languages, and their forms when a text is repeated."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from docgen.text.inlines import Emphasis, FactRef, Plain, RichText, Strong, TextInline, walk

VERB, AGAIN = "verb", "again"
# Without a form of its own a language says the same for one, two and many.
_FALLBACKS = ("dual", "plural", "feminine")


@dataclass(frozen=True, slots=True)
class Again:
    """How a language says that something is said once more."""

    word: str
    pattern: str


@dataclass(frozen=True, slots=True)
class Verb:
    """One verb: its forms per language, and those of a repetition where they differ."""

    forms: Mapping[str, Mapping[str, str]]
    repeat: Mapping[str, Mapping[str, str]]
    again: Mapping[str, Again]

    def forms_of(self, lang: str) -> tuple[str, ...]:
        """The forms that this language has, the default first."""
        return tuple(dict.fromkeys([*self.forms[lang], *_FALLBACKS]))

    def written(self, lang: str, form: str = "singular") -> str:
        """The verb as it is said the first time."""
        forms = self.forms[lang]
        return forms["singular"] if form in _FALLBACKS and form not in forms else forms[form]

    def repeated(self, lang: str, form: str = "singular") -> str:
        """The verb as it is said once more."""
        own = self.repeat.get(lang, {})
        key = form if form in own or form not in _FALLBACKS else "singular"
        if key in own:
            return own[key]
        again = self.again[lang]
        return again.pattern.format(verb=self.written(lang, form), again=again.word)


@cache
def lexicon() -> Mapping[str, Verb]:
    """The verbs that docgen knows, by key."""
    data = tomllib.loads(files("docgen.model").joinpath("data/lexicon.toml").read_text("utf-8"))
    again = {lang: Again(**said) for lang, said in data.pop(AGAIN).items()}
    return {
        key: Verb({lang: entry[lang] for lang in again}, entry.get("repeat", {}), again)
        for key, entry in data.items()
    }


def says_again(text: RichText) -> bool:
    """Whether `{again}` stands in the text."""
    return any(isinstance(inline, FactRef) and inline.name == AGAIN for inline in walk(text))


def settle_verb(text: RichText, verb: Verb | None, lang: str, *, repeats: bool) -> RichText:
    """The text with `{verb}` and `{again}` as plain characters.

    `{again}` prints nothing the first time, not even the space before it (or after it, where it
    begins the text). A reference that cannot be resolved stays.
    """
    wraps = says_again(text)
    return _settled(text, _Settling(verb, lang, repeats=repeats, wraps=wraps))


@dataclass(frozen=True, slots=True)
class _Settling:
    verb: Verb | None
    lang: str
    repeats: bool
    wraps: bool

    def said(self, ref: FactRef) -> str | None:
        """What stands for a reference; None: it is no verb of the lexicon."""
        if self.verb is None:
            return None
        if ref.name == AGAIN:
            return self.verb.again[self.lang].word if self.repeats else ""
        form = ref.forms[0] if ref.forms else "singular"
        if form not in self.verb.forms_of(self.lang):
            return None
        if self.repeats and not self.wraps:
            return self.verb.repeated(self.lang, form)
        return self.verb.written(self.lang, form)


def _settled(text: RichText, settling: _Settling) -> RichText:
    settled: list[TextInline] = []
    for inline in text:
        match inline:
            case Strong() | Emphasis():
                inner = _settled(inline.children, settling)
                settled.append(type(inline)(inner, inline.start, inline.end))
            case FactRef(name="verb" | "again") if (said := settling.said(inline)) is not None:
                settled.append(Plain(said, inline.start, inline.end))
            case _:
                settled.append(inline)
    return _closed_up(settled)


def _closed_up(inlines: list[TextInline]) -> RichText:
    """Drop empty plain texts, each with one of the spaces beside it."""
    kept: list[TextInline] = []
    skip_space = False
    for inline in inlines:
        if isinstance(inline, Plain) and not inline.text:
            skip_space = not _drop_space_before(kept)
        elif skip_space and isinstance(inline, Plain):
            kept.append(Plain(inline.text.removeprefix(" "), inline.start, inline.end))
            skip_space = False
        else:
            kept.append(inline)
    return tuple(kept)


def _drop_space_before(kept: list[TextInline]) -> bool:
    if kept and isinstance(last := kept[-1], Plain) and last.text.endswith(" "):
        kept[-1] = Plain(last.text[:-1], last.start, last.end)
        return True
    return False

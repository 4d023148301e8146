"""The draft's own sentences in each language, and how other texts are put into them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from docgen.model.texts import Text

_BRACES = re.compile(r"\{([a-z_]+)((?::[^{}]*)?)\}")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence by language; `verb` is the key of the lexicon that its {verb} stands for."""

    verb: str | None
    by_lang: Mapping[str, str]
    many: Mapping[str, str]

    def said(self, lang: str, *, many: bool) -> str:
        """The sentence for two parties, or for more."""
        return self.many.get(lang, self.by_lang[lang]) if many else self.by_lang[lang]


@cache
def _data() -> Mapping[str, Any]:
    return tomllib.loads(files("docgen.draft").joinpath("data/sentences.toml").read_text("utf-8"))


@cache
def sentence(name: str) -> Sentence:
    """A sentence by its name; `agenda.opening` stands inside `agenda`."""
    entry: Any = _data()
    for step in name.split("."):
        entry = entry[step]
    texts = {key: text for key, text in entry.items() if key not in ("verb", "many")}
    return Sentence(entry.get("verb"), texts, entry.get("many", {}))


@cache
def own_sentences() -> tuple[Mapping[str, Text], ...]:
    """What follow-ups say beside their commitments."""
    return tuple(
        {lang: Text.of(said) for lang, said in sentence(name).by_lang.items()}
        for name in ("done", "ongoing", "not_started", "figure")
    )


def sides(lang: str, text: str, *, many: bool) -> str:
    """How the parties are called: as in the text given, where it calls them by a known name."""
    known: list[str] = _data()["sides"]["many" if many else "two"][lang]
    counts = [len(re.findall(rf"(?<!\w){re.escape(name)}(?!\w)", text)) for name in known]
    return known[counts.index(max(counts))]


def filled(template: str, put: Mapping[str, str]) -> str:
    """The template with the named braces replaced; what is put in for a fact keeps the forms.

    A value in braces takes the forms that the template names: {before:obl} with {meeting_1} is
    {meeting_1:obl}. All other braces stay, since they are facts of the content.
    """

    def replaced(match: re.Match[str]) -> str:
        value = put.get(match[1])
        if value is None:
            return match[0]
        fact = re.fullmatch(r"\{([^{}:]+)\}", value)
        return f"{{{fact[1]}{match[2]}}}" if fact else value

    return _BRACES.sub(replaced, template)

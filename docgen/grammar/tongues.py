"""Turn the codes of languages into the names by which a language calls them, through CLDR."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from docgen.grammar.write import list_join
from docgen.languages import Language


@cache
def language_name(code: str, lang: Language) -> str:
    """Türkçe, التركية, Turkish."""
    from babel import Locale

    return str(Locale.parse(lang.locale).languages[code])


def language_names(codes: Iterable[str], lang: Language) -> str:
    """Several in running text: Arabic, Turkish and English."""
    return list_join([language_name(code, lang) for code in codes], lang)

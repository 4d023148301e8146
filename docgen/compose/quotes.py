"""Print the straight quotation marks of a text as the house has them: «…» or “…”."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from docgen.model.values import Quotes
from docgen.text.inlines import Emphasis, Plain, RichText, Strong, TextInline

_PAIRS: Mapping[Quotes, tuple[str, str]] = {"guillemets": ("«", "»"), "curly": ("“", "”")}


def with_quotes(text: RichText, quotes: Quotes) -> RichText:
    """The text with its first straight mark opened, the next closed, and so on."""
    if quotes not in _PAIRS:
        return text
    return _Quoting(_PAIRS[quotes]).through(text)


class _Quoting:
    def __init__(self, pair: tuple[str, str]) -> None:
        self.pair = pair
        self.count = 0

    def through(self, text: RichText) -> RichText:
        return tuple(map(self._inline, text))

    def _inline(self, inline: TextInline) -> TextInline:
        match inline:
            case Plain():
                return replace(inline, text="".join(map(self._mark, inline.text)))
            case Strong() | Emphasis():
                return replace(inline, children=self.through(inline.children))
        return inline

    def _mark(self, letter: str) -> str:
        if letter != '"':
            return letter
        self.count += 1
        return self.pair[(self.count - 1) % 2]

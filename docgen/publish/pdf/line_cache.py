"""Remember how lines were split: the same text in the same style and width breaks the same way.

Half of what a page costs is Pango shaping lines, and an archive's texts repeat: formulae, standing
paragraphs, the copies of one meeting, the labels of every page. Kept is what WeasyPrint is told of
a line, without Pango's objects, which drawing makes anew. One cache serves one set of fonts.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from operator import itemgetter
from typing import Any

from weasyprint.text.line_break import Layout

# ruff: noqa: ANN401 - WeasyPrint has no types

LIMIT = 20_000  # lines; some 15 MB

STYLE = (
    *("white_space", "direction", "lang", "font_language_override", "font_size"),
    *("font_family", "font_style", "font_stretch", "font_weight", "font_variation_settings"),
    *("font_kerning", "font_feature_settings", "font_variant_ligatures", "font_variant_position"),
    *("font_variant_caps", "font_variant_numeric", "font_variant_alternates"),
    *("font_variant_east_asian", "text_decoration_line", "word_spacing", "letter_spacing"),
    *("overflow_wrap", "word_break", "tab_size", "hyphens", "hyphenate_character"),
    *("hyphenate_limit_chars", "hyphenate_limit_zone"),
)
"""Every property that WeasyPrint looks at when it splits a line; a test watches that it is all."""

_styled = itemgetter(*STYLE)
Split = tuple[Any, ...]


class LineCache:
    """The lines split so far, and how often one of them was met again."""

    def __init__(self, limit: int = LIMIT) -> None:
        self.hits = 0
        self.misses = 0
        self._limit = limit
        self._lines: dict[object, tuple[dict[str, Any], Split]] = {}

    def __len__(self) -> int:
        return len(self._lines)

    def recall(self, key: object) -> Split | None:
        """The line as it was split, with a layout of its own."""
        found = self._lines.get(key)
        if found is None:
            self.misses += 1
            return None
        self.hits += 1
        told, rest = found
        layout = Layout.__new__(Layout)
        layout.__dict__.update(told)
        return (layout, *rest)

    def keep(self, key: object, split: Split) -> None:
        """Remember a line; when there are too many, all are forgotten, which is cheap and fair."""
        if len(self._lines) >= self._limit:
            self._lines.clear()
        layout, *rest = split
        self._lines[key] = dict(layout.__dict__), tuple(rest)


_cache: ContextVar[LineCache | None] = ContextVar("line cache", default=None)


@contextmanager
def remembered_in(cache: LineCache | None) -> Iterator[None]:
    """Split lines with this cache, or without any."""
    token = _cache.set(cache)
    try:
        yield
    finally:
        _cache.reset(token)


def remembering(original: Callable[..., Split]) -> Callable[..., Split]:
    """WeasyPrint's `split_first_line`, which asks the cache first where there is one."""

    @wraps(original)
    def split_first_line(text: str, style: Any, context: Any, *rest: Any, **named: Any) -> Split:
        cache = _cache.get()
        if cache is None:
            return original(text, style, context, *rest, **named)
        key = _key(text, style, rest, tuple(named.items()))
        found = cache.recall(key)
        if found is None:
            found = original(text, style, context, *rest, **named)
            cache.keep(key, found)
        return found

    return split_first_line


def _key(text: str, style: Any, *rest: object) -> object:
    """What the split hangs on. The text is hashed: it is all that is left of a paragraph."""
    hashed = hashlib.blake2b(text.encode(), digest_size=16).digest()
    return hashed, tuple(map(_hashable, _styled(style))), rest


def _hashable(value: Any) -> Any:
    match value:
        case list():
            return tuple(value)
        case set():
            return frozenset(value)
    return value

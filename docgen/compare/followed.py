"""Tell which translations did not follow when their source changed from one meeting to another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from docgen.model.meeting import Meeting
from docgen.model.text_keys import Versions, text_hash, versions


@dataclass(frozen=True, slots=True)
class Left:
    """A text whose source changed, and the languages that still say what they said."""

    key: str
    source: str
    langs: tuple[str, ...]


def left_behind(old: Meeting, new: Meeting) -> Iterator[Left]:
    """The texts of the new meeting whose source differs from the old one's, and no translation."""
    before = {text.key: text for text in versions(old)}
    for text in versions(new):
        earlier = before.get(text.key)
        if earlier and not _same(earlier, text, text.source):
            langs = tuple(
                lang
                for lang in text.texts
                if lang != text.source and lang in earlier.texts and _same(earlier, text, lang)
            )
            if langs:
                yield Left(text.key, text.source, langs)


def _same(one: Versions, other: Versions, lang: str) -> bool:
    """Whether both say the same in a language; what one of them lacks has not changed."""
    if lang not in one.texts or lang not in other.texts:
        return True
    return text_hash(one.texts[lang].value) == text_hash(other.texts[lang].value)

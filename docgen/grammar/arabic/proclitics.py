"""Join the words of one letter (و ف ب ك ل س) to the text that follows, as Arabic writes them."""

from __future__ import annotations

from docgen.grammar.arabic.letters import ARTICLE, TATWEEL, has_article, is_arabic

_JOINING_FORWARD = frozenset("بفكلس")
_PREPOSITIONS = frozenset("بكل")


def governs(proclitic: str) -> bool:
    """Whether the proclitic ends in a preposition, behind which a value stands in the oblique.

    >>> governs("ب"), governs("ول"), governs("و")
    (True, True, False)
    """
    return proclitic[-1:] in _PREPOSITIONS


def fuse(proclitic: str, text: str) -> str:
    """The proclitic (one letter or several: ول) and the text as one word.

    ل swallows the article's alef, and one of three lams: للجمهورية, لليبية. Before whatever is no
    Arabic letter (a digit, a Latin letter, an opening quote or bracket) a letter that joins
    forward gets a tatweel, as the United Nations write it: بـ5, لـUNSMIL, بـ«الطرفين»; و has none.

    >>> fuse("ل", "الجمهورية التركية"), fuse("ول", "الليبية"), fuse("ب", "5 مليارات")
    ('للجمهورية التركية', 'ولليبية', 'بـ5 مليارات')
    """
    if not proclitic or not text:
        return proclitic + text
    if proclitic.endswith("ل") and has_article(text):
        return proclitic + _without_alef(text)
    if proclitic[-1] in _JOINING_FORWARD and not is_arabic(text[0]):
        return proclitic + TATWEEL + text
    return proclitic + text


def _without_alef(text: str) -> str:
    """What stands behind ل for ال…: ل…, or nothing more where the word itself begins with ل."""
    rest = text[len(ARTICLE) :]
    return rest if rest.startswith("ل") else "ل" + rest

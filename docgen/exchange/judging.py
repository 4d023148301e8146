"""Say of each paragraph of an edited file what it changes in the content, and what it cannot."""

from __future__ import annotations

from dataclasses import replace

from docgen.document.printed import fingerprint
from docgen.exchange.change import TextChange
from docgen.exchange.comings import added, merged_two, missing, noted
from docgen.exchange.desk import Desk, cut
from docgen.exchange.doubts import doubts, fill
from docgen.exchange.linked import Linked
from docgen.exchange.merging import merged
from docgen.exchange.pairing import Pair, Pairing
from docgen.exchange.tongues import foreign
from docgen.exchange.values import Speaker
from docgen.exchange.words import WordParagraph
from docgen.languages import LANGUAGES
from docgen.model.walk import Stretch
from docgen.text.source import escaped


def judge(desk: Desk, pairing: Pairing) -> None:
    """Go through the pairs, then through what came and went, then through the margin."""
    for one_pair in pairing.pairs:
        still_there(desk, one_pair)
    for extra in pairing.extras:
        added(desk, extra)
    for one in pairing.missing:
        missing(desk, one)
    for first, second in pairing.merged:
        merged_two(desk, first, second)
    for one in pairing.moved:
        desk.warn(
            0,
            f"'{one.shown.id}' stands at another place in the file",
            "move it in the content, if every language is to have it there",
        )
        desk.remark(one, one.shown.lang, "moved in the Word file; it stays in its place here")
    for number, what, words in desk.words.left:
        desk.warn(number, f"{what} is not taken: '{cut(words)}'", "write it as a paragraph")
    noted(desk, pairing)


# ------------------------------------------------------------ a paragraph that is still there


def still_there(desk: Desk, pair: Pair) -> None:
    """What was made of a paragraph that docgen prints."""
    one, word = pair.linked, pair.word
    if word.text == one.shown.text and not _restyled(one, word):
        return
    unedited = fingerprint(word.text) in desk.table.printed and word.text != one.shown.text
    if unedited:
        return  # only the content has moved on since
    if one.stretch is None or one.matched is None:
        desk.warn(
            word.number,
            f"docgen's own words are not taken: '{cut(word.text)}' for '{cut(one.shown.text)}'",
            "the wording stands in docgen's templates",
        )
        return
    if not word.text:
        missing(desk, one)
        return
    if pair.guessed:
        desk.warn(
            word.number,
            f"this is taken for '{one.address}', by its words alone",
            "look whether it is",
        )
    edited(desk, one, one.stretch, word)


def _restyled(one: Linked, word: WordParagraph) -> bool:
    """Whether words were made bold or italic, or no longer."""
    if one.matched is None or one.matched.lead or one.matched.trail:
        return False
    printed = [leaf.styles for leaf in one.shown.leaves for _ in leaf.text]
    if len(printed) != len(word.looks):
        return False
    return any(
        a != b
        for a, b, char in zip(printed, word.looks, word.text, strict=True)
        if not char.isspace() and char != "\ufffc"
    )


def edited(desk: Desk, one: Linked, stretch: Stretch, word: WordParagraph) -> None:
    assert one.matched is not None  # noqa: S101  the caller looked
    exported = desk.table.sources.get(one.address)
    if exported and exported != fingerprint(stretch.text.value):
        desk.say(
            word.number,
            f"'{one.address}' was changed in the file and in the content: "
            f"the file has '{word.text}', the content '{one.shown.text}'",
            "make them one, in Word or in the content, and import again",
        )
        return
    if other := foreign(word.text, stretch.lang):
        desk.say(
            word.number,
            f"'{one.address}' is no {LANGUAGES[stretch.lang].english_name}: '{cut(word.text)}'",
            f"it looks like {other}",
        )
        return
    if one.matched.blank:
        translated(desk, one, stretch, word)
        return
    speaker = Speaker(desk.meeting, stretch.lang, desk.table.copy)
    outcome = merged(word, one.matched, speaker, desk.table.facts)
    if doubts(desk, one, word, outcome, stretch.lang):
        return
    fills = fill(desk, outcome, word, stretch.lang)
    if outcome.text != stretch.text.value:
        change = TextChange(one.address, stretch, outcome.text, outcome.predicted)
        desk.change(replace(change, filled=bool(fills)), word)


def translated(desk: Desk, one: Linked, stretch: Stretch, word: WordParagraph) -> None:
    """A text where none was."""
    assert one.matched is not None  # noqa: S101  the caller looked
    lead, trail = one.matched.lead.lstrip(), one.matched.trail.rstrip()
    text = word.text.removeprefix(lead).removesuffix(trail).strip()
    desk.change(TextChange(one.address, stretch, escaped(text), lead + text + trail), word)

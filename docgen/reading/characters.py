"""Normalise the characters of a text and say which of them do not belong there.

What an escape of YAML lets in is met here again, since only the value counts. NFC is
always made; NFKC never, but for the presentation forms of Arabic and Latin that a PDF leaves.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from docgen.errors import Severity
from docgen.languages import language
from docgen.text.nearest import shown

ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong with the characters from `start` to `end` of a raw value."""

    start: int
    end: int
    message: str
    cure: str
    severity: Severity = ERROR
    check: str = ""


# Letters, marks, digits and punctuation of the three languages: whatever is only of these needs
# no closer look. Everything else goes through the rules below.
_UNSUSPECTED = re.compile(
    "[\n -~\u00a0-\u00ac\u00ae-\u0217\u021c-\u024f\u060c\u061b\u061f\u0621-\u063a\u0641-\u065f"
    "\u066a-\u066c\u2010-\u2014\u2018-\u201e\u2026\u2039\u203a]*"
)
# The first byte of a letter of UTF-8 that was read in a Windows encoding, then what can be its
# second: no text in its right encoding has many of these.
_MISREAD = re.compile(
    "[\u00c3-\u00c5\u00d8-\u00db][\u0080-\u00bf\u0152-\u0192\u02c6-\u02dc\u2013-\u2122]|"
    "[\u0637\u0638][\u0080-\u00bf\u0152\u0153\u0192\u02c6\u0679-\u06d2\u2013-\u2122]"
)


def suspicious(value: str) -> bool:
    """Whether a value needs the rules at all: most texts do not."""
    return (
        _UNSUSPECTED.fullmatch(value) is None
        or _MISREAD.search(value) is not None
        or not unicodedata.is_normalized("NFC", value)
    )


def normalised(value: str) -> str:
    """The value as docgen keeps it: NFC, unseen characters gone, line ends as spaces, trimmed."""
    if suspicious(value):
        value = _PRESENTATION.sub(_folded, _UNSEEN.sub("", value))
        value = unicodedata.normalize("NFC", value)
    return _LINE_END.sub(" ", value).strip()


def findings(value: str, lang: str | None) -> Iterator[Finding]:
    """What is to be said of the characters of a value; `lang` where it is a text of a language."""
    if not suspicious(value):
        return
    for rule in _RULES:
        yield from rule(value)
    yield from _unseen(value, lang)
    if lang in _LANGUAGE_RULES:
        yield from _LANGUAGE_RULES[lang](value)


# ---------------------------------------------------------------- what may not stand in a text

_LINE_END = re.compile(r"[ \t]*[\r\n]+[ \t]*|\t")
# Zero width space and joiners of words, soft hyphen, the marks LRM, RLM and ALM.
_UNSEEN = re.compile("[\u200b\u2060\ufeff\u00ad\u200e\u200f\u061c]")
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufff9-\ufffd\ufdd0-\ufdef"
    "\ue000-\uf8ff\U000e0000-\U000e007f\U000f0000-\U0010ffff]|[\ufffe\uffff]"
)
_EMBEDDINGS = re.compile("[\u202a-\u202e\u2066-\u2069]")


def _forbidden(value: str) -> Iterator[Finding]:
    for found in _FORBIDDEN.finditer(value):
        name = f"U+{ord(found[0]):04X}"
        yield Finding(*found.span(), f"the character {name} may not stand in a text", "delete it")


def _embeddings(value: str) -> Iterator[Finding]:
    for found in _EMBEDDINGS.finditer(value):
        message = f"{_named(found[0])} turns the order of the text round"
        yield Finding(*found.span(), message, "delete it: docgen sets every direction", check="C01")


def _unseen(value: str, lang: str | None) -> Iterator[Finding]:
    for found in _UNSEEN.finditer(value):
        if found[0] in _MARKS:
            yield _mark(value, found, lang)
        else:
            weight = WARNING if found[0] in "\u200b\ufeff" else INFO
            message = f"{_named(found[0])} is left out"
            yield Finding(*found.span(), message, "delete it", weight, "C02")


def _mark(value: str, found: re.Match[str], lang: str | None) -> Finding:
    """A mark of direction is left out; where that changes the order, someone must look."""
    from docgen.bidi.levels import levels

    base = language(lang).base_level if lang else 0
    kept = [
        level
        for character, level in zip(value, levels(value, base), strict=True)
        if character not in _MARKS
    ]
    name = _named(found[0])
    if kept == levels(_UNMARKED.sub("", value), base):
        return Finding(*found.span(), f"{name} is left out", "delete it", INFO, "C01")
    message = f"{name} is left out, and the order changes with it"
    cure = "name what has an order of its own as a fact, as in {symbol}"
    return Finding(*found.span(), message, cure, WARNING, "C01")


_MARKS = "\u200e\u200f\u061c"
_UNMARKED = re.compile(f"[{_MARKS}]")


def _joiners(value: str) -> Iterator[Finding]:
    for found in re.finditer("[\u200c\u200d]", value):
        before, after = value[: found.start()][-1:], value[found.end() :][:1]
        if not (_ARABIC_LETTER.match(before) or _ARABIC_LETTER.match(after)):
            cure = "delete it: it works only beside Arabic letters"
            yield Finding(*found.span(), f"{_named(found[0])} has no effect", cure, WARNING, "C02")


def _named(character: str) -> str:
    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".strip()


_ARABIC_LETTER = re.compile("[\u0620-\u064a\u066e-\u06d3]")

# ---------------------------------------------------------------- normal forms


def _composed(value: str) -> Iterator[Finding]:
    if not unicodedata.is_normalized("NFC", value):
        changed = unicodedata.normalize("NFC", value)
        start = next((i for i, (a, b) in enumerate(zip(value, changed, strict=False)) if a != b), 0)
        message = "letters and their marks are written apart; docgen puts them together"
        yield Finding(start, start + 1, message, "", INFO, "C07")


# Words of Arabic presentation forms, but not the ligatures that stand for whole phrases.
_PRESENTATION = re.compile(
    "[\ufb00-\ufb06\ufb13-\ufb17\ufb50-\ufd3d\ufd50-\ufdf1\ufdf3-\ufdf9\ufe70-\ufefc]+"
)
_FINAL, _INITIAL = "<final>", "<initial>"


def _folded(found: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", found[0])


def _presentation(value: str) -> Iterator[Finding]:
    """Forms that a PDF leaves: folded where the word runs its logical way, refused where not."""
    words = list(_PRESENTATION.finditer(value))
    if sum(map(_runs_backwards, words)) > 0:
        first = next(word for word in words if _runs_backwards(word))
        message = "the text was pasted from a PDF and runs backwards"
        yield Finding(
            *first.span(), message, "type it, or take it from another source", check="C04"
        )
        return
    for word in words:
        message = f"'{word[0]}' is made of printed forms of letters; docgen reads '{_folded(word)}'"
        yield Finding(*word.span(), message, "type it again", WARNING, "C04")


def _runs_backwards(word: re.Match[str]) -> bool:
    """Whether a word begins with the form that ends one, or ends with the one that begins one."""
    first, last = (unicodedata.decomposition(c).split(" ")[0] for c in (word[0][0], word[0][-1]))
    return len(word[0]) > 1 and (first == _FINAL or last == _INITIAL)


# ---------------------------------------------------------------- look-alikes

_WORD = re.compile(r"[^\W\d_]+")


def _mixed_scripts(value: str) -> Iterator[Finding]:
    for word in _WORD.finditer(value):
        scripts = {_script(letter) for letter in word[0]} & {"LATIN", "CYRILLIC", "GREEK"}
        if len(scripts) > 1:
            names = " and ".join(sorted(name.capitalize() for name in scripts))
            message = f"'{shown(word[0])}' mixes {names} letters"
            yield Finding(*word.span(), message, "type the word again in one alphabet", check="C03")


def _script(letter: str) -> str:
    return unicodedata.name(letter, "").split(" ")[0]


_DIGITS = (re.compile("[0-9]"), re.compile("[٠-٩]"), re.compile("[۰-۹]"))


def _mixed_digits(value: str) -> Iterator[Finding]:
    # digits inside braces are names of facts
    plain = re.sub(r"\{[^{}]*\}", lambda found: " " * len(found[0]), value)
    found = [first for kind in _DIGITS if (first := kind.search(plain))]
    if len(found) > 1:
        last = max(found, key=lambda digit: digit.start())
        message = "digits of two scripts stand in one text"
        yield Finding(*last.span(), message, "write all of them in one", WARNING, "N03")


def _misread(value: str) -> Iterator[Finding]:
    """UTF-8 that was once read as a Windows encoding and saved again."""
    words = [word for word in value.split() if not word.isascii()]
    wrong = sum(map(_is_misread, words))
    if wrong and wrong * 2 > len(words):
        message = "the text was read in a wrong encoding and saved again"
        yield Finding(0, len(value), message, "take it from an earlier copy of the file")


def _is_misread(word: str) -> bool:
    for codec in ("cp1256", "cp1254", "cp1252"):
        raw = b"".join(_byte(character, codec) for character in word)
        try:
            if raw and len(raw.decode("utf-8")) < len(raw):
                return True
        except UnicodeDecodeError:
            continue
    return False


def _byte(character: str, codec: str) -> bytes:
    try:
        return character.encode(codec)
    except UnicodeEncodeError:
        # bytes that the code page leaves open came through as themselves; others cannot have
        return bytes([ord(character)]) if ord(character) < 256 else b"\xff"


# ---------------------------------------------------------------- letters of another keyboard

# What a Persian, Urdu or Kurdish keyboard types, and the Arabic letter that looks like it.
_FOREIGN_ARABIC = {
    "\u06cc": "\u064a",
    "\u06a9": "\u0643",
    "\u06d5": "\u0647",
    "\u06c1": "\u0647",
    "\u06be": "\u0647",
    "\u06d2": "\u064a",
    "\u06c0": "\u0629",
}


def _arabic(value: str) -> Iterator[Finding]:
    yield from _foreign(value, _FOREIGN_ARABIC)
    for found in re.finditer("\u0640+", value):
        if not _tatweel_belongs(value, found):
            message = "a stretched letter hides the word from a search"
            yield Finding(*found.span(), message, "take the stretch out", INFO, "C06")


def _tatweel_belongs(value: str, found: re.Match[str]) -> bool:
    """After heh as an abbreviation, and after a proclitic before a figure, a fact or a quote."""
    before, after = value[: found.start()], value[found.end() : found.end() + 1]
    if _ARABIC_LETTER.match(after):
        return False
    return before.endswith("\u0647") or _PROCLITIC.search(before) is not None


_PROCLITIC = re.compile("(?:^|[^\u0620-\u064a])[\u0648\u0641\u0628\u0643\u0644\u0633]{1,3}$")

_ROMANIAN = {"\u0219": "\u015f", "\u021b": "t", "\u0218": "\u015e", "\u021a": "T"}


def _turkish(value: str) -> Iterator[Finding]:
    yield from _foreign(value, _ROMANIAN)


def _foreign(value: str, letters: Mapping[str, str]) -> Iterator[Finding]:
    for at, letter in enumerate(value):
        if letter in letters:
            message = f"'{letter}' is a letter of another language (U+{ord(letter):04X})"
            cure = f"type '{letters[letter]}'"
            yield Finding(at, at + 1, message, cure, WARNING, "C05")


_RULES: tuple[Callable[[str], Iterator[Finding]], ...] = (
    _forbidden,
    _embeddings,
    _joiners,
    _composed,
    _presentation,
    _mixed_scripts,
    _mixed_digits,
    _misread,
)
_LANGUAGE_RULES: dict[str, Callable[[str], Iterator[Finding]]] = {"ar": _arabic, "tr": _turkish}

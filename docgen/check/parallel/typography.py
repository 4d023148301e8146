"""Punctuation and space: Q01 to Q05, and X02, a word written twice."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from docgen.check.parallel.known import Known
from docgen.check.parallel.saying import listed, name
from docgen.check.parallel.versions import Divergence, Row, Version
from docgen.check.parallel.wording import wording
from docgen.errors import Severity
from docgen.languages import LANGUAGES
from docgen.recognise import Mention
from docgen.recognise.folding import folded
from docgen.recognise.words import TURKISH_SUFFIX

WARNING, INFO = Severity.WARNING, Severity.INFO
_ENDS = {**dict.fromkeys(".\u2026", "."), "?": "?", "\u061f": "?", "!": "!", ":": ":",
         ";": ";", "\u061b": ";"}  # fmt: skip
_END_NAMES = {".": "full stop", "?": "question mark", "!": "exclamation mark", ":": "colon",
              ";": "semicolon", "": "sign"}  # fmt: skip
_CLOSING = "\"'\u201d\u2019\u00bb\u203a)]*"
_PAIRS = {"(": ")", "[": "]", "\u00ab": "\u00bb", "\u2039": "\u203a", "\u201c": "\u201d"}
_LETTER_OF_LIST = re.compile(r"(?:^|(?<=[\s;,.]))[^\W_]{1,2}\)")
_DOUBLE_SPACE = re.compile(r"(?<=\S) {2,}(?=\S)")
_SPACE_BEFORE = re.compile(r"(?<=[^\s(\[\ufffc]) +(?=[,;:!?.\u060c\u061b\u061f](?:\s|$))")
_SPACE_AFTER_WAW = re.compile("(?<![\\w(\u0640])\u0648 +(?=[\u0621-\u064a\\d\ufffc])")
_LATIN_SIGN = re.compile("(?<=[\u0621-\u0652])[,;?](?=\\s|$|[\u0621-\u064a])")
_ARABIC_SIGNS = {",": "\u060c", ";": "\u061b", "?": "\u061f"}
_WORD = re.compile(r"[^\W\d_]+")


def typography(row: Row, known: Known) -> Iterator[Divergence]:
    """How the versions are punctuated and spaced."""
    yield from _ends(row)
    for version in row.versions.values():
        yield from _unbalanced(version)
        yield from _spaces(version)
        yield from _twice(version)
        if version.lang == "ar":
            yield from _latin_signs(version)
        if version.lang == "tr":
            yield from _apostrophes(version, known)
    yield from _quotes(row)


def _said(
    check: str,
    severity: Severity,
    version: Version,
    span: tuple[int, int],
    message: str,
    remedy: str,
) -> Divergence:
    spans = ((version.lang, *span),)
    return Divergence(check, severity, message, remedy, spans, (version.lang,))


# ---------------------------------------------------------------- Q01


def _ends(row: Row) -> Iterator[Divergence]:
    """The sign at the end, by what it means: ؟ is ?, ؛ is ;."""
    ends = {lang: _end(version.typed) for lang, version in row.versions.items()}
    if len(set(ends.values())) < 2:
        return
    odd = _odd(ends)
    said = listed(f"{name(lang)} with {_called(sign)}" for lang, sign in ends.items())
    remedy = "end all of them alike"
    if odd is not None:
        others = next(sign for lang, sign in ends.items() if lang != odd)
        remedy = f"end {name(odd)} with {_called(others)}"
    spans = tuple((lang, *_last(version.typed)) for lang, version in row.versions.items())
    # a question is one in every language; an exclamation is a matter of style
    asks = "?" in ends.values()
    weight = WARNING if asks or (odd is not None and "!" not in ends.values()) else INFO
    yield Divergence(
        "Q01", weight, f"the text ends in {said}", remedy, spans, (odd,) if odd else ()
    )


def _last(typed: str) -> tuple[int, int]:
    end = len(typed.rstrip())
    return end - 1, end


def _end(typed: str) -> str:
    return _ENDS.get(typed.rstrip().rstrip(_CLOSING).rstrip()[-1:], "")


def _called(sign: str) -> str:
    return _END_NAMES[sign]


def _odd(by_lang: Mapping[str, object]) -> str | None:
    """The one of three that differs from the other two."""
    values = list(by_lang.values())
    if len(values) < 3:
        return None
    return next((lang for lang, value in by_lang.items() if values.count(value) == 1), None)


# ---------------------------------------------------------------- Q02


def _unbalanced(version: Version) -> Iterator[Divergence]:
    """Brackets and quotation marks that are opened and not closed, or the other way round."""
    labels = [match.end() - 1 for match in _LETTER_OF_LIST.finditer(version.typed)]
    for sign, at in _open_brackets(version.typed):
        if at not in labels:
            message = f"'{sign}' has no partner"
            span = (at, at + 1)
            yield _said("Q02", WARNING, version, span, message, "close it, or take it out")


def _open_brackets(typed: str) -> Iterator[tuple[str, int]]:
    opened: list[tuple[str, int]] = []
    closing = {end: start for start, end in _PAIRS.items()}
    for at, sign in enumerate(typed):
        if sign in _PAIRS:
            opened.append((sign, at))
        elif sign in closing:
            if opened and opened[-1][0] == closing[sign]:
                opened.pop()
            else:
                yield sign, at
    yield from opened


def _quotes(row: Row) -> Iterator[Divergence]:
    """Quotation marks of another language."""
    for lang, version in row.versions.items():
        own = LANGUAGES[lang].quotes
        for match in re.finditer('["\u201c\u201d\u00ab\u00bb\u201e]', version.typed):
            if match[0] not in own:
                message = f"{name(lang)} quotes with {own[0]}\u2026{own[1]}"
                yield _said(
                    "Q02", INFO, version, match.span(), message, f"write {own[0]} or {own[1]}"
                )
                break


# ---------------------------------------------------------------- Q03, Q04


def _spaces(version: Version) -> Iterator[Divergence]:
    rules: list[tuple[re.Pattern[str], str, Callable[[str], bool]]] = [
        (_DOUBLE_SPACE, "two spaces stand here", bool),
        (_SPACE_BEFORE, "a space stands before a sign", bool),
        (_SPACE_AFTER_WAW, "a space stands behind '\u0648'", lambda _: version.lang == "ar"),
    ]
    for pattern, message, applies in rules:
        for match in pattern.finditer(version.typed):
            if applies(match[0]):
                yield _said("Q03", WARNING, version, match.span(), message, "take it out")


def _latin_signs(version: Version) -> Iterator[Divergence]:
    for match in _LATIN_SIGN.finditer(version.typed):
        right = _ARABIC_SIGNS[match[0]]
        message = f"'{match[0]}' is no Arabic sign"
        yield _said("Q04", WARNING, version, match.span(), message, f"write '{right}'")


# ---------------------------------------------------------------- Q05, X02


def _apostrophes(version: Version, known: Known) -> Iterator[Divergence]:
    """A suffix without its apostrophe behind the name of a place or a person: Ankarada."""
    for one in version.names:
        key = one.value.key if isinstance(one.value, Mention) else ""
        if known.kinds[key] not in ("place", "person", "party"):
            continue
        written = version.typed[one.start : one.end]
        for called in known.names[key].get("tr", ()):
            suffix = written[len(called) :]
            if (
                suffix
                and folded(written, "tr").startswith(folded(called, "tr"))
                and _is_case(suffix)
            ):
                message = f"a suffix stands behind '{called}' without an apostrophe"
                remedy = f"write '{called}\u2019{suffix}'"
                yield _said("Q05", INFO, version, (one.start, one.end), message, remedy)
                break


def _is_case(suffix: str) -> bool:
    """Cases take an apostrophe; suffixes that build words do not: Libyalı, Ankaralılar."""
    return suffix[:1] != "l" and TURKISH_SUFFIX.fullmatch(suffix) is not None


def _twice(version: Version) -> Iterator[Divergence]:
    """Words that nobody doubles on purpose; adım adım is right."""
    listed_words = wording().never_twice[version.lang]
    before: re.Match[str] | None = None
    for match in _WORD.finditer(version.typed):
        apart = before and version.typed[before.end() : match.start()]
        again = before and apart and apart.isspace() and before[0].lower() == match[0].lower()
        if before and again and match[0].lower() in listed_words:
            span = (before.start(), match.end())
            message = f"'{match[0]}' stands twice"
            yield _said("X02", INFO, version, span, message, "take one out")
        before = match

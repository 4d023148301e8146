"""Names, terms and organisations: T01, T03, T05."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping

from docgen.check.parallel.known import Known
from docgen.check.parallel.rows import keys_of
from docgen.check.parallel.saying import listed, name
from docgen.check.parallel.versions import Divergence, Row, Version
from docgen.errors import Severity
from docgen.recognise import Mention, Recognised
from docgen.recognise.folding import folded
from docgen.recognise.words import forms

_WORD = re.compile(r"[^\W\d_]+")
# Marks of vowels and the stretch are no part of how a name is spelt.
_UNSPELT = re.compile("[\u064b-\u0652\u0670\u0640]")
# By this many letters an adjective shows its noun: Libya, Libyan; Türkiye, Türk.
_STEM = 4
# Names of one kind stand in each other's place; an office and a party do not.
_SHORT = 5

Where = Mapping[str, tuple[int, int]]


def terms(row: Row, known: Known) -> Iterator[Divergence]:
    """Names that a version lacks, replaces by another, or spells in a way of its own."""
    present = {lang: _present(version) for lang, version in row.versions.items()}
    yield from _absent(row, known, present)
    for version in row.versions.values():
        yield from _misspelt(version, known)
        yield from _acronyms(version, known)


def _present(version: Version) -> Mapping[str, tuple[int, int]]:
    """The records that a version names, with the words."""
    where: dict[str, tuple[int, int]] = {}
    for ref, value in version.facts:
        for key in keys_of(value):
            where.setdefault(key, (ref.start, ref.end))
    for one in version.names:
        if isinstance(one.value, Mention):
            where.setdefault(one.value.key, (one.start, one.end))
    return where


# ---------------------------------------------------------------- T01, T05


def _absent(row: Row, known: Known, present: Mapping[str, Where]) -> Iterator[Divergence]:
    keys = dict.fromkeys(key for where in present.values() for key in where)
    missing = {key: _lacking(row, known, present, key) for key in keys}
    replaced: set[tuple[str, str]] = set()
    for key, lacking in missing.items():
        having = [lang for lang in present if key in present[lang]]
        if len(lacking) != 1 or not _convincing(row, known, key, having):
            continue
        odd = lacking[0]
        other = _in_its_place(known, present, missing, key, odd)
        if other:
            replaced.add((other, odd))
        yield _divergence(row, known, present, key, odd, other)


def _convincing(row: Row, known: Known, key: str, having: list[str]) -> bool:
    """Two languages against one; of two languages, only a name that no pronoun replaces."""
    if len(row.versions) > 2:
        return len(having) == 2
    return known.kinds[key] not in ("party", "office", "term") and len(having) == 1


def _lacking(row: Row, known: Known, present: Mapping[str, Where], key: str) -> tuple[str, ...]:
    return tuple(
        lang
        for lang, version in row.versions.items()
        if key not in present[lang]
        and known.names[key].get(lang)
        and not _hinted(version, known, key)
    )


def _in_its_place(
    known: Known,
    present: Mapping[str, Where],
    missing: Mapping[str, tuple[str, ...]],
    key: str,
    odd: str,
) -> str | None:
    """A name of the same kind that only the odd language has."""
    for other in present[odd]:
        alone = set(missing[other]) == set(present) - {odd}
        if other != key and known.kinds[other] == known.kinds[key] and alone:
            return other
    return None


def _divergence(
    row: Row, known: Known, present: Mapping[str, Where], key: str, odd: str, other: str | None
) -> Divergence:
    having = [lang for lang in present if key in present[lang]]
    said = listed(f"{name(lang)} ('{_words(row, lang, present[lang][key])}')" for lang in having)
    spans = [(lang, *present[lang][key]) for lang in having]
    if other:
        spans.append((odd, *present[odd][other]))
        words = _words(row, odd, present[odd][other])
        message = f"{name(odd)} names '{words}' where {said} {_verb(having, 'name')} another"
    else:
        what = "organisation" if known.kinds[key] == "organisation" else "name"
        message = f"{name(odd)} lacks the {what} that {said} {_verb(having, 'have')}"
    check = "T05" if known.kinds[key] == "organisation" else "T01"
    weight = Severity.ERROR if other else Severity.WARNING
    if check == "T05" and len(row.versions) < 3:
        weight = Severity.INFO  # one version alone may say "the organization"
    remedy = f"name '{known.usual(key, odd)}' in {name(odd)}"
    return Divergence(check, weight, message, remedy, tuple(spans), (odd,))


def _verb(having: list[str], verb: str) -> str:
    return verb if len(having) > 1 else {"have": "has"}.get(verb, f"{verb}s")


def _words(row: Row, lang: str, span: tuple[int, int]) -> str:
    return row.versions[lang].text.value[slice(*span)]


def _hinted(version: Version, known: Known, key: str) -> bool:
    """Whether an adjective or a part of a longer name shows that the thing is spoken of."""
    words = {
        form.base
        for word in _WORD.findall(folded(version.typed, version.lang))
        for form in forms(word, version.lang)
    }
    plain = {_plain(word) for word in words}
    return any(
        _shown(called, plain, version.lang, partly=known.kinds[key] != "organisation")
        for called in known.names[key].get(version.lang, ())
    )


def _shown(called: str, plain: set[str], lang: str, *, partly: bool) -> bool:
    """Whether most of a name's words show; `partly`: of two, one is enough."""
    stems = [_stem(word) for word in _WORD.findall(folded(called, lang)) if len(word) >= _STEM - 1]
    if not stems:
        return False
    shown = [any(word.startswith(stem) for word in plain) for stem in stems]
    return sum(shown) * 2 > len(shown) or (partly and len(shown) == 2 and any(shown))


def _stem(word: str) -> str:
    """The letters that an adjective keeps; Arabic loses its last long vowel or ta."""
    word = _plain(word.removeprefix("\u0627\u0644"))
    if word[-1:] in ("\u0627", "\u0647") and len(word) > 3:
        return word[:-1]
    return word[: max(_STEM, len(word) - 2)]


def _plain(word: str) -> str:
    """Without the marks of Latin letters, so that Türk and Turkish are one."""
    letters = unicodedata.normalize("NFD", word.replace("ı", "i"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


# ---------------------------------------------------------------- T03


def _misspelt(version: Version, known: Known) -> Iterator[Divergence]:
    for one in version.names:
        if version.lang == "ar":
            yield from _other_letters(version, known, one)
    if version.lang != "ar":
        yield from _near_names(version, known)


def _other_letters(version: Version, known: Known, one: Recognised) -> Iterator[Divergence]:
    """A name found by its folded letters, with ه for ة or ي for ى: الدبيبه."""
    key = one.value.key if isinstance(one.value, Mention) else ""
    if known.kinds[key] == "organisation":
        return
    written = _UNSPELT.sub("", version.typed[one.start : one.end])
    spelt = [_UNSPELT.sub("", called) for called in known.names[key]["ar"]]
    if any(_ends_with(written, called) for called in spelt):
        return
    message = f"'{written}' is spelt '{known.usual(key, 'ar')}' in the series"
    yield Divergence(
        "T03", Severity.ERROR, message, "spell it so", (("ar", one.start, one.end),), ("ar",)
    )


def _ends_with(written: str, called: str) -> bool:
    """Whether a name stands in the text letter by letter, behind whatever proclitics."""
    if written.endswith(called):
        return True
    article = "\u0627\u0644"
    return called.startswith(article) and written.endswith("\u0644" + called[len(article) :])


def _near_names(version: Version, known: Known) -> Iterator[Divergence]:
    """A word in capitals' stead that is nearly a person's name, or the name in another language."""
    own = _name_words(known, version.lang)
    taken = [(one.start, one.end) for one in version.names]
    for match in _WORD.finditer(version.typed):
        word = match[0]
        if not word[0].isupper() or any(start <= match.start() < end for start, end in taken):
            continue
        right = _meant(word, own, version.lang)
        if right:
            message = f"'{word}' is spelt '{right}' in {name(version.lang)} in the series"
            span = ((version.lang, *match.span()),)
            yield Divergence(
                "T03", Severity.ERROR, message, f"write '{right}'", span, (version.lang,)
            )


def _name_words(known: Known, lang: str) -> Mapping[str, tuple[str, str]]:
    """Words of persons' names in any Latin spelling -> the kind of spelling, and the right one."""
    words: dict[str, tuple[str, str]] = {}
    for key, kind in known.kinds.items():
        if kind == "person":
            own = _WORD.findall(known.usual(key, lang))
            for other in ("tr", "en"):
                theirs = _WORD.findall(known.usual(key, other)) if other != lang else own
                whose = "own" if other == lang else "other"
                # where one language parts a first name and another does not, surnames still match
                same = len(theirs) == len(own)
                pairs = list(zip(theirs, own, strict=True)) if same else [(theirs[-1], own[-1])]
                for word, right in pairs:
                    words.setdefault(folded(word, lang), (whose, right))
    return words


def _meant(word: str, own: Mapping[str, tuple[str, str]], lang: str) -> str | None:
    """The right spelling of a name that is written in another way; None for any other word."""
    said = folded(word, lang)
    if said in own:
        kind, right = own[said]
        return right if kind == "other" and folded(right, lang) != said else None
    if len(said) < _SHORT:
        return None
    for called, (kind, right) in own.items():
        if kind == "own" and (_plain(called) == _plain(said) or _one_letter_apart(called, said)):
            return right
    return None


def _one_letter_apart(one: str, other: str) -> bool:
    """One letter changed, added or lost, in words of six letters and more."""
    if min(len(one), len(other)) < _SHORT + 1 or abs(len(one) - len(other)) > 1:
        return False
    if one[0] != other[0]:
        return False
    at = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
    if at is None:
        return False  # a suffix of one letter: names take them
    return one[at + 1 :] in (other[at:], other[at + 1 :]) or one[at:] == other[at + 1 :]


# ---------------------------------------------------------------- T05: within one text


def _acronyms(version: Version, known: Known) -> Iterator[Divergence]:
    """A name and, in brackets behind it, the letters of another organisation."""
    for one, other in zip(version.names, version.names[1:], strict=False):
        between = version.typed[one.end : other.start]
        keys = [m.value.key for m in (one, other) if isinstance(m.value, Mention)]
        if between.strip() != "(" or keys[0] == keys[1]:
            continue
        letters = version.typed[other.start : other.end]
        if known.kinds[keys[1]] == "organisation" and letters.isupper():
            called = version.typed[one.start : one.end]
            message = f"'{letters}' are not the letters of '{called}'"
            spans = ((version.lang, one.start, one.end), (version.lang, other.start, other.end))
            remedy = f"write '{known.usual(keys[1], version.lang)}', or other letters"
            yield Divergence("T05", Severity.WARNING, message, remedy, spans, (version.lang,))

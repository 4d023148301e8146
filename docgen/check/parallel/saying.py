"""Put a divergence into a sentence: who says what, who stands alone, what would agree."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from docgen.check.parallel.claims import Claim
from docgen.check.parallel.versions import Row
from docgen.check.parallel.votes import Vote
from docgen.languages import LANGUAGES

Spans = tuple[tuple[str, int, int], ...]


def name(lang: str) -> str:
    """Arabic, Turkish, English."""
    return LANGUAGES[lang].english_name


def listed(parts: Iterable[str]) -> str:
    """a; a and b; a, b and c."""
    *most, last = list(parts)
    return f"{', '.join(most)} and {last}" if most else last


def said(row: Row, lang: str, claim: Claim) -> str:
    """The words of a claim, in quotes."""
    return f"'{row.versions[lang].text.value[claim.start : claim.end]}'"


def spans_of(claims: Mapping[str, Claim | None]) -> Spans:
    """Where the claims stand, by language."""
    return tuple((lang, claim.start, claim.end) for lang, claim in claims.items() if claim)


def sentence(row: Row, vote: Vote, what: str) -> str:
    """Who says what; `what` names the thing where one language has none, as in "number"."""
    others = {lang: claim for lang, claim in vote.instead.items() if claim}
    lacking = [lang for lang, claim in vote.instead.items() if claim is None]
    if not others and vote.odd and vote.odd in vote.have:
        return f"only {name(vote.odd)} has the {what} {said(row, vote.odd, vote.have[vote.odd])}"
    if not others:
        verb = "lacks" if len(lacking) == 1 else "lack"
        return f"{listed(map(name, lacking))} {verb} the {what} that {_have(row, vote.have)}"
    tail = f"; {listed(map(name, lacking))} has none" if lacking else ""
    return f"{_say(row, others)} where {_say(row, vote.have)}{tail}"


def _have(row: Row, claims: Mapping[str, Claim]) -> str:
    parts = listed(f"{name(lang)} ({said(row, lang, claim)})" for lang, claim in claims.items())
    return f"{parts} {'have' if len(claims) > 1 else 'has'}"


def _say(row: Row, claims: Mapping[str, Claim]) -> str:
    """Arabic says 'x' and English 'y'."""
    first, *rest = claims.items()
    parts = [f"{name(first[0])} says {said(row, *first)}"]
    return listed([*parts, *(f"{name(lang)} {said(row, lang, claim)}" for lang, claim in rest)])


def cure(vote: Vote, agreeing: str) -> str:
    """What would agree: the odd one is asked to follow, else all are."""
    if vote.odd is None:
        both = listed(map(name, (*vote.have, *vote.instead)))
        return f"let {both} say the same"
    if vote.odd in vote.have:
        others = listed(map(name, vote.instead))
        if any(vote.instead.values()):
            return f"let {name(vote.odd)} say what {others} say"
        return f"take it out of {name(vote.odd)}, or write it in {others}"
    return f"let {name(vote.odd)} say {agreeing}"

"""Let the versions of a text vote on each claim: of three, two that agree convict the third."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from docgen.check.parallel.claims import Claim, Topic
from docgen.check.parallel.matching import absorbed, partner, same

# What is said in letters from here on is meant as a number.
_LARGE = 10**6
Claims = Mapping[str, tuple[Claim, ...]]


@dataclass(frozen=True, slots=True)
class Vote:
    """A claim on which the versions do not agree.

    `have`: the languages that make it, with their words; `instead`: those that do not, with what
    they claim in its place, or None; `odd`: the language that stands alone among three.
    """

    have: Mapping[str, Claim]
    instead: Mapping[str, Claim | None]
    odd: str | None

    @property
    def claim(self) -> Claim:
        """The claim in the first language that makes it; a figure before a word."""
        return min(self.have.values(), key=lambda claim: claim.weak)


@dataclass(slots=True)
class _Ballot:
    """The claims of one topic, and which of them have been settled."""

    claims: Claims
    texts: Mapping[str, str]
    settled: set[tuple[str, Claim]]

    def lacking(self, lang: str, claim: Claim) -> tuple[str, ...]:
        """The other languages that do not make the claim."""
        return tuple(
            other
            for other in self.claims
            if other != lang
            and (self._has_none(claim, other) or self._has_fewer(lang, claim, other))
        )

    def _has_none(self, claim: Claim, other: str) -> bool:
        alike = partner(claim, self.claims[other])
        return alike is None and not absorbed(claim, self.texts[other], other)

    def _has_fewer(self, lang: str, claim: Claim, other: str) -> bool:
        """A value said twice here and once there, where both make as many claims in all.

        Where the counts differ, one version merely repeats itself.
        """
        own, theirs = (list(filter(_counted, self.claims[one])) for one in (lang, other))
        if len(own) != len(theirs) or claim not in own:
            return False
        before = sum(same(claim, one) for one in own[: own.index(claim)])
        return 0 < sum(same(claim, one) for one in theirs) <= before

    def in_place_of(self, lang: str, claim: Claim, other: str) -> Claim | None:
        """What the other language says instead: its nearest claim that `lang` does not make."""
        free = [
            candidate
            for candidate in self.claims[other]
            if (other, candidate) not in self.settled
            and _alike(claim, candidate)
            and lang in self.lacking(other, candidate)
        ]
        here = claim.start / max(len(self.texts[lang]), 1)

        def distance(candidate: Claim) -> tuple[bool, float]:
            there = candidate.start / max(len(self.texts[other]), 1)
            return candidate.unit != claim.unit, abs(there - here)

        return min(free, key=distance, default=None)


def votes(claims: Claims, texts: Mapping[str, str], topics: tuple[Topic, ...]) -> Iterator[Vote]:
    """The claims of these topics that not every version makes; each divergence once."""
    chosen = {
        lang: tuple(claim for claim in made if claim.topic in topics)
        for lang, made in claims.items()
    }
    ballot = _Ballot(chosen, texts, set())
    # what two versions say and the third does not explains what the third says instead
    for wanted in (1, 2):
        for lang, made in chosen.items():
            for claim in made:
                lacking = ballot.lacking(lang, claim)
                if len(lacking) == wanted and (lang, claim) not in ballot.settled:
                    vote = _vote(ballot, lang, claim, lacking)
                    if _counts(vote, len(claims)):
                        _settle(ballot, vote)
                        yield vote


def _vote(ballot: _Ballot, lang: str, claim: Claim, lacking: tuple[str, ...]) -> Vote:
    have = {lang: claim}
    for other in ballot.claims:
        if other != lang and other not in lacking:
            found = partner(claim, ballot.claims[other])
            if found:
                have[other] = found
    instead = {other: ballot.in_place_of(lang, claim, other) for other in lacking}
    return Vote(have, instead, _odd(ballot, lang, lacking, instead))


def _odd(
    ballot: _Ballot, lang: str, lacking: tuple[str, ...], instead: Mapping[str, Claim | None]
) -> str | None:
    if len(ballot.claims) < 3:
        return None
    if len(lacking) == 1:
        return lacking[0]
    said = [claim for claim in instead.values() if claim]
    agree = not said or (len(said) == 2 and same(*said))
    return lang if agree else None


def _settle(ballot: _Ballot, vote: Vote) -> None:
    for lang, claim in (*vote.have.items(), *vote.instead.items()):
        if claim:
            ballot.settled.add((lang, claim))


def _counts(vote: Vote, versions: int) -> bool:
    """A figure always counts; a word only where another word or figure stands in its place."""
    if any(not claim.weak for claim in vote.have.values()):
        return True
    said = [claim for claim in vote.instead.values() if claim]
    if not said or not all(map(_telling, (*vote.have.values(), *said))):
        return False
    if versions == 3:
        return vote.odd is not None and len(said) == len(vote.instead)
    return all(map(_firm, (*vote.have.values(), *said)))


def _telling(claim: Claim) -> bool:
    """Whether a word is likely to be meant as a number: one and two seldom are."""
    if claim.topic != "number" or claim.unit in ("ordinal", "percent", "money"):
        return True
    return min(claim.readings) > 2


def _counted(claim: Claim) -> bool:
    """Whether it is sure to be a claim, so that its like can be counted."""
    return not claim.weak or claim.topic == "weekday"


def _firm(claim: Claim) -> bool:
    """A word that hardly means anything but its value."""
    if not claim.weak or claim.unit in ("ordinal", "percent", "money"):
        return True
    return claim.topic == "weekday" or min(claim.readings, default=0) >= _LARGE


def _alike(one: Claim, other: Claim) -> bool:
    """Whether one can stand in the other's place."""
    if one.topic != other.topic or not (_telling(one) or _telling(other)):
        return False
    ordinals = (one.unit == "ordinal") + (other.unit == "ordinal")
    return not (one.weak and other.weak) or ordinals != 1

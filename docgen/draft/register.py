"""The commitments in the new meeting's file: each of those before, and what the closing adds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from docgen.draft.copied import copied, prose
from docgen.draft.fixed import kept_name, with_fixed_facts
from docgen.draft.follow import UNKNOWN, Followed
from docgen.draft.refs import facts_in, rewritten
from docgen.draft.work import Work
from docgen.model.texts import Text
from docgen.reading.yaml_writer import Flow, Node, Noted
from docgen.text.placed import PlacedMapping, descend

# A commitment that names one of these belongs to each meeting anew.
_OF_ITS_MEETING = frozenset(("number", "next_number", "next_place"))


def commitments(work: Work, followed: Sequence[Followed], closing: str | None) -> dict[str, Node]:
    """The register: none is lost, whatever became of it."""
    entries: dict[str, Node] = {
        one.key: Noted(_entry(work, one), work.notes_at(one.key)) for one in followed
    }
    if closing is not None:
        for key, entry in _of_the_closing(work, followed, closing):
            work.note("CONFIRM", key, "closing_commits")
            entries[key] = Noted(entry, work.notes_at(key))
    return entries


def _entry(work: Work, one: Followed) -> dict[str, Node]:
    raw = _raw(work, one.key)
    origin = one.commitment.paragraph or one.key
    return {
        **({"from": one.paragraph} if one.paragraph else {}),
        "derived_from": work.origin(origin),
        "text": _texts(work, one.commitment.text, fixed=True),
        **{key: copied(raw[key]) for key in ("owner", "due") if key in raw},
        "status": one.status,
    }


def _raw(work: Work, key: str) -> PlacedMapping:
    raw = descend(work.before.tree, ("commitments", key))
    assert isinstance(raw, PlacedMapping), "the model was read from this tree"  # noqa: S101
    return raw


def _texts(work: Work, texts: Mapping[str, Text], *, fixed: bool) -> dict[str, Node]:
    """The texts; with `fixed`, what was built in at the meeting before is a fact of its own."""

    def said(text: Text) -> str:
        if fixed:
            return with_fixed_facts(work, text)
        return rewritten(text.value, lambda ref: kept_name(work, ref))

    return {lang: prose(text, said(text)) for lang, text in texts.items() if lang in work.languages}


# ---------------------------------------------------------------- what is promised each time


def _of_the_closing(
    work: Work, followed: Sequence[Followed], closing: str
) -> Iterator[tuple[str, dict[str, Node]]]:
    """The follow-up of this meeting and the holding of the next, where those were commitments."""
    keys = set(work.before.content.commitments)
    for one in followed:
        names = {ref.name for ref in facts_in(one.commitment.text)}
        if one.commitment.paragraph != closing or not names & _OF_ITS_MEETING:
            continue
        raw = _raw(work, one.key)
        key = _fresh_key(keys, one.key)
        keys.add(key)
        yield (
            key,
            {
                "from": closing,
                "derived_from": work.origin(closing),
                "text": _texts(work, one.commitment.text, fixed=False),
                **({"owner": _owner(work, raw["owner"])} if "owner" in raw else {}),
                "status": UNKNOWN,
            },
        )


def _fresh_key(keys: set[str], like: str) -> str:
    """The next id of its kind: c13 after c12."""
    stem = re.sub(r"\d+$", "", like) or like
    numbers = [int(key.removeprefix(stem)) for key in keys if re.fullmatch(rf"{stem}\d+", key)]
    return f"{stem}{max(numbers, default=1) + 1}"


def _owner(work: Work, raw: object) -> Node:
    """Who answers for it; where that was the host alone, it is the next host now."""
    assert isinstance(raw, PlacedMapping), "the model was read from this tree"  # noqa: S101
    made = copied(raw)
    party = work.before.series.party(next(iter(raw), ""))
    if len(raw) == 1 and party and party.code == work.host and isinstance(made, Flow):
        return Flow({work.next_host or work.host: str(*made.values)})
    return made

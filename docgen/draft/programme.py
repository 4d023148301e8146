"""The agenda of the new meeting, with the follow-up of each open commitment, and its minutes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from docgen.draft.copied import copied
from docgen.draft.fixed import kept_name, with_fixed_facts
from docgen.draft.follow import Followed
from docgen.draft.refs import rewritten
from docgen.draft.sentences import filled, sentence
from docgen.draft.work import Work
from docgen.model.agenda import AgendaItem
from docgen.reading.yaml_writer import Bare, Flow, Node, Noted, Prose
from docgen.text.placed import PlacedMapping, descend

# Every agenda opens and closes so, where the meeting before has none to follow.
_BEFORE = ("opening", "adoption")
_AFTER = ("other", "next", "statement", "closing")
_FOLLOW = "follow"


def agenda(work: Work, followed: Sequence[Followed]) -> tuple[Bare, list[tuple[str, str | None]]]:
    """The agenda, and its items' ids, each with the commitment that it follows up."""
    given = work.before.content.agenda
    if given is None:
        first = [_own_item(work, name) for name in _BEFORE]
        last = [_own_item(work, name) for name in _AFTER]
    else:
        kept = [(n, one) for n, one in enumerate(given.items) if not _is_ours(work, one)]
        old = [_item(work, n, one) for n, one in kept]
        first, last = old[:1], old[1:]
    follow_ups = [_follow_up(work, one) for one in followed if one.open]
    entries = [*first, *follow_ups, *last]
    nodes: list[Node] = [node for _, _, node in entries]
    return {"status": "provisional", "items": nodes}, [(id, key) for id, key, _ in entries]


_Entry = tuple[str, "str | None", dict[str, Node]]


def _follow_up(work: Work, one: Followed) -> _Entry:
    """An item for an open commitment: Follow-up: the increase of trade."""
    id = work.fresh_id(_FOLLOW, one.key)
    title: dict[str, Node] = {}
    for lang, text in one.commitment.text.items():
        if lang in work.languages:
            put = {"commitment": with_fixed_facts(work, text)}
            said = filled(sentence("agenda.follow").by_lang[lang], put)
            title[lang] = Prose("" if text.blank else said)
    return id, one.key, {"id": id, "title": title}


def _is_ours(work: Work, item: AgendaItem) -> bool:
    """Whether a draft made the item for a commitment of the meeting before."""
    prefix = f"{_FOLLOW}-"
    key = item.id.removeprefix(prefix)
    return item.id.startswith(prefix) and key in work.before.content.commitments


def _item(work: Work, index: int, item: AgendaItem) -> _Entry:
    """An item of the meeting before, without what was of its day."""
    raw = descend(work.before.tree, ("agenda", "items", index))
    assert isinstance(raw, PlacedMapping), "the model was read from this tree"  # noqa: S101
    id = work.fresh_id(item.id)
    title = copied(raw["title"], partial(_kept, work))
    minutes: dict[str, Node] = {"minutes": str(item.minutes)} if item.minutes else {}
    return id, None, {"id": id, "title": title, **minutes}


def _kept(work: Work, value: str) -> str:
    return rewritten(value, lambda ref: kept_name(work, ref))


def _own_item(work: Work, name: str) -> _Entry:
    """An item in docgen's own words."""
    id = work.fresh_id(f"item-{name}")
    title = {lang: sentence(f"agenda.{name}").by_lang[lang] for lang in work.languages}
    return id, None, {"id": id, "title": dict(title)}


def minutes(items: Sequence[tuple[str, str | None]]) -> Bare:
    """The skeleton of the minutes: when, and each item of the agenda in its order."""
    return {
        "opened": Noted("?", ('MUST_FILL: when the meeting opened and closed, as in "09:30"',)),
        "closed": "?",
        "items": Noted(
            list(_minutes_items(items)),
            ("Below each item: discussion:, decision: and actions:, each text as ar:, tr:, en:",),
        ),
    }


def _minutes_items(items: Sequence[tuple[str, str | None]]) -> Iterator[Node]:
    for id, key in items:
        if key is None:
            yield Flow({"item": id})
        else:
            yield {"item": id, "actions": Flow([key])}

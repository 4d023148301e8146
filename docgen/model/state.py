"""What docgen keeps beside a meeting's content: what is approved, dismissed, marked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal, get_args

from pydantic import Discriminator, Field, Tag

from docgen.model.base import Closed, Content, Lang, Line, Several
from docgen.model.local import SomeLines
from docgen.model.texts import Local

MarkKind = Literal[
    "MUST_FILL", "CONFIRM", "REVIEW", "STALE", "OPEN", "UNTRANSLATED", "TRANSLATION_STALE"
]
MARK_KINDS: tuple[MarkKind, ...] = get_args(MarkKind)


# Why a mark was set: in one language for all, or in each.
Reason = Annotated[
    Annotated[SomeLines, Tag("<by language>")] | Annotated[Line, Tag("<one>")],
    Discriminator(lambda given: "<by language>" if isinstance(given, (dict, Local)) else "<one>"),
]


class StateMark(Content):
    """A mark that was set, by a draft or an import, until somebody settles it.

    `at` is the id of a paragraph, a commitment or an agenda item, or a key of the meeting's head;
    without `lang` it concerns every language.
    """

    kind: Annotated[MarkKind, Closed()]
    at: Line
    lang: Lang | None = None
    reason: Reason = ""

    def why(self, lang: str) -> str:
        """The reason in a language, or in one that there is."""
        if isinstance(self.reason, str):
            return self.reason
        return self.reason.get(lang) or next(iter(self.reason.values()), "")


class Approval(Content):
    """A text that somebody has approved: its hash, and that of the text it was translated from."""

    text: Line
    source: Line | None = None


class Dismissal(Content):
    """A problem that is none, because somebody says why; it lapses when one of the texts changes.

    `at` is the key of the text where it was dismissed; the same texts elsewhere are meant too.
    """

    check: Line
    at: Line
    reason: Line
    texts: Mapping[Lang, Line]


class State(Content):
    """What `<meeting>.state.yaml` says.

    `approved` are the approvals by the key of a text and its language.
    `generated` are the hashes of what a draft wrote, by the place in the file, so that a later one
    knows what somebody has changed since.
    """

    approved: Mapping[Line, Mapping[Lang, Approval]] = Field(default_factory=dict)
    dismissed: Several[Dismissal] = ()
    marks: Several[StateMark] = ()
    generated: Mapping[Line, Line] = Field(default_factory=dict)

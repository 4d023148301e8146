"""Turn a meeting and a choice into the documents to make, each with the name of its file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from docgen.errors import UsageError
from docgen.publish import FORMATS

if TYPE_CHECKING:  # see docgen.archive.inputs
    from docgen.model.meeting import Meeting

# What is made unless something else is asked for; the register is made when it is.
KINDS = ("statement", "minutes", "agenda")
ALL_KINDS = (*KINDS, "register")
MOST_COLUMNS = 3


@dataclass(frozen=True, slots=True)
class Choice:
    """What a user asks for; an empty tuple means all that the meeting has.

    `final` refuses what is a draft or still open; `clean` leaves marks and their list out;
    `signing_set`: each party's copy of the statement, the languages side by side, the register.
    """

    kinds: tuple[str, ...] = KINDS
    langs: tuple[str, ...] = ()
    formats: tuple[str, ...] = ("pdf", "docx")
    copy: str | None = None
    parallel: tuple[str, ...] = ()
    embed_fonts: bool = False
    final: bool = False
    clean: bool = False
    signing_set: bool = False


@dataclass(frozen=True, slots=True)
class Job:
    """One document to make, and its file's place below the output folder."""

    kind: str
    langs: tuple[str, ...]
    copy: str | None
    formats: tuple[str, ...]
    stem: str

    def file(self, form: str) -> PurePosixPath:
        """`<series>/<meeting>/<kind>.<lang>[-<lang>…][.<PARTY>].<format>`."""
        return PurePosixPath(f"{self.stem}.{form}")


def planned(meeting: Meeting, choice: Choice) -> Iterator[Job]:
    """The documents of a meeting: what it does not have is not planned and no mistake."""
    if choice.copy is not None and choice.copy not in meeting.party_codes:
        known = ", ".join(meeting.party_codes)
        raise UsageError(f"no party '{choice.copy}' in {meeting.file}; its parties are {known}")
    if choice.signing_set:
        yield from _signing_set(meeting, choice)
        return
    for kind in choice.kinds:
        for langs in _languages(meeting, choice):
            yield from _job(meeting, kind, langs, choice.copy, choice)


def _signing_set(meeting: Meeting, choice: Choice) -> Iterator[Job]:
    """What lies on the table: the copies in the order of the parties, then what helps to read."""
    spoken = tuple(lang for (lang,) in _languages(meeting, choice))
    for party in meeting.party_codes:
        for lang in spoken:
            yield from _job(meeting, "statement", (lang,), party, choice)
    if 1 < len(spoken) <= MOST_COLUMNS:
        yield from _job(meeting, "statement", spoken, None, choice)
    for lang in spoken:
        yield from _job(meeting, "register", (lang,), None, choice)


def _job(
    meeting: Meeting, kind: str, langs: tuple[str, ...], copy: str | None, choice: Choice
) -> Iterator[Job]:
    if kind in meeting.kinds:
        owner = f".{copy}" if copy else ""
        stem = f"{meeting.series.id}/{meeting.id}/{kind}.{'-'.join(langs)}{owner}"
        yield Job(kind, langs, copy, choice.formats, stem)


def _languages(meeting: Meeting, choice: Choice) -> Iterator[tuple[str, ...]]:
    """Each language by itself; side by side the chosen ones, where the meeting has them all."""
    if choice.parallel:
        if all(lang in meeting.languages for lang in choice.parallel):
            yield choice.parallel
        return
    for lang in meeting.languages:
        if not choice.langs or lang in choice.langs:
            yield (lang,)


__all__ = ["ALL_KINDS", "FORMATS", "KINDS", "Choice", "Job", "planned"]

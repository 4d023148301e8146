"""Lay a meeting's texts side by side for a reader: rows, cells, what corresponds, what diverges."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from docgen.check.dismissed import standing
from docgen.check.parallel import divergences, laid_out
from docgen.check.parallel.matching import partner
from docgen.check.parallel.report import problem
from docgen.check.parallel.rows import keys_of
from docgen.check.parallel.versions import Row
from docgen.check.parallel.whole import whole
from docgen.compare.pieces import Cutter, Piece
from docgen.errors import Problem
from docgen.model.lexicon import Verb, lexicon
from docgen.model.meeting import Meeting
from docgen.model.statement import Paragraph
from docgen.model.text_keys import text_hash, text_key, versions
from docgen.recognise import Mention

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Issue:
    """A divergence, numbered within its row, with its words by language."""

    number: int
    problem: Problem
    spans: Mapping[str, tuple[Span, ...]]


@dataclass(frozen=True, slots=True)
class Cell:
    """A version: its pieces, each with the groups that light up together and its issues.

    `state`: missing, approved, changed (since it was approved), stale (its source has changed),
    or open.
    """

    lang: str
    state: str
    pieces: tuple[tuple[Piece, tuple[str, ...], tuple[int, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """One text in all the meeting's languages."""

    key: str
    part: str
    cells: tuple[Cell, ...]
    issues: tuple[Issue, ...]


def lines(meeting: Meeting) -> Iterator[Line]:
    """Every text of the meeting, with what the checks say of it."""
    laid, known = laid_out(meeting)
    found = {id(row): list(divergences(row, known)) for row in laid}
    for row, divergence in whole(laid, known):
        found[id(row)].append(divergence)
    states = dict(_states(meeting))
    for row in laid:
        problems = [problem(meeting, row, one) for one in found[id(row)]]
        left = set(standing(meeting, problems))
        issues = tuple(
            Issue(number, said, _spans(one.spans))
            for number, (one, said) in enumerate(
                (pair for pair in zip(found[id(row)], problems, strict=True) if pair[1] in left), 1
            )
        )
        yield _line(meeting, row, issues, states)


def _line(
    meeting: Meeting,
    row: Row,
    issues: tuple[Issue, ...],
    states: Mapping[tuple[str, str], str],
) -> Line:
    key = text_key(meeting.content, row.path)
    groups = _groups(row)
    cells = tuple(
        _cell(meeting, row, lang, groups[lang], issues, states.get((key, lang), "missing"))
        if lang in row.versions
        else Cell(lang, "missing")
        for lang in meeting.languages
    )
    return Line(key, str(row.path[0]), cells, issues)


def _spans(spans: tuple[tuple[str, int, int], ...]) -> dict[str, tuple[Span, ...]]:
    by_lang: dict[str, tuple[Span, ...]] = {}
    for lang, start, end in spans:
        by_lang[lang] = (*by_lang.get(lang, ()), (start, end))
    return by_lang


# ---------------------------------------------------------------- what corresponds


def _groups(row: Row) -> dict[str, list[tuple[Span, str]]]:
    """For each language, ranges and the group with which each lights up."""
    found: dict[str, list[tuple[Span, str]]] = {lang: [] for lang in row.langs}
    _group_claims(row, found)
    for lang, version in row.versions.items():
        for one in version.names:
            if isinstance(one.value, Mention):
                found[lang].append(((one.start, one.end), f"name-{one.value.key}"))
        for ref, value in version.facts:
            groups = [f"name-{key}" for key in keys_of(value)] or [f"fact-{ref.name}"]
            found[lang] += [((ref.start, ref.end), group) for group in groups]
    return found


def _group_claims(row: Row, found: dict[str, list[tuple[Span, str]]]) -> None:
    """Numbers and days that some other version says too."""
    taken: set[tuple[str, int]] = set()
    for lang, claims in row.claims.items():
        for at, claim in enumerate(claims):
            if (lang, at) in taken or claim.fact:
                continue
            members = {lang: claim}
            for other, theirs in row.claims.items():
                if other != lang and (match := partner(claim, theirs)) is not None:
                    members[other] = match
                    taken.add((other, theirs.index(match)))
            if len(members) > 1:
                for where, member in members.items():
                    found[where].append(((member.start, member.end), f"value-{lang}-{at}"))


# ---------------------------------------------------------------- a cell


def _cell(
    meeting: Meeting,
    row: Row,
    lang: str,
    groups: list[tuple[Span, str]],
    issues: tuple[Issue, ...],
    state: str,
) -> Cell:
    version = row.versions[lang]
    spans = [(span, issue.number) for issue in issues for span in issue.spans.get(lang, ())]
    # a whole text that is marked needs no border inside it
    partial = [(span, n) for span, n in spans if span != (0, len(version.text.value))]
    borders = [edge for span, _ in (*groups, *partial) for edge in span]
    cut = tuple(
        (
            piece,
            tuple(dict.fromkeys(group for span, group in groups if _within(piece, span))),
            tuple(number for span, number in partial if _within(piece, span)),
        )
        for piece in _cutter(meeting, row, lang).pieces(version, borders)
    )
    return Cell(lang, state, cut)


def _within(piece: Piece, span: Span) -> bool:
    return span[0] <= piece.start and piece.end <= span[1]


def _cutter(meeting: Meeting, row: Row, lang: str) -> Cutter:
    verb: Verb | None = None
    repeats = False
    match row.path:
        case ("statement", "paragraphs", int(index), *_):
            paragraph: Paragraph = meeting.paragraphs[index]
            verb = lexicon().get(paragraph.verb) if paragraph.verb else None
            repeats = paragraph.repeats
    return Cutter(meeting, lang, verb, repeats)


# ---------------------------------------------------------------- states


def _states(meeting: Meeting) -> Iterator[tuple[tuple[str, str], str]]:
    """The state of each text and language."""
    for text in versions(meeting):
        source = text.texts.get(text.source)
        approvals = meeting.state.approved.get(text.key, {})
        for lang, value in text.texts.items():
            approval = approvals.get(lang)
            state = "open"
            if approval is not None:
                state = "approved" if approval.text == text_hash(value.value) else "changed"
                stale = source and approval.source not in (None, text_hash(source.value))
                state = "stale" if state == "approved" and stale else state
            yield (text.key, lang), state

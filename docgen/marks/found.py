"""Find the marks of a meeting: what is missing, not translated, in brackets, or set by hand."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.languages import LANGUAGES
from docgen.marks.kept import kept
from docgen.marks.mark import Mark, MarkKind
from docgen.marks.stale import stale
from docgen.marks.where import paragraph_at, proposals_at
from docgen.model.declared import UnknownFactError
from docgen.model.lexicon import AGAIN, VERB
from docgen.model.meeting import Meeting
from docgen.model.statement import Paragraph, agreed
from docgen.model.values import Missing
from docgen.model.walk import Stretch, texts, unknown
from docgen.text.inlines import FactRef, OpenRef, walk
from docgen.text.placed import Path


def marks(meeting: Meeting) -> list[Mark]:
    """Every mark of a meeting, in the order of its file."""
    found = [
        *_of_the_meeting(meeting),
        *_in_texts(meeting),
        *_elsewhere(meeting),
        *kept(meeting),
        *stale(meeting),
    ]
    return sorted(dict.fromkeys(found), key=lambda m: (m.place.file, m.place.line, m.place.column))


def _of_the_meeting(meeting: Meeting) -> Iterator[Mark]:
    """What every document prints."""
    content = meeting.content
    known = {
        "number": content.number,
        "date": meeting.fact("held").value,
        "host": content.host,
        "place": content.place if content.mode != "online" else None,
    }
    for name, value in known.items():
        if isinstance(value, Missing):
            message = f"the {name} of the meeting is not known"
            yield _at(meeting, _path(meeting, name), "MUST_FILL", message, f"fill in '{name}:'")


def _path(meeting: Meeting, name: str) -> Path:
    if name == "date" and meeting.content.start is not None:
        return ("from",) if isinstance(meeting.content.start, Missing) else ("to",)
    return (name,)


def _at(meeting: Meeting, path: Path, kind: MarkKind, message: str, cure: str) -> Mark:
    return Mark(kind, meeting.place(*path), message, cure, paragraph_at(meeting, path))


# ---------------------------------------------------------------- in texts


def _in_texts(meeting: Meeting) -> Iterator[Mark]:
    for stretch in texts(meeting.content):
        if stretch.lang in meeting.languages and not _settled(meeting, stretch):
            yield from _in_text(meeting, stretch)
    yield from _unwritten_proposals(meeting)


def _in_text(meeting: Meeting, stretch: Stretch) -> Iterator[Mark]:
    if stretch.text.blank:
        message = f"the text is not there in {LANGUAGES[stretch.lang].english_name}"
        yield _whole(meeting, stretch, "UNTRANSLATED", message, "write it")
    for inline in walk(stretch.text.inlines):
        match inline:
            case FactRef(name=name) if name not in (VERB, AGAIN) and _is_missing(
                meeting, inline, stretch.lang
            ):
                cure = "fill in its value"
                yield _part(meeting, stretch, inline, "MUST_FILL", f"'{name}' is not known", cure)
            case OpenRef(target=target) if _is_open(meeting, stretch.path, target):
                message = f"the bracket '{target}' is still open"
                yield _part(meeting, stretch, inline, "OPEN", message, "write what was agreed")
            case _:
                pass


def _whole(meeting: Meeting, stretch: Stretch, kind: MarkKind, message: str, cure: str) -> Mark:
    place = meeting.place(*stretch.path)
    return Mark(kind, place, message, cure, paragraph_at(meeting, stretch.path), stretch.lang)


def _part(
    meeting: Meeting,
    stretch: Stretch,
    inline: FactRef | OpenRef,
    kind: MarkKind,
    message: str,
    cure: str,
) -> Mark:
    place = stretch.text.place(inline.start) or meeting.place(*stretch.path)
    span = stretch.text.span(inline.start, inline.end)
    paragraph = paragraph_at(meeting, stretch.path)
    return Mark(kind, place, message, cure, paragraph, stretch.lang, span)


def _is_missing(meeting: Meeting, ref: FactRef, lang: str) -> bool:
    try:
        return isinstance(meeting.fact(ref.name, ref.forms, lang=lang).value, Missing)
    except UnknownFactError:
        return False


def _is_open(meeting: Meeting, path: Path, target: str) -> bool:
    proposals = proposals_at(meeting, path).get(target, ())
    return agreed(proposals) is None


def _settled(meeting: Meeting, stretch: Stretch) -> bool:
    """A proposal of a bracket on which another text, or this very one, was agreed.

    Nothing is printed of the others; the agreed one is looked at as any text.
    """
    match stretch.path:
        case ("statement", "paragraphs", int(), "open", str() as target, int(index), *_):
            proposals = proposals_at(meeting, stretch.path)[target]
            chosen = agreed(proposals)
            return chosen is not None and proposals[index] is not chosen
    return False


def _unwritten_proposals(meeting: Meeting) -> Iterator[Mark]:
    """Proposals that a language lacks in whose text the bracket stands."""
    for number, paragraph in enumerate(meeting.paragraphs):
        named = _brackets(paragraph) if paragraph.open else frozenset()
        for target, proposals in paragraph.open.items():
            chosen = agreed(proposals)
            for index, proposal in enumerate(proposals):
                path: Path = ("statement", "paragraphs", number, "open", target, index, "text")
                lacking = [
                    lang
                    for lang in meeting.languages
                    if (target, lang) in named and lang not in proposal.text
                ]
                if chosen is None or proposal is chosen:
                    yield from (_lacking(meeting, path, lang) for lang in lacking)


def _brackets(paragraph: Paragraph) -> frozenset[tuple[str, str]]:
    """The brackets that a paragraph's texts name, each with the language of the text."""
    return frozenset(
        (inline.target, stretch.lang)
        for stretch in texts(paragraph)
        for inline in walk(stretch.text.inlines)
        if isinstance(inline, OpenRef)
    )


def _lacking(meeting: Meeting, path: Path, lang: str) -> Mark:
    message = f"the proposal is not there in {LANGUAGES[lang].english_name}"
    paragraph = paragraph_at(meeting, path)
    place = meeting.place(*path)
    return Mark("UNTRANSLATED", place, message, f"add '{lang}:'", paragraph, lang)


# ---------------------------------------------------------------- outside texts


def _elsewhere(meeting: Meeting) -> Iterator[Mark]:
    """Every other `?` of the file, but for facts: they are said where a text names them."""
    of_the_meeting = {"number", "date", "from", "to", "host", "place"}
    for path, _ in unknown(meeting.content):
        if path[0] != "facts" and not (len(path) == 1 and path[0] in of_the_meeting):
            message = f"'{path[-1]}' is not known"
            yield _at(meeting, path, "MUST_FILL", message, f"fill in '{path[-1]}:'")

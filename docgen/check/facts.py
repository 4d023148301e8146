"""What stands in braces: every fact known, in a form that it has in the text's language."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from docgen.check.at import INFO, WARNING, Check
from docgen.errors import Problem
from docgen.grammar import FormError, write
from docgen.languages import LANGUAGES, language
from docgen.model import built_in
from docgen.model.declared import UnknownFactError
from docgen.model.lexicon import AGAIN, VERB
from docgen.model.meeting import Meeting
from docgen.model.values import Missing
from docgen.model.walk import Stretch, texts
from docgen.text.inlines import FactRef, Plain, walk
from docgen.text.nearest import did_you_mean
from docgen.text.placed import Path

# In which languages a fact is named, by its name and by the text.
Used = dict[str, dict[Path, set[str]]]

UNKNOWN = Check("unknown-fact")
FORM = Check("unknown-form")
TAKEN = Check("taken-name")
BRACES = Check("doubled-braces", WARNING)
UNUSED = Check("unused-fact", INFO)
ONE_SIDED = Check("one-sided-fact", WARNING)


def facts(meeting: Meeting) -> Iterator[Problem]:
    """Facts that are not there, have no such form, or are used in one language only."""
    yield from _taken_names(meeting)
    used: Used = defaultdict(lambda: defaultdict(set))
    versions: dict[Path, list[str]] = defaultdict(list)
    for stretch in texts(meeting.content):
        if stretch.lang not in meeting.languages or stretch.text.blank:
            continue
        versions[stretch.within].append(stretch.lang)
        for inline in walk(stretch.text.inlines):
            if isinstance(inline, FactRef):
                used[inline.name][stretch.within].add(stretch.lang)
                yield from _reference(meeting, stretch, inline)
            elif isinstance(inline, Plain):
                yield from _doubled(meeting, stretch, inline)
    yield from _one_sided(meeting, used, versions)
    yield from _unused(meeting, used)


def _reference(meeting: Meeting, stretch: Stretch, ref: FactRef) -> Iterator[Problem]:
    if ref.name in (VERB, AGAIN):
        return  # docgen.check.verbs
    span = (ref.start, ref.end)
    lang = language(stretch.lang)
    try:
        found = meeting.fact(ref.name, ref.forms, lang=stretch.lang)
        if not isinstance(found.value, Missing):
            write(found.value, found.forms, lang, meeting.style(stretch.lang))
    except UnknownFactError as error:
        if ref.name in meeting.fact_names:
            return  # it names something that is not there, which docgen.check.references says
        cure = did_you_mean(ref.name, error.known, "declare it under facts")
        yield UNKNOWN.span(meeting, stretch, span, f"there is no fact '{ref.name}'", cure)
    except FormError as error:
        message = f"'{ref.name}' has no form '{error.form}' here"
        yield FORM.span(meeting, stretch, span, message, _form_cure(error))
    except (ValueError, LookupError, ArithmeticError) as error:
        message = f"'{ref.name}' cannot be written in {lang.english_name} ({error})"
        yield FORM.span(meeting, stretch, span, message, "use another form")


def _form_cure(error: FormError) -> str:
    if error.form in error.allowed:
        return error.reason
    return did_you_mean(error.form, error.allowed, f"use one of {', '.join(error.allowed)}")


def _doubled(meeting: Meeting, stretch: Stretch, plain: Plain) -> Iterator[Problem]:
    """`{{ankara}}` prints braces: whoever writes it means the fact."""
    for name in meeting.fact_names:
        if f"{{{name}}}" in plain.text or f"{{{name}:" in plain.text:
            message = f"the doubled braces round '{name}' are printed as braces"
            yield BRACES.span(
                meeting,
                stretch,
                (plain.start, plain.end),
                message,
                f"write {{{name}}} for the fact",
            )


def _taken_names(meeting: Meeting) -> Iterator[Problem]:
    series = meeting.series
    reserved = {*built_in.NAMES, VERB, AGAIN}
    for where, declared in ((series, series.content.facts), (meeting, meeting.content.facts)):
        for name in declared:
            whose = "docgen" if name in reserved else "a record of the series"
            if name in reserved or name in series.named_ids:
                message = f"the name '{name}' belongs to {whose}"
                yield TAKEN.key(where, ("facts", name), message, "give the fact another name")
    for name in meeting.content.facts:
        if name in series.content.facts:
            message = f"the series declares the fact '{name}' too"
            yield TAKEN.key(meeting, ("facts", name), message, "give one of them another name")


def _one_sided(
    meeting: Meeting, used: Used, versions: Mapping[Path, list[str]]
) -> Iterator[Problem]:
    """A declared fact that some versions of a text name and others do not."""
    declared = {*meeting.content.facts, *meeting.series.content.facts}
    for name in sorted(declared & used.keys()):
        for path, langs in used[name].items():
            lacking = [lang for lang in versions[path] if lang not in langs]
            if lacking:
                names = " and ".join(LANGUAGES[lang].english_name for lang in lacking)
                message = f"{names} does not name the fact '{name}', which the other text does"
                yield ONE_SIDED.value(
                    meeting, (*path, lacking[0]), message, f"write {{{name}}} there"
                )


def _unused(meeting: Meeting, used: Used) -> Iterator[Problem]:
    agenda = meeting.content.agenda
    documents = {name for item in (agenda.items if agenda else ()) for name in item.documents}
    for name in meeting.content.facts:
        if name not in used and name not in documents:
            message = f"no text names the fact '{name}'"
            yield UNUSED.key(meeting, ("facts", name), message, f"write {{{name}}}, or take it out")

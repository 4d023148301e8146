"""Write the facts and texts of one meeting in one language, for one copy."""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from jinja2.environment import TemplateModule

from docgen.compose.brackets import bracket
from docgen.compose.quotes import with_quotes
from docgen.compose.slots import Printed, Slots, machine, phrase
from docgen.compose.texts import inlines
from docgen.document.tree import Chars, Inlines, Marked, Trace
from docgen.errors import Place, Problem
from docgen.grammar import FormError, Written, forms_of, sort_key, write
from docgen.languages import Language, language
from docgen.marks import Mark
from docgen.model import built_in
from docgen.model.declared import UnknownFactError
from docgen.model.lexicon import lexicon, settle_verb
from docgen.model.meeting import Meeting
from docgen.model.statement import Paragraph
from docgen.model.texts import Text
from docgen.model.values import HouseStyle, Missing, Name, PartiesValue, Value
from docgen.text.inlines import FactRef, OpenRef
from docgen.text.nearest import did_you_mean, shown

UNKNOWN = "[…]"


def sorted_by(text: str, lang: str) -> tuple[object, ...]:
    """The key by which a language sorts names."""
    return sort_key(text, language(lang))


@dataclass(slots=True)
class Writer:
    """Writes values; what cannot be written becomes a problem with its place, and all are kept.

    `words` are the language's macros: what docgen adds to a text by itself is worded there.
    `marks` are those of the meeting's state, by the id or the built-in fact that they concern.
    """

    meeting: Meeting
    lang: str
    copy: str | None
    slots: Slots
    words: TemplateModule
    marks: Mapping[str, Sequence[Mark]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    _brackets: list[str] = field(default_factory=list)

    @property
    def language(self) -> Language:
        """The record of the language."""
        return language(self.lang)

    @property
    def style(self) -> HouseStyle:
        """The series' house style in this language."""
        return self.meeting.style(self.lang)

    @property
    def parties(self) -> tuple[str, ...]:
        """The codes of the parties in the copy's order."""
        return self.meeting.parties_in_order(self.copy, self.lang, sorted_by)

    def said(self, macro: str, *arguments: object) -> str:
        """What a macro of the language's words says, as plain text."""
        rendered = str(getattr(self.words, macro)(*arguments))
        return html.unescape(self.slots.restored(rendered)).strip()

    # ------------------------------------------------------------ values

    def value(self, name: str, value: Value | Missing, forms: tuple[str, ...] = ()) -> Printed:
        """A value under a fact's name; FormError for a form that it does not have."""
        if isinstance(value, Missing):
            trace = Trace(name, forms, "missing")
            reason = self.said("not_known", value.what or name)
            return Printed(Written(UNKNOWN, self.language.direction), self.lang, trace, reason)
        written = write(value, forms, self.language, self.style)
        trace = Trace(name, forms, *machine(value))
        return Printed(written, self.lang, trace, governed=self._governed(value, forms))

    def _governed(self, value: Value, forms: tuple[str, ...]) -> Written | None:
        """The value in the oblique case, where its language has one and none was asked for."""
        if "obl" in forms or "obl" not in forms_of(value, self.language):
            return None
        return write(value, (*forms, "obl"), self.language, self.style)

    def fact(self, name: str, forms: tuple[str, ...] = ()) -> Printed:
        """A fact by its name; UnknownFactError, FormError."""
        found = self.meeting.fact(name, forms, copy=self.copy, lang=self.lang, sort_key=sorted_by)
        printed = self.value(name, found.value, found.forms)
        if name in built_in.NAMES and not printed.reason:
            for mark in self.marks.get(name, ()):
                printed = replace(printed, reason=mark.message, mark=mark.kind)
        trace = printed.trace
        if trace is None or trace.forms == forms:
            return printed
        # the trace names the forms as the text has them
        return replace(printed, trace=replace(trace, forms=forms))

    def name(self, names: Mapping[str, Name] | None) -> Printed | None:
        """A name in this language, where there is one."""
        if names is None or self.lang not in names:
            return None
        return phrase(names[self.lang].text, self.lang)

    def party(self, ref: str, form: str = "formal") -> Printed:
        """A party's name as running text has it: with its article, where English needs one."""
        return self.value(ref, self.party_value(ref), (form,))

    def party_value(self, *refs: str) -> PartiesValue:
        """One party or several, which English writes with their articles."""
        return PartiesValue("parties", tuple(map(self.meeting.party_name, refs)))

    def person(self, ref: str) -> Printed:
        """A person's name alone."""
        return self.value(ref, self.meeting.person_name(ref), ("short",))

    def title(self, person: str, office: str | None = None) -> Printed | None:
        """The title of the office in which a person sits here, a woman's where it differs."""
        return self.name(self.meeting.title_of(person, office))

    # ------------------------------------------------------------ texts

    def text(self, texts: Mapping[str, Text] | None, paragraph: Paragraph | None = None) -> Inlines:
        """A text of the content; empty where there is none, marked where it is not translated."""
        if texts is None or self.lang not in texts:
            return ()
        text = texts[self.lang]
        if text.blank:
            return self.untranslated()
        rich = text.inlines
        if paragraph is not None:
            verb = lexicon().get(paragraph.verb) if paragraph.verb else None
            rich = settle_verb(rich, verb, self.lang, repeats=paragraph.repeats)
        return inlines(
            with_quotes(rich, self.style.quotes),
            self.lang,
            self.slots,
            lambda ref: self._written(ref, text, paragraph),
            lambda ref: self._opened(ref, text, paragraph),
        )

    def marked(self, identity: str, text: Inlines) -> Inlines:
        """A whole text under the marks that the meeting's state has for it."""
        for mark in self.marks.get(identity, ()):
            text = (Marked(mark.kind, mark.message, text),)
        return text

    def untranslated(self) -> Inlines:
        """What stands where a text is still to be translated."""
        return (Marked("UNTRANSLATED", self.said("not_translated"), (Chars(UNKNOWN),)),)

    def _written(self, ref: FactRef, text: Text, paragraph: Paragraph | None) -> Printed:
        try:
            return self.fact(ref.name, ref.forms)
        except UnknownFactError as error:
            cure = did_you_mean(ref.name, error.known)
            self._problem(f"no fact '{shown(ref.name)}'", cure, text, ref, paragraph)
        except FormError as error:
            known = f"its forms are {', '.join(error.allowed)}" if error.allowed else "leave it out"
            cure = did_you_mean(error.form, error.allowed, known)
            lacks = f"{self.language.english_name} has no form '{shown(error.form)}' for it"
            message = f"'{ref.name}': {lacks}" if error.allowed else f"'{ref.name}': {error.reason}"
            self._problem(message, cure, text, ref, paragraph)
        return phrase(UNKNOWN, self.lang)

    def _problem(
        self, message: str, cure: str, text: Text, ref: FactRef | OpenRef,
        paragraph: Paragraph | None,
    ) -> None:  # fmt: skip
        place = text.place(ref.start) or Place(self.meeting.file)
        span = (self.lang, *text.span(ref.start, ref.end))
        identity = paragraph.id if paragraph else None
        self.problems.append(
            Problem(place, message, cure, paragraph=identity, langs=(self.lang,), spans=(span,))
        )

    def _opened(self, ref: OpenRef, text: Text, paragraph: Paragraph | None) -> Inlines:
        """The proposals of an open bracket; brackets nest, and none stands in itself."""
        proposals = paragraph.open.get(ref.target, ()) if paragraph else ()
        if not proposals:
            self._problem(f"no open bracket '{ref.target}'", "add it under 'open:'", text, ref,
                          paragraph)  # fmt: skip
            return ()
        if ref.target in self._brackets:
            self._problem(f"the bracket '{ref.target}' stands in itself", "take it out there", text,
                          ref, paragraph)  # fmt: skip
            return ()
        self._brackets.append(ref.target)
        try:
            return bracket(ref.target, proposals, paragraph, self)
        finally:
            self._brackets.pop()

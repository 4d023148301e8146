"""Turn the forms behind a fact's colon into one choice of each kind, or say what is wrong."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from docgen.grammar.spec import Grammar
from docgen.grammar.written import FormError
from docgen.model.values import (
    CodeValue,
    CountValue,
    DateRangeValue,
    DateValue,
    MoneyValue,
    NameValue,
    NumberValue,
    OrdinalValue,
    PartiesValue,
    PercentValue,
    PhraseValue,
    TimeValue,
    Value,
)

_DATES = ("long", "full", "day_month", "month_year", "year", "numeric", "iso", "hijri", "parallel")
_NAMES = ("short", "formal", "full")
# The forms of each kind of value in every language, default first; one of each group at most.
_GROUPS: dict[type[Value], tuple[tuple[str, ...], ...]] = {
    DateValue: (_DATES,),
    DateRangeValue: (("long", "prose"),),
    TimeValue: (("short", "zoned"),),
    MoneyValue: (("words", "code", "full", "sign"),),
    NumberValue: (("digits", "spelled"),),
    PercentValue: (("words", "sign", "spelled"),),
    CountValue: (("digits", "spelled"),),
    OrdinalValue: (("spelled", "digits"), ("alone",)),
    NameValue: (_NAMES,),
    CodeValue: (),
    PhraseValue: (),
    PartiesValue: (_NAMES, ("and", "with", "between")),
}
_CASES = ("loc", "abl", "dat", "gen", "acc", "ins")
_EXTRA_GROUPS = (_CASES, ("gregorian", "levant", "dual", "maghreb"), ("cap", "title"), ("obl",))
# Two forms of one group that are said together: the day's weekday in another calendar.
_TOGETHER = ({"full", "hijri"}, {"full", "parallel"})
# Forms that end in a whole adverbial ("tarihleri arasında"), so that no case can follow.
_WITHOUT_CASE = ("prose", "between")


@dataclass(frozen=True, slots=True)
class Forms:
    """The forms asked for, each known to the value and its language."""

    asked: frozenset[str]

    def one_of(self, names: Iterable[str]) -> str | None:
        """The first of these names that was asked for."""
        return next((name for name in names if name in self.asked), None)

    @property
    def case(self) -> str | None:
        """The Turkish case."""
        return self.one_of(_CASES)

    def __contains__(self, form: str) -> bool:
        return form in self.asked


def allowed_forms(kind: type[Value], grammar: Grammar) -> tuple[str, ...]:
    """Every form that a kind of value has in a language, its default first."""
    own = (form for group in _GROUPS[kind] for form in group)
    return (*own, *grammar.extra_forms(kind))


def chosen(kind: type[Value], asked: Sequence[str], grammar: Grammar, language: str) -> Forms:
    """The forms checked: known, had by the language, and none against another."""
    allowed = allowed_forms(kind, grammar)
    for form in asked:
        if form not in allowed:
            raise FormError(form, allowed, _why_not(form, allowed, language))
    for group in (*_GROUPS[kind], *_EXTRA_GROUPS):
        _refuse_both([form for form in dict.fromkeys(asked) if form in group], allowed)
    forms = Forms(frozenset(asked))
    blocked = forms.one_of(_WITHOUT_CASE)
    if blocked and forms.case:
        raise FormError(forms.case, allowed, f"'{blocked}' takes no case; leave '{forms.case}' out")
    return forms


def _refuse_both(both: Sequence[str], allowed: Sequence[str]) -> None:
    if len(both) > 1 and set(both) not in _TOGETHER:
        raise FormError(both[1], allowed, f"'{both[0]}' and '{both[1]}' exclude each other")


def _why_not(form: str, allowed: Sequence[str], language: str) -> str:
    """A form that exists elsewhere is missing in this language; another one is unknown."""
    known = ", ".join(allowed) or "none"
    if any(form in group for group in _EXTRA_GROUPS):
        return f"{language} has no form '{form}' here; use one of {known}"
    return f"no form '{form}'; use one of {known}"

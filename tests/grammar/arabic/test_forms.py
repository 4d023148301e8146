"""The forms that Arabic adds, and the protocol that it keeps."""

from __future__ import annotations

import inspect

from docgen.grammar import arabic
from docgen.grammar.spec import Grammar
from docgen.model.values import DateRangeValue, DateValue, MoneyValue, NameValue, OrdinalValue


def test_arabic_adds_month_systems_and_the_oblique_case():
    systems = ("gregorian", "levant", "dual", "maghreb")
    assert arabic.extra_forms(DateValue) == arabic.extra_forms(DateRangeValue) == systems
    assert arabic.extra_forms(MoneyValue) == arabic.extra_forms(OrdinalValue) == ("obl",)
    assert arabic.extra_forms(NameValue) == ()


def test_arabic_gives_all_that_the_protocol_asks_for():
    for name, function in inspect.getmembers(Grammar, inspect.isfunction):
        if not name.startswith("_"):
            asked = list(inspect.signature(function).parameters)[1:]
            assert list(inspect.signature(getattr(arabic, name)).parameters) == asked, name

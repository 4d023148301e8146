"""Arabic: what `docgen.grammar.spec.Grammar` asks of a language, and the fusing of proclitics."""

from __future__ import annotations

from docgen.grammar.arabic.dates import (
    date_day_month,
    date_full,
    date_hijri,
    date_iso,
    date_long,
    date_month_year,
    date_numeric,
    date_parallel,
    date_year,
    range_long,
    range_prose,
)
from docgen.grammar.arabic.digits import digits, number
from docgen.grammar.arabic.forms import extra_forms
from docgen.grammar.arabic.letters import sort_key
from docgen.grammar.arabic.letters import unchanged as capitalize
from docgen.grammar.arabic.letters import unchanged as lower
from docgen.grammar.arabic.letters import unchanged as upper
from docgen.grammar.arabic.money import money_code, money_full, money_sign, money_words
from docgen.grammar.arabic.names import join_names, list_join, name
from docgen.grammar.arabic.nouns import count, count_spelled
from docgen.grammar.arabic.ordinals import (
    ordinal,
    ordinal_alone,
    ordinal_alone_digits,
    ordinal_digits,
)
from docgen.grammar.arabic.percents import percent_sign, percent_spelled, percent_words, spelled
from docgen.grammar.arabic.proclitics import fuse, governs
from docgen.grammar.arabic.times import time_short, time_zoned

__all__ = [
    "capitalize",
    "count",
    "count_spelled",
    "date_day_month",
    "date_full",
    "date_hijri",
    "date_iso",
    "date_long",
    "date_month_year",
    "date_numeric",
    "date_parallel",
    "date_year",
    "digits",
    "extra_forms",
    "fuse",
    "governs",
    "join_names",
    "list_join",
    "lower",
    "money_code",
    "money_full",
    "money_sign",
    "money_words",
    "name",
    "number",
    "ordinal",
    "ordinal_alone",
    "ordinal_alone_digits",
    "ordinal_digits",
    "percent_sign",
    "percent_spelled",
    "percent_words",
    "range_long",
    "range_prose",
    "sort_key",
    "spelled",
    "time_short",
    "time_zoned",
    "upper",
]

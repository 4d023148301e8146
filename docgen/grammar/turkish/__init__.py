"""Turkish: what `docgen.grammar.spec.Grammar` asks of a language, and its cases."""

from __future__ import annotations

from docgen.grammar.turkish.amounts import (
    count,
    count_spelled,
    money_code,
    money_full,
    money_sign,
    money_words,
    number,
    ordinal,
    ordinal_alone,
    ordinal_alone_digits,
    ordinal_digits,
    percent_sign,
    percent_spelled,
    percent_words,
    spelled,
)
from docgen.grammar.turkish.dates import (
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
    time_short,
    time_zoned,
)
from docgen.grammar.turkish.forms import (
    extra_forms,
)
from docgen.grammar.turkish.letters import (
    capitalize,
    digits,
    lower,
    sort_key,
    upper,
)
from docgen.grammar.turkish.names import (
    join_names,
    list_join,
    name,
)
from docgen.grammar.turkish.suffixes import (
    CASES,
    suffixed,
    with_case,
)

__all__ = [
    "CASES",
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
    "suffixed",
    "time_short",
    "time_zoned",
    "upper",
    "with_case",
]

"""Turn values into what a language writes: dates, numbers, money, ordinals, names, their cases."""

from __future__ import annotations

from docgen.grammar.arabic import fuse, governs
from docgen.grammar.tongues import language_name, language_names
from docgen.grammar.turkish import with_case
from docgen.grammar.write import (
    capitalize,
    digits,
    forms_of,
    join_names,
    list_join,
    lower,
    sort_key,
    suffixed,
    upper,
    write,
)
from docgen.grammar.written import FormError, Written

__all__ = [
    "FormError",
    "Written",
    "capitalize",
    "digits",
    "forms_of",
    "fuse",
    "governs",
    "join_names",
    "language_name",
    "language_names",
    "list_join",
    "lower",
    "sort_key",
    "suffixed",
    "upper",
    "with_case",
    "write",
]

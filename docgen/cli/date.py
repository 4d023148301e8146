"""`docgen date`: one day in every language and form."""

from __future__ import annotations

import json
import re
from datetime import date

import click

from docgen.errors import UsageError
from docgen.languages import LANGUAGES, Language

CASES = ("loc", "abl", "dat", "gen", "acc", "ins")


@click.command(epilog="Example: docgen date 2021-04-12 --json")
@click.argument("day")
@click.option("--json", "as_json", is_flag=True, help="One object, by language and form.")
def command(day: str, *, as_json: bool) -> None:
    """Show a DAY (YYYY-MM-DD) in every language and form."""
    parsed = _parsed(day)
    table = {code: _forms(parsed, language) for code, language in LANGUAGES.items()}
    if as_json:
        click.echo(json.dumps(table, ensure_ascii=False, indent=2))
        return
    for code, forms in table.items():
        click.echo(LANGUAGES[code].english_name)
        for form, text in forms.items():
            click.echo(f"  {form:<16} {text}")


def _parsed(day: str) -> date:
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", day):
        raise UsageError(f"'{day}' is no day; write it as YYYY-MM-DD, like 2021-04-12")
    try:
        return date.fromisoformat(day)
    except ValueError:
        raise UsageError(f"the calendar has no day {day}") from None


def _forms(day: date, language: Language) -> dict[str, str]:
    """Each form of the day, and each of those that take one in each Turkish case."""
    from docgen.grammar import FormError, forms_of, write
    from docgen.model.values import DateValue, HouseStyle

    value, style = DateValue(day), HouseStyle()
    table: dict[str, str] = {}
    allowed = forms_of(value, language)
    cases = tuple(case for case in CASES if case in allowed)
    for form in (form for form in allowed if form not in (*CASES, "cap")):
        try:
            table[form] = write(value, (form,), language, style).text
            for case in cases:
                table[f"{form},{case}"] = write(value, (form, case), language, style).text
        except FormError as error:
            if not error.reason:
                raise
            table[form] = f"({error.reason})"
    return table

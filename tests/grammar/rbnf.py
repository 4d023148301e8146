"""Spell a number by CLDR's own rules (UTS #35, rule-based number formats): an outside judge.

`data/cldr-rbnf-{tr,en}.json` are those of npm cldr-rbnf 48.2.0, under the Unicode licence beside
them.
"""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path

_DATA = Path(__file__).parent / "data"
_SUBSTITUTION = re.compile(r"([←→=])(%[^←→=]+)?\1")


@cache
def _rules(lang: str) -> dict[str, list[tuple[int, int, str]]]:
    """By rule set: (base value, divisor, body), in rising order."""
    file = _DATA / f"cldr-rbnf-{lang}.json"
    sets = json.loads(file.read_text("utf-8"))["rbnf"]["rbnf"]["SpelloutRules"]
    return {
        name: [_rule(base, body) for base, body in rules if base[0].isdigit()]
        for name, rules in sets.items()
        if name.startswith("%")
    }


def _rule(base: str, body: str) -> tuple[int, int, str]:
    value, _, radix = base.partition("/")
    step, divisor = int(radix or 10), 1
    while divisor * step <= int(value):
        divisor *= step
    return int(value), divisor, body.removesuffix(";").removeprefix("'")


def spell(number: int, lang: str, rule_set: str) -> str:
    """The number in letters, as the named set of rules has it."""
    _, divisor, body = max(rule for rule in _rules(lang)[rule_set] if rule[0] <= number)
    body = re.sub(r"\[([^\]]*)\]", r"\1" if number % divisor else "", body)

    def put(match: re.Match[str]) -> str:
        value = {"←": number // divisor, "→": number % divisor, "=": number}[match[1]]
        return spell(value, lang, match[2] or rule_set)

    return _SUBSTITUTION.sub(put, body)

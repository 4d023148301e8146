"""Spell a number by CLDR's own rules (UTS #35, rule-based number formats): an outside judge.

`data/cldr-rbnf-ar.json` is npm cldr-rbnf 48.2.0's ar.json, under the Unicode licence beside it.
"""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path

_FILE = Path(__file__).parent / "data" / "cldr-rbnf-ar.json"
_SUBSTITUTION = re.compile("([←→=])(%[^←→=]+)?\\1")


@cache
def _rules() -> dict[str, list[tuple[int, int, str]]]:
    """By rule set: (base value, divisor, body), in rising order."""
    sets = json.loads(_FILE.read_text("utf-8"))["rbnf"]["rbnf"]["SpelloutRules"]
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
    return int(value), divisor, body.removesuffix(";")


def spell(number: int, rule_set: str) -> str:
    """The number in letters, as the named set of rules has it."""
    _, divisor, body = max(rule for rule in _rules()[rule_set] if rule[0] <= number)
    optional = "\\1" if number % divisor else ""
    body = re.sub(r"\[([^\]]*)\]", optional, body)

    def put(match: re.Match[str]) -> str:
        value = {"←": number // divisor, "→": number % divisor, "=": number}[match[1]]
        return spell(value, match[2] or rule_set)

    return _SUBSTITUTION.sub(put, body)

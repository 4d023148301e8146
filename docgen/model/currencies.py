"""The currencies of ISO 4217 and how many decimals each has."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def currency_decimals() -> Mapping[str, int]:
    """Decimals by code: LYD 3, TRY 2, JPY 0."""
    lines = files("docgen.model").joinpath("data/currencies.txt").read_text("utf-8").splitlines()
    rows = (line.split() for line in lines if not line.startswith("#"))
    return {code: int(decimals) for decimals, *codes in rows for code in codes}

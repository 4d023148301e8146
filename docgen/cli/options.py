"""Options that several commands share."""

from __future__ import annotations

import difflib
from collections.abc import Callable

import click

Callback = Callable[[click.Context, click.Parameter, str | None], tuple[str, ...]]


def listed(known: tuple[str, ...]) -> Callback:
    """A callback for an option that takes a list: "ar,tr"; unknown names are told the nearest."""

    def parse(_: click.Context, __: click.Parameter, value: str | None) -> tuple[str, ...]:
        names = tuple(part.strip() for part in (value or "").split(",") if part.strip())
        for name in names:
            if name not in known:
                near = difflib.get_close_matches(name, known, 1)
                hint = f"did you mean '{near[0]}'?" if near else f"there are {', '.join(known)}"
                raise click.BadParameter(f"no '{name}'; {hint}")
        return tuple(dict.fromkeys(names))

    return parse

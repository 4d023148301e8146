"""Find the known name that a mistyped one was meant to be, and show what cannot be seen."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name most like this one, or None when none is like it."""
    from difflib import get_close_matches

    names = {candidate.casefold(): candidate for candidate in known}
    wanted = unicodedata.normalize("NFKC", visible(name)).casefold().replace(" ", "_")
    found = get_close_matches(wanted, names, n=1, cutoff=0.6)
    return names[found[0]] if found else None


def did_you_mean(name: str, known: Iterable[str], otherwise: str = "") -> str:
    """A cure: the nearest known name, or `otherwise`, or the whole list."""
    names = list(known)
    found = nearest(name, names)
    if found is not None:
        return f"did you mean '{found}'?"
    if otherwise or not names:
        return otherwise
    return f"known are {', '.join(names)}"


def visible(name: str) -> str:
    """The name without characters that nobody sees."""
    return "".join(c for c in name if unicodedata.category(c) not in {"Cf", "Cc", "Zl", "Zp"})


def shown(name: str) -> str:
    r"""The name as an error prints it: what cannot be seen, or only looks like a-z, as \u200f."""
    latin = any("a" <= c.lower() <= "z" for c in name)
    return "".join(_escape(c) if _deceives(c, latin=latin) else c for c in name)


def _deceives(character: str, *, latin: bool) -> bool:
    if character.isascii():
        return not character.isprintable()
    if latin and unicodedata.name(character, "").startswith(("CYRILLIC", "GREEK", "FULLWIDTH")):
        return True
    return not character.isprintable() or unicodedata.category(character) in {"Cf", "Cc", "Zs"}


def _escape(character: str) -> str:
    code = ord(character)
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"

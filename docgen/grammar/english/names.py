"""Write names, lists of names and letters in English."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from docgen.grammar.spec import Joint
from docgen.grammar.written import Written
from docgen.model.values import CodeValue, HouseStyle, Name, OrdinalValue, Value


def extra_forms(kind: type[Value]) -> tuple[str, ...]:
    """`cap` for whatever has letters; `title` (Second Meeting) for an ordinal."""
    if kind is CodeValue:
        return ()
    return ("cap", "title") if kind is OrdinalValue else ("cap",)


def name(name: Name) -> Written:
    """A name as it stands."""
    return Written(name.text, "ltr")


# A state's formal name takes the article where a common noun heads it: the State of Libya, the
# French Republic, the United Arab Emirates; Malaysia takes none.
_HEAD = (
    "(?:State|Republic|Kingdom|Emirate|Sultanate|Principality|Duchy|Commonwealth|Union|Federation)"
)
_STATE = re.compile(
    rf"(?!The )(?:.*\b{_HEAD}\b of |.*\b(?:{_HEAD}|Emirates|States|Confederation|Jamahiriya)$)"
)


def join_names(names: Sequence[Written], how: Joint) -> Written:
    """X and Y, also where Turkish joins with ile; between X and Y.

    Formal names of states take their article: between the State of Libya and Malaysia. A name
    that has a comma in it, as an office behind a person has, ends in one: X, President, and Y.
    """
    said = [f"the {name.text}" if _STATE.match(name.text) else name.text for name in names]
    text = list_join(said)
    if any(", " in name for name in said[:-1]):
        text = f"{', '.join(said[:-1])}, and {said[-1]}"
    return Written(f"between {text}" if how == "between" else text, "ltr")


def list_join(items: Sequence[str]) -> str:
    """Defence, health and tourism: no comma before and."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} and {items[-1]}"


def digits(text: str, style: HouseStyle) -> str:  # noqa: ARG001 the protocol's; English has one set
    """European digits stay."""
    return text


def upper(text: str) -> str:
    """Capitals."""
    return text.upper()


def lower(text: str) -> str:
    """Small letters."""
    return text.lower()


def capitalize(text: str) -> str:
    """A capital on the first letter, when a word begins the text; the rest stays."""
    match = re.match(r"\W*", text)
    start = match.end() if match else 0
    return text[:start] + text[start : start + 1].upper() + text[start + 1 :]


def sort_key(text: str) -> tuple[object, ...]:
    """A to Z without regard to marks and capitals, which decide only between equals."""
    letters = unicodedata.normalize("NFD", text)
    base = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return base.casefold(), text.casefold(), text

"""Write names and lists of names in Turkish."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from docgen.grammar.spec import Joint
from docgen.grammar.turkish.phrases import is_possessive, takes_apostrophe
from docgen.grammar.written import Written
from docgen.model.values import Name

_JOINTS = {"and": "ve", "with": "ile", "between": "ile"}


def name(name: Name) -> Written:
    """A name with what its record says of suffixes, or else what its last word tells."""
    apostrophe, possessive = name.apostrophe, name.possessive
    if apostrophe is None:
        apostrophe = takes_apostrophe(name.text)
    if possessive is None:
        possessive = is_possessive(name.text)
    return Written(name.text, "ltr", name.say or "", apostrophe, possessive)


def join_names(names: Sequence[Written], how: Joint) -> Written:
    """X ve Y, X ile Y, X ile Y arasında; a case is that of the last name."""
    text = _joined([name.text for name in names], _JOINTS[how])
    if how == "between":
        return Written(f"{text} arasında", "ltr", apostrophe=False)
    last = names[-1]
    return replace(last, text=text, say=last.say)


def list_join(items: Sequence[str]) -> str:
    """Savunma, sağlık ve turizm."""
    return _joined(items, "ve")


def _joined(items: Sequence[str], word: str) -> str:
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {word} {items[-1]}"

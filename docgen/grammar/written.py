"""What grammar hands out: a value written in one language, and the error of a wrong form."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from docgen.languages import Direction


@dataclass(frozen=True, slots=True)
class Written:
    """A value as one language writes it.

    `text` is in logical order, without direction controls; `direction` is that of its isolate.
    The rest tells how a Turkish case is added: `say` is how the text is read, as far as that
    differs from its letters (a number's words, an acronym's letters; empty: as written);
    `apostrophe`: whether the suffix stands behind one; `possessive`: whether the text already
    ends in a possessive suffix (Bakanlığı takes -nda).
    """

    text: str
    direction: Direction
    say: str = ""
    apostrophe: bool = True
    possessive: bool = False

    @property
    def spoken(self) -> str:
        """What a suffix is harmonised with."""
        return self.say or self.text


class FormError(ValueError):
    """A form that a value does not have, or that its language lacks; `allowed` names the others."""

    def __init__(self, form: str, allowed: Iterable[str], reason: str = "") -> None:
        self.form = form
        self.allowed = tuple(allowed)
        self.reason = reason
        known = ", ".join(self.allowed)
        super().__init__(reason or f"no form '{form}'; use one of {known}")

    def __reduce__(self) -> tuple[type[FormError], tuple[str, tuple[str, ...], str]]:
        return type(self), (self.form, self.allowed, self.reason)

"""Rewrite the references in a text, and tell what a text refers to."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from docgen.model.texts import Text
from docgen.text.inlines import FactRef, ParagraphRef
from docgen.text.parse import parse, references

# What stands for a reference: its markup, or None where it stays.
Rewrite = Callable[[FactRef | ParagraphRef], str | None]


def rewritten(value: str, rewrite: Rewrite) -> str:
    """The markup with its references to facts and paragraphs rewritten."""
    for ref in sorted(references(parse(value)), key=lambda ref: -ref.start):
        if isinstance(ref, (FactRef, ParagraphRef)):
            said = rewrite(ref)
            if said is not None:
                value = value[: ref.start] + said + value[ref.end :]
    return value


def braces(name: str, forms: tuple[str, ...] = ()) -> str:
    """A reference to a fact as a text writes it."""
    return f"{{{name}:{','.join(forms)}}}" if forms else f"{{{name}}}"


def facts_in(texts: Mapping[str, Text]) -> Iterator[FactRef]:
    """The facts that the versions of a text name."""
    for text in texts.values():
        for ref in references(text.inlines):
            if isinstance(ref, FactRef):
                yield ref


def names_in_each(texts: Mapping[str, Text]) -> frozenset[str]:
    """The facts that every version names, as far as it is written."""
    found = [
        {ref.name for ref in references(text.inlines) if isinstance(ref, FactRef)}
        for text in texts.values()
        if not text.blank
    ]
    return frozenset(set.intersection(*found)) if found else frozenset()

"""Keep no reference to a paragraph that the draft does not have."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace

from docgen.draft.refs import braces, rewritten
from docgen.draft.work import Work
from docgen.languages import LANGUAGES
from docgen.reading.yaml_writer import Bare, Flow, Node, Noted, Prose
from docgen.text.inlines import FactRef, ParagraphRef


def without_lost_targets(work: Work, node: Bare, kept: Collection[str]) -> Bare:
    """The tree with each {#paragraph} that is gone as a fact that must be filled in."""

    def rewrite(ref: FactRef | ParagraphRef) -> str | None:
        if isinstance(ref, FactRef) or ref.target in kept:
            return None
        name = f"number_of_{ref.target}".replace("-", "_")
        return braces(work.fresh_fact(name, "?"))

    return on_texts(node, lambda text: rewritten(text, rewrite))


def on_texts(node: Bare, change: Callable[[str], str]) -> Bare:
    """The tree with every text in it changed."""
    match node:
        case Prose():
            return replace(node, text=change(node.text))
        case str() | Flow():
            return node
        case Mapping():
            return {key: _below(key, below, change) for key, below in node.items()}
        case _:
            return [_below("", item, change) for item in node]


def _below(key: str, node: Node, change: Callable[[str], str]) -> Node:
    match node:
        case Noted():
            return replace(node, value=on_texts(node.value, change))
        case str() if key in LANGUAGES:
            return change(node)
        case _:
            return on_texts(node, change)

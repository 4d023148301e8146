"""The Jinja environment: sandboxed, strict, and printing slots instead of strings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from jinja2 import StrictUndefined, Undefined, pass_context
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from docgen.compose.facts import Fact
from docgen.compose.sandbox import OwnFolders, Sandbox
from docgen.compose.slots import ACTIVE, Printed, phrase
from docgen.document.tree import Chars, Inlines, Isolate, Marked, Styled
from docgen.grammar import capitalize
from docgen.languages import language
from docgen.resources import templates_dir


@lru_cache(maxsize=8)
def environment(folders: tuple[Path, ...] = ()) -> ImmutableSandboxedEnvironment:
    """The environment that looks into `folders` (a workspace's templates), then docgen's own."""
    env = Sandbox(
        loader=OwnFolders([*folders, templates_dir()]),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_finalize,
        cache_size=200,
        auto_reload=False,
    )
    env.filters["form"] = _form
    env.filters["capital"] = _capital
    return env


def _form(fact: Fact, *forms: str) -> Printed:
    """`{{ held | form("long", "loc") }}`: a fact in other forms than its default."""
    return fact.printed(forms)


def _capital(text: Inlines) -> Inlines:
    """`{{ action.text | capital }}`: a phrase of running text where it begins a cell."""
    match text:
        case (Chars() as first, *rest):
            return (Chars(capitalize(first.text, language(ACTIVE.get().lang))), *rest)
        case (Isolate() | Styled() | Marked() as first, *rest):
            return (replace(first, children=_capital(first.children)), *rest)
    return text


@pass_context
def _finalize(_: Context, value: object) -> object:
    """Every value becomes a slot; what is markup already (a macro's result) stays.

    Taking the context keeps Jinja from calling this at compile time, when no slots exist.
    """
    if isinstance(value, Markup):
        return value
    if isinstance(value, Undefined):
        return str(value)
    slots = ACTIVE.get()
    match value:
        case Fact():
            return slots.keep(value.printed(()))
        case Printed():
            return slots.keep(value)
        case tuple():
            return slots.keep(value)
        case str():
            return slots.keep(phrase(value, slots.lang))
        case int() if not isinstance(value, bool):
            return slots.keep(phrase(str(value), slots.lang))
    raise TypeError(f"a template cannot print {type(value).__name__}")


def known_templates(env: ImmutableSandboxedEnvironment, suffix: str) -> Sequence[str]:
    """The names of all templates that end in `suffix`."""
    return env.list_templates(filter_func=lambda name: name.endswith(suffix))

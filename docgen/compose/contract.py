"""Hold the templates to their contract before one of them is used.

Jinja drops a misspelt block in silence, and `required` speaks only when the block is reached:
so the blocks of each language must be exactly the word blocks of the layout, its words file must
have the macros of the other languages' files, and the source may use docgen's vocabulary only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.parsers import expat

from jinja2 import TemplateSyntaxError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from docgen.document.parse import VOCABULARY
from docgen.errors import Place, Problem
from docgen.languages import LANGUAGES

STRUCTURE = frozenset({"content"})
FILTERS = frozenset({"form", "capital"})
_SLOT_MARKS = re.compile("[\ue000\ue001]")
_OPTIONAL = re.compile(r"\{#-?\s*optional:([\w\s,]*)-?#\}")


def problems(env: ImmutableSandboxedEnvironment, kinds: tuple[str, ...]) -> list[Problem]:
    """Everything in the templates that breaks the contract."""
    found: list[Problem] = []
    for name in env.list_templates(filter_func=lambda n: n.endswith(".html.j2")):
        found += _source(env, name)
    if found:
        return found
    for kind in kinds:
        found += _blocks(env, kind)
    return [*found, *_macros(env)]


def _load(env: ImmutableSandboxedEnvironment, name: str) -> tuple[str, str]:
    """The template's source and the file it stands in."""
    if env.loader is None:
        raise TypeError("the environment has no loader")
    source, file, _ = env.loader.get_source(env, name)
    return source, file or name


def _source(env: ImmutableSandboxedEnvironment, name: str) -> Iterator[Problem]:
    try:
        source, file = _load(env, name)
        tree = env.parse(source, name, file)
    except TemplateSyntaxError as error:
        place = Place(error.filename or name, error.lineno)
        yield Problem(place, f"{error.message}", "mend the template's syntax")
        return
    yield from _slots(source, file)
    yield from _expressions(tree, file)
    yield from _elements(env, source, file)


def _slots(source: str, file: str) -> Iterator[Problem]:
    """The characters by which docgen marks where a value stands are no template's."""
    for number, line in enumerate(source.split("\n"), 1):
        if found := _SLOT_MARKS.search(line):
            place = Place(file, number, found.start() + 1)
            yield Problem(place, f"the character U+{ord(found[0]):04X}", "delete it")


def _expressions(tree: nodes.Template, file: str) -> Iterator[Problem]:
    """Glued strings and Jinja's own letters: words belong in blocks, forms in grammar."""
    for glue in tree.find_all(nodes.Concat):
        yield Problem(Place(file, glue.lineno), "'~' glues texts", "write the whole sentence")
    for used in tree.find_all(nodes.Filter):
        if used.name not in FILTERS:
            cure = "use 'form', which writes a fact by its language's rules"
            yield Problem(Place(file, used.lineno), f"the filter '{used.name}'", cure)
    for output in tree.find_all(nodes.Output):
        for part in output.nodes:
            if isinstance(part, nodes.Const) and isinstance(part.value, str):
                cure = "write it as text, outside the braces"
                yield Problem(Place(file, part.lineno), "a string in an expression", cure)
    for scope in tree.find_all(nodes.ScopedEvalContextModifier):
        yield Problem(Place(file, scope.lineno), "autoescape is always on", "take the tag out")


def _elements(env: ImmutableSandboxedEnvironment, source: str, file: str) -> Iterator[Problem]:
    """Elements and attributes outside the vocabulary, at their line and column."""
    faults: list[Problem] = []
    parser = expat.ParserCreate()

    def start(tag: str, attributes: dict[str, str]) -> None:
        if tag == "source":
            return
        place = Place(file, parser.CurrentLineNumber - 1, parser.CurrentColumnNumber + 1)
        if tag not in VOCABULARY:
            faults.append(Problem(place, f"no element <{tag}>", f"use {', '.join(VOCABULARY)}"))
            return
        faults.extend(
            Problem(place, f"<{tag}> has no attribute '{name}'", "looks live in templates/style")
            for name in attributes
            if name not in VOCABULARY[tag]
        )

    parser.StartElementHandler = start
    try:
        parser.Parse(f"<source>\n{_blanked(env, source)}</source>".encode(), True)
    except expat.ExpatError as error:
        place = Place(file, error.lineno - 1, error.offset + 1)
        faults.append(Problem(place, expat.errors.messages[error.code], "write it as strict XML"))
    yield from faults


def _blanked(env: ImmutableSandboxedEnvironment, source: str) -> str:
    """The source with Jinja's own tokens turned into spaces, every place kept."""
    out: list[str] = []
    for _, kind, text in env.overlay(keep_trailing_newline=True, trim_blocks=False,
                                     lstrip_blocks=False).lex(source):  # fmt: skip
        out.append(text if kind == "data" else re.sub(r"[^\n]", " ", text))
    return "".join(out)


def _chain(env: ImmutableSandboxedEnvironment, name: str) -> Iterator[tuple[str, nodes.Template]]:
    """The template, what it extends, and so on."""
    while name:
        source, file = _load(env, name)
        tree = env.parse(source, name, file)
        yield source, tree
        parent = next(tree.find_all(nodes.Extends), None)
        is_const = parent is not None and isinstance(parent.template, nodes.Const)
        name = parent.template.value if parent is not None and is_const else ""  # type: ignore[attr-defined]


def _blocks(env: ImmutableSandboxedEnvironment, kind: str) -> Iterator[Problem]:
    required: set[str] = set()
    optional: set[str] = set()
    for source, tree in _chain(env, f"layout/{kind}.html.j2"):
        required |= {block.name for block in tree.find_all(nodes.Block) if block.required}
        for match in _OPTIONAL.finditer(source):
            optional |= {name.strip() for name in match[1].split(",") if name.strip()}
    for lang in LANGUAGES:
        name = f"{lang}/{kind}.html.j2"
        source, file = _load(env, name)
        tree = env.parse(source, name, file)
        given = {block.name: block.lineno for block in tree.find_all(nodes.Block)}
        for missing in sorted((required | optional) - set(given)):
            cure = f"write {{% block {missing} %}} as the other languages do"
            yield Problem(Place(file), f"the block '{missing}' is missing", cure)
        for extra in sorted(set(given) - required - optional):
            cure = f"layout/{kind}.html.j2 has {', '.join(sorted(required | optional))}"
            yield Problem(Place(file, given[extra]), f"no block '{extra}' in the layout", cure)


def _macros(env: ImmutableSandboxedEnvironment) -> Iterator[Problem]:
    found: dict[str, dict[str, tuple[int, tuple[str, ...]]]] = {}
    files: dict[str, str] = {}
    for lang in LANGUAGES:
        name = f"{lang}/words.html.j2"
        source, files[lang] = _load(env, name)
        found[lang] = {
            macro.name: (macro.lineno, tuple(arg.name for arg in macro.args))
            for macro in env.parse(source).find_all(nodes.Macro)
        }
    union = {name: args for macros in found.values() for name, (_, args) in macros.items()}
    for lang, macros in found.items():
        for name, args in union.items():
            if name not in macros:
                yield Problem(Place(files[lang]), f"no macro '{name}'", "other languages have it")
            elif macros[name][1] != args:
                line = macros[name][0]
                yield Problem(Place(files[lang], line), f"'{name}' takes {macros[name][1]}",
                              f"other languages give it {args}")  # fmt: skip

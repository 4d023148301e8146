"""Rules of the house that no linter knows."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "docgen"
KNOWS_WORDS = ("grammar/", "languages.py")  # the rooms that know languages
MODULES = sorted(
    path
    for path in PACKAGE.rglob("*.py")
    if not path.relative_to(PACKAGE).as_posix().startswith(KNOWS_WORDS)
)
LETTERS = re.compile(r"\[[^\]]*\]")  # a class of letters in a regular expression is no word
TABLES = {"maketrans", "fromkeys", "frozenset", "set"}  # letters one by one
# two Arabic letters are an affix: what a rule is about
WORD = re.compile(r"[\u0621-\u064a]{3,}|\w*[çğışöüÇĞİŞÖÜ]\w+|\w+[çğışöüÇĞİŞÖÜ]")


def test_no_arabic_or_turkish_word_stands_in_code():
    """Words live in templates, in grammar's data and in content."""
    found = {path.relative_to(ROOT).as_posix(): words_in(path) for path in MODULES}
    print(f"{len(found)} modules")
    assert {path: words for path, words in found.items() if words} == {}


def words_in(path: Path) -> list[str]:
    tree = ast.parse(path.read_text("utf-8"))
    return [
        text for text in strings(tree) if WORD.search(LETTERS.sub("", text)) and not alphabet(text)
    ]


def alphabet(text: str) -> bool:
    """Many letters, none of them twice: a numbering's letters and no word."""
    return len(text) == len(set(text)) > 20


def test_no_room_is_called_after_nothing():
    vague = {"utils.py", "util.py", "helpers.py", "common.py", "misc.py", "manager.py"}
    assert [path for path in MODULES if path.name in vague] == []


def strings(tree: ast.Module) -> Iterator[str]:
    """The string literals that may be words: neither docstrings nor tables of letters."""
    left_out = {id(node) for node in ast.walk(tree) for node in no_words(node)}
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and id(node) not in left_out
        ):
            yield node.value


def no_words(node: ast.AST) -> list[ast.expr]:
    match node:
        case ast.Expr(ast.Constant() as docstring):
            return [docstring]
        case ast.Call(ast.Name(name) | ast.Attribute(_, name), arguments) if name in TABLES:
            return arguments
    return []

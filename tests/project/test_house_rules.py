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
WORD = re.compile(r"[\u0621-\u064a]{2,}|\w*[çğışöüÇĞİŞÖÜ]\w+|\w+[çğışöüÇĞİŞÖÜ]")


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
    """The string literals that the program uses: docstrings are for people."""
    docstrings = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and id(node) not in docstrings
        ):
            yield node.value

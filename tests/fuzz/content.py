"""Strategies for content: known files with anything in the place of anything, and from the schema.

A file is a plain tree (mappings, lists and strings), damaged by a few edits and then written as
YAML, so that hypothesis can shrink what fails to the one edit that matters.
"""

from __future__ import annotations

import copy
import re
from functools import cache
from pathlib import Path

import yaml
from hypothesis import strategies as st

from docgen.archive.plan import Choice
from docgen.reading.schema import schema
from docgen.text.source import escaped
from tests.small import MEETING, SERIES

ROOT = Path(__file__).resolve().parents[2]
FILES = {
    "sample": ROOT / "content" / "libya-turkiye-hlscc" / "01-ankara-2021.yaml",
    "museums": ROOT / "tests" / "data" / "content" / "museums-commission" / "01-tunis-2023.yaml",
}

# ---------------------------------------------------------------- texts

WORDS = [
    "ليبيا", "تركيا", "الجانبان", "مُؤَكَّد", "لِلجنة", "ب", "و", "ال", "ﻟﻴﺒﻴﺎ", "ﷺ", "کی", "١٢٣", "۱۲", "هـ", "٪", "؟", "،",
    "İstanbul", "ığdır", "şöyle", "Ankara’da", "'nın", "Türkiye", "Turkey", "Libya", "States", "Monday", "12 Nisan 2021",
    "12 April 2021", "12 أبريل 2021", "yüzde 5", "%5", "5 %", "US$ 5", "5 مليارات", "A/RES/75/1", "(2021)", "1-2", "14:30",
    "«", "»", "“", "”", "(", ")", "[", "]", "<b>", "&amp;", "{% x %}", "http://x.example", "a@b.example", "…", "—", "-", ".",
    "😀", "👨‍👩‍👧", "漢字", "עברית", "ру", "\u0410nkara", "e\u0301", "x²", "№", "ﬁ", "\u0301", "\u0651", "☃", "𝔄", "ا" * 60,
    "x" * 300,
]  # fmt: skip
UNSEEN = [
    "\u200b", "\u200c", "\u200d", "\u200e", "\u200f", "\u061c", "\u00ad", "\u2060", "\ufeff", "\u202e", "\u2067", "\u2069",
    "\x00", "\x07", "\x1b", "\x7f", "\x85", "\x9f", "\u2028", "\ue000", "\ue0001\ue001", "\uf8ff", "\ufffd", "\ufffe", "\ufdd0",
    "\U000e0041", "\U0010ffff", "\r", "\n", "\n\n", "\t", "\u00a0", "\u202f", "\u3000", "\u0640",
]  # fmt: skip
MARKUP = [
    "*", "**", "***", "{", "}", "{{", "}}", "\\", "\\*", "{}", "{#trade}", "{#opening}", "{^n}", "{?b}", "{verb}", "{again}",
    "{verb:dual}", "{x|y}", "{held:long,loc}", "{held:hijri}", "{parties:with}", "{chairs:full}", "{number:spelled}",
]  # fmt: skip
FACTS = [
    "held", "place", "host", "guest", "number", "parties", "chairs", "body", "next_place", "next_number", "target", "libya",
    "turkiye", "ankara", "tripoli", "council", "mou", "salem", "demir", "fact1", "fact2", "nothing",
]  # fmt: skip
FORMS = [
    "short", "formal", "full", "long", "day_month", "month_year", "year", "numeric", "iso", "hijri", "parallel", "levant",
    "dual", "maghreb", "gregorian", "prose", "words", "code", "spelled", "zoned", "and", "with", "between", "obl", "alone",
    "cap", "title", "loc", "abl", "dat", "gen", "acc", "ins", "upper", "nope",
]  # fmt: skip


def facts() -> st.SearchStrategy[str]:
    """A fact in braces, with no, one or some forms."""
    forms = st.lists(st.sampled_from(FORMS), max_size=3).map(",".join)
    return st.builds(
        lambda name, form: f"{{{name}:{form}}}" if form else f"{{{name}}}",
        st.sampled_from(FACTS),
        forms,
    )


def texts() -> st.SearchStrategy[str]:
    """A text of words, facts, markup, what cannot be seen, and any characters at all."""
    piece = (
        st.sampled_from(WORDS)
        | facts()
        | st.sampled_from(MARKUP)
        | st.sampled_from(UNSEEN)
        | st.text(max_size=4)
    )
    joined = st.lists(st.tuples(piece, st.sampled_from(["", " ", " ", " "])), max_size=12)
    return joined.map(lambda pieces: "".join(part + space for part, space in pieces))


# ---------------------------------------------------------------- values

SCALARS = [
    "", "?", "true", "no", "0", "1", "-1", "3", "12", "1e9", "1_000", "NaN", "5,5", "٥٫٥", "999999999", "1000000000000000",
    "2021-04-12", "2021-02-30", "1900-01-01", "2200-12-31", "12.04.2021", "٢٠٢١-٠٤-١٢", "1442-08-30", "1700-12-30", "2021",
    "00:00", "23:59", "24:00", "14.30", "Europe/Istanbul", "Etc/GMT+12", "../../x", "LY", "TR", "XX", "libya", "turkiye",
    "ankara", "tripoli", "salem", "demir", "huda", "council", "mou", "trade", "opening", "c1", "item-trade", "b", "n", "agree",
    "USD", "LYD", "JPY", "XXX", "ar", "tr", "en", "fr", "draft", "agreed", "signed", "unofficial", "m", "f", "preamble",
    "operative", "closing", "unspecified", "A/RES/75/1", "+218 21 123 4567", "https://x.example/a?b=c&d", "a@b.example",
    "javascript:alert(1)", "meeting", "day", "x" * 5000, "emblem.svg", "/etc/passwd", "../../../etc/passwd", "01-x#trade",
]  # fmt: skip
KEYS = [
    "ar", "tr", "en", "id", "text", "verb", "date", "from", "to", "money", "currency", "place", "by", "open", "notes", "items",
    "title", "short", "formal", "say", "possessive", "apostrophe", "gender", "names", "until", "party", "office", "rank",
    "count", "of", "ordinal", "percent", "upto", "number", "time", "zone", "on", "hijri", "symbol", "LY", "TR", "b", "n", "<<",
    "", "é", "digits", "months", "calendar", "locale", "states", "singular", "plural", "dual", "definite",
]  # fmt: skip


def scalars() -> st.SearchStrategy[str]:
    """One value as it is written."""
    return st.sampled_from(SCALARS) | texts()


def values() -> st.SearchStrategy[object]:
    """A value of any form: one, by language, a list, a mapping."""
    by_language = st.fixed_dictionaries({lang: texts() for lang in ("ar", "tr", "en")})
    return st.recursive(
        scalars() | by_language,
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(st.sampled_from(KEYS) | st.text(max_size=3), inner, max_size=4)
        ),
        max_leaves=6,
    )


# ---------------------------------------------------------------- from the schema


def from_schema(kind: str) -> st.SearchStrategy[object]:
    """A whole file that the schema of editors would take, values from the pools above."""
    root = schema(kind)
    return _of(root, root.get("$defs", {}), 0)


def _of(node: object, named: dict, depth: int) -> st.SearchStrategy[object]:
    match node:
        case {"$ref": str(ref)}:
            return st.deferred(lambda: _of(named[ref.rpartition("/")[2]], named, depth + 1))
        case {"anyOf": list(choices)} | {"oneOf": list(choices)}:
            return st.one_of([_of(choice, named, depth) for choice in choices])
        case {"enum": list(words)}:
            return st.sampled_from([str(word) for word in words])
        case {"const": word}:
            return st.just(str(word))
        case {"type": "array"}:
            items = _of(node.get("items", {}), named, depth + 1)
            return st.lists(items, min_size=node.get("minItems", 0), max_size=3 if depth < 8 else 1)
        case {"type": "object"} | {"properties": _}:
            return _mapping(node, named, depth)
        case {"type": "null"}:
            return st.just("")
    return scalars()


def _mapping(node: dict, named: dict, depth: int) -> st.SearchStrategy[object]:
    known = node.get("properties", {})
    required = set(node.get("required", ()))
    inner = {key: _of(value, named, depth + 1) for key, value in known.items()}
    must = {
        key: value for key, value in inner.items() if key in required or key in ("ar", "tr", "en")
    }
    may = {key: value for key, value in inner.items() if key not in must}
    if depth > 8:
        may = {}
    whole = st.fixed_dictionaries(must, optional=may)
    others = node.get("additionalProperties", False)
    if others in (False, True) or known:
        return whole
    keys = st.sampled_from(
        [
            "libya",
            "turkiye",
            "ankara",
            "salem",
            "council",
            "LY",
            "TR",
            "fact1",
            "fact2",
            "b",
            "n",
            "c1",
        ]
    )
    return st.dictionaries(keys, _of(others, named, depth + 1), max_size=3)


# ---------------------------------------------------------------- damage


@cache
def trees() -> dict[str, tuple[object, object]]:
    """The known files: series and meeting."""
    found = {"small": (_plain(SERIES), _plain(MEETING))}
    for name, file in FILES.items():
        series = file.with_name("series.yaml").read_text("utf-8")
        found[name] = (_plain(series), _plain(file.read_text("utf-8")))
    return found


def _plain(text: str) -> object:
    return yaml.load(text, yaml.CBaseLoader)


def _paths(node: object, path: tuple = ()) -> list[tuple]:
    found = [path] if path else []
    inside = (
        node.items()
        if isinstance(node, dict)
        else enumerate(node)
        if isinstance(node, list)
        else ()
    )
    for key, value in inside:
        found += _paths(value, (*path, key))
    return found


def _damaged(tree: object, edits: list[tuple[str, int, str, object]]) -> object:
    tree = copy.deepcopy(tree)
    for what, where, key, value in edits:
        paths = _paths(tree)
        if not paths:
            break
        *way, last = paths[where % len(paths)]
        parent = tree
        for step in way:
            parent = parent[step]
        _edit(parent, last, what, key, value)
    return tree


def _edit(parent: object, last: object, what: str, key: str, value: object) -> None:
    match what, parent:
        case "replace", _:
            parent[last] = value
        case "append", _ if isinstance(parent[last], str) and isinstance(value, str):
            parent[last] += value
        case "delete", _:
            del parent[last]
        case "add", dict():
            parent[key] = value
        case "double", list():
            parent.append(copy.deepcopy(parent[last]))
        case "move", list():
            parent.insert(0, parent.pop(last))
        case _:
            pass


def edits() -> st.SearchStrategy[list[tuple[str, int, str, object]]]:
    """A few edits: what, where (counted along the tree), under which key, with which value."""
    what = st.sampled_from(
        ["replace", "replace", "append", "append", "delete", "add", "double", "move"]
    )
    where = st.integers(0, 5000)
    return st.lists(st.tuples(what, where, st.sampled_from(KEYS), values()), min_size=1, max_size=4)


def damaged() -> st.SearchStrategy[tuple[str, str]]:
    """A series and a meeting as text, one or both damaged."""
    return st.builds(
        _written,
        st.sampled_from(["small", "small", "sample", "museums"]),
        edits() | st.just([]),
        edits(),
    )


def _written(name: str, in_series: list, in_meeting: list) -> tuple[str, str]:
    series, meeting = trees()[name]
    return as_yaml(_damaged(series, in_series)), as_yaml(_damaged(meeting, in_meeting))


def schematic() -> st.SearchStrategy[tuple[str, str]]:
    """The small series with a meeting made from the schema, or the other way round."""
    small_series, small_meeting = trees()["small"]
    return st.builds(
        lambda made: (as_yaml(small_series), as_yaml(made)), from_schema("meeting")
    ) | st.builds(lambda made: (as_yaml(made), as_yaml(small_meeting)), from_schema("series"))


def grafted() -> st.SearchStrategy[tuple[str, str]]:
    """The small meeting with some of its keys from the schema: most of it stays sound."""
    series, meeting = trees()["small"]
    return st.builds(
        lambda made, chosen: (
            as_yaml(series),
            as_yaml({**meeting, **{key: made[key] for key in chosen if key in made}}),
        ),
        from_schema("meeting"),
        st.lists(st.sampled_from(sorted(schema("meeting")["properties"])), min_size=1, max_size=3),
    )


def worded() -> st.SearchStrategy[tuple[str, str]]:
    """The small content with other texts in it: what a hurried officer would type, and worse."""
    return st.builds(
        _worded, st.lists(st.tuples(st.integers(0, 500), texts()), min_size=2, max_size=8)
    )


def _worded(edits: list[tuple[int, str]]) -> tuple[str, str]:
    series, meeting = trees()["small"]
    meeting = copy.deepcopy(meeting)
    texts_of = [path for path in _paths(meeting) if path[-1] in ("ar", "tr", "en")]
    for where, text in edits:
        *way, last = texts_of[where % len(texts_of)]
        parent = meeting
        for step in way:
            parent = parent[step]
        parent[last] = _emphasised(_well_formed(text), where) if where % 12 else text
    return as_yaml(series), as_yaml(meeting)


def _emphasised(text: str, where: int) -> str:
    stars = ("", "*", "**", "***")[where % 4]
    inside = text.strip(" \u00a0\u3000\n") if stars else text
    return f"{stars}{inside}{stars} x" if inside else text


def _well_formed(text: str) -> str:
    """The text without what the reader refuses at once, so that it comes as far as the writers."""
    text = re.sub(
        r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ue000-\uf8ff]",
        "",
        text,
    )
    text = re.sub(r"\{[#^?|].*?\}|\{\}|\{(verb|again|nothing)[^}]*\}|\*+|\\\\", "", text)
    return text if text.count("{") == text.count("}") and "{{" not in text else escaped(text)


def states() -> st.SearchStrategy[str]:
    """A file of a meeting's state."""
    known = {
        "approved": {
            "opening": {"ar": {"text": "0" * 64, "source": "0" * 64}, "en": {"text": "1" * 64}}
        },
        "dismissed": [
            {
                "check": "N01",
                "at": "trade",
                "reason": "x",
                "texts": {"ar": "0" * 64, "tr": "1" * 64},
            }
        ],
        "marks": [
            {"kind": "REVIEW", "at": "trade", "lang": "ar", "reason": "x"},
            {"kind": "CONFIRM", "at": "date", "reason": {"ar": "س", "en": "x"}},
        ],
        "generated": {"statement.trade.ar": "0" * 64},
    }
    return st.builds(lambda made: as_yaml(_damaged(known, made)), edits()) | st.builds(
        as_yaml, values()
    )


def as_yaml(tree: object) -> str:
    """The tree as YAML in which every value is quoted: what is wrong is the content's."""
    return yaml.dump(
        tree, Dumper=_Quoting, allow_unicode=True, default_style='"', sort_keys=False, width=10**6
    )


class _Quoting(yaml.CSafeDumper):
    def ignore_aliases(self, data: object) -> bool:
        return True


KINDS = ("statement", "minutes", "agenda", "register")
QUICK = ("txt", "html", "docx")
SIDE_BY_SIDE = ((), (), (), ("ar", "tr"), ("en", "ar"), ("ar", "tr", "en"))


def choices(formats: tuple[str, ...] = QUICK) -> st.SearchStrategy[Choice]:
    """One document of one meeting, in one format; now and then side by side, or a copy."""
    return st.builds(
        lambda kind, lang, form, copy, together, clean: Choice(
            (kind,), () if together else (lang,), (form,), copy, together, clean=clean
        ),
        st.sampled_from(("statement", *KINDS)),
        st.sampled_from(("ar", "tr", "en")),
        st.sampled_from(formats),
        st.sampled_from([None, "LY", "TR"]),
        st.sampled_from(SIDE_BY_SIDE),
        st.booleans(),
    )

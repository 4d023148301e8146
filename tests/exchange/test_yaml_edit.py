from __future__ import annotations

import random

import pytest

from docgen.exchange.yaml_edit import RawFile, folded_like, replaced
from docgen.reading.source import Source, decoded
from docgen.reading.yaml_tree import read_tree
from docgen.text.placed import descend

FORMS = [
    "# above\na:\n  tr: >-\n    one two\n    three\n  en: x # beside\nz: 1\n",
    "a:\n  tr: >-   # a note\n\n    one two\n    three\n\n\n# below\nz: 1\n",
    "a:\n  tr: |-\n    one two\n    three\nz: 1\n",
    "a:\n  tr: one two three\nz: 1\n",
    "a:\n  tr: one two\n    three  # beside\nz: 1\n",
    "a:\n  tr: 'one ''two'' three'\nz: 1\n",
    'a:\n  tr: "one \\"two\\" three"\nz: 1\n',
    "a: {tr: one two three, en: four}\nz: 1\n",
    'a: {tr: "one, two three", en: four}\nz: 1\n',
    "a:\n  tr:\n  en: four\nz: 1\n",
    "a:\n  tr:\nz: 1\n",
    "a: {tr: , en: four}\nz: 1\n",
    "a: {en: four, tr: }\nz: 1\n",
    "a:\n  tr: >2\n      one two\n     three\nz: 1\n",
    "a:\n  tr: >-\n    one two\n    three",
]
TEXTS = [
    "one two changed three",
    "a: b, {c} #d 'e' \"f\" & *g* | > % @ `",
    "على {verb:dual} ل{body}، «نص» 5 مليارات",
    "İki taraf, {place}’da görüşmüştür.",
    "- no list",
    "yes",
    "word " * 60 + "end",
    "\\* back\\slash",
]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_a_text_is_written_where_another_stood_and_nothing_else_changes(form, ends, mark):
    raw = mark + form.replace("\n", ends)
    for text in TEXTS:
        tree, _ = read_tree(Source("f", decoded("f", raw.encode())))
        parent = tree["a"]
        old = parent["tr"]
        file = RawFile.of(raw.encode())
        edit = replaced(file, old, text, parent.keys_at["tr"], flow=parent.flow)
        data = file.edited([edit])
        now, problems = read_tree(Source("f", decoded("f", data)))
        assert not problems
        assert " ".join(descend(now, ("a", "tr")).value.split()) == " ".join(text.split()), data
        assert {k: v.value for k, v in now["a"].items() if k != "tr"} == {
            k: v.value for k, v in parent.items() if k != "tr"
        }
        assert now["z"].value == "1" if "z" in tree else True
        new = data.decode()
        assert new.startswith(raw[: edit.start])
        assert new.endswith(raw[edit.end :])
        assert ("\r" in new.replace("\r\n", "")) is False
        assert ends == "\n" or "\n" not in new.replace("\r\n", "")


def test_the_same_text_is_folded_as_it_was():
    generator = random.Random(8)
    for _ in range(300):
        words = [generator.choice("abcdefgh") * generator.randint(1, 9) for _ in range(40)]
        cuts = sorted(generator.sample(range(1, 40), 5))
        lines = [" ".join(words[a:b]) for a, b in zip([0, *cuts], [*cuts, 40], strict=True)]
        assert folded_like(lines, " ".join(words), 4) == lines


def test_lines_break_where_they_broke():
    old = ["The two sides agreed", "to increase trade", "in a balanced manner."]
    new = "The two sides agreed to increase bilateral trade in a balanced way."
    assert folded_like(old, new, 4) == [
        "The two sides agreed",
        "to increase bilateral trade",
        "in a balanced way.",
    ]

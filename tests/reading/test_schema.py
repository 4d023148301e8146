"""The JSON Schemas in the repository are those of the models, and editors can use them."""

import json
import re
from pathlib import Path

import jsonschema
import pytest
import yaml

from docgen.model.base import Content
from docgen.reading.schema import FILES, described, schema
from tests.small import MEETING, SERIES

CONTENT = Path(__file__).resolve().parents[2] / "content"


class Editor(yaml.SafeLoader):
    """YAML as an editor reads it: version 1.2, in which NO is a text and a date too."""


Editor.yaml_implicit_resolvers = {}
for tag, pattern, first in (
    ("bool", r"^(?:true|false)$", "tf"),
    ("int", r"^-?(?:0|[1-9][0-9]*)$", "-0123456789"),
    ("float", r"^-?(?:0|[1-9][0-9]*)\.[0-9]+$", "-0123456789"),
    ("null", r"^(?:null|~|)$", ["n", "~", ""]),
):
    Editor.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), list(first))


def complaints(file, text):
    validator = jsonschema.Draft7Validator(schema(file))
    return [
        "/".join(map(str, error.absolute_path))
        for error in validator.iter_errors(yaml.load(text, Editor))
    ]


@pytest.mark.parametrize("file", FILES)
def test_the_committed_schema_is_up_to_date(file):
    committed = (CONTENT / f"{file}.schema.json").read_text("utf-8")
    made = json.dumps(schema(file), ensure_ascii=False, indent=2) + "\n"
    assert committed == made, f"run: docgen schema {file} > content/{file}.schema.json"
    jsonschema.Draft7Validator.check_schema(schema(file))


def test_every_sample_names_its_schema_and_fits_it():
    files = sorted(CONTENT.glob("*/*.yaml"))
    for path in files:
        file = "series" if path.name == "series.yaml" else "meeting"
        text = path.read_text("utf-8")
        first = text.split("\n", 1)[0]
        assert first == f"# yaml-language-server: $schema=../{file}.schema.json"
        assert complaints(file, text) == [], path
    print(f"{len(files)} files")
    assert complaints("meeting", MEETING) == []
    assert complaints("series", SERIES) == []


@pytest.mark.parametrize(
    ("change", "path"),
    [
        (("host: TR", "hots: TR"), ""),
        (("status: agreed", "status: agred"), "status"),
        (("en: Trade}", "trr: Trade}"), "agenda/items/0/title"),
        (("date: 2021-04-12", "date: 12.04.2021"), "date"),
        (("- id: trade", "- id: Trade!"), "statement/paragraphs/1/id"),
        (("  target:", "  Target!:"), "facts"),
    ],
)
def test_a_mistake_is_flagged_where_it_is_typed(change, path):
    assert path in complaints("meeting", MEETING.replace(*change))


def models(model=Content):
    for below in model.__subclasses__():
        yield below
        yield from models(below)


def test_every_key_has_a_hover_text_in_three_languages():
    count = 0
    for model in models():
        # nobody types into a state file: docgen alone writes it, and no schema is made of it
        if model.__name__ in {"FactBase", "Dated"} or model.__module__ == "docgen.model.state":
            continue
        for key in model.known_keys():
            said = described(model.__name__, key)
            assert said is not None, f"[{model.__name__}] {key}"
            assert len(said) == 3
            assert all(said), (model, key)
            count += 1
    print(f"{count} keys")


def test_completion_says_what_words_mean_and_offers_a_paragraph():
    made = schema("meeting")
    status = json.dumps(made["properties"]["status"])
    assert "an unofficial translation" in status
    assert made["properties"]["host"]["markdownDescription"].count("\n\n") == 2
    items = made["$defs"]["Statement"]["properties"]["paragraphs"]["items"]
    assert items["defaultSnippets"][0]["body"]["text"] == {
        "ar": "${4:}",
        "tr": "${5:}",
        "en": "${6:}",
    }
    assert all(part.get("additionalProperties") is False for part in made["$defs"].values())

"""Turn the models into JSON Schemas that help an editor: hover texts, completion, a snippet."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

from docgen.errors import UsageError
from docgen.languages import LANGUAGES
from docgen.model.base import Content
from docgen.model.meeting_content import MeetingContent
from docgen.model.series import SeriesContent

FILES: Mapping[str, type[Content]] = {"meeting": MeetingContent, "series": SeriesContent}
DRAFT = "http://json-schema.org/draft-07/schema#"
Schema = dict[str, Any]


def schema(file: str) -> Schema:
    """The JSON Schema of a meeting's file, or of a series'."""
    if file not in FILES:
        raise UsageError(f"there is no schema '{file}'; there are {', '.join(FILES)}")
    model = FILES[file]
    made: Schema = model.model_json_schema()
    definitions = made.pop("$defs")
    top = _described(model.__name__, made)
    if "paragraphs" in definitions.get("Statement", {}).get("properties", {}):
        definitions["Statement"]["properties"]["paragraphs"]["items"] = _PARAGRAPH_ITEM
    shared = _Shared()
    whole = shared.refer(_tidied(top))
    parts = {
        name: shared.refer(_tidied(_described(name, made))) for name, made in definitions.items()
    }
    return {
        "$schema": DRAFT,
        "title": f"docgen: a {file}",
        **whole,
        "$defs": {**parts, **shared.definitions},
    }


_PARAGRAPH_ITEM: Schema = {
    "$ref": "#/$defs/Paragraph",
    "defaultSnippets": [
        {
            "label": "paragraph",
            "description": "an operative paragraph in three languages",
            "body": {
                "id": "${1:id}",
                "kind": "operative",
                "verb": "${2:agree}",
                "carry": "${3:standing}",
                "text": {"ar": "${4:}", "tr": "${5:}", "en": "${6:}"},
            },
        }
    ],
}


@dataclass(slots=True)
class _Shared:
    """The mappings by language, each kind defined once and referred to."""

    definitions: dict[str, Schema] = field(default_factory=dict)

    def refer(self, value: Any) -> Any:  # noqa: ANN401 - any JSON
        if isinstance(value, list):
            return [self.refer(item) for item in value]
        if not isinstance(value, dict):
            return value
        referred = {key: self.refer(below) for key, below in value.items()}
        if set(referred.get("properties", ())) != set(LANGUAGES):
            return referred
        said = {key: referred.pop(key) for key in list(referred) if key.endswith("escription")}
        return {"$ref": f"#/$defs/{self._name(referred)}", **said}

    def _name(self, definition: Schema) -> str:
        for name, known in self.definitions.items():
            if known == definition:
                return name
        name = f"ByLanguage{len(self.definitions) + 1}"
        self.definitions[name] = definition
        return name


# ---------------------------------------------------------------- hover texts


@cache
def descriptions() -> Mapping[str, Mapping[str, Any]]:
    """What each key means, by model and key, in English, Turkish and Arabic."""
    text = files("docgen.reading").joinpath("data/descriptions.toml").read_text("utf-8")
    return tomllib.loads(text)


def described(model: str, key: str) -> list[str] | None:
    """The description of a key; all kinds of fact share one list."""
    table = "Facts" if model.endswith("Fact") else model
    found: list[str] | None = descriptions().get(table, {}).get(key)
    return found


def _described(name: str, made: Schema) -> Schema:
    """The schema of one model with a hover text for each of its keys."""
    for key, value in made.get("properties", {}).items():
        if said := described(name, key):
            value["description"] = said[0]
            value["markdownDescription"] = "\n\n".join(said)
    return made


# ---------------------------------------------------------------- what editors need, no more

# Defaults would be offered as text to insert, and titles say again what the key says.
_NOISE = {"default", "title"}


def _tidied(made: Schema) -> Schema:
    """Without noise; the words of closed lists explained, ids held to their pattern."""
    return {key: _tidied_value(key, value) for key, value in _entries(_without_null(made))}


def _without_null(made: Schema) -> Schema:
    """A key that may be absent: of "this or null" an editor says only that neither fits."""
    match made.get("anyOf"):
        case [dict() as this, {"type": "null"}]:
            return {**{key: value for key, value in made.items() if key != "anyOf"}, **this}
    return made


def _tidied_value(key: str, value: Any) -> Any:  # noqa: ANN401 - any JSON
    if key == "properties":
        return {name: _tidied(below) for name, below in value.items()}
    if isinstance(value, dict):
        return _tidied(value)
    if isinstance(value, list):
        return [_tidied(item) if isinstance(item, dict) else item for item in value]
    return value


def _entries(made: Schema) -> Iterator[tuple[str, Any]]:
    for key, value in made.items():
        if key not in _NOISE or (key == "title" and isinstance(value, dict)):
            yield key, value
    words = descriptions()["words"]
    if any(word in words for word in made.get("enum", ())):
        yield "enumDescriptions", [words.get(word, word) for word in made["enum"]]
    if "patternProperties" in made and "additionalProperties" not in made:
        yield "additionalProperties", False

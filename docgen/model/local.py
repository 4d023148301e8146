"""Read what differs by language: texts with markup, names, lists of words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationInfo
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from docgen.languages import LANGUAGES
from docgen.model.base import Closed, Content, Flag, Lang, Line, Several, characters
from docgen.model.scalars import Unreadable
from docgen.model.texts import Local, Text
from docgen.model.values import Gender, Name, Noun
from docgen.text.parse import parse
from docgen.text.scalar import Scalar


@dataclass(frozen=True, slots=True)
class _Text:
    """Read a text with markup; TextErrors and Unreadable say what is wrong with it."""

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(read_text)

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {"type": ["string", "number", "null"]}


def read_text(value: object) -> Text:
    """A text as it stands in the content."""
    whole = characters(value)
    if not isinstance(value, Scalar):
        return Text.of(whole)
    refuse_cut(value)
    return Text(whole, parse(whole), value)


def refuse_cut(scalar: Scalar) -> None:
    """A plain text that YAML ended at ` #` has lost its rest."""
    if scalar.origin.cut:
        raise Unreadable(
            "YAML takes the rest of this line, from ' #' on, for a comment",
            "put the text in quotes, or write it below '>-'",
        )


class _NameParts(Content):
    text: Line
    say: Line | None = None
    possessive: Flag | None = None
    apostrophe: Flag | None = None
    gender: Annotated[Gender, Closed()] | None = None


class _NounParts(Content):
    singular: Line
    plural: Line | None = None
    gender: Annotated[Gender, Closed()] = "m"
    dual: Line | None = None
    dual_oblique: Line | None = None
    accusative: Line | None = None
    definite: Line | None = None
    possessive: Flag | None = None


@dataclass(frozen=True, slots=True)
class _Parts:
    """Read a bare text as the mapping that has it under `key`, and the mapping as a dataclass."""

    parts: type[Content]
    made: type[Name | Noun]
    key: str

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.chain_schema(
            [
                core_schema.no_info_plain_validator_function(self._as_mapping),
                handler.generate_schema(self.parts),
                core_schema.no_info_plain_validator_function(self._made),
            ]
        )

    def _as_mapping(self, value: object) -> object:
        if isinstance(value, dict):
            return value
        if not characters(value):
            raise Unreadable("nothing stands here", "write the name")
        if isinstance(value, Scalar):
            refuse_cut(value)
        return {self.key: value}

    def _made(self, parts: Content) -> Name | Noun:
        return self.made(**dict(parts))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        # the middle step of the chain is the mapping
        parts = handler(schema["steps"][1])
        return {"anyOf": [{"type": ["string", "number"]}, parts]}


@dataclass(frozen=True, slots=True)
class _ByLanguage:
    """Read a mapping by language; every declared language must be there unless it is `partial`."""

    leaf: object
    partial: bool = False

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        inner = handler.generate_schema(Mapping[Lang, self.leaf])  # type: ignore[name-defined]
        return core_schema.with_info_after_validator_function(self._made, inner)

    def _made(self, by_lang: Mapping[str, object], info: ValidationInfo) -> Local[object]:
        wanted = info.context["languages"] if info.context and not self.partial else ()
        missing = [lang for lang in wanted if lang not in by_lang]
        if missing:
            names = " and ".join(f"{LANGUAGES[lang].english_name} ({lang})" for lang in missing)
            cure = f"add '{missing[0]}:', empty if it is still to be translated"
            raise Unreadable(f"{names} is missing", cure)
        return Local(by_lang)

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        leaf = handler(schema)["additionalProperties"]
        return {
            "type": "object",
            "properties": dict.fromkeys(LANGUAGES, leaf),
            "additionalProperties": False,
        }


TextLeaf = Annotated[Text, _Text()]
NameLeaf = Annotated[Name, _Parts(_NameParts, Name, "text")]
NounLeaf = Annotated[Noun, _Parts(_NounParts, Noun, "singular")]
LocalText = Annotated[Local[Text], _ByLanguage(TextLeaf)]
LocalName = Annotated[Local[Name], _ByLanguage(NameLeaf)]
LocalNoun = Annotated[Local[Noun], _ByLanguage(NounLeaf)]
SomeTexts = Annotated[Local[Text], _ByLanguage(TextLeaf, partial=True)]
SomeLines = Annotated[Local[str], _ByLanguage(Line, partial=True)]
WordLists = Annotated[Local[tuple[str, ...]], _ByLanguage(Several[Line], partial=True)]

"""The pydantic types that content is read into: closed, frozen, every scalar read from its text.

A validator here gets what the reader made: a mapping (dict), a list, or a Scalar with its origin.
Plain strings are taken as well, for content that stands in no file.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from typing import Annotated, TypeVar, get_args

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    ValidationInfo,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from docgen.languages import LANGUAGES
from docgen.model import scalars
from docgen.model.scalars import Unreadable
from docgen.model.values import Missing
from docgen.text.nearest import did_you_mean, shown
from docgen.text.scalar import Scalar

T = TypeVar("T")
UNKNOWN = "?"


class Content(BaseModel):
    """A mapping of the content whose keys are known."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, strict=True, arbitrary_types_allowed=True
    )

    @model_validator(mode="before")
    @classmethod
    def _without_empty_keys(cls, given: object, info: ValidationInfo) -> object:
        """`symbol:` with nothing behind it is a key that is not there.

        The context learns what each mapping was read as: an error names the nearest known key.
        """
        if info.context is not None:
            info.context["read_as"][id(given)] = cls
        if isinstance(given, dict) and any(map(is_absent, given.values())):
            return {key: value for key, value in given.items() if not is_absent(value)}
        return given

    @classmethod
    def known_keys(cls) -> tuple[str, ...]:
        """The keys as they are written."""
        return tuple(field.alias or name for name, field in cls.model_fields.items())


def is_absent(value: object) -> bool:
    """Nothing stands after the key."""
    return value is None or (isinstance(value, Scalar) and value.absent)


def characters(value: object) -> str:
    """What a scalar says, or the error that something else stands there."""
    if isinstance(value, Scalar):
        return value.value
    if isinstance(value, str):
        return value
    kind = "a mapping" if isinstance(value, dict) else "a list"
    raise Unreadable(f"{kind} stands where one value is expected", "write a single value")


# ---------------------------------------------------------------- single values


@dataclass(frozen=True, slots=True, eq=False)
class Leaf:
    """Read one scalar by a function of `scalars`; with `unknown`, `?` says that it is not known."""

    read: Callable[[str], object]
    schema: JsonSchemaValue
    unknown: bool = False

    def validate(self, value: object) -> object:
        text = characters(value)
        if not text:
            raise Unreadable("nothing stands here", "write the value, or take the key out")
        if self.unknown and text == UNKNOWN:
            return Missing(place=value.place if isinstance(value, Scalar) else None)
        return self.read(text)

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(self.validate)

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {"anyOf": [self.schema, {"const": UNKNOWN}]} if self.unknown else dict(self.schema)


@dataclass(frozen=True, slots=True)
class Closed:
    """Read one word of the Literal that this annotates."""

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        words: tuple[str, ...] = get_args(source)

        def validate(value: object) -> str:
            text = characters(value)
            if text in words:
                return text
            cure = did_you_mean(text, words, "write one of them")
            raise Unreadable(f"'{shown(text)}' is not one of {', '.join(words)}", cure)

        return core_schema.no_info_plain_validator_function(validate, metadata={"words": words})

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {"enum": list(schema["metadata"]["words"])}


def _as_it_is(text: str) -> str:
    return text


_ID: JsonSchemaValue = {"type": "string", "pattern": "^[a-z][a-z0-9_-]{0,31}$"}
_DAY: JsonSchemaValue = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
_CLOCK: JsonSchemaValue = {"type": "string", "pattern": r"^([01]\d|2[0-3]):[0-5]\d$"}
_NUMBER: JsonSchemaValue = {"type": ["number", "string"]}
_COUNT: JsonSchemaValue = {"type": ["integer", "string"]}
_STRING: JsonSchemaValue = {"type": "string"}
_LOOSE: JsonSchemaValue = {"type": ["string", "number"]}

Id = Annotated[str, Leaf(scalars.read_id, _ID)]
KnownId = Annotated[str | Missing, Leaf(scalars.read_id, _ID, unknown=True)]
PartyCode = Annotated[str, Leaf(scalars.read_party_code, {"type": "string"})]
PartyRef = Annotated[str, Leaf(scalars.read_party, {"type": "string"})]
KnownPartyRef = Annotated[str | Missing, Leaf(scalars.read_party, {"type": "string"}, unknown=True)]
Flag = Annotated[bool, Leaf(scalars.read_flag, {"type": "boolean"})]
Line = Annotated[str, Leaf(_as_it_is, _LOOSE)]
Lang = Annotated[str, Leaf(scalars.read_language, {"enum": list(LANGUAGES)})]
Day = Annotated[date, Leaf(scalars.read_day, _DAY)]
KnownDay = Annotated[date | Missing, Leaf(scalars.read_day, _DAY, unknown=True)]
HijriDay = Annotated[tuple[int, int, int], Leaf(scalars.read_hijri, _DAY)]
Clock = Annotated[time, Leaf(scalars.read_clock, _CLOCK)]
KnownClock = Annotated[time | Missing, Leaf(scalars.read_clock, _CLOCK, unknown=True)]
Zone = Annotated[str, Leaf(scalars.read_zone, _STRING)]
Count = Annotated[int, Leaf(scalars.read_count, _COUNT)]
KnownCount = Annotated[int | Missing, Leaf(scalars.read_count, _COUNT, unknown=True)]
NumberOf = Annotated[int, Leaf(scalars.read_number_of, _COUNT)]
KnownNumberOf = Annotated[int | Missing, Leaf(scalars.read_number_of, _COUNT, unknown=True)]
KnownDecimal = Annotated[Decimal | Missing, Leaf(scalars.read_decimal, _NUMBER, unknown=True)]
KnownAmount = Annotated[Decimal | Missing, Leaf(scalars.read_amount, _NUMBER, unknown=True)]
Currency = Annotated[str, Leaf(scalars.read_currency, _STRING)]
DocumentSymbol = Annotated[str | Missing, Leaf(scalars.read_symbol, _STRING, unknown=True)]
Phone = Annotated[str | Missing, Leaf(scalars.read_phone, _STRING, unknown=True)]
Url = Annotated[str | Missing, Leaf(scalars.read_url, _STRING, unknown=True)]
Email = Annotated[str | Missing, Leaf(scalars.read_email, _STRING, unknown=True)]

# ---------------------------------------------------------------- lists and mappings by id


def _as_tuple(value: object) -> object:
    if isinstance(value, (list, tuple)):
        return tuple(value)
    raise Unreadable("a list is expected here", "write each item on its own line after '- '")


Several = Annotated[tuple[T, ...], BeforeValidator(_as_tuple)]
ById = Mapping[Id, T]

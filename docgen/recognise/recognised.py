"""What can be found in running text: where it stands, what kind it is, and its value.

Values are what is compared: 25, ٢٥ and yirmi beş have one value. A value may hold several readings
(`1,500` is one and a half in Turkish and fifteen hundred in English): the first is the language's
own, `also` are those that a careless writer may have meant.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

Kind = Literal[
    "number", "ordinal", "percent", "money", "date", "hijri", "weekday", "time", "citation",
    "code", "name",
]  # fmt: skip
Cited = Literal["resolution", "article", "paragraph"]
Role = Literal["", "from", "to"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number; of money, `currencies` are the ISO 4217 codes that its name can mean."""

    value: Fraction
    also: frozenset[Fraction] = frozenset()
    currencies: frozenset[str] = frozenset()

    @property
    def readings(self) -> frozenset[Fraction]:
        return self.also | {self.value}


@dataclass(frozen=True, slots=True)
class Day:
    """A day, or as much of one as is said. `also`: day and month the other way round."""

    day: int | None
    month: int | None
    year: int | None = None
    also: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class HijriDay:
    """A day of the Islamic calendar."""

    day: int | None
    month: int
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Weekday:
    """1 is Monday."""

    number: int


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day: the minutes since midnight that it can mean (3:30 is also 15:30)."""

    minutes: frozenset[int]


@dataclass(frozen=True, slots=True)
class Citation:
    """Resolution 2259 (2015), article 5, paragraph 3."""

    kind: Cited
    number: int
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Code:
    """A document symbol, an address, a telephone number: compared as it is written."""

    text: str


@dataclass(frozen=True, slots=True)
class Mention:
    """A name of the record `key`."""

    key: str


Value = Quantity | Day | HijriDay | Weekday | Clock | Citation | Code | Mention


@dataclass(frozen=True, slots=True)
class Recognised:
    """A value in a text: `start` and `end` are a half-open range of its code points.

    `words`: written in letters, so that it may be no number at all ("one of them"); `role`: an end
    of a range.
    """

    start: int
    end: int
    kind: Kind
    value: Value
    words: bool = False
    role: Role = ""

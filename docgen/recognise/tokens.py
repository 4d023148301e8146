"""Cut a folded text into digits, words and signs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from docgen.recognise.folding import Folded

_TOKEN = re.compile(
    r"""(?P<digits>\d{1,3}(?:\u00a0\d{3})+(?![\d.,]) | \d+(?:[.,\u066b\u066c\u060c]\d+)*)
      | (?P<word>[^\W\d_]+)
      | (?P<sign>\S)""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Token:
    """Digits with their separators, a word, or one sign; `glued`: no space stands before it."""

    kind: Literal["digits", "word", "sign", "end"]
    text: str
    start: int
    end: int
    glued: bool


END = Token("end", "", 0, 0, False)


class Tokens:
    """The tokens of a text; beyond its end there are only END tokens."""

    def __init__(self, folded: Folded, original: str = "") -> None:
        self.folded = folded
        self.original = original
        self._tokens = [_token(found) for found in _TOKEN.finditer(folded.text)]

    def __getitem__(self, index: int) -> Token:
        return self._tokens[index] if 0 <= index < len(self._tokens) else END

    def __len__(self) -> int:
        return len(self._tokens)

    def text(self, index: int) -> str:
        return self[index].text

    def as_written(self, index: int) -> str:
        """The token with its own letter case."""
        token = self[index]
        return self.original[slice(*self.folded.span(token.start, token.end))]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The range in the original of the tokens from `start` until before `end`."""
        return self.folded.span(self[start].start, self[end - 1].end)


def _token(found: re.Match[str]) -> Token:
    start = found.start()
    glued = start > 0 and not found.string[start - 1].isspace()
    kind: Literal["digits", "word", "sign"]
    kind = "digits" if found["digits"] else "word" if found["word"] else "sign"
    return Token(kind, found[0], start, found.end(), glued)

"""Random paragraphs of mixed direction: the tree's inlines, and the same text with isolates."""

from __future__ import annotations

from random import Random

from docgen.document.outline import plain
from docgen.document.tree import Chars, Inline, Inlines, Isolate, Styled, Trace
from docgen.languages import LANGUAGES, Direction

_OPENERS = {"ltr": "\u2066", "rtl": "\u2067"}

_WORDS = {
    "ar": [
        "اتفق",
        "الجانبان",
        "على",
        "تعزيز",
        "التعاون",
        "بين",
        "البلدين",
        "وعقد",
        "الاجتماع",
        "المقبل",
        "وتبادل",
        "الخبرات",
        "في",
        "المجالات",
    ],
    "tr": [
        "İki",
        "taraf",
        "iş",
        "birliğini",
        "güçlendirmek",
        "üzere",
        "çalışmaya",
        "devam",
        "eder",
        "ve",
        "görüşmeleri",
        "yıl",
        "içinde",
        "sürdürür",
    ],
    "en": [
        "The",
        "two",
        "sides",
        "agreed",
        "to",
        "strengthen",
        "cooperation",
        "and",
        "to",
        "meet",
        "again",
        "within",
        "the",
        "year",
        "in",
        "good",
        "faith",
    ],
}
_LTR_VALUES = [
    "A/RES/75/1", "S/2020/63", "+218 21 333 4444", "-12.5", "3.1%", "12–14", "2021-04-12", "14:30",
    "info@un.org", "USD 5 billion", "5 000 000 000", "(2012)", "[12]", "MC.DOC/1/06", "5%",
    "Türkiye (TR)", "LY/TR", "Annex 3 (b)", "#7", "v2.0!", "No. 4/2012", "1,234.56",
]  # fmt: skip
_RTL_VALUES = [
    "مجلس التعاون", "محمد (5)", "أنقرة، 12 نيسان/أبريل 2021", "«البيان» 2012", "5 مليارات دولار",
    "الملحق (أ)", "٣٤٪", "١٢ آذار", "المادة 3-2", "عبد الحميد الدبيبة", "ليبيا/تركيا", "رقم 7!",
]  # fmt: skip
# LibreOffice 7.4 draws an Arabic value that begins with a number over its neighbour where it stands
# inside a Latin one inside an Arabic line (levels 3 and 4): such values are not nested.
_INNER_RTL = [value for value in _RTL_VALUES if not value[0].isdecimal()]
_JOINTS = [" ", " ", " ", "، ", "، ", ", ", " (", ") ", " - ", "/", ": ", "; ", ". ", " «", "» "]


class Mixed:
    """Makes paragraphs of one language."""

    def __init__(self, lang: str, random: Random) -> None:
        self.lang, self.random = lang, random
        self.direction: Direction = LANGUAGES[lang].direction

    def paragraph(self, values: int) -> Inlines:
        """Words of the language with values of both directions between them."""
        found: list[Inline] = [*self.words(2)]
        for _ in range(values):
            found += [Chars(self.random.choice(_JOINTS)), self.value()]
            if self.random.random() < 0.6:
                found += [Chars(self.random.choice(_JOINTS)), *self.words(1)]
        return (
            *found,
            Chars(self.random.choice(["", ".", "!", ")", " 7", "؟" if self.lang == "ar" else "?"])),
        )

    def words(self, least: int) -> list[Inline]:
        count = self.random.randint(least, least + 2)
        text = " ".join(self.random.choice(_WORDS[self.lang]) for _ in range(count))
        kind = self.random.choice(["", "", "", "strong", "em"])
        return [Styled(kind, (Chars(text),)) if kind else Chars(text)]

    def value(self) -> Inline:
        direction: Direction = self.random.choice(["ltr", "rtl"])
        text = self.random.choice(_LTR_VALUES if direction == "ltr" else _RTL_VALUES)
        children: Inlines = (Chars(text),)
        if self.random.random() < 0.25:
            other: Direction = "rtl" if direction == "ltr" else "ltr"
            inner = self.random.choice(_INNER_RTL if other == "rtl" else _LTR_VALUES)
            children = (Chars(f"{text} ("), Isolate(other, (Chars(inner),)), Chars(")"))
        if self.random.random() < 0.2:
            children = (Styled("strong", children),)
        trace = Trace("value", kind="text", value=text) if self.random.random() < 0.7 else None
        return Isolate(direction, children, trace=trace)


def with_isolates(children: Inlines) -> str:
    """The text of inlines with the characters that UAX #9 has for isolates."""
    found = ""
    for node in children:
        match node:
            case Isolate():
                found += _OPENERS[node.direction] + with_isolates(node.children) + "\u2069"
            case Styled():
                found += with_isolates(node.children)
            case _:
                found += plain((node,))
    return found

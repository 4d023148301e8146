from __future__ import annotations

import random
import re
from functools import cache
from pathlib import Path

import pytest

from docgen.compose.compose import compose
from docgen.document.printed import folded
from docgen.errors import ContentError, UsageError
from docgen.exchange.adopting import adopted
from docgen.exchange.foreign import ForeignParagraph, ForeignText, read_foreign
from docgen.exchange.oddities import oddities
from docgen.exchange.shown import shown
from docgen.exchange.tongues import language_of
from docgen.publish import written
from docgen.reading import load_meeting
from docgen.reading.load import load_series, meeting_from
from docgen.reading.source import Source
from tests.exchange.workspace import SAMPLE

SERIES = SAMPLE / "libya-turkiye-hlscc"
MEETING = load_meeting(SERIES / "01-ankara-2021.yaml")
SERIES_READ = load_series(SERIES)
IDS = [paragraph.id for paragraph in MEETING.paragraphs]


def texts(lang: str) -> list[str]:
    """The paragraphs of the sample's statement, as they are printed."""
    by_id = {one.id: one.text for one in shown(compose(MEETING, kind="statement", lang=lang))}
    return [by_id[id] for id in IDS]


def source(folder: Path, lang: str, lines: list[str]) -> Path:
    file = folder / f"statement.{lang}.txt"
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return file


def adopt(*files: Path):
    return adopted([read_foreign(file) for file in files], SERIES)


def printed(result, lang: str) -> list[str]:
    """What docgen prints of the adopted content."""
    meeting = meeting_from(Source("f", result.content), load_series(SERIES), "adopted")
    ids = {row.id for row in result.rows}
    document = compose(meeting, kind="statement", lang=lang)
    return [one.text for one in shown(document) if one.id in ids]


def imported_seed() -> list[str]:
    """The Arabic news report from which the sample was made, a paragraph a line."""
    found = [p.imported["ar"] for p in MEETING.paragraphs if p.imported]
    return [folded(text) for text in found]


@cache
def seed_oddities() -> list[str]:
    paragraphs = [ForeignParagraph(n, t, t) for n, t in enumerate(imported_seed(), 1)]
    return [str(one) for one in oddities(ForeignText("seed", "ar", tuple(paragraphs)), SERIES_READ)]


def test_the_arabic_seed_is_adopted_word_for_word(tmp_path):
    lines = imported_seed()
    assert len(lines) == 17
    result = adopt(source(tmp_path, "ar", lines))
    assert printed(result, "ar") == lines
    assert [row.kind for row in result.rows][:2] == ["preamble", "operative"]
    found_verbs = [row.verb for row in result.rows]
    assert found_verbs[1:3] == ["affirm", "affirm"]
    assert found_verbs[4] == "agree"
    assert found_verbs.count("") == 3
    print(f"17 paragraphs, {result.content.count('{')} braces, {len(result.problems)} remarks")


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (1, "two names side by side: 'ليبيا تركيا'"),
        (1, "'والرئيس تركي' has one article"),
        (1, "straight quotation marks"),
        (1, "a day of the week without a date"),
        (1, "a reporter's words: 'بحسب بيان مشترك'"),
        (1, "the sides are called الجانبان, الطرفان, المجتمعون"),
        (1, "tanwin stands before the alef (2) and behind it (4)"),
        (1, "2 vowel marks"),
        (3, "a year without a word before it: 'الموقع 2015'"),
        (3, "'منتدى الحوار الليبي' for the term 'dialogue-forum'"),
        (5, "repeats a part of paragraph 4"),
        (5, "'تم الاتفاق': nobody is said to do it"),
        (6, "'حكومة الليبية': only the adjective has an article"),
        (8, "a long list with commas alone"),
        (8, "'الإتجار'"),
        (9, "2 sentences with verbs of their own"),
        (9, "'أميركي'"),
        (10, "'استعدادهم' speaks of many"),
        (10, "a comma before 'على'"),
        (12, "a space on one side of"),
        (14, "'لمصالحهم' speaks of many"),
        (15, "'اللجنة' for the term 'council'"),
        (17, "'اللجنة' for the term 'council'"),
    ],
)
def test_the_seed_s_oddities_are_said_at_their_paragraph(line, words):
    said = seed_oddities()
    assert any(one.startswith(f"seed:{line}:1: info: {words}") for one in said), "\n".join(said)


def test_three_languages_are_aligned_and_printed_word_for_word(tmp_path):
    sources = {lang: texts(lang) for lang in ("ar", "tr", "en")}
    result = adopt(*(source(tmp_path, lang, lines) for lang, lines in sources.items()))
    assert [len(row.texts) for row in result.rows] == [3] * len(IDS)
    for lang, lines in sources.items():
        assert printed(result, lang) == lines
    assert "amount_1: {money: 5000000000, currency: USD}" in result.content
    assert result.content.count("{amount_1") == 3
    assert [row.verb for row in result.rows[1:4]] == ["affirm"] * 3
    assert "date: 2021-04-12" in result.content
    assert "place: ankara" in result.content
    assert "kind: CONFIRM, at: date" in result.state


def test_one_paragraph_may_stand_for_two(tmp_path):
    files = [source(tmp_path, "ar", imported_seed())]
    files += [source(tmp_path, lang, texts(lang)) for lang in ("tr", "en")]
    result = adopt(*files)
    # the report has two themes in four of its paragraphs: where it is not clear which belong
    # together, a paragraph stands alone, and nothing is lost
    joined = [row for row in result.rows if len(row.texts.get("tr", ())) == 2]
    assert [row.texts["ar"][0].number for row in joined] == [3, 9]
    assert all(len(row.texts["en"]) == 2 for row in joined)
    assert "2 paragraphs in tr are one here" in "\n".join(map(str, result.problems))
    for lang in ("tr", "en"):
        alone = [row for row in result.rows if lang not in row.texts]
        said = [text for text in printed(result, lang) if text != "[…]"]
        assert len(said) == len(result.rows) - len(alone)
        assert " ".join(said) == " ".join(texts(lang))


def test_a_paragraph_that_only_another_language_has_is_kept(tmp_path):
    extra = "Both sides will act in coordination for the elections of 24 December 2021."
    english = [*texts("en")[:6], extra, *texts("en")[6:]]
    result = adopt(source(tmp_path, "ar", texts("ar")), source(tmp_path, "en", english))
    (alone,) = [row for row in result.rows if "ar" not in row.texts]
    assert alone.text("en") == extra
    assert "no paragraph in ar says what" in "\n".join(map(str, result.problems))
    assert "{date_1}" in result.content


def test_every_word_of_random_texts_is_printed_again(tmp_path):
    """Whatever characters a source holds: in the content, or refused with a sentence."""
    choose = random.Random(8)
    odd = [
        "{x}",
        "*a*",
        "**",
        "\\",
        "#",
        ": ",
        "- ",
        "'",
        '"',
        "}",
        "%5",
        "@",
        "&a",
        "!b",
        "A/RES/75/1",
    ]
    words = " ".join(texts("tr")).split()
    kept = 0
    for _ in range(12):
        lines = [
            " ".join(choose.choice(odd if choose.random() < 0.2 else words) for _ in range(12))
            for _ in range(8)
        ]
        lines = [folded("Metin " + line + " son.") for line in lines]
        result = adopt(source(tmp_path, "tr", lines))
        assert printed(result, "tr") == lines
        kept += len(lines)
    print(f"{kept} random paragraphs printed word for word")


def test_a_word_file_of_docgen_s_own_is_adopted_with_its_title(tmp_path):
    file = tmp_path / "last.ar.docx"
    file.write_bytes(written(compose(MEETING, kind="statement", lang="ar"), "docx"))
    result = adopt(file)
    words = re.findall(r"\w+", " ".join(p.text for p in read_foreign(file).paragraphs))
    meeting = meeting_from(Source("f", result.content), load_series(SERIES), "adopted")
    again = " ".join(one.text for one in shown(compose(meeting, kind="statement", lang="ar")))
    missing = [word for word in words if word not in again]
    assert missing == []


def test_the_language_is_in_the_name_or_in_the_letters(tmp_path):
    assert [language_of(" ".join(texts(lang))) for lang in ("ar", "tr", "en")] == ["ar", "tr", "en"]
    assert read_foreign(source(tmp_path, "tr", ["Text in a file that says tr."])).lang == "tr"


def test_what_cannot_be_adopted_is_said(tmp_path):
    with pytest.raises(UsageError, match="two sources are in one language"):
        adopt(source(tmp_path, "ar", texts("ar")), source(tmp_path, "ar", texts("ar")))
    with pytest.raises(ContentError, match="there is no text in it"):
        read_foreign(source(tmp_path, "ar", [""]))
    with pytest.raises(UsageError, match=r"neither \.docx nor \.txt"):
        read_foreign(tmp_path / "x.odt")

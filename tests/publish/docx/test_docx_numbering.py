"""Word counts what docgen printed, and where it cannot, the label stands by itself."""

from collections import defaultdict

import pytest

from docgen.document.tree import Chars, Item, ItemList, Paragraph
from docgen.languages import LANGUAGES
from docgen.ooxml.names import NAMESPACES, q
from docgen.publish.docx.labels import Counted, Pattern, printed, readings
from tests.publish.docx.opened import opened, value
from tests.publish.docx.trials import LANGS, odd, trial
from tests.publish.specimens import Maker


def counted(found):
    """The labels of a file's paragraphs, as Word counts them, in document order."""
    part = found.root("word/numbering.xml")
    lists = {n.get(q("w:numId")): n for n in part.iter(q("w:num"))}
    shapes = {a.get(q("w:abstractNumId")): a for a in part.iter(q("w:abstractNum"))}
    counters, begun = defaultdict(int), set()
    labels = []
    for about in found.body.xpath("//w:pPr[w:numPr]", namespaces=NAMESPACES):
        number = value(about, "w:numPr/w:numId")
        shape = value(lists[number], "w:abstractNumId")
        counters[shape] += 1
        if number not in begun:
            begun.add(number)
            counters[shape] = int(value(lists[number], "w:lvlOverride/w:startOverride"))
        pattern = Pattern(
            value(shapes[shape], "w:lvl/w:numFmt"), value(shapes[shape], "w:lvl/w:lvlText")
        )
        labels.append(printed(Counted(pattern, counters[shape])))
    return labels


def wanted(blocks):
    """The labels of a document's blocks in order."""
    for block in blocks:
        if isinstance(block, Paragraph) and block.number:
            yield block.number
        elif isinstance(block, ItemList):
            for item in block.items:
                yield item.label
                yield from wanted(item.blocks)
        elif hasattr(block, "blocks"):
            yield from wanted(block.blocks)


@pytest.mark.parametrize("lang", LANGS)
def test_the_numbers_of_a_document_with_jumps_and_nested_lists_come_out(lang):
    assert counted(trial(f"odd.{lang}")) == list(wanted(odd(lang).blocks))


@pytest.mark.parametrize("lang", LANGS)
def test_every_letter_of_a_long_list_comes_out(lang):
    make = Maker(lang)
    letters = [LANGUAGES[lang].letter(n) for n in range(1, 61)]
    items = tuple(Item((make.p(f"x{n}"),), label) for n, label in enumerate(letters))
    found = opened(
        make.document(
            ItemList(items, ordered=True, lang=lang, direction=make.direction, role="letters")
        )
    )
    assert counted(found) == letters
    automatic = {a.get(q("w:val")) for a in found.find("//w:numFmt", "word/numbering.xml")} - {
        "none"
    }
    assert automatic == {"arabicAbjad" if lang == "ar" else "lowerLetter"}
    literal = found.find("//w:abstractNum[.//w:numFmt/@w:val='none']", "word/numbering.xml")
    print(f"{lang}: {60 - len(literal)} of 60 letters are counted by Word")
    assert len(literal) <= 22


def test_arabic_indic_numbers_stand_by_themselves():
    make = Maker("ar")
    found = opened(make.document(*(make.p("x", number=f"{n}.", role="numbered") for n in "١٢٣")))
    assert counted(found) == ["١.", "٢.", "٣."]


def test_numbered_paragraphs_go_on_through_headings_and_lists_as_one_count():
    make = Maker("en")
    blocks = []
    for n in range(1, 13):
        blocks += [
            make.h(2, "h"),
            make.p("x", number=f"{n}.", role="numbered"),
            make.items("a", "b"),
        ]
    found = opened(make.document(*blocks))
    numbers = {
        value(p, "w:pPr/w:numPr/w:numId")
        for p in found.find("//w:p[w:pPr/w:pStyle/@w:val='Numbered']")
    }
    assert len(numbers) == 1
    assert counted(found) == list(wanted(blocks))


def test_numbers_are_no_part_of_the_text():
    for paragraph in trial("everything.en").find("//w:p[w:pPr/w:numPr]"):
        text = "".join(paragraph.xpath(".//w:t/text()", namespaces=NAMESPACES))
        assert not text.startswith(("1.", "2.", "(a)"))


def test_columns_count_each_by_itself():
    found = trial("columns.en-ar-tr")
    assert counted(found) == [f"{n}." for n in range(3, 9) for _ in range(3)]


def test_labels_of_arabic_lists_run_from_the_right_and_keep_their_digits():
    found = trial("everything.ar")
    for level in found.find("//w:abstractNum/w:lvl", "word/numbering.xml"):
        assert value(level, "w:rPr/w:rtl") == ""
        if value(level, "w:numFmt") == "decimal":
            assert level.find(f"{q('w:rPr')}/{q('w:lang')}").get(q("w:bidi")) == "en-GB"
    assert not trial("everything.tr").find("//w:rtl", "word/numbering.xml")


@pytest.mark.parametrize(
    ("label", "format_name", "number"),
    [
        ("1.", "decimal", 1), ("(12)", "decimal", 12), ("(c)", "lowerLetter", 3), ("bb)", "lowerLetter", 28),
        ("ii)", "lowerLetter", 35), ("IV.", "upperRoman", 4), ("(ب)", "arabicAbjad", 2), ("A.", "upperLetter", 1),
    ],
)  # fmt: skip
def test_a_label_is_read_as_a_place_in_a_sequence(label, format_name, number):
    assert (readings(label)[0].pattern.format, readings(label)[0].value) == (format_name, number)


@pytest.mark.parametrize(
    "label", ["•", "ç)", "أولاً", "3 bis.", "١.", "01.", "(أ)", "(هـ)", "xxxx)", "Article 3"]
)
def test_what_word_cannot_count_is_read_as_no_sequence_or_as_itself(label):
    assert all(printed(one) == label for one in readings(label))


def test_roman_numbers_are_told_from_letters_by_what_comes_before():
    make = Maker("en")
    labels = ["(i)", "(ii)", "(iii)", "(iv)", "(v)"]
    items = tuple(Item((Paragraph((Chars("x"),), "en", "ltr"),), label) for label in labels)
    found = opened(make.document(ItemList(items, ordered=True, lang="en", direction="ltr")))
    assert counted(found) == labels
    assert {f.get(q("w:val")) for f in found.find("//w:numFmt", "word/numbering.xml")} == {
        "lowerRoman"
    }

"""Statement, minutes, agenda and register hold all their parts, in order, in each language."""

import pytest

from docgen.publish import written
from tests.documents.made import (
    cells,
    document,
    in_order,
    mirrored,
    pages,
    part,
    second,
    styled,
    tables,
    text,
    word,
    words_of,
)

# ---------------------------------------------------------------- the statement


@pytest.mark.parametrize(
    ("lang", "parts"),
    [
        (
            "en",
            ("TCM/2023/1", "SIGNED TEXT", "Joint Declaration of the First Meeting", "Tunis, 15 May 2023",
             "The Hashemite Kingdom of Jordan", "1. The Parties agreed", "2. The Parties decided",
             "(a) for up to one year", "(b) for longer", "3. The delegations of", "Done at Tunis",
             "For the Hashemite Kingdom of Jordan", "Annex I\n", "Annex II\n"),
        ),
        (
            "ar",
            ("نص موقّع", "بسم الله الرحمن الرحيم", "الإعلان المشترك الصادر عن الاجتماع الأول",
             "إن المملكة الأردنية الهاشمية", "١. اتفقت الأطراف", "٢. قررت الأطراف", "(أ) لمدة", "(ب) لمدة",
             "٣. أعرب وفدا", "حُرِّر في تونس العاصمة", "عن المملكة الأردنية الهاشمية", "الملحق الأول\n",
             "الملحق الثاني\n"),
        ),
    ],
)  # fmt: skip
def test_a_statement_has_its_parts_in_order(lang, parts):
    assert in_order(text("signed", "statement", lang), *parts)


def test_the_invocation_is_arabic_alone_unless_the_content_says_another():
    assert styled(document("signed", "statement", "ar"), "Invocation") == ["بسم الله الرحمن الرحيم"]
    assert styled(document("signed", "statement", "en"), "Invocation") == []


def test_references_print_the_number_of_paragraph_and_annex():
    english = text("signed", "statement", "en")
    assert "as set out in Annex I." in english
    assert "in accordance with paragraph 1;" in english
    arabic = text("signed", "statement", "ar")
    assert "وعلى النحو المبين في الملحق الأول." in arabic
    assert "وفقًا للفقرة ١؛" in arabic


def test_minutes_refer_to_the_numbers_of_the_statement_without_a_link():
    assert "Paragraph 1 of the declaration was discussed." in text("signed", "minutes", "en")
    assert "نوقشت الفقرة ١ من الإعلان." in text("signed", "minutes", "ar")


def test_each_annex_starts_a_page():
    *_, first, second_annex = pages(document("signed", "statement", "en"))
    for page, label in ((first, "Annex I"), (second_annex, "Annex II")):
        assert label in [line.strip() for line in page.splitlines()[:8]]


@pytest.mark.parametrize(
    ("lang", "clause"),
    [
        ("en", "In case of divergence of interpretation, the English text shall prevail."),
        ("ar", "وفي حالة الاختلاف في التفسير يُرجَّح النص المحرَّر باللغة الإنجليزية."),
    ],
)
def test_a_binding_text_says_which_language_prevails(lang, clause):
    assert clause in text("signed", "statement", lang)


@pytest.mark.parametrize(
    ("lang", "issued"),
    [
        ("ar", "صدر في أنقرة بتاريخ 12 نيسان/أبريل 2021."),
        ("tr", "Ankara’da 12 Nisan 2021 tarihinde yayımlanmıştır."),
        ("en", "Issued at Ankara on 12 April 2021."),
    ],
)
def test_a_text_that_binds_nobody_is_issued_and_has_no_testimonium(lang, issued):
    whole = text("sample", "statement", lang)
    assert issued in whole
    assert not any(word in whole for word in ("حُرِّر", "asıl nüsha", "equally authentic"))


@pytest.mark.parametrize(
    ("lang", "header", "footer"),
    [
        ("en", ["Joint Declaration, Tunis, 15 May 2023", "RESTRICTED", "SIGNED TEXT"],
         ["TCM/2023/1Copy No. 2/3", "RESTRICTED", "Page 1 of 1"]),
        ("ar", ["إعلان مشترك، تونس العاصمة، ٢٥ شوال ١٤٤٤هـ الموافق ١٥ مايو ٢٠٢٣م", "محدود التداول", "نص موقّع"],
         ["TCM/2023/1النسخة رقم 2/3", "محدود التداول"]),
    ],
)  # fmt: skip
def test_header_and_footer_say_what_the_paper_is(lang, header, footer):
    file = written(document("signed", "statement", lang), "docx")
    assert words_of(part(file, "word/header1.xml")).splitlines()[: len(header)] == header
    assert words_of(part(file, "word/footer1.xml")).splitlines()[: len(footer)] == footer
    whole = pages(document("signed", "statement", "en"))
    assert all(page.count("RESTRICTED") == 2 and "Copy No. 2/3" in page for page in whole)


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "EMBARGOED until 18:00 (Amman time, UTC+3), 4 June 2024"),
        (
            "ar",
            "محظور النشر قبل الساعة ١٨:٠٠ بتوقيت عمّان (UTC+3)، ٢٧ ذو القعدة ١٤٤٥هـ الموافق ٤ يونيو ٢٠٢٤م",
        ),
    ],
)
def test_an_embargo_is_said_over_the_title_and_in_the_footer(lang, said):
    one = document("negotiated", "statement", lang)
    assert said in text("negotiated", "statement", lang)
    assert said in words_of(part(written(one, "docx"), "word/footer1.xml"))


def test_a_draft_has_its_watermark_its_revision_and_numbered_lines():
    one = document("negotiated", "statement", "en")
    file = written(one, "docx")
    marks = part(file, "word/header1.xml").iter("{*}textpath")
    assert [mark.get("string") for mark in marks if mark.get("string")] == ["DRAFT"]
    assert "TCM/2024/5 Rev. 1" in words_of(part(file, "word/footer1.xml"))
    assert word(one).find(".//{*}sectPr/{*}lnNumType") is not None
    signed = document("signed", "statement", "en")
    assert (signed.watermark, signed.line_numbers) == ("", False)


def test_turkish_capitals_keep_their_dots():
    one = document("sample", "statement", "tr")
    header = part(written(one, "docx"), "word/header1.xml")
    assert words_of(header).splitlines()[1] == "GAYRİRESMÎ"


# ---------------------------------------------------------------- the minutes


def test_minutes_have_their_parts_in_order_and_open_once():
    whole = text("signed", "minutes", "en")
    assert in_order(
        whole, "TCM/2023/1", "Minutes of the First Meeting", "was held in Tunis on Monday, 15 May 2023, co-chaired by",
        "called to order at 10:00 (Tunis time, UTC+1) by H.E. Leila Mansour", "Attendance", "Delegation of",
        "Adoption of the agenda", "The agenda was adopted as amended.", "Item 1: Joint fund", "Decision: The fund was approved.",
        "the establishment of a joint fund".capitalize(), "Item 2: Loans", "Any other business", "Follow-up actions",
        "Next meeting", "in Amman on 3 June 2024", "The meeting rose at 16:30 (Tunis time, UTC+1).",
        "For the Hashemite Kingdom", "Annex\n", "Draft statute",
    )  # fmt: skip
    assert whole.count("was held in") == 1


def test_attendance_puts_the_head_first_then_rank_and_apologies_by_themselves():
    whole = text("signed", "minutes", "ar")
    tunisians = whole[whole.index("وفد الجمهورية التونسية") :]
    assert in_order(
        tunisians,
        "ليلى منصور | وزيرة الشؤون الثقافية | رئيسة الوفد",
        "ناجي الغربي | مدير المتاحف | عضو",
        "هشام الطرابلسي",
    )
    turks = whole[whole.index("وفد الجمهورية التركية") : whole.index("وفد الجمهورية التونسية")]
    assert in_order(turks, "المعتذرون عن عدم الحضور", "كمال أوزدمير")
    table = tables(document("signed", "minutes", "ar"))[1]
    assert mirrored(table)
    assert cells(table.find("{*}tr"))[0] == "الاسم"


def test_a_woman_has_her_titles_and_verbs():
    whole = text("signed", "minutes", "ar")
    assert "افتتحت معالي وزيرة الشؤون الثقافية ليلى منصور الاجتماع" in whole


def test_the_sample_claims_no_chair_that_its_source_does_not_name():
    for lang, auspices, chaired in (
        ("ar", "برعاية", "برئاسة"),
        ("tr", "himayelerinde", "başkanlığında"),
        ("en", "under the auspices of", "chaired by"),
    ):
        whole = text("sample", "minutes", lang)
        assert auspices in whole
        assert chaired not in whole


def test_a_meeting_of_two_days_says_the_day_of_its_opening_and_of_its_end():
    whole = text("negotiated", "minutes", "en")
    assert "held in Amman and by videoconference from 3 to 4 June 2024" in whole
    assert "at 09:10 (Amman time, UTC+3) on Monday, 3 June 2024" in whole
    assert "at 12:45 (Amman time, UTC+3) on Tuesday, 4 June 2024" in whole
    arabic = text("negotiated", "minutes", "ar")
    assert "في عمّان وعبر الاتصال المرئي خلال الفترة من ٣ إلى ٤ يونيو ٢٠٢٤" in arabic
    assert "الاثنين ٢٦ ذو القعدة ١٤٤٥هـ الموافق ٣ يونيو ٢٠٢٤م" in arabic


# ---------------------------------------------------------------- the agenda


def test_an_agenda_says_its_hours_in_the_zones_that_differ():
    table = tables(document("signed", "agenda", "en"))[1]
    head, first, late = (cells(row) for row in table.findall("{*}tr"))
    assert head == ["No.", "Tunis\nUTC+1", "Amman\nUTC+3", "Item"]
    assert first[:3] == ["1", "10:00", "12:00"]
    assert late[:3] == ["2", "23:30", "01:30\n16 May"]


def test_an_annotated_agenda_says_all_that_it_knows_of_an_item():
    item = cells(tables(document("signed", "agenda", "en"))[1].findall("{*}tr")[1])[-1]
    assert item.splitlines() == [
        "Joint fund",
        "Speaker: Minister of Cultural Affairs Leila Mansour",
        "Time allotted: 45 minutes",
        "Background: The establishment of the fund has been studied since the previous year.",
        "Expected outcome: Approval of the fund.",
        "Document: 1970 Convention",
        "Document: TCM/2023/3",
    ]


def test_titles_of_agendas():
    assert "Provisional Annotated Agenda of the First Meeting" in text("signed", "agenda", "en")
    assert "جدول الأعمال المؤقت المشروح للاجتماع الأول" in text("signed", "agenda", "ar")
    assert "جدول أعمال الاجتماع الأول" in text("sample", "agenda", "ar")
    assert "Birinci Toplantısı Gündemi" in text("sample", "agenda", "tr")


def test_the_items_of_two_days_are_numbered_through():
    whole = text("negotiated", "agenda", "en")
    assert in_order(
        whole,
        "Monday, 3 June 2024",
        "1 | 09:00 | 07:00",
        "2 | 14:30",
        "Tuesday, 4 June 2024",
        "3 | 10:00 | 08:00",
    )


# ---------------------------------------------------------------- the register


@pytest.mark.parametrize(
    ("lang", "row"),
    [
        ("en", ["1", "The establishment of a joint fund of 2 million euros", "1",
                "Jordan: not specified\nTunisia\nTürkiye: Ministry of Culture and Tourism", "31 January 2024", "Ongoing"]),
        ("ar", ["١", "إنشاء صندوق مشترك قدره مليونا يورو", "١",
                "الأردن: غير محددة\nتركيا: وزارة الثقافة والسياحة\nتونس", "١٩ رجب ١٤٤٥هـ الموافق ٣١ يناير ٢٠٢٤م", "جارٍ"]),
    ],
)  # fmt: skip
def test_the_register_says_where_each_commitment_stands(lang, row):
    assert cells(tables(document("signed", "register", lang))[1].findall("{*}tr")[1]) == row


@pytest.mark.parametrize("lang", ["ar", "tr", "en"])
def test_the_register_of_the_sample_names_the_paragraphs_as_the_statement_prints_them(lang):
    rows = [
        cells(row) for row in tables(document("sample", "register", lang))[0].findall("{*}tr")[1:]
    ]
    assert [row[2] for row in rows] == [
        "5",
        "7",
        "10",
        "11",
        "12",
        "13",
        "14",
        "15",
        "16",
        "19",
        "20",
        "20",
    ]
    host = {"ar": "ليبيا", "tr": "Libya", "en": "Libya"}[lang]
    assert rows[-1][3] == host
    statement = text("sample", "statement", lang)
    assert {
        "ar": "11. اتفق",
        "tr": "11. İki taraf, ikili ticaret",
        "en": "11. The two sides agreed to increase",
    }[lang] in statement


def test_the_kinds_of_a_meeting_without_commitments_have_no_register():
    assert "register" in second("signed").kinds
    assert "register" not in second("negotiated").kinds

"""Alternat: each party's copy names it first and gives it the place of honour, in every language."""

import pytest

from docgen.archive.plan import Choice
from tests.documents.made import (
    all_made,
    cells,
    document,
    in_order,
    mirrored,
    pages,
    paper,
    parallel,
    planned_names,
    second,
    styled,
    tables,
    text,
    where,
    word,
)

LANGS = ("ar", "tr", "en")
FORMAL = {
    "LY": {"ar": "دولة ليبيا", "tr": "Libya Devleti", "en": "State of Libya"},
    "TR": {"ar": "الجمهورية التركية", "tr": "Türkiye Cumhuriyeti", "en": "Republic of Türkiye"},
}
SHORT = {
    "LY": {"ar": "ليبيا", "tr": "Libya", "en": "Libya"},
    "TR": {"ar": "تركيا", "tr": "Türkiye", "en": "Türkiye"},
}
CHAIR = {
    "LY": {"ar": "الدبيبة", "tr": "Dibeybe", "en": "Dbeibah"},
    "TR": {"ar": "أردوغان", "tr": "Erdoğan", "en": "Erdoğan"},
}
ON_BEHALF = {"ar": "عن {}", "tr": "{} adına", "en": "For the {}"}
SIX = [(owner, lang) for owner in ("LY", "TR") for lang in LANGS]


def other(owner: str) -> str:
    return "TR" if owner == "LY" else "LY"


@pytest.mark.parametrize(("owner", "lang"), SIX)
def test_title_opening_and_running_text_name_the_owner_first(owner, lang):
    copy = document("sample", "statement", lang, owner)
    [title] = styled(copy, "Title")
    assert in_order(title, FORMAL[owner][lang], FORMAL[other(owner)][lang])
    assert copy.metadata.title == title
    whole = text("sample", "statement", lang, owner).split(title)[1].splitlines()
    opening = next(line for line in whole if CHAIR[owner][lang] in line)
    assert in_order(opening, CHAIR[owner][lang], CHAIR[other(owner)][lang])
    memorandums = next(line for line in whole if line.startswith("4."))
    assert in_order(memorandums, SHORT[owner][lang], SHORT[other(owner)][lang])


@pytest.mark.parametrize(("owner", "lang"), SIX)
def test_the_owner_signs_in_the_place_of_honour(owner, lang):
    """The left of a left-to-right page, the right of an Arabic one; on paper and in Word."""
    copy = document("sample", "statement", lang, owner)
    signatures = tables(copy)[-1]
    first, second_cell = cells(signatures.find("{*}tr"))
    assert FORMAL[owner][lang] in first
    assert CHAIR[owner][lang] in first
    assert FORMAL[other(owner)][lang] in second_cell
    assert mirrored(signatures) == (lang == "ar")
    labels = [ON_BEHALF[lang].format(FORMAL[code][lang]) for code in (owner, other(owner))]
    (page, mine, line), (same_page, theirs, same_line) = (where(copy, label) for label in labels)
    assert (page, round(line)) == (same_page, round(same_line))
    assert (mine > theirs) if lang == "ar" else (mine < theirs)


@pytest.mark.parametrize("lang", LANGS)
def test_the_two_copies_differ_in_nothing_but_the_order_of_the_parties(lang):
    ours, theirs = (text("sample", "statement", lang, owner) for owner in ("LY", "TR"))
    assert ours != theirs
    lines = zip(ours.splitlines(), theirs.splitlines(), strict=True)
    unlike = [(one, two) for one, two in lines if one != two]
    # title, opening, memorandums, and who signs: party, name and office, twice
    assert len(unlike) == 3 + 6
    assert all(len(one.split()) == len(two.split()) for one, two in unlike[:3])


@pytest.mark.parametrize("lang", LANGS)
def test_the_neutral_text_names_the_host_first(lang):
    [title] = styled(document("sample", "statement", lang), "Title")
    assert in_order(title, FORMAL["TR"][lang], FORMAL["LY"][lang])


# ---------------------------------------------------------------- three parties

THREE = {
    "JO": {"ar": "المملكة الأردنية الهاشمية", "en": "Hashemite Kingdom of Jordan"},
    "TN": {"ar": "الجمهورية التونسية", "en": "Republic of Tunisia"},
    "TR": {"ar": "الجمهورية التركية", "en": "Republic of Türkiye"},
}
# by each language's own alphabet: الأردن، تركيا، تونس but Jordan, Tunisia, Türkiye
ALPHABETICAL = {"ar": ("JO", "TR", "TN"), "en": ("JO", "TN", "TR")}


def owners_order(owner: str | None, lang: str) -> list[str]:
    return sorted(ALPHABETICAL[lang], key=lambda code: code != owner) if owner else list(
        ALPHABETICAL[lang]
    )  # fmt: skip


@pytest.mark.parametrize("lang", ["ar", "en"])
@pytest.mark.parametrize("owner", [None, "JO", "TN", "TR"])
def test_of_three_parties_the_others_follow_in_the_alphabet_of_the_language(owner, lang):
    copy = document("signed", "statement", lang, owner)
    names = [THREE[code][lang] for code in owners_order(owner, lang)]
    [title] = styled(copy, "Title")
    assert in_order(title, *names)
    emblems = [node.get("descr") for node in word(copy).iter("{*}docPr")]
    assert [name in emblem for name, emblem in zip(names, emblems, strict=True)] == [True] * 3
    signatures = tables(copy)[-1]
    row = cells(signatures.find("{*}tr"))
    assert [name in cell for name, cell in zip(names, row, strict=True)] == [True] * 3
    assert mirrored(signatures) == (lang == "ar")
    edges = [where(copy, ON_BEHALF[lang].format(name)[:-3])[1] for name in names]
    assert edges == sorted(edges, reverse=lang == "ar")


@pytest.mark.parametrize(
    ("owner", "lang", "clause"),
    [
        ("JO", "en", "in three originals, each in the Arabic and English languages, both texts"),
        ("TR", "en", "in three originals, each in the English and Arabic languages, both texts"),
        ("TN", "ar", "من ثلاث نسخ أصلية باللغتين العربية والإنجليزية"),
        ("TR", "ar", "من ثلاث نسخ أصلية باللغتين الإنجليزية والعربية"),
    ],
)
def test_the_testimonium_names_the_owners_language_first(owner, lang, clause):
    assert clause in text("signed", "statement", lang, owner)


@pytest.mark.parametrize("owner", ["JO", "TN", "TR"])
@pytest.mark.parametrize("lang", ["ar", "en"])
def test_delegations_follow_the_copy_too(owner, lang):
    whole = text("signed", "minutes", lang, owner)
    label = {"ar": "وفد {}", "en": "Delegation of the {}"}[lang]
    assert in_order(whole, *(label.format(THREE[code][lang]) for code in owners_order(owner, lang)))


# ---------------------------------------------------------------- the set for the signing


def test_the_signing_set_is_each_copy_the_text_side_by_side_and_the_register():
    home = "libya-turkiye-hlscc/01-ankara-2021"
    assert planned_names("sample", Choice(signing_set=True)) == [
        *(f"{home}/statement.{lang}.{owner}.pdf" for owner, lang in SIX),
        f"{home}/statement.ar-tr-en.pdf",
        *(f"{home}/register.{lang}.pdf" for lang in LANGS),
    ]
    made = all_made("signed", Choice(signing_set=True))
    assert [(d.metadata.kind, d.lang, d.metadata.copy) for d in made] == [
        *(("statement", lang, owner) for owner in ("TR", "TN", "JO") for lang in ("ar", "en")),
        ("statement", "ar", ""),
        *(("register", lang, "") for lang in ("ar", "en")),
    ]


@pytest.mark.parametrize(
    "langs", [("ar", "tr"), ("ar", "en"), ("tr", "en"), ("ar", "tr", "en"), ("en", "tr", "ar")]
)
def test_side_by_side_each_paragraph_is_a_row_and_arabic_stands_at_the_right(langs):
    joined = parallel("sample", "statement", *langs)
    table = next(t for t in tables(joined) if len(t.findall("{*}tr")) > 10)
    head, *rows = table.findall("{*}tr")
    assert head.find("{*}trPr/{*}tblHeader") is not None
    assert all(len(row.findall("{*}tc")) == len(langs) for row in rows)
    shown = cells(head)[::-1] if mirrored(table) else cells(head)
    assert "ar" not in langs or shown[-1] == "العربية"
    numbered = [cells(row) for row in rows]
    trade = next(
        row
        for row in numbered
        if any("5 billion US dollars" in c or "5 milyar ABD" in c for c in row)
    )
    told = {"ar": "5 مليارات دولار", "tr": "5 milyar ABD dolarına", "en": "5 billion US dollars"}
    assert all(any(told[lang] in cell for cell in trade) for lang in langs)
    width, height = paper(joined)[0].get_size()
    assert (width > height) == (len(langs) == 3)
    assert len(pages(joined)) > 1


def test_a_missing_translation_is_a_gap_that_can_be_seen():
    joined = parallel("negotiated", "statement", "ar", "en")
    rows = [cells(row) for row in tables(joined)[1].findall("{*}tr")]
    assert ["[…]", "The Parties welcomed the training of curators."] in rows


def test_a_copy_for_no_party_is_refused_with_the_parties_there_are():
    from docgen.errors import UsageError

    with pytest.raises(UsageError, match=r"no party 'FR' .* JO"):
        all_made("signed", Choice(copy="FR"))
    assert second("signed").party_codes == ("TR", "TN", "JO")


def test_side_by_side_what_a_table_said_in_its_heads_is_said_in_each_row():
    joined = parallel("sample", "minutes", "tr", "en")
    table = next(t for t in tables(joined) if len(t.findall("{*}tr")) > 10)
    rows = [cells(row) for row in table.findall("{*}tr")]
    followed = [row for row in rows if "Sorumlu:" in row[0]]
    assert len(followed) == 12
    assert all("Son tarih: Belirlenmemiş" in tr for tr, _ in followed)
    assert all("Responsible:" in en and "Due: Not set" in en for _, en in followed)
    assert not any("Action:" in en or "No.:" in en for _, en in followed)

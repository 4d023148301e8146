"""Turkish cases: by the spoken last syllable, by the rule of TDK, against outside data."""

from collections import Counter
from pathlib import Path

import pytest

from docgen.grammar import suffixed, turkish, with_case
from docgen.grammar.turkish import CASES
from docgen.languages import language
from docgen.model.values import HouseStyle, Name
from tests.grammar.rbnf import spell

STYLE = HouseStyle()
TURKISH = language("tr")
COUNTRIES = [
    line.split("\t")
    for line in (Path(__file__).parent / "data" / "turkish_countries.tsv")
    .read_text("utf-8")
    .splitlines()
    if not line.startswith("#")
]

# Countries that are possessive compounds: the judge does not know them, the rule is TDK's (an n
# before the suffix; the genitive and the instrumental are the same either way).
COMPOUNDS = (
    *(
        [
            "AE",
            "AS",
            "AX",
            "BV",
            "CC",
            "CF",
            "CI",
            "CK",
            "CX",
            "CY",
            "CZ",
            "DO",
            "FK",
            "FO",
            "GF",
            "GQ",
            "GS",
            "HM",
            "IM",
            "IO",
            "KY",
            "MH",
            "MP",
            "NF",
            "PF",
            "PN",
            "PS",
            "SB",
            "SJ",
            "TC",
        ]
    ),
    *(["TF", "UM", "US", "VG", "VI", "WF"]),
)
# Where the judge goes by letters and the word is said otherwise: letter by letter, with a front
# vowel (TDK: Nepal’in, Senegal’e), German ei, a final y, and the suffix before a bracket.
SETTLED = {
    "BL": "de den ye nin yi yle",
    "HK": "de den ye nin yi yle",
    "MO": "de den ye nin yi yle",
    "LI": "da dan a ın ı la",
    "NP": "de den e in i le",
    "SN": "de den e in i le",
    "MM": "da dan a ın ı la",
}


def cases(text: str, style: HouseStyle = STYLE, **record) -> list[str]:
    written = turkish.name(Name(text, **record))
    return [with_case(written, case, style) for case in CASES]


def test_every_country_of_the_world_takes_all_six_cases():
    judged = Counter()
    for code, name, *ends in COUNTRIES:
        kind = "settled" if code in SETTLED else "compound" if code in COMPOUNDS else "judge"
        expected = SETTLED[code].split() if code in SETTLED else ends
        if kind == "compound":
            expected = [
                *("n" + end.removeprefix("y") for end in ends[:3]),
                ends[3],
                "n" + ends[4][1:],
                ends[5],
            ]
        base, bracket = (name.removesuffix(" (Burma)"), " (Burma)") if code == "MM" else (name, "")
        assert cases(name) == [f"{base}’{end}{bracket}" for end in expected]
        judged[kind] += 6
    print(f"{sum(judged.values())} endings of {len(COUNTRIES)} countries: {dict(judged)}")
    assert sum(judged.values()) == 1500


def harmony(word: str, case: str) -> str:
    """TDK's rule for a native word, written a second time and only for these."""
    vowel = [letter for letter in word if letter in "aeıioöuü"][-1]
    wide = "a" if vowel in "aıou" else "e"
    narrow = {"a": "ı", "ı": "ı", "e": "i", "i": "i", "o": "u", "u": "u", "ö": "ü", "ü": "ü"}[vowel]
    is_open, hard = word[-1] in "aeıioöuü", word[-1] in "fstkçşhp"
    stop = "t" if hard else "d"
    return {
        "loc": stop + wide,
        "abl": stop + wide + "n",
        "dat": ("y" if is_open else "") + wide,
        "gen": ("n" if is_open else "") + narrow + "n",
        "acc": ("y" if is_open else "") + narrow,
        "ins": ("y" if is_open else "") + "l" + wide,
    }[case]


def test_every_year_takes_the_harmony_of_its_reading():
    for year in range(1, 2101):
        word = spell(year, "tr", "%spellout-cardinal").split()[-1]
        expected = [f"{year}’{harmony(word, case)}" for case in CASES]
        assert cases(str(year)) == expected
    print(f"{2100 * 6} endings of years, their reading by RBNF")


@pytest.mark.parametrize(
    ("year", "end"),
    [
        (2019, "da"),
        (2020, "de"),
        (2021, "de"),
        (2022, "de"),
        (2023, "te"),
        (2024, "te"),
        (2025, "te"),
        (2026, "da"),
        (2027, "de"),
        (2028, "de"),
        (2029, "da"),
        (2030, "da"),
        (2040, "ta"),
        (2000, "de"),
        (2100, "de"),
    ],
)
def test_years_of_the_notes(year, end):
    assert cases(str(year))[0] == f"{year}’{end}"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Ankara", "Ankara’da Ankara’dan Ankara’ya Ankara’nın Ankara’yı Ankara’yla"),
        ("Trablus", "Trablus’ta Trablus’tan Trablus’a Trablus’un Trablus’u Trablus’la"),
        ("Bingazi", "Bingazi’de Bingazi’den Bingazi’ye Bingazi’nin Bingazi’yi Bingazi’yle"),
        ("Irak", "Irak’ta Irak’tan Irak’a Irak’ın Irak’ı Irak’la"),
        ("Gül", "Gül’de Gül’den Gül’e Gül’ün Gül’ü Gül’le"),
        ("Köln", "Köln’de Köln’den Köln’e Köln’ün Köln’ü Köln’le"),
        (
            "Mustafa Kemal",
            "Mustafa Kemal’de Mustafa Kemal’den Mustafa Kemal’e Mustafa Kemal’in Mustafa Kemal’i Mustafa Kemal’le",
        ),
        (
            "Çavuşoğlu",
            "Çavuşoğlu’nda Çavuşoğlu’ndan Çavuşoğlu’na Çavuşoğlu’nun Çavuşoğlu’nu Çavuşoğlu’yla",
        ),
    ],
)
def test_names_take_an_apostrophe(name, expected):
    assert [f"{name}{end}" for end in (text.removeprefix(name) for text in cases(name))] == cases(
        name
    )
    assert " ".join(cases(name)) == expected


@pytest.mark.parametrize(
    ("acronym", "expected"),
    [
        ("BM", "BM’nin"), ("BMGK", "BMGK’nin"), ("AB", "AB’nin"), ("ABD", "ABD’nin"),
        ("THY", "THY’nin"), ("TBMM", "TBMM’nin"), ("NATO", "NATO’nun"), ("UNSMIL", "UNSMIL’in"),
        ("TÜBİTAK", "TÜBİTAK’ın"), ("AGİT", "AGİT’in"), ("UNESCO", "UNESCO’nun"), ("IMF", "IMF’nin"),
        ("OECD", "OECD’nin"), ("UNHCR", "UNHCR’nin"), ("TPAO", "TPAO’nun"), ("BOTAŞ", "BOTAŞ’ın"),
        ("MİT", "MİT’in"), ("İİT", "İİT’nin"), ("INTERPOL", "INTERPOL’ün"), ("KDV", "KDV’nin"),
        ("G20", "G20’nin"), ("D-8", "D-8’in"), ("COVID-19", "COVID-19’un"), ("UNIFIL", "UNIFIL’in"),
    ],
)  # fmt: skip
def test_acronyms_are_read_by_their_letters_or_as_a_word(acronym, expected):
    assert cases(acronym)[3] == expected


def test_what_a_record_says_of_its_reading_goes_before_every_rule():
    assert cases("UNXYZ", say="unksiz")[0] == "UNXYZ’de"
    assert cases("Guillaume", say="giyom")[0] == "Guillaume’da"
    assert cases("Bordeaux", say="bordo")[3] == "Bordeaux’nun"
    assert cases("Kemal", say="kemal")[0] == "Kemal’de"
    assert cases("Rolls", say="röls")[0] == "Rolls’te"


@pytest.mark.parametrize(
    ("institution", "stem", "ends"),
    [
        ("Dışişleri Bakanlığı", None, "nda ndan na nın nı yla"),
        ("Güvenlik Konseyi", None, "nde nden ne nin ni yle"),
        ("Libya Hükûmeti", None, "nde nden ne nin ni yle"),
        ("Türk Hava Yolları", None, "nda ndan na nın nı yla"),
        ("Uluslararası Ceza Mahkemesi", None, "nde nden ne nin ni yle"),
        ("Türk Dil Kurumu Başkanı", None, "nda ndan na nın nı yla"),
        ("Konsey", None, "de den e in i le"),
        ("Birleşmiş Milletler", None, "de den e in i le"),
        ("Başbakanlık", "Başbakanlığ", "ta tan a ın ı la"),
    ],
)
def test_institutions_take_no_apostrophe(institution, stem, ends):
    soft = stem or institution
    expected = [(soft if end[0] in "aeıiuü" else institution) + end for end in ends.split()]
    assert cases(institution) == expected


def test_the_house_style_can_give_institutions_an_apostrophe():
    house = HouseStyle(institution_apostrophe=True)
    assert cases("Güvenlik Konseyi", house)[3] == "Güvenlik Konseyi’nin"
    assert cases("Başbakanlık", house)[2] == "Başbakanlık’a"
    assert cases("iş birliği", house)[2] == "iş birliğine"


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("Avrupa Birliği", "Avrupa Birliği’ne"),
        ("Dominik Cumhuriyeti", "Dominik Cumhuriyeti’ne"),
        ("Libya Siyasi Anlaşması", "Libya Siyasi Anlaşması’na"),
        ("Berlin Süreci", "Berlin Süreci’ne"),
        ("Akdeniz Göç Paktı", "Akdeniz Göç Paktı’na"),
        ("Maarif Vakfı", "Maarif Vakfına"),
        ("ticaret hacmi", "ticaret hacmine"),
        ("iş birliğinin geliştirilmesi", "iş birliğinin geliştirilmesine"),
        ("deniz yetki alanları", "deniz yetki alanlarına"),
        ("mutabakat zaptı", "mutabakat zaptına"),
        ("ikinci toplantı", "ikinci toplantıya"),
        ("büyük gemi", "büyük gemiye"),
        ("Abdülfettah es-Sisi", "Abdülfettah es-Sisi’ye"),
        ("Muhammed Menfi", "Muhammed Menfi’ye"),
    ],
)
def test_a_possessive_is_known_by_its_noun(phrase, expected):
    assert cases(phrase)[2] == expected


def test_flags_of_the_record_go_before_what_docgen_guesses():
    assert cases("Yeni Sektörü", possessive=False)[2] == "Yeni Sektörü’ye"
    assert cases("Kurul", apostrophe=True)[3] == "Kurul’un"
    assert cases("Zirve Süreci", possessive=True, apostrophe=False)[0] == "Zirve Sürecinde"


@pytest.mark.parametrize(
    ("noun", "dative", "locative"),
    [
        ("uçak", "uçağa", "uçakta"), ("kitap", "kitaba", "kitapta"), ("şehir", "şehre", "şehirde"),
        ("hak", "hakka", "hakta"), ("hukuk", "hukuka", "hukukta"), ("saat", "saate", "saatte"),
        ("protokol", "protokole", "protokolde"), ("devlet", "devlete", "devlette"),
        ("ağaç", "ağaca", "ağaçta"), ("renk", "renge", "renkte"), ("ülke", "ülkeye", "ülkede"),
        ("taahhüt", "taahhüde", "taahhütte"), ("hal", "hale", "halde"), ("rol", "role", "rolde"),
    ],
)  # fmt: skip
def test_common_nouns_change_before_a_vowel(noun, dative, locative):
    assert cases(f"üç {noun}")[2] == f"üç {dative}"
    assert cases(f"üç {noun}")[0] == f"üç {locative}"


@pytest.mark.parametrize(
    ("text", "genitive"),
    [
        ("Dibeybe (Libya)", "Dibeybe’nin (Libya)"),
        ("“Bit Palas”", "“Bit Palas”ın"),
        ("vb.", "vb.nin"),
        ("Tic. A.Ş.", "Tic. A.Ş.nin"),
        ("1.", "1’incinin"),
        ("4.", "4’üncünün"),
        ("12 m²", "12 m²nin"),
        ("3 km", "3 km’nin"),
        ("Ek IV", "Ek IV’ün"),
        ("II", "II’nin"),
        ("A/RES/75/1", "A/RES/75/1’in"),
        ("gov.tr", "gov.tr’nin"),
        ("Tüzük 5.000", "Tüzük 5.000’in"),
        ("14.30", "14.30’un"),
        ("$", "$’ın"),
        ("Einstein", "Einstein’ın"),
        ("Sydney", "Sydney’in"),
        ("Sarkozy", "Sarkozy’nin"),
        ("Edinburgh", "Edinburgh’un"),
        ("Serrac", "Serrac’ın"),
        ("Malmö", "Malmö’nün"),
        ("Jyväskylä", "Jyväskylä’nin"),
    ],
)
def test_ends_that_are_no_plain_word(text, genitive):
    assert cases(text)[3] == genitive


def test_a_foreign_final_c_is_hard_behind_a_front_vowel():
    assert cases("Quebec")[0] == "Quebec’te"
    assert cases("Serrac")[0] == "Serrac’da"


@pytest.mark.parametrize("apostrophe", ["’", "'", "ʼ", "‘", ""])
def test_a_suffix_by_hand_follows_the_value_that_stands_before_it(apostrophe):
    written = {
        name: turkish.name(Name(name))
        for name in ("Ankara", "Trablus", "Güvenlik Konseyi", "Bingazi", "AB")
    }
    for typed in written.values():
        for case in CASES:
            by_hand = with_case(typed, case, STYLE)[len(typed.text) :].removeprefix("’")
            for value in written.values():
                joined = suffixed(value, apostrophe + by_hand, TURKISH, STYLE)
                assert joined == with_case(value, case, STYLE)


@pytest.mark.parametrize(
    ("name", "suffix", "expected"),
    [
        ("Trablus", "’da", "Trablus’ta"),
        ("Trablus", "’daki", "Trablus’taki"),
        ("Trablus", "'dakilerin", "Trablus’takilerin"),
        ("Trablus", "’dır", "Trablus’tur"),
        ("Trablus", "’dadır", "Trablus’tadır"),
        ("Trablus", "’ya", "Trablus’a"),
        ("Trablus", "lı", "Trabluslu"),
        ("Trablus", "’lı", "Trabluslu"),
        ("Ankara", "’nda", "Ankara’da"),
        ("Ankara", "’nındır", "Ankara’nındır"),
        ("AB", "’li", "AB’li"),
        ("NATO", "’nca", "NATO’ca"),
        ("Dışişleri Bakanlığı", "’nca", "Dışişleri Bakanlığınca"),
        ("Dışişleri Bakanlığı", "’nın", "Dışişleri Bakanlığının"),
        ("Dışişleri Bakanlığı", "ndaki", "Dışişleri Bakanlığındaki"),
        ("Libya ile Türkiye arasında", "ki", "Libya ile Türkiye arasındaki"),
        ("2021", "’de", "2021’de"),
        ("2026", "’de", "2026’da"),
        ("1990", "’larda", "1990’larda"),
    ],
)
def test_suffixes_by_hand(name, suffix, expected):
    assert suffixed(turkish.name(Name(name)), suffix, TURKISH, STYLE) == expected


@pytest.mark.parametrize("suffix", ["’xyz", "’", "ve", "’de ki", "", "’Barış", "s"])
def test_what_is_no_suffix_stays_as_it_is(suffix):
    assert suffixed(turkish.name(Name("Ankara")), suffix, TURKISH, STYLE) is None


def test_no_suffix_is_read_in_another_language():
    assert suffixed(turkish.name(Name("Ankara")), "’da", language("en"), STYLE) is None

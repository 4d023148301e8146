"""Negotiation text: brackets with their proposals, the list of what is open, clean and final."""

import shutil

import pytest

from docgen.cli.main import _run
from docgen.document.unmarked import unmarked
from docgen.marks import marks
from docgen.publish import written
from tests.documents.made import (
    SECOND,
    cells,
    document,
    pages,
    parallel,
    part,
    second,
    tables,
    text,
    words_of,
)

INSURANCE = {
    "en": "1. The Parties agreed that [Türkiye: the lender bears [alt. 1: 12.5 per cent of] [alt. 2: half of] the] "
    "[Jordan/Tunisia, ad ref.: the borrower bears the] insurance.",
    "ar": "١. اتفقت الأطراف على أن [تركيا: يتحمل المُعير [البديل ١: ١٢٫٥ في المائة من] [البديل ٢: نصف]] "
    "[الأردن/تونس، بشرط الاستشارة: يتحمل المستعير] التأمين.",
}


def clean_text(lang: str) -> str:
    from tests.documents.made import CONTROLS

    whole = written(unmarked(document("negotiated", "statement", lang)), "txt")
    return whole.decode().translate(CONTROLS)


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_brackets_nest_and_say_whose_they_are(lang):
    assert INSURANCE[lang] in clean_text(lang)


def test_a_bracket_on_which_a_text_was_agreed_is_that_text():
    assert "subject to the rules in force." in text("negotiated", "statement", "en")
    assert "reserve" not in text("negotiated", "statement", "en")


@pytest.mark.parametrize(
    ("lang", "heading", "rows"),
    [
        ("en", "What is still open", [("1", "In brackets"), ("1", "In brackets"), ("2", "To be filled in")]),
        ("ar", "ما لم يُحسم بعد",
         [("١", "بين قوسين معقوفين"), ("١", "بين قوسين معقوفين"), ("٢", "يُستكمل"), ("٣", "غير مترجم")]),
    ],
)  # fmt: skip
def test_a_page_at_the_end_of_a_draft_lists_what_is_open(lang, heading, rows):
    """In Word and on paper; an Arabic document lists the Arabic and the neutral ones."""
    draft = document("negotiated", "statement", lang)
    listed = [cells(row) for row in tables(draft)[-1].findall("{*}tr")[1:]]
    assert [(where, kind) for where, kind, _ in listed] == rows
    if lang == "en":
        assert heading in pages(draft)[-1]
        assert heading not in pages(draft)[-2]
        assert listed[0][2].endswith(
            INSURANCE["en"][len("1. The Parties agreed that ") : -len(" insurance.")]
        )


def test_side_by_side_the_lists_of_all_languages_stand_at_the_end():
    joined = parallel("negotiated", "statement", "ar", "en")
    assert [block.lang for block in joined.blocks if getattr(block, "role", "") == "review"] == [
        "ar",
        "en",
    ]


@pytest.mark.parametrize("form", ["docx", "pdf", "html", "txt"])
@pytest.mark.parametrize("lang", ["ar", "en"])
def test_clean_leaves_marks_and_list_out_and_the_brackets_in(lang, form):
    clean = unmarked(document("negotiated", "statement", lang))
    file = written(clean, form)
    if form == "docx":
        body = words_of(part(file, "word/document.xml"))
        assert INSURANCE[lang].split(" ", 1)[1] in body
        assert part(file, "word/document.xml").find(".//{*}highlight") is None
        assert b"comments.xml" not in file
    if form == "html":
        assert b"<mark" not in file
    if form == "txt":
        assert INSURANCE[lang] in clean_text(lang)
        assert "MUST_FILL" not in file.decode()
        assert {"en": "What is still", "ar": "ما لم"}[lang] not in file.decode()


def test_a_marked_draft_has_a_comment_for_each_mark_in_word():
    file = written(document("negotiated", "statement", "en"), "docx")
    said = words_of(part(file, "word/comments.xml"))
    assert said.count("OPEN") == 2
    assert "MUST_FILL: not known yet: raise" in said


# ---------------------------------------------------------------- final


@pytest.fixture
def workspace(tmp_path, monkeypatch):
    shutil.copytree(SECOND, tmp_path / "content" / SECOND.name)
    monkeypatch.chdir(tmp_path)
    return tmp_path / "content" / SECOND.name


def render(capsys, *arguments):
    code = _run(["render", *arguments])
    said = capsys.readouterr()
    return code, said.out.splitlines(), said.err.splitlines()


def test_final_refuses_a_draft_with_the_list_of_what_is_open_and_writes_nothing(workspace, capsys):
    file = workspace / "02-amman-2024.yaml"
    code, out, err = render(capsys, str(file), "--final", "-o", "made", "-f", "txt")
    assert (code, out) == (1, [])
    assert not (workspace.parent.parent / "made").exists()
    drafts = [line for line in err if "is a draft" in line]
    assert ["Arabic" in line for line in drafts] == [True, False]
    assert sum("OPEN: the bracket 'insurer' is still open" in line for line in err) == 2
    assert sum("OPEN: the bracket 'share' is still open" in line for line in err) == 2
    assert any("UNTRANSLATED" in line and "(Arabic)" in line for line in err)
    assert any("MUST_FILL: 'raise'" in line and "(English)" in line for line in err)
    assert all(line.startswith(f"{file}:") for line in err)


def test_final_asks_only_for_the_languages_that_are_made(workspace, capsys):
    file = workspace / "02-amman-2024.yaml"
    _, _, err = render(capsys, str(file), "--final", "-l", "en", "-f", "txt", "-k", "statement")
    assert not any("Arabic" in line for line in err)
    assert any("English" in line for line in err)


def test_final_makes_what_is_finished(workspace, capsys):
    file = workspace / "01-tunis-2023.yaml"
    code, out, err = render(capsys, str(file), "--final", "-f", "txt", "-k", "statement")
    assert (code, len(out), err) == (0, 2, [])


def test_the_signing_set_is_made_in_one_go(workspace, capsys):
    file = workspace / "01-tunis-2023.yaml"
    code, out, _ = render(capsys, str(file), "--signing-set", "--final", "-f", "txt")
    assert code == 0
    assert [name.rsplit("/", 1)[1] for name in out] == [
        *(f"statement.{lang}.{party}.txt" for party in ("TR", "TN", "JO") for lang in ("ar", "en")),
        "statement.ar-en.txt",
        "register.ar.txt",
        "register.en.txt",
    ]
    code, _, err = render(capsys, str(file), "--signing-set", "--copy", "TN")
    assert code == 2
    assert "--signing-set" in err[0]


# ---------------------------------------------------------------- marks


def test_marks_are_told_with_paragraph_and_language():
    found = [(m.kind, m.paragraph, m.lang) for m in marks(second("negotiated"))]
    assert found == [
        ("MUST_FILL", None, None),
        ("OPEN", "insurance", "ar"),
        ("OPEN", "insurance", "en"),
        ("OPEN", "insurance", "ar"),
        ("OPEN", "insurance", "en"),
        ("MUST_FILL", "budget", "ar"),
        ("MUST_FILL", "budget", "en"),
        ("UNTRANSLATED", "training", "ar"),
    ]
    assert marks(second("signed")) == []


def test_marks_of_the_state_stand_in_the_text_in_their_language(workspace, capsys):
    state = workspace / "01-tunis-2023.state.yaml"
    state.write_text(
        "marks:\n"
        "  - {kind: REVIEW, at: fund, reason: names the convention as before}\n"
        "  - {kind: STALE, at: loans, lang: ar, reason: of last year}\n"
        "  - {kind: CONFIRM, at: chairs, reason: new in office}\n",
        "utf-8",
    )
    code, out, _ = render(capsys, str(workspace / "01-tunis-2023.yaml"), "-f", "txt", "-o", "made")
    files = {
        name.rsplit("/", 1)[1]: (workspace.parent.parent / name).read_text("utf-8") for name in out
    }
    assert code == 0
    assert "1. [REVIEW: The Parties agreed" in files["statement.en.txt"]
    assert "2. The Parties decided" in files["statement.en.txt"]
    assert "٢. [STALE: قررت" in files["statement.ar.txt"]
    assert "co-chaired by [CONFIRM: " in files["minutes.en.txt"]
    assert "1 | To be reviewed | names the convention as before" in files["statement.en.txt"]
    _run(["check", str(workspace / "01-tunis-2023.yaml")])
    said = capsys.readouterr().out.splitlines()
    assert [line.split(": ")[2] for line in said if "mark" in line] == [
        "new in office; confirm it", "names the convention as before; look at it", "of last year; bring it up to date, or approve it",
    ]  # fmt: skip

"""The page of parallel versions: what it holds, and what it does in a real browser."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

import docgen
from docgen.compare.followed import left_behind
from docgen.compare.page import report_page
from tests.judges.programs import program

ROOT = Path(__file__).resolve().parents[2]
GOLD = ROOT / "benchmarks/data/gold/economic"


@pytest.fixture
def meeting(tmp_path):
    shutil.copytree(GOLD, tmp_path / "economic")
    path = tmp_path / "economic/02-ankara-2024.yaml"
    text = path.read_text("utf-8").replace("340 kilometrelik", "430 kilometrelik")
    path.write_text(text, "utf-8")
    return docgen.load(path)


def test_the_page_asks_nothing_of_the_network(meeting):
    page = report_page([meeting]).decode("utf-8")
    assert not re.findall(r"(?:src|href)=|@import|url\(", page)
    assert "default-src 'none'" in page


def test_each_cell_has_its_language_and_direction(meeting):
    page = report_page([meeting]).decode("utf-8")
    assert page.count('<td lang="ar" dir="rtl"') == len(meeting.paragraphs)
    assert page.count('<td lang="tr" dir="ltr"') == len(meeting.paragraphs)


def test_a_divergence_is_marked_at_its_words_with_its_sentence(meeting):
    page = report_page([meeting]).decode("utf-8")
    (said,) = re.findall(r'<span class="diverges error"[^>]*title="([^"]*)">430<', page)
    assert said.startswith("N01 Turkish says '430' where")


def test_a_translation_that_did_not_follow_is_told(meeting, tmp_path):
    path = tmp_path / "economic/02-ankara-2024.yaml"
    path.write_text(
        path.read_text("utf-8").replace("قرر الجانبان صيانة", "اتفق الجانبان على صيانة"), "utf-8"
    )
    (left,) = left_behind(meeting, docgen.load(path))
    assert (left.key, left.source, left.langs) == ("roads", "ar", ("tr", "en"))


@pytest.mark.judged
def test_the_page_works_in_a_browser(meeting, tmp_path):
    file = tmp_path / "report.html"
    file.write_bytes(report_page([meeting]))
    with sync_playwright() as started:
        browser = started.chromium.launch(
            executable_path=program("chromium"),
            args=["--no-sandbox", "--disable-background-networking", "--disable-sync"],
        )
        page = browser.new_page()
        wrong = []
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("console", lambda message: wrong.append(message.text))
        page.goto(file.as_uri())
        assert (
            page.eval_on_selector("td[lang=ar]", "cell => getComputedStyle(cell).direction")
            == "rtl"
        )
        assert page.locator("tr.text:visible").count() == len(meeting.paragraphs)
        page.check("#only")
        assert page.locator("tr.text:visible").count() == 1
        page.keyboard.press("j")
        assert page.locator("tr.current").get_attribute("id") == "roads"
        page.hover("li[data-issue]")
        assert sorted(page.locator("tr.current .lit").all_inner_texts()) == ["340", "340", "430"]
        page.click("button[data-lang=tr]")
        assert not page.locator("td[lang=tr]").first.is_visible()
        page.click("button[data-swap=ar]")
        heads = page.locator("thead th:visible").all_inner_texts()
        assert heads.index("Arabic") > 1 or heads == ["text", "Arabic", "English"]
        assert page.pdf(prefer_css_page_size=True).startswith(b"%PDF")
        assert wrong == []
        browser.close()

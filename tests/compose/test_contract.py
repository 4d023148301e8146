"""The templates keep their contract, and a template that breaks it is named with its line."""

import shutil

import pytest

from docgen.compose.contract import problems
from docgen.compose.environment import environment
from docgen.resources import templates_dir

KINDS = ("statement", "minutes", "agenda", "register")


@pytest.fixture
def workspace(tmp_path):
    """A workspace's own templates: docgen's, copied."""
    for folder in ("ar", "tr", "en", "layout"):
        shutil.copytree(templates_dir() / folder, tmp_path / folder)
    environment.cache_clear()
    return tmp_path


def edited(folder, name, old, new):
    path = folder / name
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def said(folder):
    return [str(p).replace(str(folder) + "/", "") for p in problems(environment((folder,)), KINDS)]


def test_docgens_own_templates_keep_the_contract():
    assert problems(environment(), KINDS) == []


def test_a_misspelt_block_is_named_and_so_is_the_one_that_is_missing(workspace):
    edited(workspace, "tr/statement.html.j2", "block title", "block titel")
    first, second = said(workspace)
    assert first.startswith("tr/statement.html.j2:1:1: the block 'title' is missing")
    assert second.startswith("tr/statement.html.j2:3:1: no block 'titel' in the layout")


def test_a_macro_that_only_two_languages_have_is_missed_in_the_third(workspace):
    edited(workspace, "ar/words.html.j2", "macro no_date()", "macro no_dates()")
    sentences = said(workspace)
    assert any("no macro 'no_date'" in s and s.startswith("ar/words") for s in sentences)
    assert any("no macro 'no_dates'" in s and s.startswith("tr/words") for s in sentences)


@pytest.mark.parametrize(
    ("new", "message"),
    [
        ('<p class="dateline" style="color:red">', "<p> has no attribute 'style'"),
        ('<p class="dateline"><span>x</span>', "no element <span>"),
        ('<p class="dateline">&nbsp;', "undefined entity"),
        ('<p class="dateline"><br>', "mismatched tag"),
        ('<p class="dateline">{{ held ~ place }}', "'~' glues texts"),
        ('<p class="dateline">{{ held | upper }}', "the filter 'upper'"),
        ('<p class="dateline">{{ held | safe }}', "the filter 'safe'"),
        ('<p class="dateline">{{ "x" }}', "a string in an expression"),
        ('<p class="dateline">{% if %}', "Expected an expression"),
    ],
)
def test_what_a_template_may_not_write_is_refused_with_its_line(workspace, new, message):
    edited(workspace, "layout/page.html.j2", '<p class="dateline">', new)
    sentences = said(workspace)
    assert any(message in s for s in sentences), sentences
    assert all(s.startswith("layout/page.html.j2:") for s in sentences)

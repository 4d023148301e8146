"""A workspace's templates: whatever they try is refused at its line; nothing runs or is read."""

import shutil
from pathlib import Path

import pytest

from docgen.compose.compose import _checked, _context, compose
from docgen.compose.contract import _source
from docgen.compose.environment import environment
from docgen.compose.faults import faults_placed
from docgen.compose.slots import ACTIVE, Slots
from docgen.compose.writer import Writer
from docgen.errors import ContentError, MachineError
from docgen.languages import LANGUAGES
from docgen.publish import written
from docgen.resources import templates_dir
from tests.small import meeting

PLACE = '<p class="dateline">'
MEETING = meeting()


@pytest.fixture(scope="module")
def copied(tmp_path_factory):
    folder = tmp_path_factory.mktemp("workspace") / "templates"
    shutil.copytree(templates_dir(), folder)
    return folder


@pytest.fixture
def composed(copied):
    """Composes the agenda with something put into the layout that all kinds share."""
    page = copied / "layout" / "page.html.j2"
    before = page.read_text("utf-8")
    assert before.count(PLACE) == 1

    def run(source):
        page.write_text(before.replace(PLACE, PLACE + source), "utf-8")
        _checked.cache_clear()
        environment.cache_clear()
        return compose(MEETING, kind="agenda", lang="en", folders=(copied,))

    yield run
    page.write_text(before, "utf-8")


def test_a_workspaces_templates_are_used(composed):
    assert "here" in written(composed("here "), "txt").decode()


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("{{ cycler.__init__.__globals__.os.popen('touch pwned').read() }}", "'__init__' of 'type' object is unsafe"),
        ("{{ 1 // 0 }}", "ZeroDivisionError"),
        ("{{ held | safe }}", "the filter 'safe'"),
    ],
)  # fmt: skip
def test_an_attack_or_a_mistake_is_refused_at_its_line(
    composed, copied, tmp_path, monkeypatch, source, said
):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ContentError) as caught:
        composed(source)
    problem = caught.value.problems[0]
    line = (copied / "layout" / "page.html.j2").read_text("utf-8").split(PLACE)[0].count("\n") + 1
    assert said in str(problem)
    assert problem.cure
    assert (problem.place.file, problem.place.line) == (
        str(copied / "layout" / "page.html.j2"),
        line,
    )
    assert list(tmp_path.iterdir()) == []


@pytest.fixture(scope="module")
def alone(tmp_path_factory):
    """Renders one template by itself, with what the agenda's templates are given."""
    folder = tmp_path_factory.mktemp("alone")
    slots = Slots("en", {code: MEETING.style(code) for code in LANGUAGES})
    active = ACTIVE.set(slots)
    env = environment((folder,))
    words = env.get_template("en/words.html.j2").module
    given = _context("agenda", Writer(MEETING, "en", None, slots, words), words)
    yield lambda source: _run_alone(folder, source, given)
    ACTIVE.reset(active)


def _run_alone(folder, source, given):
    (folder / "attack.html.j2").write_text(f"\n{source}", "utf-8")
    environment.cache_clear()
    env = environment((folder,))
    problems = list(_source(env, "attack.html.j2"))
    if problems:
        raise ContentError(problems)
    with faults_placed("attack.html.j2", own=False):
        return env.get_template("attack.html.j2").render(given)


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("{{ ''.__class__.__mro__[1].__subclasses__() }}", "'__class__' of 'str' object is unsafe"),
        ("{{ lipsum.__globals__ }}", "'__globals__' of 'function' object is unsafe"),
        ("{{ '{0.__class__}'.format(held) }}", "is unsafe"),
        ("{{ '{x.__class__}'.format_map({'x': held}) }}", "is unsafe"),
        ("{{ held.printed(()) }}", "'printed' of 'Fact' object is unsafe"),
        ("{{ held.writer.meeting.file }}", "has no attribute 'writer'"),
        ("{{ held._writer }}", "is unsafe"),
        ("{% set _ = [].append(1) %}", "'append' of 'list' object is unsafe"),
        ("{{ 'x'.center(1000000000) }}", "'center' of 'str' object is unsafe"),
        ("{{ 'x' * 1000000000 }}", "works on no texts"),
        ("{% set x = 9 ** 9 ** 9 %}", "works on no texts"),
        ("{% for x in range(1000000000) %}{% endfor %}", "Range too big"),
        ("{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}", "recursion"),
        ("{% autoescape false %}{{ held }}{% endautoescape %}", "autoescape is always on"),
        ("{{ nothing | default('x') }}", "the filter 'default'"),
        ("<a href={{ held }}>x</a>", "not well-formed"),
        ("{% include '../../../etc/passwd' %}", "../../../etc/passwd"),
        ("{% include '/etc/passwd' %}", "not found in search path"),
        ("{{ nothing }}", "'nothing' is undefined"),
        ("{{ meeting.nothing }}", "has no attribute 'nothing'"),
        ("{{ {} }}", "cannot print dict"),
        ("{{ 'x'() }}", "not callable"),
        ("{{ held | form('nope') }}", "no form 'nope'"),
        ("{{ 'x' | form('y') }}", "AttributeError"),
        ("&x;", "undefined entity"),
        ("\ue0000\ue001", "U+E000"),
        ("\x01", "not well-formed"),
    ],
)  # fmt: skip
def test_what_a_template_may_not_do_is_refused(alone, source, said):
    with pytest.raises(ContentError) as caught:
        alone(source)
    assert said in str(caught.value)
    assert caught.value.problems[0].place.line == 2


def test_what_a_template_may_do_is_done(alone):
    """The proof that the table above refuses the attacks and not everything."""
    assert alone(
        "{% for x in range(3) %}{{ loop.index }}{{ 2 * 3 }}{% endfor %}{{ held | form('iso') }}"
    )


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("<a href='javascript:alert(1)'>x</a>", "a link leads to http, https, mailto or tel"),
        ("<a href='file:///etc/passwd'>x</a>", "a link leads to http, https, mailto or tel"),
        ("<strong>" * 40 + "x" + "</strong>" * 40, "more than 32 elements inside each other"),
        ("</p><ol start='x'><li>y</li></ol><p>", "start is a number"),
        ("</p><table widths='a b'><tbody><tr><td>y</td></tr></tbody></table><p>", "widths is a number"),
        ("</p><p lang='xx'>x</p><p>", "no language 'xx'"),
        ("<bdi lang='xx'>x</bdi>", "no language 'xx'"),
        ("<?php x ?>", "elements and text only"),
    ],
)  # fmt: skip
def test_what_the_vocabulary_lacks_is_refused_by_the_parser(composed, source, said):
    with pytest.raises(ContentError, match=said):
        composed(source)


def test_a_template_that_is_no_utf_8_or_a_link_out_is_named(composed, copied, tmp_path):
    words = copied / "en" / "words.html.j2"
    before = words.read_bytes()
    try:
        words.write_bytes("{# بيان #}".encode("cp1256") + before)
        with pytest.raises(ContentError, match=r"en/words\.html\.j2:1:1: byte 4 is no UTF-8"):
            composed("")
        outside = tmp_path / "words.html.j2"
        outside.write_bytes(before)
        words.unlink()
        words.symlink_to(outside)
        with pytest.raises(
            ContentError, match=r"en/words\.html\.j2:1:1: this is a link to a file outside"
        ):
            composed("")
    finally:
        words.unlink()
        words.write_bytes(before)


def test_a_link_that_stays_inside_is_followed(composed, copied):
    words = copied / "en" / "words.html.j2"
    kept = words.rename(copied / "en" / "kept.html")
    try:
        words.symlink_to(kept)
        composed("")
    finally:
        words.unlink()
        kept.rename(words)


def test_templates_that_are_not_there_are_the_machines_fault(tmp_path, monkeypatch):
    monkeypatch.setattr("docgen.compose.environment.templates_dir", lambda: tmp_path)
    _checked.cache_clear()
    environment.cache_clear()
    with pytest.raises(MachineError, match="is missing: install docgen again"):
        compose(MEETING, kind="agenda", lang="en")
    _checked.cache_clear()
    environment.cache_clear()


def test_a_bug_in_docgens_own_views_is_no_template_error(monkeypatch):
    """The other side of the rule: what docgen itself does wrong must not hide."""

    def broken(*_):
        raise ZeroDivisionError("ours")

    monkeypatch.setattr("docgen.compose.compose.agenda_view", broken)
    with pytest.raises(ZeroDivisionError):
        compose(MEETING, kind="agenda", lang="en")


def test_content_is_never_a_template():
    """Braces of Jinja in a text are braces of a text; HTML is letters."""
    said = '"{{{{ 7*7 }}}} <b>x</b> &amp; {{{{ config }}}} <a rel=attachment href=file:///etc/passwd>y</a>"'.replace(
        "*", "\\\\*"
    )
    small = meeting(("en: Trade}", f"en: {said}}}"))
    document = compose(small, kind="agenda", lang="en")
    text = written(document, "txt").decode()
    assert (
        "{{ 7*7 }} <b>x</b> &amp; {{ config }} <a rel=attachment href=file:///etc/passwd>y</a>"
        in text
    )
    html = written(document, "html").decode()
    assert "&lt;a rel=attachment" in html
    assert "<b>" not in html
    assert b"root:" not in written(document, "pdf")


def teardown_module():
    assert not Path("pwned").exists()

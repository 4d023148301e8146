"""Whatever is wrong with the YAML itself: a placed error with a cure, never a traceback."""

import os
import time

import pytest

from docgen.errors import ContentError, UsageError
from docgen.reading import load_meeting, meetings_under
from docgen.reading.source import Source, decoded
from docgen.reading.yaml_tree import read_tree
from tests.small import MEETING, SERIES, changed, meeting, refused, write


def refusal(text):
    try:
        return read_tree(Source("f.yaml", text))[1]
    except ContentError as error:
        return error.problems


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("", (1, 1), "the file is empty"),
        ("# only a comment\n", (1, 1), "the file is empty"),
        ("- a\n- b\n", (1, 1), "holds no keys"),
        ("just a text", (1, 1), "holds no keys"),
        ("a: 1\n---\nb: 2\n", (2, 1), "second document"),
        ("a: 1\nb: 2\na: 3\n", (3, 1), "stands twice; the first is in line 1"),
        ("a: &x\n", (1, 4), "takes '&' at the start"),
        ("a: !x text\n", (1, 4), "takes '!' at the start"),
        ("a: !!python/object/apply:os.system [echo]\n", (1, 4), "takes '!' at the start"),
        ("a: !!binary aGk=\n", (1, 4), "takes '!' at the start"),
        ("a: {b: 1}\nc:\n  <<: *x\n", (3, 7), "takes '*x' for the name"),
        ("a: &x {b: 1}\nc:\n  <<: *x\n", (3, 3), "merge keys"),
        ("a: &x [*x]\n", (1, 8), "stands inside itself"),
        ("a: *nothing\n", (1, 4), "takes '*nothing'|begin with '*'"),
        ("a: **bold** text\n", (1, 4), "may not begin with '*'"),
        ("a:\n  ar: {body} met\n", (2, 7), "may not begin with a brace"),
        ("a: {#trade} says\n", (1, 4), "may not begin with a brace"),
        ("a: [TR: text] more\n", (1, 4), "may not begin with a bracket"),
        ("a: [x] more\n", (1, 4), "may not begin with a bracket"),
        ("a: %25 more\n", (1, 4), "may not begin with '%'"),
        ("a: @x\n", (1, 4), "may not begin with '%', '@'"),
        ("a: 'Ankara'da yapıldı'\n", (1, 4), "goes on after its closing quote"),
        ('a: "a "b""\n', (1, 4), "goes on after its closing quote"),
        ("a: text: more\n", (1, 8), "': ' stands inside a text"),
        ("a: ?\n", (1, 4), "question mark"),
        ("a:\n\tb: 1\n", (2, 1), "a tab"),
        ("a:\n\u00a0 b: 1\nc: x\n", (2, 1), "a space that YAML does not know"),
        ("a:\u00a0x\nb: y\n", (1, 3), "a space that YAML does not know"),
        ("a：x\nb: y\n", (1, 2), "a wide colon"),
        ("a: 'open\nb: 1\n", (1, 4), "opened and not closed"),
        ("a: [1, 2\nb: 1\n", (1, 4), "begins here and is not closed"),
        ('a: "x\\q"\n', (1, 6), "backslash"),
        ('a: "\\ud83d\\ude00"\n', (1, 7), "stands for no character|backslash"),
        ("a: {ar: one, two, tr: x}\n", (1, 14), "a comma ends a text"),
        ("a: {body}\n", (1, 5), "takes '{body}' for a mapping"),
        ("[a]: 1\n", (1, 1), "a key is a single word"),
        ("a: 1\n  b: 2\n", (2, 4), "': '|cannot read this line|indent"),
        ("a:\n  b: 1\n c: 2\n", (3, 2), "cannot read this line"),
    ],
)
def test_a_mistake_in_the_yaml_is_placed_and_says_its_cure(text, place, words):
    problem = refusal(text)[0]
    said = f"{problem.message}; {problem.cure}"
    assert any(part in said for part in words.split("|")), said
    assert problem.cure
    assert (problem.place.line, problem.place.column) == place, said


def test_comments_behind_values_are_no_texts_cut_off():
    meeting(("number: 1\n", "number: 1 # the first\n"), ("host: TR\n", "host: TR  # not LY\n"))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("en: The {number} was held in {place}.", "en: The {number} was held # in {place}."),
        ("en: Trade}", "en: Trade # and more\n        }"),
    ],
)
def test_a_text_that_yaml_cuts_off_is_refused(old, new):
    [problem] = refused((old, new))
    assert "takes the rest of this line" in problem.message
    assert "quotes" in problem.cure


def test_a_name_that_yaml_cuts_off_is_refused():
    [problem] = refused(
        series=(
            (
                "title: {ar: مجلس, tr: Konsey, en: Council}",
                "title:\n  ar: مجلس\n  tr: Konsey\n  en: Council # 2",
            ),
        )
    )
    assert "takes the rest of this line" in problem.message


def test_values_keep_their_letters():
    """NO is a country, on a Turkish ten, 14:30 a time, 0123 a text."""
    tree, _ = read_tree(
        Source("f", "a: NO\nb: on\nc: 14:30\nd: 0123\ne: 1_000\nf: 2021-02-30\ng: null\n")
    )
    assert [scalar.value for scalar in tree.values()] == [
        "NO",
        "on",
        "14:30",
        "0123",
        "1_000",
        "2021-02-30",
        "null",
    ]


def test_aliases_are_read_and_counted():
    tree, problems = read_tree(Source("f", "a: &x {b: 1}\nc: *x\n"))
    assert problems == []
    assert tree["c"] is tree["a"]
    bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n" + "".join(
        f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 8)
    )
    start = time.process_time()
    assert "more than 200000 values" in refusal(bomb)[0].message
    assert time.process_time() - start < 2


def test_depth_size_and_length_have_limits(tmp_path):
    start = time.process_time()
    assert "levels inside each other" in refusal("a: " + "[" * 100_000)[0].message
    assert "more than the 200000" in refusal("a: " + "x" * 200_001)[0].message
    big = tmp_path / "big.yaml"
    big.write_bytes(b"a: " + b"x" * (8 * 1024 * 1024))
    with pytest.raises(ContentError, match="more than the 8388608"):
        load_meeting(big)
    assert time.process_time() - start < 2


# ---------------------------------------------------------------- bytes


def of_bytes(raw):
    with pytest.raises(ContentError) as caught:
        decoded("f.yaml", raw)
    return caught.value.problems


@pytest.mark.parametrize(
    ("raw", "place", "words"),
    [
        ("a: 1\nb: بيان مشترك".encode("cp1256"), (2, 4), "Windows Arabic"),
        ("a: 1\nb: açılış konuşması".encode("cp1254"), (2, 5), "Windows Turkish"),
        ("a: 1\nb: İstanbul".encode("iso8859-9"), (2, 4), "Windows Turkish"),
        ("a: ليبيا".encode("utf-16"), (1, 1), "UTF-16"),
        ("a: x".encode("utf-16-le"), (1, 1), "UTF-16"),
        ("a: x".encode("utf-32-be"), (1, 1), "UTF-16"),
        (b"a: \xed\xa0\xbd\xed\xb8\x80", (1, 4), "no UTF-8"),
        (b"a: x\r\nb: \x00", (2, 4), "U+0000"),
        (b"a: \x07\x7f", (1, 4), "U+0007"),
        ("a: x\ufeffy".encode(), (1, 5), "U+FEFF"),
        ("a: x\u2028y".encode(), (1, 5), "U+2028"),
        ("a: x\x85y".encode(), (1, 5), "U+0085"),
        ("a: \ufffe".encode(), (1, 4), "U+FFFE"),
    ],
)
def test_bytes_that_are_no_utf_8_are_placed(raw, place, words):
    problem = of_bytes(raw)[0]
    assert words in problem.message
    assert (problem.place.line, problem.place.column) == place
    assert problem.cure


def test_no_letter_in_a_legacy_encoding_is_taken_for_another():
    count = 0
    for codec, letters in (
        ("cp1256", "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي"),
        ("cp1254", "İŞÇĞÜÖışçğüöâîû"),
    ):
        for letter in letters:
            raw = f"a: {letter}\n".encode(codec)
            assert of_bytes(raw)
            count += 1
    print(f"{count} letters")


def test_a_byte_order_mark_at_the_start_changes_no_column():
    assert decoded("f", "\ufeffa: 1".encode()) == "a: 1"


def test_mixed_line_ends_are_line_ends():
    assert decoded("f", b"a: 1\r\nb: 2\rc: 3\n") == "a: 1\nb: 2\nc: 3\n"


def test_at_most_fifty_of_one_kind_are_said():
    problems = of_bytes(b"a: " + b"\x07" * 80)
    assert len(problems) == 51
    assert "30 more" in problems[-1].message


# ---------------------------------------------------------------- files and folders


def test_what_is_no_regular_file_is_refused_without_waiting(tmp_path):
    (tmp_path / "series.yaml").write_text(SERIES, "utf-8")
    os.mkfifo(tmp_path / "pipe.yaml")
    with pytest.raises(ContentError, match="no regular file"):
        load_meeting(tmp_path / "pipe.yaml")
    with pytest.raises(UsageError):
        meetings_under(tmp_path)


def test_a_file_that_is_not_there_is_wrong_usage(tmp_path):
    with pytest.raises(UsageError, match="there is no file"):
        load_meeting(tmp_path / "nothing.yaml")
    with pytest.raises(UsageError, match="there is no file"):
        meetings_under(tmp_path / "nothing")


def test_a_meeting_needs_its_series_beside_it(tmp_path):
    file = tmp_path / "01.yaml"
    file.write_text(MEETING, "utf-8")
    with pytest.raises(ContentError, match=r"no series\.yaml beside"):
        load_meeting(file)
    with pytest.raises(UsageError, match="is a series"):
        load_meeting(tmp_path / "series.yaml")


def test_meetings_are_found_under_a_file_a_series_and_a_root(tmp_path):
    file = write(tmp_path)
    home = file.parent
    (home / "01-ankara.state.yaml").write_text("x: 1", "utf-8")
    (home / ".hidden.yaml").write_text("x: 1", "utf-8")
    (home / "notes.txt").write_text("x", "utf-8")
    (home / "02-tripoli.yml").write_text(MEETING, "utf-8")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "series.yaml").write_text(SERIES, "utf-8")
    (tmp_path / "loop").symlink_to(tmp_path)
    both = [file, home / "02-tripoli.yml"]
    assert meetings_under(file) == [file]
    assert meetings_under(home) == both
    assert meetings_under(home / "series.yaml") == both
    assert meetings_under(tmp_path) == both
    for other in ("01-ankara.state.yaml", "notes.txt"):
        with pytest.raises(UsageError, match="is no meeting"):
            meetings_under(home / other)


def test_names_that_would_leave_the_output_folder_are_refused(tmp_path):
    for folder, stem in (
        ("good", "con"),
        ("Small", "01"),
        ("مجلس", "01"),
        ("good", "a b"),
        ("good", "x."),
    ):
        home = tmp_path / folder
        home.mkdir(exist_ok=True)
        (home / "series.yaml").write_text(SERIES, "utf-8")
        file = home / f"{stem}.yaml"
        file.write_text(MEETING, "utf-8")
        with pytest.raises(ContentError, match="no name for outputs"):
            load_meeting(file)


def test_all_problems_of_both_files_are_said_at_once(tmp_path):
    file = write(
        tmp_path,
        changed(MEETING, ("host: TR", "hots: TR"), ("en: Trade}", "en: '**Trade'}")),
        changed(SERIES, ("source: ar", "source: fr"), ("body: council", "body: Council")),
    )
    with pytest.raises(ContentError) as caught:
        load_meeting(file)
    files = [problem.place.file.rpartition("/")[2] for problem in caught.value.problems]
    assert files == ["01-ankara.yaml", "01-ankara.yaml", "series.yaml", "series.yaml"]


def test_a_series_that_is_no_yaml_does_not_hide_the_meetings_problems(tmp_path):
    file = write(tmp_path, changed(MEETING, ("host: TR", "hots: TR")), "a: [")
    with pytest.raises(ContentError) as caught:
        load_meeting(file)
    assert len(caught.value.problems) == 2


def test_a_changed_series_is_read_again(tmp_path):
    file = write(tmp_path)
    assert load_meeting(file).series.source == "ar"
    (file.parent / "series.yaml").write_text(changed(SERIES, ("source: ar", "source: en")), "utf-8")
    assert load_meeting(file).series.source == "en"

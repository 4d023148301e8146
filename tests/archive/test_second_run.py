"""A second run makes only what has changed, says why, and notices what somebody else did."""

import os
import shutil
import sqlite3
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from docgen.archive import kit as kits
from docgen.archive import ledger
from tests.archive.archives import QUICK, TEXTS, content, edit, names, run, standing, write_meeting


@pytest.fixture
def root(tmp_path):
    return content(tmp_path / "content")


@pytest.fixture
def out(tmp_path):
    return tmp_path / "out"


def test_the_first_run_makes_all_and_the_second_nothing(root, out):
    first = run(root, out, choice=QUICK)
    files = standing(out)
    assert (
        set(first.made)
        == set(files)
        == {n for m in (1, 2, 3) for n in names(f"0{m}-ankara", ("txt", "docx"))}
    )
    assert set(first.made.values()) == {"new"}
    times = {file: (out / file).stat().st_mtime_ns for file in files}
    second = run(root, out, choice=QUICK)
    assert (second.made, second.tally.current) == ({}, 54)
    assert standing(out) == files
    assert {file: (out / file).stat().st_mtime_ns for file in files} == times


def test_one_languages_text_makes_no_other_language_anew(root, out):
    run(root, out)
    edit(root / "council/02-ankara.yaml", "çıkarılması hususunda", "yükseltilmesi hususunda")
    assert run(root, out).made == {"council/02-ankara/statement.tr.txt": "content"}


def test_a_name_of_the_series_makes_anew_what_prints_it(root, out):
    run(root, out)
    edit(root / "council/series.yaml", "tr: Trablus", "tr: Trablusgarp")
    assert run(root, out).made == {}  # no text names the place yet
    edit(root / "council/series.yaml", "ar: دولة ليبيا", "ar: دولة ليبيا الجديدة")
    made = run(root, out).made
    assert made
    assert all(".ar." in file for file in made)


def test_a_comment_or_an_order_of_keys_makes_nothing_anew(root, out):
    run(root, out)
    edit(root / "council/01-ankara.yaml", "host: TR\n", "host: TR  # who else\n")
    second = run(root, out)
    assert (second.made, second.tally.current) == ({}, 27)


def test_what_is_missing_is_made_again(root, out):
    run(root, out)
    before = standing(out)
    file = "council/03-ankara/minutes.en.txt"
    (out / file).unlink()
    assert run(root, out).made == {file: "missing"}
    assert standing(out) == before


def test_a_file_changed_by_hand_is_named_and_let_be_until_forced(root, out):
    run(root, out)
    before = standing(out)
    file = "council/01-ankara/agenda.tr.txt"
    (out / file).write_text("mine", encoding="utf-8")
    for _ in range(2):
        second = run(root, out)
        assert [o.changed for o in second.outcomes if o.changed] == [(file,)]
        assert second.tally.bad
        assert second.made == {}
        assert (out / file).read_text("utf-8") == "mine"
    forced = run(root, out, force=True)
    assert forced.made[file] == "changed"
    assert not forced.tally.bad
    assert standing(out) == before


def test_a_changed_file_of_another_choice_is_no_matter(root, out):
    run(root, out)
    (out / "council/01-ankara/agenda.tr.txt").write_text("mine", encoding="utf-8")
    assert not run(root, out, choice=replace(TEXTS, langs=("ar",))).tally.bad


def test_force_makes_all_anew_with_the_same_bytes(root, out):
    run(root, out)
    before = standing(out)
    assert set(run(root, out, force=True).made.values()) == {"forced"}
    assert standing(out) == before


def test_a_copied_output_folder_is_known_by_its_bytes(root, out, tmp_path):
    run(root, out)
    shutil.copytree(out, tmp_path / "copy", copy_function=shutil.copy)
    moved = run(root, tmp_path / "copy")
    assert (moved.made, moved.tally.current) == ({}, 27)


def test_the_ledger_holds_no_absolute_path(root, out):
    run(root, out)
    data = (out / ledger.HOME / ledger.FILE).read_bytes()
    assert b"council/01-ankara/agenda.ar.txt" in data
    assert str(out.parent).encode() not in data


@pytest.mark.parametrize("part", ["code", "style", "fonts", "libraries"])
def test_a_change_of_docgen_itself_makes_all_of_that_format_anew(root, out, monkeypatch, part):
    run(root, out)
    kit = kits.kit()
    press = replace(kit.presses["txt"], **{part: "another"})
    other = replace(kit, presses={**kit.presses, "txt": press}, hash="another")
    monkeypatch.setattr("docgen.archive.batch.kit", lambda: other)
    monkeypatch.setattr("docgen.archive.office.kit", lambda: other)
    made = run(root, out).made
    assert len(made) == 27
    assert set(made.values()) == {part}


def test_a_plan_says_what_and_why_and_writes_nothing(root, out):
    planned = run(root, out, only_plan=True)
    assert {why for o in planned.outcomes for _, why in o.due} == {"new"}
    assert planned.tally.due == 27
    assert not out.exists()
    run(root, out)
    stood = sorted(p for p in out.rglob("*"))
    edit(root / "council/02-ankara.yaml", "en: Trade}", "en: Commerce}")
    planned = run(root, out, only_plan=True)
    due = {file: why for o in planned.outcomes for file, why in o.due}
    assert due == {f"council/02-ankara/{kind}.en.txt": "content" for kind in ("agenda", "minutes")}
    assert sorted(p for p in out.rglob("*")) == stood
    assert run(root, out).made == due


def test_since_leaves_older_meetings_out(root, out):
    made = run(root, out, since=date(2021, 4, 3)).made
    assert set(made) == names("03-ankara")
    run(root, out)
    again = run(root, out, since=date(2021, 4, 3), force=True)
    assert set(again.made) == names("03-ankara")
    assert again.unplanned == []


def test_outputs_of_a_meeting_or_a_language_that_is_gone_are_listed_then_removed(root, out):
    run(root, out)
    (root / "council/03-ankara.yaml").unlink()
    write_meeting(root / "council", 2, ("host: TR\n", "host: TR\nlanguages: [ar, en]\n"))
    gone = names("03-ankara") | {n for n in names("02-ankara") if ".tr." in n}
    for _ in range(2):
        second = run(root, out)
        assert {file for file, removed, _ in second.unplanned if not removed} == gone
        assert gone < set(standing(out))
    mine = "council/03-ankara/agenda.en.txt"
    (out / mine).write_text("mine", encoding="utf-8")
    pruned = run(root, out, prune=True)
    assert {file for file, removed, _ in pruned.unplanned if removed} == gone - {mine}
    assert (mine, False, True) in pruned.unplanned
    assert set(standing(out)) == {n for m in (1, 2) for n in names(f"0{m}-ankara")} - gone | {mine}
    (out / mine).unlink()
    assert run(root, out, prune=True).tally.removed == 1
    assert not (out / "council/03-ankara").exists()


def test_a_narrower_choice_or_root_prunes_nothing(root, out):
    content(root, 1, "other")
    run(root, out)
    before = standing(out)
    for narrower in (root / "council", root / "council/01-ankara.yaml"):
        assert run(narrower, out, prune=True).unplanned == []
    assert (
        run(
            root, out, choice=replace(TEXTS, langs=("ar",), kinds=("agenda",)), prune=True
        ).unplanned
        == []
    )
    assert standing(out) == before


def test_a_bad_meeting_is_said_with_its_place_and_stops_no_other(root, out):
    edit(root / "council/02-ankara.yaml", "held in {place}.", "held in {plase}.")
    heard = run(root, out, jobs=2)
    (bad,) = [o for o in heard.outcomes if o.problems]
    assert [str(p).startswith(f"{root}/council/02-ankara.yaml:") for p in bad.problems] == [True]
    assert "did you mean 'place'?" in str(bad.problems[0])
    assert set(heard.made) == names("01-ankara") | names("03-ankara")
    assert heard.tally.bad
    assert [o.meeting for o in heard.outcomes] == [f"council/0{n}-ankara" for n in (1, 2, 3)]
    write_meeting(root / "council", 2)
    assert set(run(root, out).made) == names("02-ankara")


def test_a_bad_meeting_keeps_its_old_outputs(root, out):
    run(root, out)
    before = standing(out)
    edit(root / "council/02-ankara.yaml", "held in {place}.", "held in {plase}.")
    heard = run(root, out, prune=True)
    assert heard.tally.bad_meetings == 1
    assert heard.unplanned == []
    assert standing(out) == before


def test_fail_fast_stops_at_the_first_failure_and_removes_nothing(root, out):
    edit(root / "council/01-ankara.yaml", "held in {place}.", "held in {plase}.")
    heard = run(root, out, fail_fast=True, prune=True)
    assert heard.tally.bad_meetings == 1
    assert set(standing(out)) < names("02-ankara") | names("03-ankara")


def test_two_meetings_never_share_an_output(root, out):
    content(root / "zone", 1, "Council")
    heard = run(root, out)
    (bad,) = [o for o in heard.outcomes if o.problems]
    assert "would have the names of those of" in str(bad.problems[0])
    assert len(standing(out)) == 27


def test_final_leaves_out_what_is_none(root, out):
    edit(root / "council/01-ankara.yaml", "status: agreed", "status: draft")
    edit(
        root / "council/02-ankara.yaml",
        "status: agreed",
        "status: {ar: signed, tr: draft, en: draft}",
    )
    heard = run(root, out, choice=replace(TEXTS, final=True))
    assert not heard.tally.bad
    assert {o.meeting: o.left_out for o in heard.outcomes if o.left_out} == {
        "council/01-ankara": "not final"
    }
    final = {n for n in names("02-ankara") if ".ar." in n} | names("03-ankara")
    assert set(heard.made) == final


def test_a_copy_is_made_where_the_party_is_one(root, out):
    heard = run(root, out, choice=replace(TEXTS, copy="LY", kinds=("statement",)))
    assert set(heard.made) == {
        f"council/0{n}-ankara/statement.{lang}.LY.txt"
        for n in (1, 2, 3)
        for lang in ("ar", "tr", "en")
    }
    nobody = run(root, out, choice=replace(TEXTS, copy="XX"))
    assert nobody.tally.left_out == 3
    assert not nobody.tally.bad


@pytest.mark.parametrize("damage", ["damaged", "newer", "empty"])
def test_an_unusable_ledger_is_put_aside_and_begun_anew(root, out, damage):
    run(root, out)
    before = standing(out)
    file = out / ledger.HOME / ledger.FILE
    match damage:
        case "damaged":
            file.write_bytes(b"no ledger" * 1000)
        case "newer":
            with sqlite3.connect(file) as db:
                db.execute("PRAGMA user_version = 99")
            db.close()
        case "empty":
            file.write_bytes(b"")
    heard = run(root, out)
    assert len(heard.made) == 27
    assert any("put aside" in note for note in heard.notices)
    assert standing(out) == before
    assert run(root, out).made == {}


def test_every_file_that_is_read_for_a_meeting_is_an_input(root, out, tmp_path):
    run(root, out)
    script = (
        "import sys\nfrom pathlib import Path\nread = set()\n"
        "sys.addaudithook(lambda e, a: read.add(str(a[0])) if e == 'open' else None)\n"
        "from docgen.archive.once import composed\nfrom docgen.archive.plan import Choice\n"
        "from docgen.reading import load_meeting\n"
        f"list(composed(load_meeting(Path({str(root / 'council/01-ankara.yaml')!r})), Choice()))\n"
        f"print('\\n'.join(p for p in read if p.startswith({str(root)!r})))\n"
    )
    seen = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    read = {Path(p).name for p in seen.stdout.split()}
    kept = ledger.opened_for_reading(out)
    (inputs,) = {
        kept._db.execute(
            "SELECT inputs FROM settled WHERE meeting = 'council/01-ankara'"
        ).fetchone()[0]
    }
    kept.close()
    assert {"01-ankara.yaml", "series.yaml"} <= read
    assert all(f'"{name}"' in inputs for name in read)


def test_times_of_files_alone_change_nothing(root, out):
    run(root, out)
    for path in out.rglob("*.txt"):
        os.utime(path, (1, 1))
    for path in root.rglob("*.yaml"):
        path.touch()
    assert run(root, out).made == {}


def test_a_run_with_nothing_to_do_loads_no_model_no_template_and_no_writer(root, out):
    run(root, out, choice=QUICK)
    script = (
        "import sys\nfrom docgen.cli.main import _run\n"
        f"code = _run(['batch', {str(root)!r}, '-o', {str(out)!r}, '-f', 'docx,txt'])\n"
        "loaded = {'pydantic', 'jinja2', 'babel', 'lxml', 'weasyprint', 'yaml'} & set(sys.modules)\n"
        "print(code, sorted(loaded))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout == "0 []\n"
    assert "54 up to date" in done.stderr

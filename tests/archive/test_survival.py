"""Whatever ends a run, what stands is whole, and the next run goes on to the same bytes."""

import json
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from filelock import FileLock

from docgen.archive import office
from docgen.archive.batch import Run
from docgen.archive.crew import Crew
from docgen.archive.ledger import HOME
from docgen.archive.orders import Made
from docgen.errors import MachineError
from tests.archive import bad_workers
from tests.archive.archives import TEXTS, Heard, content, edit, names, run, standing
from tests.archive.steps import run_here

ALL = {name for number in (1, 2, 3) for name in names(f"0{number}-ankara")}
MEMORY = Path("/dev/shm")  # where it is there, the many runs need no disk
CHECKOUT = Path(__file__).parents[2]


@pytest.fixture
def root(tmp_path):
    return content(tmp_path / "content")


@pytest.fixture
def out(tmp_path):
    return tmp_path / "out"


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory):
    """What an undisturbed run makes of the content."""
    folder = tmp_path_factory.mktemp("undisturbed")
    run(content(folder / "content"), folder / "out")
    return standing(folder / "out")


@pytest.fixture
def memory_path(tmp_path):
    """A folder in memory, which spares the disk."""
    if not os.access(MEMORY, os.W_OK):
        yield tmp_path
        return
    folder = MEMORY / f"docgen-test-{os.getpid()}"
    folder.mkdir()
    yield folder
    shutil.rmtree(folder)


def batch(root: Path, out: Path, *options: str, **popen: object) -> subprocess.Popen:
    command = [sys.executable, "-m", "docgen", "batch", str(root), "-o", str(out), "-f", "txt",
               "-j", "2", *options]  # fmt: skip
    return subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=CHECKOUT,
        start_new_session=True, **popen,
    )  # fmt: skip


def wait_for_work(out: Path) -> None:
    """Until workers have begun to write."""
    until = time.monotonic() + 60
    while not list(out.glob(f"{HOME}/tmp/*")) and not list(out.glob("council/*/*")):
        assert time.monotonic() < until
        time.sleep(0.002)


def nobody_lives_on(session: int) -> bool:
    """Whether every process of a session ends within a few seconds."""
    until = time.monotonic() + 20
    while time.monotonic() < until:
        if not _processes(session):
            return True
        time.sleep(0.05)
    return False


def _processes(session: int) -> list[int]:
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            _, _, rest = stat.read_text().rpartition(")")
        except OSError:
            continue
        state, _, _, its_session, *_ = rest.split()
        if int(its_session) == session and state != "Z":
            found.append(int(stat.parent.name))
    return found


# ---------------------------------------------------------------- the whole run is killed


@pytest.mark.parametrize("before", ["nothing", "an older edition"])
def test_a_kill_at_each_step_in_turn_leaves_whole_files_and_is_mended(memory_path, before):
    root, old = content(memory_path / "content", 2), memory_path / "old"
    if before != "nothing":
        run_here(root, old)
        edit(root / "council/01-ankara.yaml", "ar: التجارة, tr: Ticaret", "ar: النفط, tr: Petrol")
        edit(root / "council/02-ankara.yaml", "tr: Ticaret, en: Trade}", "tr: Petrol, en: Oil}")
    command = [sys.executable, "-m", "tests.archive.every_step", root, old, memory_path]
    done = subprocess.run(command, capture_output=True, text=True, cwd=CHECKOUT, check=False)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    print(f"{found['steps']} instants of one run, {found['files']} files")
    assert found["steps"] > 40
    assert found["wrong"] == []


@pytest.mark.parametrize("seed", range(int(os.environ.get("DOCGEN_KILLS", "3"))))
def test_a_kill_at_a_random_instant_leaves_whole_files_and_is_mended(root, out, undisturbed, seed):
    process = batch(root, out)
    wait_for_work(out)
    time.sleep(random.Random(seed).random() * 0.6)
    process.kill()
    process.communicate()
    assert nobody_lives_on(process.pid)
    assert standing(out).items() <= undisturbed.items()
    heard = run(root, out)
    assert not heard.tally.bad
    assert standing(out) == undisturbed
    assert not list((out / HOME / "tmp").iterdir())


def test_workers_end_with_their_parent_in_the_middle_of_a_page(root, out, tmp_path):
    command = [sys.executable, "-m", "tests.archive.bad_workers", root, out, tmp_path / "seen"]
    process = subprocess.Popen(command, cwd=CHECKOUT, start_new_session=True)
    until = time.monotonic() + 60
    while not (tmp_path / "seen/asleep").exists():
        assert time.monotonic() < until
        time.sleep(0.01)
    process.kill()
    process.wait()
    assert nobody_lives_on(process.pid)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupted_run_says_so_in_one_line_and_leaves_nobody_behind(
    root, out, undisturbed, number
):
    process = batch(root, out)
    wait_for_work(out)
    # Ctrl-C reaches every process of the terminal; a service manager ends the first one
    (os.killpg if number == signal.SIGINT else os.kill)(process.pid, number)
    _, said = process.communicate()
    assert process.returncode in (0, 130)  # it may just have been done
    if process.returncode == 130:
        assert said.splitlines()[-1] == "interrupted"
        assert "Traceback" not in said
    assert nobody_lives_on(process.pid)
    assert standing(out).items() <= undisturbed.items()
    run(root, out)
    assert standing(out) == undisturbed


# ---------------------------------------------------------------- workers die


@pytest.mark.parametrize(
    ("act", "reason", "limits"),
    [
        ("dies", "its worker was killed, each of 3 times", {}),
        ("sleeps", "it took longer than 5 seconds", {"seconds": 5.0}),
        ("lacks memory", "needs more memory", {}),
        ("recurses", "a bug in docgen (RecursionError", {}),
        ("exits", "a bug in docgen (SystemExit", {}),
        ("raises what cannot be sent", "a bug in docgen (LocalError", {}),
    ],
)
def test_a_document_that_ends_its_worker_is_named_and_costs_only_itself(
    root, tmp_path, undisturbed, act, reason, limits
):
    out = tmp_path / "out"
    heard = bad_workers.run(root, out, act, tmp_path / "seen", **limits)
    assert list(heard.failed) == [bad_workers.FILE]
    assert reason in heard.failed[bad_workers.FILE]
    assert heard.tally.bad
    assert set(standing(out)) == ALL - {bad_workers.FILE}
    mended = run(root, out)
    assert mended.made == {bad_workers.FILE: "new"}
    assert standing(out) == undisturbed


def test_a_worker_killed_once_costs_nothing(root, out, tmp_path, undisturbed):
    heard = bad_workers.run(root, out, "dies once", tmp_path / "seen")
    assert not heard.tally.bad
    assert standing(out) == undisturbed


def test_workers_killed_from_outside_cost_nothing(root, out, undisturbed):
    heard, wish = Heard(), office.Wish(root, out, TEXTS)

    class Harried(Crew):
        def work(self, orders):
            for number, event in enumerate(super().work(orders)):
                if isinstance(event, Made) and number in (0, 13):
                    for process in self.processes:
                        os.kill(process, signal.SIGKILL)
                yield event

    with office._opened(wish, heard) as (ledger, shelf):
        launch = office.forked(shelf.temporary, office.kit(), ("txt",))
        heard.tally = Run(wish, ledger, shelf, heard).run(Harried(launch, 2))
    assert not heard.tally.bad
    assert standing(out) == undisturbed


def test_a_worker_that_grows_is_replaced(root, out, tmp_path, undisturbed):
    heard = bad_workers.run(root, out, "grows", tmp_path / "seen", jobs=1)
    assert not heard.tally.bad
    assert len(list((tmp_path / "seen").iterdir())) == 3  # one a meeting
    assert standing(out) == undisturbed


def test_workers_that_cannot_start_end_the_run(root, out, tmp_path):
    with pytest.raises(MachineError, match="end before they begin"):
        bad_workers.run(root, out, "dies in its cradle", tmp_path / "seen")


# ---------------------------------------------------------------- the disk


def test_a_full_disk_ends_the_run_and_the_next_one_goes_on(root, out, undisturbed):
    def little_room() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (90_000, 90_000))

    process = batch(root, out, "-f", "docx", "--embed-fonts", preexec_fn=little_room)
    _, said = process.communicate()
    assert process.returncode == 3, said
    assert "too large for this disk" in said or "disk" in said.splitlines()[-1]
    assert "Traceback" not in said
    assert standing(out) == {}
    run(root, out)
    assert standing(out) == undisturbed


def test_a_small_disk_fills_up_and_what_stands_is_whole(root, tmp_path, undisturbed):
    out = tmp_path / "small"
    out.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=200k", "tmpfs", out], check=False, capture_output=True
    )
    if mounted.returncode:
        pytest.skip("this user may not mount a small disk")
    try:
        process = batch(root, out)
        _, said = process.communicate()
        assert process.returncode == 3, said
        assert "full" in said.splitlines()[-1]
        assert standing(out).items() <= undisturbed.items()
        subprocess.run(["mount", "-o", "remount,size=20m", out], check=True)
        run(root, out)
        assert standing(out) == undisturbed
    finally:
        subprocess.run(["umount", out], check=True)


@pytest.mark.parametrize("what", ["folder", "folder and ledger"])
def test_a_read_only_folder_is_said_and_nothing_is_written(memory_path, what):
    root, out = content(memory_path / "content", 1), memory_path / "out"
    if "ledger" in what:
        run_here(root, out)
        edit(root / "council/01-ankara.yaml", "ar: التجارة, tr: Ticaret", "ar: النفط, tr: Petrol")
    out.mkdir(exist_ok=True)
    before = standing(out)
    for path in [out, *out.rglob("*")]:
        path.chmod(0o555 if path.is_dir() else 0o444)
    command = [sys.executable, "-m", "tests.archive.unprivileged", root, out, memory_path / "other"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=CHECKOUT, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout == f"{out}: no permission to write there\n"
    assert standing(out) == before


def test_a_folder_in_the_way_fails_one_file_and_no_other(root, out):
    (out / bad_workers.FILE / "mine").mkdir(parents=True)
    heard = run(root, out)
    assert list(heard.failed) == [bad_workers.FILE]
    assert "a folder of that name is in the way" in heard.failed[bad_workers.FILE]
    assert set(standing(out)) == ALL - {bad_workers.FILE}
    (out / bad_workers.FILE / "mine").rmdir()
    (out / bad_workers.FILE).rmdir()
    assert run(root, out).made == {bad_workers.FILE: "new"}


def test_a_link_out_of_the_folder_is_not_followed(root, out, tmp_path):
    (tmp_path / "elsewhere").mkdir()
    out.mkdir()
    (out / "council").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(MachineError, match="a link leads out of"):
        run(root, out)
    assert list((tmp_path / "elsewhere").rglob("*.txt")) == []


# ---------------------------------------------------------------- two at once


def test_a_second_run_says_that_the_first_is_at_work_and_stops(root, out, undisturbed):
    (out / HOME).mkdir(parents=True)
    with FileLock(out / HOME / "lock"):
        (out / HOME / "at-work").write_text("process 77 on archive-host", encoding="utf-8")
        with pytest.raises(MachineError, match=r"another run is at work here \(process 77"):
            run(root, out)
        assert standing(out) == {}
    heard = run(root, out)
    assert heard.notices == ["the last run here was cut short; this one goes on with it"]
    assert standing(out) == undisturbed
    assert run(root, out).notices == []


def test_a_plan_can_be_asked_for_while_a_run_is_at_work(root, out):
    run(root, out)
    with FileLock(out / HOME / "lock"):
        assert run(root, out, only_plan=True).tally.current == 27

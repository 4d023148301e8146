"""A run on a Dask cluster, started by Dask's own commands on this machine."""

import os
import shutil
import signal
import socket
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest
from distributed import Client

from docgen.archive import node, office
from docgen.archive.bundle import Packer, packed_resources
from docgen.archive.crew import Limits
from docgen.archive.kit import kit
from docgen.archive.orders import Order
from docgen.errors import MachineError
from docgen.publish.versions import PACKAGE
from tests.archive import bad_workers
from tests.archive.archives import QUICK, TEXTS, Heard, content, edit, replace, run, standing

CHECKOUT = PACKAGE.parent
DASK = [sys.executable, "-m", "distributed.cli.dask_scheduler"]


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


@contextmanager
def started(*command: str | Path, cwd: Path, **environment: str):
    process = subprocess.Popen(
        command, cwd=cwd, env={**os.environ, **environment}, start_new_session=True,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        yield process
    finally:
        for number in (signal.SIGTERM, signal.SIGKILL):
            try:
                os.killpg(process.pid, number)
                process.wait(5)
            except (ProcessLookupError, subprocess.TimeoutExpired):
                continue


@contextmanager
def worker(address: str, folder: Path, *options: str, path: Path = CHECKOUT):
    """A worker in an empty folder of its own, from which no content can be seen."""
    folder.mkdir()
    command = [sys.executable, "-m", "distributed.cli.dask_worker", address, "--nthreads", "1",
               "--no-dashboard", "--host", "127.0.0.1", "--local-directory", "scratch", *options]  # fmt: skip
    with started(*command, cwd=folder, PYTHONPATH=str(path)) as process:
        yield process


def wait_for_workers(address: str, number: int) -> None:
    with Client(address, timeout=30, set_as_default=False) as client:
        client.wait_for_workers(number, timeout=60)


@pytest.fixture
def scheduler(tmp_path):
    port = free_port()
    command = [*DASK, "--host", "127.0.0.1", "--port", str(port), "--no-dashboard"]
    with started(*command, cwd=tmp_path, PYTHONPATH=str(CHECKOUT)):
        yield f"tcp://127.0.0.1:{port}"


@pytest.fixture
def root(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return content(Path("content"), 3)


def test_a_cluster_writes_the_same_bytes_and_says_problems_by_the_users_names(
    scheduler, root, tmp_path
):
    choice = replace(
        QUICK, kinds=("agenda", "minutes"), formats=("docx", "txt", "pdf"), langs=("ar", "tr")
    )
    run(root, Path("here"), choice=choice)
    with worker(scheduler, tmp_path / "a"), worker(scheduler, tmp_path / "b"):
        wait_for_workers(scheduler, 2)
        heard = run(root, Path("there"), choice=choice, jobs=scheduler)
        assert not heard.tally.bad
        assert standing(Path("there")) == standing(Path("here"))
        assert [o.number for o in heard.outcomes] == [0, 1, 2]
        second = run(root, Path("there"), choice=choice, jobs=scheduler)
        assert (second.made, second.tally.current) == ({}, 36)
        edit(root / "council/03-ankara.yaml", "ar: التجارة, tr: Ticaret", "ar: '{plase}', tr: a")
        third = run(root, Path("there"), choice=choice, jobs=scheduler)
        (problem,) = [p for o in third.outcomes for p in o.problems]
        assert str(problem).startswith("content/council/03-ankara.yaml:33:20: no fact")
        assert third.made == {}


def test_a_machine_that_is_lost_costs_nothing(scheduler, root, tmp_path):
    run(root, Path("here"))
    with worker(scheduler, tmp_path / "a", "--no-nanny") as lost, worker(scheduler, tmp_path / "b"):
        wait_for_workers(scheduler, 2)
        wish = office.Wish(root, Path("there"), TEXTS)

        class Harried(Heard):
            def tells(self, outcome):
                super().tells(outcome)
                if outcome.number == 0:
                    os.killpg(lost.pid, signal.SIGKILL)

        heard = Harried()
        heard.tally = office.run(wish, heard, scheduler)
    assert lost.returncode == -signal.SIGKILL
    assert not heard.tally.bad
    assert standing(Path("there")) == standing(Path("here"))


def test_a_document_that_ends_its_worker_costs_only_itself(scheduler, root, tmp_path):
    run(root, Path("here"))
    with worker(scheduler, tmp_path / "a", "--preload", "tests.archive.bad_node"):
        wait_for_workers(scheduler, 1)
        heard = run(root, Path("there"), jobs=scheduler)
        assert list(heard.failed) == [bad_workers.FILE]
        assert "killed" in heard.failed[bad_workers.FILE]
        here = standing(Path("here"))
        del here[bad_workers.FILE]
        assert standing(Path("there")) == here


def test_a_machine_with_another_docgen_is_refused_before_the_first_page(scheduler, root, tmp_path):
    shutil.copytree(
        PACKAGE, tmp_path / "other/docgen", ignore=shutil.ignore_patterns("__pycache__")
    )
    with (tmp_path / "other/docgen/publish/txt.py").open("a", encoding="utf-8") as file:
        file.write("# another version\n")
    with (
        worker(scheduler, tmp_path / "a"),
        worker(scheduler, tmp_path / "b", path=tmp_path / "other"),
    ):
        wait_for_workers(scheduler, 2)
        with pytest.raises(MachineError) as refused:
            run(root, Path("there"), jobs=scheduler)
        first, *workers = str(refused.value).splitlines()
        assert first == "these workers would write other bytes:"
        assert len(workers) == 1
        assert "code of txt" in workers[0]
        assert "code of pdf" not in workers[0]
        assert standing(Path("there")) == {}


def test_a_machine_that_comes_later_refuses_by_itself(root):
    order = Order(0, "council/01-ankara", str(root / "council/01-ankara.yaml"), TEXTS)
    files = Packer().packed(root / "council/01-ankara.yaml")
    resources = packed_resources()
    answer = node.fill_there(resources, order, files, "another kit", Limits())
    assert (answer.made, answer.finished) == ((), None)
    assert answer.other == node.in_words(kit())
    right = node.fill_there(resources, order, files, kit().hash, Limits())
    assert (len(right.made), right.other) == (9, None)
    for bench in node._benches.values():
        bench.close()
    node._benches.clear()


def test_a_cluster_without_a_scheduler_or_without_workers_is_said(scheduler, root, monkeypatch):
    with pytest.raises(MachineError, match="the cluster has no workers"):
        run(root, Path("there"), jobs=scheduler)
    monkeypatch.setattr("docgen.archive.cluster._ANSWERS_WITHIN", 1)
    with pytest.raises(MachineError, match="no Dask scheduler answers at tcp:"):
        run(root, Path("there"), jobs=f"tcp://127.0.0.1:{free_port()}")


def test_without_dask_the_cure_is_said(root, monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(MachineError, match=r"pip install 'docgen\[cluster\]'"):
        run(root, Path("there"), jobs="tcp://127.0.0.1:1")

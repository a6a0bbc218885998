"""A worker that dies is started again, later and later while it does not live; whatever the end is, nothing stays behind."""

import os
import re
import signal
import subprocess
import sys
import time

import pytest

from mitradesa.cli import supervision
from mitradesa.cli.supervision import FIRST_WAIT, LONGEST_WAIT, Kept, begin, waits

SLEEPING = [sys.executable, "-c", "import time; time.sleep(600)"]
DYING = [sys.executable, "-c", "raise SystemExit(3)"]
STUBBORN = [
    sys.executable,
    "-c",
    "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('ready', flush=True); time.sleep(600)",
]
BESIDE = (
    "import os, sys; from mitradesa.cli import supervision; supervision.PATIENCE = 1.0; "
    "sleeping, worker = [sys.executable, '-c', 'import time; time.sleep(600)'], eval(sys.argv[1]); "
    "sys.exit(supervision.side_by_side(eval(sys.argv[2]) or sleeping, worker or sleeping, os.environ))"
)


def alive(pid):
    """Whether a process runs; one that ended and was not waited for does not."""
    try:
        with open(f"/proc/{pid}/stat", encoding="ascii") as file:
            return file.read().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def children(pid):
    """The processes that a process started and that run."""
    with open(f"/proc/{pid}/task/{pid}/children", encoding="ascii") as file:
        return [int(one) for one in file.read().split() if alive(one)]


def until(holds, seconds=20.0):
    """What `holds` gives once it gives something."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if found := holds():
            return found
        time.sleep(0.05)
    pytest.fail("it did not come to pass", pytrace=False)


@pytest.fixture
def beside():
    """Starts two processes side by side; server and worker sleep where none is given. Nothing of it outlives the test."""
    started = []

    def start(worker=(), server=()):
        command = [sys.executable, "-c", BESIDE, repr(list(worker)), repr(list(server))]
        one = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
        started.append((one, until(lambda: (found := children(one.pid)) and len(found) == 2 and found)))
        return started[-1]

    yield start
    for one, below in started:
        for pid in (one.pid, *below):
            if alive(pid):
                os.kill(pid, signal.SIGKILL)
        one.wait()
        one.stderr.close()


def test_the_waits_double_to_a_minute():
    found = [0.0]
    for _ in range(9):
        found.append(waits(found[-1]))
    assert found[1:] == [FIRST_WAIT, 2, 4, 8, 16, 32, LONGEST_WAIT, LONGEST_WAIT, LONGEST_WAIT]


def test_a_process_that_dies_again_and_again_waits_longer_each_time(monkeypatch, capsys):
    now = [1000.0]
    monkeypatch.setattr(supervision.time, "monotonic", lambda: now[0])
    kept = Kept(lambda: begin(DYING, os.environ))
    said = []
    for _ in range(3):
        kept.process.wait()
        said.append(kept.look())
        assert kept.look() == said[-1]
        now[0] += said[-1]
        assert kept.look() is None
    kept.process.wait()
    assert said == [1, 2, 4]
    assert capsys.readouterr().err.count("berhenti (keluar dengan 3); dimulai lagi dalam") == 3
    now[0] += supervision.GOOD_LIFE + 1
    assert kept.look() == FIRST_WAIT


def test_a_worker_that_cannot_be_started_is_tried_again(monkeypatch, capsys):
    starts = iter([begin(DYING, os.environ), OSError("penuh"), begin(DYING, os.environ)])

    def start():
        found = next(starts)
        if isinstance(found, OSError):
            raise found
        return found

    monkeypatch.setattr(supervision, "FIRST_WAIT", 0.0)
    kept = Kept(start)
    kept.process.wait()
    until(lambda: kept.look() is None)
    assert "tidak dapat dimulai (penuh)" in capsys.readouterr().err
    kept.process.wait()


def test_a_worker_killed_by_its_id_is_replaced_and_said(beside):
    one, (server, worker) = beside()
    os.kill(worker, signal.SIGKILL)
    first, second = one.stderr.readline(), one.stderr.readline()
    assert f"pekerja {worker} berhenti (dihentikan sinyal SIGKILL); dimulai lagi dalam 1 detik." in first
    again = int(re.search(r"dimulai lagi sebagai proses (\d+)", second)[1])
    assert children(one.pid) == [server, again]
    one.terminate()
    assert one.wait(timeout=20) == 0
    assert not any(map(alive, (server, worker, again)))


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGKILL])
def test_both_end_however_the_end_comes(beside, number):
    one, (server, worker) = beside()
    one.send_signal(number)
    assert one.wait(timeout=20) == (-number if number == signal.SIGKILL else 0)
    until(lambda: not alive(server) and not alive(worker))


def test_what_does_not_end_when_asked_is_killed(beside):
    one, (server, worker) = beside(worker=STUBBORN)
    time.sleep(0.5)
    one.terminate()
    assert one.wait(timeout=20) == 0
    assert "dihentikan paksa" in one.stderr.read()
    assert not alive(server)
    assert not alive(worker)


def test_a_server_that_ends_by_itself_ends_the_worker_and_gives_its_status(beside):
    one, (_, worker) = beside(
        server=[sys.executable, "-c", "import time; time.sleep(1); raise SystemExit(7)"]
    )
    assert one.wait(timeout=20) == 7
    assert not alive(worker)

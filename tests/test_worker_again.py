"""The whole server as a person starts it: its worker is killed by its id, another takes over, and the end leaves nothing behind."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.gate import tools
from tests.gate.tables import with_tables

PATIENCE = 90.0


def below(pid):
    """The processes that a process started, with their commands."""
    found = {}
    for child in Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split():
        found[int(child)] = Path(f"/proc/{child}/cmdline").read_bytes().replace(b"\0", b" ").decode()
    return found


def answers(port):
    with socket.socket() as client:
        client.settimeout(1)
        return client.connect_ex(("127.0.0.1", port)) == 0


def until(holds):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if found := holds():
            return found
        time.sleep(0.2)
    pytest.fail("it did not come to pass", pytrace=False)


@pytest.mark.sampled(1, of="crashes")
def test_a_killed_worker_comes_again_and_the_end_ends_all(tmp_path):
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port = listener.getsockname()[1]
    said = tmp_path / "said.txt"
    line = [sys.executable, "-m", "mitradesa.cli", "serve", "--port", str(port)]
    surroundings = {**os.environ, "MITRADESA_DATA": str(with_tables(tmp_path / "data"))}
    with said.open("wb") as log:
        server = subprocess.Popen(line, env=surroundings, cwd=tools.ROOT, stdout=log, stderr=log)
    try:
        until(lambda: server.poll() is not None or answers(port))
        (worker,) = [pid for pid, command in below(server.pid).items() if " worker " in command]
        os.kill(worker, signal.SIGKILL)
        told = until(lambda: re.search(r"dimulai lagi sebagai proses (\d+)", said.read_text()))
        again = int(told[1])
        assert " worker " in below(server.pid)[again]
        assert answers(port)
        everybody = set(below(server.pid))
    finally:
        server.terminate()
        status = server.wait(timeout=30)
    assert status == 0
    assert not answers(port)
    until(lambda: not any(Path(f"/proc/{pid}").exists() for pid in everybody))
    assert "Traceback" not in said.read_text()

"""A PostgreSQL server of the run's own, made when the first test asks for it and gone at the end; nothing of it is kept."""

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.gate import tools

OWNER = "postgres"


class Server:
    """A throw-away cluster in one folder, reached over 127.0.0.1 without a password."""

    def __init__(self, folder: Path, programs: Path) -> None:
        self.folder = folder
        self.programs = programs
        self.port = _free_port()

    @property
    def dsn(self) -> str:
        """The connection address that psycopg and Django understand."""
        return f"postgresql://{OWNER}@127.0.0.1:{self.port}/postgres"

    def start(self) -> None:
        """Makes the cluster and starts it; raises CalledProcessError with what the server said."""
        where = str(self.folder / "cluster")
        self._run("initdb", "-D", where, "-U", OWNER, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-N")
        options = (
            f"-p {self.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' "
            "-c fsync=off -c synchronous_commit=off -c full_page_writes=off"
        )
        self._run("pg_ctl", "-D", where, "-w", "-o", options, "-l", str(self.folder / "log"), "start")

    def stop(self) -> None:
        """Stops the server at once, where it runs."""
        if (self.folder / "cluster" / "postmaster.pid").exists():
            self._run("pg_ctl", "-D", str(self.folder / "cluster"), "-m", "immediate", "-w", "stop")

    def _run(self, program: str, *arguments: str) -> None:
        line = [*_as_owner(), str(self.programs / program), *arguments]
        done = subprocess.run(line, cwd=self.folder, capture_output=True, text=True, timeout=120, check=False)
        if done.returncode:
            log = self.folder / "log"
            said = log.read_text(errors="replace") if log.is_file() else ""
            pytest.fail(f"{program} failed: {done.stdout}{done.stderr}{said}", pytrace=False)


def _as_owner() -> list[str]:
    """PostgreSQL refuses to run as root, so root hands it to the account that Debian's package made."""
    return ["runuser", "-u", OWNER, "--"] if os.geteuid() == 0 else []


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


@pytest.fixture(scope="session")
def postgres_dsn() -> Iterator[str]:
    """The address of an empty PostgreSQL database for this run; a test that uses it is marked `needs_postgres` by itself."""
    programs = tools.postgres_programs()
    assert programs is not None
    folder = Path(tempfile.mkdtemp(prefix="mitradesa-postgres-", dir="/tmp"))
    if os.geteuid() == 0:
        shutil.chown(folder, OWNER)
    server = Server(folder, programs)
    try:
        server.start()
        yield server.dsn
    finally:
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)

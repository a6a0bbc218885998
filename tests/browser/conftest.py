"""A server of the run's own and one browser, for all journeys."""

import atexit
import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.gate import tools
from tests.gate.tables import NAME, with_tables

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
PATIENCE = 150.0


@pytest.fixture(scope="session")
def site(tmp_path_factory) -> Iterator[str]:
    """The address of a server started as a person would start it, in an empty folder of its own."""
    with serving(tmp_path_factory.mktemp("data")) as address:
        yield address


@contextmanager
def serving(folder: Path, name: str = "127.0.0.1", **more: str) -> Iterator[str]:
    """The address, by a name of this computer, of a server over an installation's folder; `more` goes into its surroundings."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port = listener.getsockname()[1]
    if not (folder / NAME).exists():
        with_tables(folder)
    surroundings = {**os.environ, "MITRADESA_DATA": str(folder), **more}
    command = [sys.executable, "-m", "mitradesa.cli", "serve", "--port", str(port)]
    server = subprocess.Popen(
        command, env=surroundings, cwd=tools.ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    address = f"http://{name}:{port}"
    try:
        _wait(address, server)
        yield address
    finally:
        server.terminate()
        server.wait(timeout=20)


@cache
def demonstration() -> tuple[Path, str]:
    """The folder of the demonstration, loaded once a run and copied by who changes it, and what its command said."""
    folder = with_tables(Path(tempfile.mkdtemp(prefix="mitradesa-contoh-")))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    surroundings = {**os.environ, "MITRADESA_DATA": str(folder)}
    loading = [sys.executable, "-m", "mitradesa.cli", "demo"]
    done = subprocess.run(
        loading, env=surroundings, cwd=tools.ROOT, check=True, capture_output=True, text=True
    )
    return folder, done.stdout


@contextmanager
def serving_demo(folder: Path) -> Iterator[str]:
    """The address of a server over a copy of the demonstration."""
    shutil.copytree(demonstration()[0], folder, dirs_exist_ok=True)
    before, os.environ["MITRADESA_DEMO"] = os.environ.get("MITRADESA_DEMO"), "1"
    try:
        with serving(folder) as address:
            yield address
    finally:
        del os.environ["MITRADESA_DEMO"]
        if before is not None:
            os.environ["MITRADESA_DEMO"] = before


def _wait(address: str, server: "subprocess.Popen[bytes]") -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and server.poll() is None:
        try:
            urllib.request.urlopen(f"{address}/tentang/", timeout=10).close()
            return
        except OSError:
            time.sleep(0.2)
    pytest.fail("the server did not start", pytrace=False)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all journeys."""
    with sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=tools.chromium(), args=FLAGS)
        yield started
        started.close()


@dataclass(frozen=True)
class Workspace:
    """A server over an installation with something on every page, and who is signed in there with which pages to look at."""

    site: str
    users: dict

    def page(self, browser, user, **more):
        """A page of a browser in which a user of the demonstration has signed in."""
        context = browser.new_context(**more)
        session = {"name": "sessionid", "value": self.users[user]["session"], "url": self.site}
        context.add_cookies([session])
        return context.new_page()


@pytest.fixture(scope="session")
def workspace(tmp_path_factory) -> Iterator[Workspace]:
    """By the name that passkeys need."""
    folder = tmp_path_factory.mktemp("workspace")
    surroundings = {**os.environ, "MITRADESA_DATA": str(folder), "MITRADESA_DEMO": "1"}
    command = [sys.executable, "-m", "tests.pages.prepare"]
    done = subprocess.run(
        command, env=surroundings, cwd=tools.ROOT, check=True, capture_output=True, text=True
    )
    with serving(folder, "localhost", MITRADESA_DEMO="1") as address:
        yield Workspace(address, json.loads(done.stdout.splitlines()[-1]))

"""Serve the pages in the browser on this computer or in an office network."""

import argparse
import os
import socket
import subprocess
import sys
from collections.abc import Sequence
from contextlib import closing

from mitradesa.cli.supervision import side_by_side
from mitradesa.law.book import every_rule

SETTINGS = "mitradesa.config.settings"
THREADS = 4
PORTS = range(1, 65536)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="mitradesa serve", description=__doc__)
    parser.add_argument(
        "--port", type=_port, default=8000, metavar="N", help="port to listen on (default: 8000)"
    )
    parser.add_argument(
        "--host",
        default="127.0.0.1",
        metavar="H",
        help="address to listen on (default: 127.0.0.1, this computer only)",
    )
    return parser


def _port(text: str) -> int:
    if not text.isdigit() or int(text) not in PORTS:
        raise argparse.ArgumentTypeError(f"'{text}' bukan nomor port; pakai angka 1 sampai 65535")
    return int(text)


def run(arguments: Sequence[str]) -> int:
    """Makes the folder of this installation ready and serves until Ctrl-C, starting a dead worker again; exit 1 when the port is taken.

    Law files that do not hold together are said at once, before anything is served.
    """
    asked = _parser().parse_args(arguments)
    if not _is_free(asked.host, asked.port):
        print(
            f"mitradesa serve: port {asked.port} sedang dipakai. Pilih yang lain: --port {asked.port % 65535 + 1}",
            file=sys.stderr,
        )
        return 1
    every_rule()
    surroundings = _surroundings(asked.host)
    for step in (["migrate", "--verbosity", "0"], ["collectstatic", "--noinput", "--verbosity", "0"]):
        done = subprocess.run([sys.executable, "-m", "django", *step], env=surroundings, check=False)
        if done.returncode:
            return done.returncode
    shown = "127.0.0.1" if asked.host in ("0.0.0.0", "::") else asked.host  # noqa: S104 - only compared
    print(f"Buka http://{shown}:{asked.port}/periksa/ untuk memeriksa naskah,", file=sys.stderr)
    print(
        f"http://{shown}:{asked.port}/peraturan/ untuk membaca hukumnya. Ctrl-C mengakhiri.",
        file=sys.stderr,
        flush=True,
    )
    return side_by_side(_server(asked.host, asked.port), _worker(surroundings), surroundings)


def _worker(surroundings: dict[str, str]) -> list[str] | None:
    """What pages hand to the background is done by a second process, which ends with this one; MITRADESA_WORKER=0 leaves it out."""
    if surroundings.get("MITRADESA_WORKER") == "0":
        return None
    return [sys.executable, "-m", "mitradesa.cli", "worker", "--beside", str(os.getpid())]


def _surroundings(host: str) -> dict[str, str]:
    """The server's environment; an address named here may also be asked for by name."""
    found = {**os.environ}
    found.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
    if host not in ("127.0.0.1", "localhost", "::1"):
        own = "*" if host in ("0.0.0.0", "::") else host  # noqa: S104 - only compared
        found.setdefault("MITRADESA_HOSTS", f"{own},127.0.0.1,localhost,[::1]")
    return found


def _server(host: str, port: int) -> list[str]:
    """Granian with few threads; one process, since page pictures and the one OCR place live in its memory."""
    fixed = [
        "--interface",
        "wsgi",
        "--workers",
        "1",
        "--blocking-threads",
        str(THREADS),
        "--no-ws",
        "--log-level",
        "warning",
    ]
    where = ["--host", host, "--port", str(port)]
    return [sys.executable, "-m", "granian", *fixed, *where, "mitradesa.config.wsgi:application"]


def _is_free(host: str, port: int) -> bool:
    """The server itself would share a taken port in silence."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with closing(socket.socket(family)) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((host, port))
        except OSError:
            return False
    return True

"""The run's own database server: it answers, and nothing of it stays."""

import socket
from pathlib import Path

import psycopg
import pytest

from tests.gate.tools import ROOT

ASKING = """
import os
import psycopg

def test_it(postgres_dsn):
    with psycopg.connect(postgres_dsn) as connection:
        folder, port = connection.execute("select current_setting('data_directory'), current_setting('port')").fetchone()
    print("server", folder, port)
    {end}
"""


def test_the_server_speaks_unicode_and_belongs_to_no_one_else(postgres_dsn):
    with psycopg.connect(postgres_dsn) as connection:
        assert connection.execute("select lower('ÉLAN DESA')").fetchone() == ("élan desa",)
        assert connection.execute("show fsync").fetchone() == ("off",)
        assert connection.execute("show listen_addresses").fetchone() == ("127.0.0.1",)


@pytest.mark.needs_postgres
@pytest.mark.parametrize(("end", "status"), [("pass", 0), ("assert False", 1)])
def test_the_server_is_gone_after_the_run(pytester, monkeypatch, end, status):
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    pytester.makepyfile(ASKING.format(end=end))
    plugins = ["-p", "tests.gate.not_run", "-p", "tests.gate.postgres", "-p", "no:django"]
    done = pytester.runpytest_subprocess(*plugins, "-s")
    assert done.ret == status
    _, folder, port = next(line for line in done.outlines if "server /" in line).split()[-3:]
    assert not Path(folder).parent.exists()
    with socket.socket() as caller:
        assert caller.connect_ex(("127.0.0.1", int(port))) != 0

"""Starting the server from the command line; that its pages work is tried in tests/browser."""

import socket

import pytest

from mitradesa.cli import serve
from mitradesa.cli.__main__ import main


def test_a_taken_port_is_said_with_another_to_try(capsys):
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(1)
        port = listener.getsockname()[1]
        assert main(["serve", "--port", str(port)]) == 1
    assert f"port {port} sedang dipakai" in capsys.readouterr().err


@pytest.mark.parametrize("port", ["0", "70000", "delapan", "-1"])
def test_what_is_no_port_is_refused(port, capsys):
    assert main(["serve", "--port", port]) == 2
    assert "bukan nomor port" in capsys.readouterr().err


def test_a_server_for_the_office_answers_to_the_address_it_was_given():
    assert serve._surroundings("192.168.1.5")["MITRADESA_HOSTS"].startswith("192.168.1.5,")
    assert serve._surroundings("0.0.0.0")["MITRADESA_HOSTS"].startswith("*,")
    assert "MITRADESA_HOSTS" not in serve._surroundings("127.0.0.1")


def test_one_process_with_few_threads_serves():
    command = serve._server("127.0.0.1", 8000)
    assert command[command.index("--workers") + 1] == "1"
    assert command[command.index("--blocking-threads") + 1] == "4"

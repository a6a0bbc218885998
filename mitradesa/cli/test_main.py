"""The `mitradesa` command line as a whole, tried with subcommands made for the test."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from mitradesa.cli import __main__ as command_line

SUBCOMMANDS = {
    "greet": '"""Menyapa.\n\nSisa."""\n\n\ndef run(arguments):\n    print("halo", *arguments)\n    return 1\n',
    "shout": '"""Berteriak banyak."""\n\n\ndef run(arguments):\n    for _ in range(100000):\n        print("halo")\n    return 0\n',
    "stumble": '"""Tersandung."""\n\n\ndef run(arguments):\n    raise ZeroDivisionError("nol")\n',
    "missing": '"""Mencari berkas."""\n\n\ndef run(arguments):\n    return len(open("tidak-ada.docx").read())\n',
    "heavy": '"""Butuh tambahan."""\n\nraise ModuleNotFoundError("x", name="polars")\n\n\ndef run(arguments):\n    return 0\n',
    "leave": '"""Pergi."""\n\nimport sys\n\n\ndef run(arguments):\n    sys.exit("sampai jumpa")\n',
    "wait": '"""Dihentikan."""\n\n\ndef run(arguments):\n    raise KeyboardInterrupt\n',
    "words": '"""Bukan perintah."""\n',
}


@pytest.fixture
def try_out(tmp_path, monkeypatch, capfd):
    """Runs `main` with the subcommands above in place of the real ones; gives status, output and complaint."""
    for name, source in SUBCOMMANDS.items():
        (tmp_path / f"{name}.py").write_text(source, encoding="utf-8")
    monkeypatch.setattr(command_line, "FOLDER", tmp_path)
    package = sys.modules["mitradesa.cli"]
    monkeypatch.setattr(package, "__path__", [str(tmp_path)])

    def run(*arguments):
        status = command_line.main(list(arguments))
        return status, *capfd.readouterr()

    yield run
    for name in SUBCOMMANDS:
        sys.modules.pop(f"mitradesa.cli.{name}", None)


def test_the_subcommand_gets_the_rest_of_the_line_and_gives_the_status(try_out):
    assert try_out("greet", "a", "--b") == (1, "halo a --b\n", "")


def test_help_lists_every_subcommand_with_its_first_line_and_nothing_else(try_out):
    status, output, _ = try_out("help")
    assert status == 0
    assert "  greet      Menyapa.\n" in output
    assert "words" not in output


def test_a_bare_command_shows_the_help(try_out):
    assert try_out() == try_out("--help")


def test_an_unknown_command_names_the_nearest_one(try_out):
    status, output, complaint = try_out("gret")
    assert (status, output) == (2, "")
    assert "mitradesa greet?" in complaint


@pytest.mark.parametrize("name", ["../greet", "Greet", "__main__", "test_main", "", "greet.py", "words"])
def test_only_subcommands_are_imported(try_out, name):
    status, _, complaint = try_out(name)
    assert status == 2
    assert "tidak ada perintah" in complaint


@pytest.mark.parametrize(
    ("name", "status", "says"),
    [
        ("stumble", 2, "kesalahan di dalam program (ZeroDivisionError: nol)"),
        ("missing", 2, "tidak-ada.docx: No such file or directory"),
        ("heavy", 2, "pip install 'mitradesa[analitik]'"),
        ("leave", 2, "sampai jumpa"),
        ("wait", 130, "dihentikan"),
    ],
)
def test_what_goes_wrong_is_one_sentence_and_no_traceback(try_out, name, status, says):
    given, _, complaint = try_out(name)
    assert given == status
    assert says in complaint
    assert "Traceback" not in complaint
    assert complaint.count("\n") == 1


def test_the_traceback_is_there_for_who_asks(try_out, monkeypatch):
    monkeypatch.setenv("MITRADESA_TRACEBACK", "1")
    assert "Traceback" in try_out("stumble")[2]


def test_a_reader_that_leaves_early_is_no_error(tmp_path):
    (tmp_path / "shout.py").write_text(SUBCOMMANDS["shout"], encoding="utf-8")
    program = (
        "import sys, pathlib, mitradesa.cli\nfrom mitradesa.cli import __main__ as c\n"
        f"c.FOLDER = pathlib.Path({str(tmp_path)!r}); mitradesa.cli.__path__ = [{str(tmp_path)!r}]\nsys.exit(c.main(['shout']))"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as child:
        assert child.stdout.readline() == b"halo\n"
        child.stdout.close()
        assert child.stderr.read() == b""
        assert child.wait(timeout=30) == 141


def test_version_is_the_packages(try_out):
    assert try_out("--version")[1].startswith("mitradesa 0.")


def test_the_bare_command_is_quick_and_loads_neither_django_nor_polars():
    program = "import sys; from mitradesa.cli import __main__; print(sorted({m.split('.')[0] for m in sys.modules}))"
    here = Path(__file__).resolve().parents[2]
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        cwd=here,
        env={**os.environ},
        check=True,
    )
    assert not {"django", "polars", "typst", "lxml", "numpy"} & set(eval(done.stdout))

"""The `mitradesa` command: finds the subcommand asked for and imports that module alone; the subcommands live beside this file."""

import difflib
import importlib
import os
import sys
from collections.abc import Callable
from pathlib import Path

import mitradesa
from mitradesa.law.own import BadLaw

FOLDER = Path(__file__).parent
DATABASE_MARK = "\nDATABASE = True\n"
TROUBLE = 2
INTERRUPTED = 130
BROKEN_PIPE = 141
TRACEBACK_VARIABLE = "MITRADESA_TRACEBACK"
EXTRA_OF_PACKAGE = {
    "polars": "analitik",
    "pyhanko": "ttd",
    "psycopg": "postgres",
    "tesserocr": "ocr",
    "polib": "terjemahan",
    "apprise": "pesan",
}


def main(argv: list[str] | None = None) -> int:
    """Runs one subcommand with the rest of the command line and returns its exit status; 2 where there is no such subcommand."""
    name, *arguments = (sys.argv[1:] if argv is None else argv) or ["help"]
    if name in ("help", "--help", "-h"):
        return _guarded(_help, arguments)
    if name in ("version", "--version", "-V"):
        return _guarded(_version, arguments)
    if not _is_command(name):
        return _complain(_no_such_command(name))
    return _guarded(_run_module, [name, *arguments])


def commands() -> dict[str, str]:
    """Every subcommand's name and what it does in one line, read from the first line of its module without importing it."""
    names = sorted(path.stem for path in FOLDER.glob("*.py") if _is_command(path.stem))
    return {name: _first_line((FOLDER / f"{name}.py").read_text(encoding="utf-8")) for name in names}


def _is_command(name: str) -> bool:
    path = FOLDER / f"{name}.py"
    plain = name.isidentifier() and name.islower() and not name.startswith(("_", "test_"))
    return plain and path.is_file() and "\ndef run(" in path.read_text(encoding="utf-8")


def _first_line(source: str) -> str:
    _, _, rest = source.partition('"""')
    return rest.partition('"""')[0].partition("\n")[0].strip()


def _run_module(arguments: list[str]) -> int:
    if DATABASE_MARK in (FOLDER / f"{arguments[0]}.py").read_text(encoding="utf-8"):
        _open_database()
    module = importlib.import_module(f"mitradesa.cli.{arguments[0]}")
    return int(module.run(arguments[1:]))


def _open_database() -> None:
    """Django is made ready before the module of a command that works on the database is imported; no other command loads it."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "mitradesa.config.settings")
    importlib.import_module("django").setup()


def _help(arguments: list[str]) -> int:
    if arguments and _is_command(arguments[0]):
        return _run_module([arguments[0], "--help"])
    print("Pemakaian: mitradesa PERINTAH ...\n")
    for name, summary in (
        *commands().items(),
        ("help", "Menampilkan daftar ini."),
        ("version", "Menampilkan versi."),
    ):
        print(f"  {name:<10} {summary}")
    print("\nRincian satu perintah: mitradesa PERINTAH --help")
    return 0


def _version(_: list[str]) -> int:
    print(f"mitradesa {mitradesa.__version__}")
    return 0


def _no_such_command(name: str) -> str:
    near = difflib.get_close_matches(name, [*commands(), "help", "version"], n=1)
    hint = f" Maksud Anda: mitradesa {near[0]}?" if near else ""
    return f"tidak ada perintah '{name}'.{hint} Daftarnya: mitradesa help"


def _guarded(act: Callable[[list[str]], int], arguments: list[str]) -> int:
    """Runs `act` so that whatever goes wrong is one sentence and an exit status, never a traceback."""
    try:
        status = act(arguments)
        sys.stdout.flush()
    except SystemExit as leaving:
        return _status_of(leaving)
    except BrokenPipeError:
        _leave_the_pipe()
        return BROKEN_PIPE
    except KeyboardInterrupt:
        return _complain("dihentikan.", status=INTERRUPTED)
    except Exception as error:
        return _complain(_sentence(error))
    return status


def _status_of(leaving: SystemExit) -> int:
    if isinstance(leaving.code, str):
        return _complain(leaving.code)
    return leaving.code or 0


def _leave_the_pipe() -> None:
    """The reader is gone; Python would complain about it once more when it closes the standard output."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _sentence(error: Exception) -> str:
    if os.environ.get(TRACEBACK_VARIABLE):
        sys.excepthook(type(error), error, error.__traceback__)
    if isinstance(error, ModuleNotFoundError) and error.name in EXTRA_OF_PACKAGE:
        extra = EXTRA_OF_PACKAGE[error.name]
        return f"perintah ini memerlukan paket tambahan. Pasanglah dengan: pip install 'mitradesa[{extra}]'"
    if isinstance(error, BadLaw):
        return f"berkas hukum tidak dapat dipakai. {error}"
    if isinstance(error, OSError) and error.filename is not None:
        return f"{os.fsdecode(error.filename)}: {error.strerror}"
    return (
        f"kesalahan di dalam program ({type(error).__name__}: {error}). "
        f"Mohon laporkan; rinciannya tampil dengan {TRACEBACK_VARIABLE}=1."
    )


def _complain(sentence: str, *, status: int = TROUBLE) -> int:
    print(f"mitradesa: {sentence}", file=sys.stderr)
    return status


if __name__ == "__main__":
    sys.exit(main())

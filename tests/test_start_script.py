"""The start script `mitra` as a person meets it, on systems made of stubs so that nothing is installed."""

import os
import re
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.gate.tools import ROOT

ORDINARY = ["sh", "cat", "cmp", "dirname", "env", "mkdir", "rm", "tr"]
PYTHON_WITHOUT_VENV = '#!/bin/sh\ncase "$*" in *ensurepip*) exit 1 ;; esac\nexit 0\n'


class System:
    """A folder with a copy of the script and a PATH on which only the ordinary programs and some stubs are found."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.programs = folder / "programs"
        self.programs.mkdir()
        for name in ORDINARY:
            (self.programs / name).symlink_to(shutil.which(name))
        shutil.copy(ROOT / "mitra", folder)
        shutil.copy(ROOT / "pyproject.toml", folder)
        shutil.copytree(ROOT / "requirements", folder / "requirements")

    def has(self, name, script):
        path = self.programs / name
        path.write_text(script)
        path.chmod(0o755)

    def mitra(self, *arguments, home="/nonexistent", shell="sh"):
        environment = {"PATH": str(self.programs)} | ({"HOME": home} if home else {})
        return subprocess.run(
            [shutil.which(shell), str(self.folder / "mitra"), *arguments],
            env=environment,
            cwd="/",
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )


@pytest.fixture
def bare(tmp_path):
    """A system of a plain user with a Python that has no venv."""
    system = System(tmp_path)
    system.has("id", "#!/bin/sh\necho 1000\n")
    system.has("python3", PYTHON_WITHOUT_VENV)
    return system


@pytest.fixture
def able(bare):
    """A system of a plain user with a whole Python."""
    (bare.programs / "python3").unlink()
    (bare.programs / "python3").symlink_to(os.path.realpath(sys.executable))
    return bare


@pytest.fixture
def taken_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(1)
        yield str(listener.getsockname()[1])


@pytest.mark.parametrize("shell", [name for name in ("sh", "dash", "bash") if shutil.which(name)])
def test_the_script_is_plain_shell(shell):
    options = ["--posix"] if shell == "bash" else []
    done = subprocess.run(
        [shell, *options, "-n", str(ROOT / "mitra")], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("home", ["/nonexistent", None])
@pytest.mark.parametrize("arguments", [["help"], ["--help"], []])
def test_help_names_every_command(bare, arguments, home):
    done = bare.mitra(*arguments, home=home)
    assert done.returncode == 0
    assert all(f"\n  {name} " in done.stdout for name in ("demo", "test", "check", "fix", "help"))


def test_an_unknown_command_is_named_and_the_help_follows(bare):
    done = bare.mitra("dmeo")
    assert done.returncode == 2
    assert "there is no command 'dmeo'" in done.stderr
    assert "demo [--port N]" in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [["--port"], ["--port", "abc"], ["--port", "0"], ["--port=70000"], ["--port", "-1"], ["--fast"]],
)
def test_a_wrong_port_or_option_of_demo_is_refused(able, arguments):
    done = able.mitra("demo", *arguments)
    assert done.returncode == 2
    assert "--port" in done.stderr
    assert not (able.folder / ".venv").exists()


def test_a_taken_port_is_said_before_anything_is_installed(able, taken_port):
    done = able.mitra("demo", "--port", taken_port)
    assert done.returncode == 1
    assert f"port {taken_port} is taken" in done.stderr
    assert "./mitra demo --port" in done.stderr
    assert not (able.folder / ".venv").exists()


def test_demo_without_venv_names_the_one_line_and_ends_with_3(bare):
    done = bare.mitra("demo")
    assert done.returncode == 3
    assert done.stdout == "    sudo apt-get install -y python3-venv\n"


def test_the_gate_names_all_that_is_missing_in_one_line(bare):
    done = bare.mitra("test")
    assert done.returncode == 3
    lines = [line for line in done.stdout.splitlines() if "apt-get" in line]
    assert len(lines) == 1
    assert {"python3-venv", "chromium", "antiword", "poppler-utils"} <= set(lines[0].split())


def test_root_gets_what_is_missing_installed_after_one_update(bare):
    bare.has("id", "#!/bin/sh\necho 0\n")
    bare.has("apt-get", f'#!/bin/sh\necho "$@" >>{bare.folder}/asked\n')
    bare.mitra("demo")
    asked = (bare.folder / "asked").read_text().splitlines()
    assert len(asked) == 2
    assert asked[0].split()[-1] == "update" or "update" in asked[0].split()
    assert asked[1].split()[-1] == "python3-venv"
    assert "install" in asked[1].split()


def test_a_script_without_home_still_finds_its_way(able, taken_port):
    assert able.mitra("demo", "--port", taken_port, home=None).returncode == 1


def test_commands_without_arguments_refuse_them(able):
    for command in ("check", "fix", "lock"):
        assert able.mitra(command, "x").returncode == 2


def test_ci_runs_the_gate(tmp_path):
    (tmp_path / ".ci").mkdir()
    shutil.copy(ROOT / ".ci" / "run", tmp_path / ".ci")
    (tmp_path / "mitra").write_text('#!/bin/sh\necho "$PWD $*"\nexit 7\n')
    (tmp_path / "mitra").chmod(0o755)
    done = subprocess.run(
        ["bash", str(tmp_path / ".ci" / "run")],
        cwd="/",
        env=dict(os.environ),
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (7, f"{tmp_path} test\n")


def test_the_limits_of_a_run_leave_time_for_a_second_test(pytester):
    limits = re.findall(r"--session-timeout=\d+", (ROOT / "mitra").read_text())
    assert len(limits) == 2
    pytester.makepyfile("def test_one(): pass\ndef test_other(): pass")
    for limit in limits:
        pytester.runpytest_subprocess("-p", "no:django", limit).assert_outcomes(passed=2)

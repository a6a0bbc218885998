"""Proves that the linter's settings refuse what the house refuses, by showing them each fault once."""

import subprocess
import sys

import pytest

from tests.gate.tools import ROOT

BRANCHES = "".join(f"    if number == {n}:\n        return {n}\n" for n in range(7))
FAULTS = {
    "PLC0415": 'def late() -> object:\n    """Late."""\n    import json\n\n    return json\n',
    "F403": "from json import *\n",
    "C901": f'def maze(number: int) -> int:\n    """Maze."""\n{BRANCHES}    return -1\n',
    "ANN001": 'def loose(number) -> int:\n    """Loose."""\n    return 1\n',
    "D103": "def silent() -> int:\n    return 1\n",
    "TID252": "from . import findings\n",
    "T201": 'print("halo")\n',
    "DTZ005": "import datetime\n\nnow = datetime.datetime.now()\n",
    "S602": "import subprocess\n\nsubprocess.run('ls ' + input(), shell=True)\n",
}
CLEAN = '"""A module."""\n\nimport json\n\n\ndef act() -> str:\n    """Acts."""\n    return json.dumps({})\n'


def codes(source, name="mitradesa/core/offender.py"):
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "ruff",
            "check",
            "--no-cache",
            "--output-format",
            "concise",
            "--stdin-filename",
            name,
            "-",
        ],
        cwd=ROOT,
        input=source,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode in (0, 1), done.stderr
    return done.stdout


@pytest.mark.parametrize("code", FAULTS)
def test_the_linter_refuses(code):
    assert code in codes('"""A module."""\n\n' + FAULTS[code])


def test_the_linter_accepts_a_clean_module():
    assert codes(CLEAN) == "All checks passed!\n"


def test_the_one_deferred_import_is_allowed_where_the_command_line_starts_and_nowhere_else():
    late = '"""A module."""\n\n\n' + FAULTS["PLC0415"]
    assert "PLC0415" not in codes(late, "mitradesa/cli/__main__.py")
    assert "PLC0415" in codes(late, "mitradesa/cli/check.py")
    assert "PLC0415" in codes(late, "mitradesa/law/test_judge.py")


def test_a_function_of_complexity_seven_is_the_most_that_passes():
    assert "C901" not in codes(FAULTS["C901"].replace("    if number == 6:\n        return 6\n", ""))


def test_nothing_switches_the_limits_off_in_place():
    searched = [
        "git",
        "grep",
        "-nE",
        "noqa: *(C901|PLC0415|F403)|ruff: *noqa",
        "--",
        "*.py",
        ":!tests/architecture",
    ]
    done = subprocess.run(searched, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.stdout == ""

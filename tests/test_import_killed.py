"""An import that is killed at ten random moments ends as one that nobody touched."""

import json
import os
import random
import signal
import subprocess
import sys
import time

import pytest

from tests.gate.tables import with_tables
from tests.gate.tools import ROOT

ROWS = 700
KILLS = 10
LONGEST = 0.35


def run(folder, *arguments):
    """The command line and surroundings of a process of that installation."""
    surroundings = {**os.environ, "MITRADESA_DATA": str(folder), "PYTHONPATH": str(ROOT)}
    surroundings.pop("MITRADESA_DATABASE", None)
    return [sys.executable, "-m", "tests.import_run", *arguments], {"env": surroundings, "cwd": ROOT}


def done(folder, *arguments):
    line, given = run(folder, *arguments)
    return subprocess.run(line, check=True, capture_output=True, text=True, timeout=120, **given).stdout


def killed(folder, after):
    """Carries on for some seconds of work, then kills without warning; whether there was still something to do."""
    line, given = run(folder, "carry_on")
    with subprocess.Popen(line, stdout=subprocess.PIPE, text=True, **given) as child:
        assert child.stdout.readline() == "mulai\n"
        time.sleep(after)
        child.send_signal(signal.SIGKILL)
        return "selesai" not in child.stdout.read()


@pytest.mark.sampled(1, of="crashes")
@pytest.mark.timeout(180)
def test_killed_ten_times_it_resumes_and_ends_like_an_unbroken_run(tmp_path):
    unbroken, broken = tmp_path / "utuh", tmp_path / "putus"
    with_tables(unbroken)
    done(unbroken, "prepare", str(ROWS))
    done(unbroken, "carry_on")
    expected = json.loads(done(unbroken, "told"))
    assert expected["agreements"] > ROWS / 2
    assert expected["trail"]

    done(broken, "prepare", str(ROWS))
    chance = random.Random()
    moments = [chance.uniform(0.0, LONGEST) for _ in range(KILLS)]
    print("killed after", [f"{moment:.3f} s" for moment in moments])
    hits = sum(killed(broken, moment) for moment in moments)
    done(broken, "carry_on")
    assert json.loads(done(broken, "told")) == expected
    assert hits >= 3

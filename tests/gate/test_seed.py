"""The seed of a run: what it draws, and that the same seed draws the same."""

import pytest

from tests.gate.tools import ROOT

SAMPLED = """
import random
import pytest
from hypothesis import given, strategies

@pytest.mark.sampled(5)
@pytest.mark.parametrize("number", range(200))
def test_many(number):
    print("drawn", number)

@pytest.mark.slow
def test_slow():
    print("slow")

def test_random(seed):
    print("random", random.random(), seed)

@given(strategies.integers(0, 10**9))
def test_property(number):
    print("property", number)
"""


@pytest.fixture
def draw(pytester, monkeypatch):
    """Runs the tests above under a seed and gives the lines that they printed."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.delenv("MITRADESA_ALL", raising=False)
    pytester.makepyfile(SAMPLED)

    def run(seed, *, everything=False):
        monkeypatch.setenv("MITRADESA_SEED", str(seed))
        if everything:
            monkeypatch.setenv("MITRADESA_ALL", "1")
        done = pytester.runpytest_subprocess("-p", "tests.gate.seed", "-p", "no:django", "-s", "-v")
        assert done.ret == 0
        assert any(line.startswith(f"seed: {seed} ") for line in done.outlines)
        words = ("drawn", "slow", "random", "property")
        return [
            line[line.index(word) :]
            for line in done.outlines
            for word in words
            if f"{word} " in line or line == word
        ]

    return run


@pytest.mark.parametrize("ci", ["", "true"])
def test_the_same_seed_draws_the_same_and_another_draws_another(draw, monkeypatch, ci):
    monkeypatch.setenv("CI", ci)
    first, again, other = draw(11), draw(11), draw(12)
    assert first == again
    assert [line for line in first if line.startswith("drawn")] != [
        line for line in other if line.startswith("drawn")
    ]
    assert [line for line in first if line.startswith("property")] != [
        line for line in other if line.startswith("property")
    ]
    assert sum(line.startswith("drawn") for line in first) == 5
    assert sum(line.startswith("property") for line in first) == 100


def test_everything_samples_nothing(draw):
    lines = draw(11, everything=True)
    assert sum(line.startswith("drawn") for line in lines) == 200
    assert sum(line.startswith("property") for line in lines) == 2000


def test_whole_files_are_drawn_until_enough_beside_all_that_commit(pytester, monkeypatch):
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.delenv("MITRADESA_ALL", raising=False)
    ordinary = "import pytest\n@pytest.mark.parametrize('n', range(10))\ndef test_one(n): pass\n"
    commits = "import pytest\n@pytest.mark.django_db(transaction=True)\ndef test_commits(): pass\n"
    pytester.makeini("[pytest]\nmarkers = django_db\n")
    pytester.makepyfile(**{f"test_{n}": ordinary for n in range(6)}, test_last=commits)

    def run(seed):
        monkeypatch.setenv("MITRADESA_SEED", str(seed))
        done = pytester.runpytest_subprocess("-p", "tests.gate.seed", "-p", "no:django", "-v", "--drawn=15")
        done.assert_outcomes(passed=21, deselected=40)
        assert any("test_commits" in line for line in done.outlines)
        return {line.split("::")[0] for line in done.outlines if "PASSED" in line}

    assert run(1) == run(1)
    assert len({frozenset(run(seed)) for seed in range(1, 6)}) > 1

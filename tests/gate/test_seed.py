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


def test_whole_files_are_drawn_for_one_database_and_the_rest_is_left_to_the_other(pytester, monkeypatch):
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.delenv("MITRADESA_ALL", raising=False)
    ordinary = "import pytest\n@pytest.mark.django_db\n@pytest.mark.parametrize('n', range(10))\ndef test_one(n): pass\n"
    commits = "import pytest\n@pytest.mark.django_db(transaction=True)\ndef test_commits(): pass\n"
    plain = "def test_without_a_database(): pass\n"
    pytester.makeini("[pytest]\nmarkers = django_db\n")
    pytester.makepyfile(**{f"test_{n}": ordinary for n in range(6)}, test_last=commits, test_plain=plain)

    def run(seed, option):
        monkeypatch.setenv("MITRADESA_SEED", str(seed))
        done = pytester.runpytest_subprocess("-p", "tests.gate.seed", "-p", "no:django", "-v", option)
        return {line.split(" ")[0] for line in done.outlines if "PASSED" in line}

    both = {"test_last.py::test_commits", "test_plain.py::test_without_a_database"}
    one, other = run(1, "--drawn=15"), run(1, "--undrawn=15")
    assert one & other == both
    assert (len(one - both), len(other - both)) == (20, 40)
    assert run(1, "--drawn=15") == one
    assert len({frozenset(run(seed, "--drawn=15")) for seed in range(1, 6)}) > 1

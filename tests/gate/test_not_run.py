"""The gate's account of what it could not run, tried on small runs of pytest inside the test."""

import pytest

from tests.gate.tools import ROOT

LACKING = """
from tests.gate import tools
tools.TOOLS["antiword"] = lambda: None
tools.TOOLS["poppler"] = lambda: "/usr/bin/pdftotext"
"""


@pytest.fixture
def gate(pytester, monkeypatch):
    """Runs pytest with the gate's plugin on one test file, where antiword is missing and poppler is there."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    pytester.makeconftest(LACKING)

    def run(source, *arguments):
        pytester.makepyfile(source)
        return pytester.runpytest_subprocess(
            "-p", "tests.gate.not_run", "-p", "no:django", "-p", "no:hypothesispytest", *arguments
        )

    return run


def test_a_test_whose_program_is_missing_is_counted_and_the_run_is_not_green(gate):
    done = gate(
        """
        import pytest

        @pytest.mark.needs_antiword
        def test_old_word():
            assert False

        @pytest.mark.needs_poppler
        def test_pdf():
            pass
        """,
        "-v",
    )
    assert done.ret == 3
    done.stdout.fnmatch_lines(
        ["*test_old_word NOT RUN (antiword)*", "NOT RUN: 1 tests need antiword*", "*1 passed, 1 not run*"]
    )


def test_a_fixture_of_a_missing_program_is_never_entered(gate):
    done = gate(
        """
        import pytest

        @pytest.fixture
        def word():
            raise RuntimeError("entered")

        @pytest.mark.needs_antiword
        def test_old_word(word):
            pass
        """
    )
    assert done.ret == 3


def test_a_failure_outweighs_what_was_not_run(gate):
    done = gate(
        """
        import pytest

        @pytest.mark.needs_antiword
        def test_old_word():
            pass

        def test_wrong():
            assert False
        """
    )
    assert done.ret == 1
    done.assert_outcomes(failed=1)


@pytest.mark.parametrize(
    "source",
    [
        "import pytest\ndef test_it():\n    pytest.skip('later')\ndef test_fine():\n    pass\n",
        "import pytest\n@pytest.mark.skip\ndef test_it():\n    pass\ndef test_fine():\n    pass\n",
        "import pytest\n@pytest.mark.xfail\ndef test_it():\n    assert False\ndef test_fine():\n    pass\n",
        "import pytest\n@pytest.mark.xfail\ndef test_it():\n    pass\n",
        "import pytest\npytest.importorskip('no_such_module')\ndef test_it():\n    pass\n",
    ],
    ids=["skip", "skip-mark", "xfail", "xpass", "file"],
)
def test_any_other_skip_is_red(gate, source):
    done = gate(source)
    assert done.ret == 1
    done.stdout.fnmatch_lines(["RED: skipped or expected to fail without a needs_ marker: *"])


def test_a_green_run_is_green(gate):
    assert gate("def test_it():\n    pass\n").ret == 0


def test_an_error_inside_pytest_is_not_taken_for_missing_programs(gate, pytester):
    pytester.makeconftest(
        LACKING + "\ndef pytest_runtest_protocol(item):\n    raise RuntimeError('inside')\n"
    )
    assert gate("def test_it():\n    pass\n").ret == 1


@pytest.mark.parametrize(("there", "collected"), [(True, 2), (False, 1)])
def test_a_test_on_shared_papers_is_left_out_where_there_are_none(gate, pytester, there, collected):
    folder = pytester.mkdir("shared") if there else "nowhere"
    pytester.makeconftest(
        f"from pathlib import Path\nfrom tests.gate import tools\ntools.SHARED = Path({str(folder)!r})"
    )
    done = gate(
        "import pytest\n@pytest.mark.needs_shared\ndef test_it():\n    pass\ndef test_other():\n    pass\n"
    )
    assert done.ret == 0
    done.assert_outcomes(passed=collected, deselected=2 - collected)

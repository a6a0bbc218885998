"""Counts a test whose outside program is missing as not run, and lets no other skip pass as green.

A test names what it needs by a marker: `needs_postgres needs_chromium needs_tesseract needs_antiword needs_poppler`. Where the
program is missing the test is reported as not run and an otherwise green run ends with exit 3. A test marked `needs_shared` is
left out where no folder `shared` stands beside the checkout. Any other skip or expected failure makes the run red.
"""

from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

from tests.gate import tools

EXIT_NOT_RUN = 3
missing_of = pytest.StashKey[str]()
tally_of = pytest.StashKey["Tally"]()


class Tally:
    """What this run could not run, and what it skipped without leave."""

    def __init__(self) -> None:
        self.not_run: Counter[str] = Counter()
        self.skipped: list[str] = []

    def exit_status(self, status: int) -> int:
        """The exit status of the whole run, given pytest's own `status`."""
        if status == pytest.ExitCode.INTERNAL_ERROR:
            return int(pytest.ExitCode.TESTS_FAILED)
        if self.skipped and status in (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED):
            return int(pytest.ExitCode.TESTS_FAILED)
        if status != pytest.ExitCode.OK:
            return status
        return EXIT_NOT_RUN if self.not_run else status


def pytest_configure(config: pytest.Config) -> None:
    """Registers the markers."""
    config.stash[tally_of] = Tally()
    for name in tools.TOOLS:
        config.addinivalue_line(
            "markers", f"needs_{name}: runs only where {name} is installed, else counted as not run"
        )
    config.addinivalue_line(
        "markers", "needs_shared: runs only where the folder `shared` stands beside the checkout"
    )


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leaves out what needs the absent `shared` folder, and remembers which program each test lacks."""
    if not tools.SHARED.is_dir():
        _leave_out([item for item in items if item.get_closest_marker("needs_shared")], config, items)
    missing = [name for name, find in tools.TOOLS.items() if find() is None]
    for item in items:
        if "postgres_dsn" in getattr(item, "fixturenames", ()):
            item.add_marker("needs_postgres")
        lacking = [name for name in missing if item.get_closest_marker(f"needs_{name}")]
        if lacking:
            item.stash[missing_of] = ", ".join(lacking)


def _leave_out(unwanted: list[pytest.Item], config: pytest.Config, items: list[pytest.Item]) -> None:
    if unwanted:
        config.hook.pytest_deselected(items=unwanted)
        items[:] = [item for item in items if item not in unwanted]


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Stops before any fixture where the program is missing."""
    if missing_of in item.stash:
        pytest.skip(f"not run: {item.stash[missing_of]}")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Iterator[None]:
    """Writes the missing program's name on the report, so that it is told apart from a skip."""
    report: Any = yield
    if missing_of in item.stash:
        report.not_run = item.stash[missing_of]
    _count(item.config.stash[tally_of], report)
    return report


def _count(tally: Tally, report: Any) -> None:
    if hasattr(report, "not_run"):
        tally.not_run[report.not_run] += report.skipped
    elif report.skipped or hasattr(report, "wasxfail"):
        tally.skipped.append(report.nodeid)


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(collector: pytest.Collector) -> Iterator[None]:
    """Counts a file that skips itself while it is collected."""
    report: Any = yield
    if report.skipped:
        collector.config.stash[tally_of].skipped.append(report.nodeid)
    return report


@pytest.hookimpl(tryfirst=True)
def pytest_report_teststatus(report: Any) -> tuple[str, str, str] | None:
    """Shows `not run` in place of `skipped`."""
    if report.skipped and hasattr(report, "not_run"):
        return "not run", "n", f"NOT RUN ({report.not_run})"
    return None


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Sets the exit status: red for a skip without leave, 3 for tests that could not run."""
    session.exitstatus = session.config.stash[tally_of].exit_status(int(session.exitstatus))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Names at the end what was not run and what was skipped without leave."""
    tally = config.stash[tally_of]
    for name, count in sorted(tally.not_run.items()):
        terminalreporter.write_line(
            f"NOT RUN: {count} tests need {name}, which is not installed", yellow=True
        )
    for nodeid in tally.skipped:
        terminalreporter.write_line(
            f"RED: skipped or expected to fail without a needs_ marker: {nodeid}", red=True
        )

"""One printed seed behind everything random or sampled in a run, and the depth of a run; `MITRADESA_SEED` repeats it.

`@pytest.mark.sampled(n)` on a parametrised test runs n of its cases, drawn by the seed; with `of=NAME` n of all tests that say
so. `@pytest.mark.slow` leaves a test out. `--drawn=N` runs, of the tests of the database, whole files drawn by the seed until N, beside
all that really commit; `--undrawn=N` leaves those out in the run on the other database.
Both run whole under `MITRADESA_ALL=1` (`./mitra test --all`), where property tests also draw more examples.
"""

import os
import random
import zlib
from collections import defaultdict

import hypothesis
import pytest

SEED_VARIABLE = "MITRADESA_SEED"
ALL_VARIABLE = "MITRADESA_ALL"
seed_of = pytest.StashKey[int]()


def run_whole() -> bool:
    """Whether this run takes everything, sampling nothing."""
    return os.environ.get(ALL_VARIABLE, "") == "1"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Adds `--drawn=N` and `--undrawn=N`."""
    drawn = "of the tests of the database run whole files drawn by the seed until N, beside all that commit"
    parser.addoption("--drawn", type=int, default=0, help=drawn)
    parser.addoption(
        "--undrawn", type=int, default=0, help="leave out what --drawn=N runs on the other database"
    )


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """Chooses or reads the seed, hands it to hypothesis, and registers both markers."""
    seed = int(os.environ.setdefault(SEED_VARIABLE, str(random.SystemRandom().randrange(1, 10**8))))
    config.stash[seed_of] = seed
    if config.getoption("hypothesis_seed", None) is None:
        config.option.hypothesis_seed = str(seed)
    config.addinivalue_line(
        "markers", "sampled(n): of this test's cases run n, drawn by the seed; all with --all"
    )
    config.addinivalue_line("markers", "slow: runs only with --all")
    config.addinivalue_line(
        "markers", "once: runs on SQLite alone, for it tries pages and not the database; on both with --all"
    )
    _choose_depth()


def _choose_depth() -> None:
    quiet = {
        "database": None,
        "deadline": None,
        "derandomize": False,  # hypothesis turns it on where CI is set, and would then draw the same whatever the seed
        "suppress_health_check": [hypothesis.HealthCheck.too_slow],
        "print_blob": True,
    }
    hypothesis.settings.register_profile("gate", max_examples=100, **quiet)
    hypothesis.settings.register_profile("all", max_examples=2000, **quiet)
    hypothesis.settings.load_profile("all" if run_whole() else "gate")


def pytest_report_header(config: pytest.Config) -> str:
    """The line that says how to draw the same again."""
    depth = "everything" if run_whole() else "sampled"
    seed = config.stash[seed_of]
    return f"seed: {seed} ({depth}); the same again: {SEED_VARIABLE}={seed} ./mitra test{' --all' if run_whole() else ''}"


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Keeps the drawn cases of every sampled test and leaves slow tests out, unless everything runs."""
    if run_whole():
        return
    unwanted = {item for item in items if item.get_closest_marker("slow")}
    for group in _sampled_groups(items).values():
        unwanted |= set(group) - set(_drawn(group, seed=config.stash[seed_of]))
    if most := config.getoption("drawn"):
        unwanted |= {item for item in items if _ordinary(item)} - _drawn_files(
            items, most, config.stash[seed_of]
        )
    if most := config.getoption("undrawn"):
        unwanted |= _drawn_files(items, most, config.stash[seed_of])
    if unwanted:
        config.hook.pytest_deselected(items=list(unwanted))
        items[:] = [item for item in items if item not in unwanted]


def _drawn_files(items: list[pytest.Item], most: int, seed: int) -> set[pytest.Item]:
    """The ordinary tests of the database in whole files, drawn until there are enough."""
    files: dict[object, list[pytest.Item]] = defaultdict(list)
    for item in items:
        if _ordinary(item):
            files[item.path].append(item)
    order = sorted(files, key=str)
    random.Random(seed).shuffle(order)
    drawn: set[pytest.Item] = set()
    for path in order:
        if len(drawn) < most:
            drawn.update(files[path])
    return drawn


def _ordinary(item: pytest.Item) -> bool:
    """Whether a test uses the database, rolls back what it does, and may run on either."""
    mark = item.get_closest_marker("django_db")
    return mark is not None and not mark.kwargs.get("transaction") and not item.get_closest_marker("once")


def _sampled_groups(items: list[pytest.Item]) -> dict[str, list[pytest.Item]]:
    groups: dict[str, list[pytest.Item]] = defaultdict(list)
    for item in items:
        if item.get_closest_marker("sampled"):
            groups[_group(item)].append(item)
    return groups


def _group(item: pytest.Item) -> str:
    """What a sampled test is drawn from: the cases of its function, or all tests that name one group."""
    return str(item.get_closest_marker("sampled").kwargs.get("of") or item.nodeid.split("[", 1)[0])


def _drawn(group: list[pytest.Item], *, seed: int) -> list[pytest.Item]:
    count = int(group[0].get_closest_marker("sampled").args[0])
    return random.Random(seed ^ zlib.crc32(_group(group[0]).encode())).sample(group, min(count, len(group)))


@pytest.fixture(scope="session")
def seed(request: pytest.FixtureRequest) -> int:
    """The seed of this run, for a test that draws its own sample."""
    return request.config.stash[seed_of]


@pytest.fixture(autouse=True)
def _same_draw_every_time(request: pytest.FixtureRequest) -> None:
    random.seed(request.config.stash[seed_of] ^ zlib.crc32(request.node.nodeid.encode()))

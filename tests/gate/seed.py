"""One printed seed behind everything random or sampled in a run, and the depth of a run; `MITRADESA_SEED` repeats it.

`@pytest.mark.sampled(n)` on a parametrised test runs n of its cases, drawn by the seed; with `of=NAME` n of all tests that say
so. `@pytest.mark.slow` leaves a test out. `--drawn=N` runs whole files, drawn by the seed, until N tests, beside all that
really commit.
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
    """Adds `--drawn=N`."""
    parser.addoption(
        "--drawn",
        type=int,
        default=0,
        help="run files drawn by the seed until N tests, beside all that commit",
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


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Keeps the drawn cases of every sampled test and leaves slow tests out, unless everything runs."""
    if run_whole():
        return
    unwanted = {item for item in items if item.get_closest_marker("slow")}
    for group in _sampled_groups(items).values():
        unwanted |= set(group) - set(_drawn(group, seed=config.stash[seed_of]))
    if most := config.getoption("drawn"):
        unwanted |= _outside_drawn_files(
            [item for item in items if item not in unwanted], most, config.stash[seed_of]
        )
    if unwanted:
        config.hook.pytest_deselected(items=list(unwanted))
        items[:] = [item for item in items if item not in unwanted]


def _outside_drawn_files(items: list[pytest.Item], most: int, seed: int) -> set[pytest.Item]:
    files: dict[object, list[pytest.Item]] = defaultdict(list)
    for item in items:
        if not _commits(item):
            files[item.path].append(item)
    drawn = sorted(files, key=str)
    random.Random(seed).shuffle(drawn)
    left: set[pytest.Item] = set()
    count = 0
    for path in drawn:
        if count >= most:
            left.update(files[path])
        count += len(files[path])
    return left


def _commits(item: pytest.Item) -> bool:
    mark = item.get_closest_marker("django_db")
    return mark is not None and bool(mark.kwargs.get("transaction"))


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

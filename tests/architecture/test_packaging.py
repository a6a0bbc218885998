"""What the project says that it needs and ships, against what its code imports and what git holds."""

import ast
import re
import subprocess
import sys
import tomllib
import zipfile
from functools import cache
from importlib.metadata import packages_distributions

import pytest

from tests.architecture.tree import name_of, tracked
from tests.gate.tools import ROOT

# Started by the script, or named by a string in the settings, so never imported by our own lines.
NEVER_IMPORTED = {"argon2-cffi", "django-tasks-db", "granian", "whitenoise"}
LOCK_LINE = re.compile(r"^([a-z0-9.-]+)==(\S+)", re.MULTILINE)
PACKED = (
    ".py",
    ".toml",
    ".html",
    ".css",
    ".js",
    ".svg",
    ".gz",
    ".po",
    ".mo",
    ".typ",
    ".ttf",
    ".tsv",
    ".csv",
    ".json",
)


@cache
def project():
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def plain(requirement):
    return re.split(r"[\[<>=~! ]", requirement, maxsplit=1)[0].lower().replace("_", "-")


def is_test(path):
    return path.name.startswith("test_") or path.name == "conftest.py" or "samples" in path.parts


def shipped_modules():
    return [path for path in tracked(".py") if name_of(path).startswith("mitradesa/") and not is_test(path)]


def imported_modules(paths):
    bench = {path.stem for path in tracked(".py") if name_of(path).startswith("bench/")}
    found = set().union(*(modules_of(path.read_text(encoding="utf-8")) for path in paths))
    return found - sys.stdlib_module_names - {"mitradesa", "tests", "bench", *bench}


def modules_of(source):
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module.split(".")[0]


def imported_distributions(paths):
    known = packages_distributions()
    return {
        module: {name.lower().replace("_", "-") for name in known.get(module, [])}
        for module in imported_modules(paths)
    }


def locked(level):
    return dict(LOCK_LINE.findall((ROOT / "requirements" / f"{level}.txt").read_text(encoding="utf-8")))


def declared():
    return {plain(line) for line in project()["dependencies"]}


def declared_as_extra():
    return {plain(line) for lines in project()["optional-dependencies"].values() for line in lines}


def declared_for_tests():
    lines = (ROOT / "requirements" / "test.in").read_text(encoding="utf-8").splitlines()
    return {plain(line) for line in lines if line and not line.startswith("#")}


def undeclared(paths, allowed):
    return {module for module, names in imported_distributions(paths).items() if not names & allowed}


def test_every_library_that_the_code_imports_is_declared():
    assert undeclared(shipped_modules(), declared() | declared_as_extra()) == set()


def test_every_library_that_the_tests_and_benchmarks_import_is_declared():
    assert undeclared(tracked(".py"), declared() | declared_as_extra() | declared_for_tests()) == set()


def test_every_library_that_an_office_installs_is_imported():
    imported = set().union(*imported_distributions(shipped_modules()).values())
    assert declared() - imported - NEVER_IMPORTED == set()


def test_the_locks_hold_what_is_declared_and_the_tests_hold_what_an_office_has():
    assert declared() <= set(locked("demo"))
    assert locked("demo").items() <= locked("test").items()


def test_every_locked_library_has_a_hash_and_no_lock_names_where_it_came_from():
    for level in ("demo", "test"):
        text = (ROOT / "requirements" / f"{level}.txt").read_text(encoding="utf-8")
        assert "://" not in text
        assert not re.search(
            r"^\s*(-i|--index-url|--extra-index-url|--find-links|--trusted-host)", text, re.MULTILINE
        )
        for block in re.split(r"\n(?=[a-z])", text)[1:]:
            assert "--hash=sha256:" in block, block


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The names of the files in the package as an office would install it."""
    folder = tmp_path_factory.mktemp("wheel")
    building = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(building, cwd=ROOT, capture_output=True, text=True, check=True)
    (built,) = folder.glob("*.whl")
    with zipfile.ZipFile(built) as archive:
        return set(archive.namelist())


def test_the_package_ships_every_module_and_data_file(wheel):
    wanted = {
        name_of(path) for path in tracked() if name_of(path).startswith("mitradesa/") and not is_test(path)
    }
    assert {name for name in wanted if name.endswith(PACKED)} - wheel == set()


def test_the_package_ships_its_licence_and_notice_and_no_tests(wheel):
    assert {"LICENSE", "NOTICE"} <= {name.rsplit("/", 1)[-1] for name in wheel}
    assert [name for name in wheel if name.rsplit("/", 1)[-1].startswith("test_")] == []

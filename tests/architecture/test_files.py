"""What every file of the program keeps to: its length, its name, its words; the linter's share is proved in test_lint.py."""

import ast
import re

import pytest

from tests.architecture.tree import name_of, text_of, tracked

LONGEST = 400
FORBIDDEN_NAMES = {"utils", "util", "common", "helpers", "helper", "misc", "manager", "process"}
MACHINE_FOLDERS = re.compile(r"(?<![\w.])/(?:work|root|mnt|home/\w+|tmp/\w+)/[\w.]")
GENERATED = ("LICENSE",)


def lines_of(source):
    return source.count("\n") + (not source.endswith("\n"))


def names_a_folder_of_the_machine(line):
    return bool(MACHINE_FOLDERS.search(line))


def undocumented(source):
    return ast.get_docstring(ast.parse(source)) is None


def test_there_are_files_to_look_at():
    assert len(tracked(".py")) > 10


def test_python_files_stay_short():
    written = [path for path in tracked(".py") if "migrations" not in path.parts]
    lengths = {name_of(path): lines_of(path.read_text(encoding="utf-8")) for path in written}
    assert {name: length for name, length in lengths.items() if length >= LONGEST} == {}


def test_no_module_has_a_name_that_owns_nothing():
    assert [
        name_of(path) for path in tracked(".py") if set(name_of(path)[:-3].split("/")) & FORBIDDEN_NAMES
    ] == []


def test_every_module_says_in_its_docstring_what_lives_there():
    assert [name_of(path) for path in tracked(".py") if undocumented(path.read_text(encoding="utf-8"))] == []


def test_every_folder_of_modules_is_a_package():
    folders = {path.parent for path in tracked(".py") if name_of(path).startswith(("mitradesa/", "tests/"))}
    assert [name_of(folder) for folder in folders if not (folder / "__init__.py").is_file()] == []


def test_no_file_names_a_folder_of_the_machine_it_was_written_on():
    found = [
        f"{name_of(path)}:{number}: {line.strip()}"
        for path in tracked()
        if name_of(path) not in GENERATED and (text := text_of(path)) is not None
        for number, line in enumerate(text.splitlines(), 1)
        if names_a_folder_of_the_machine(line)
    ]
    assert found == []


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("open('" + "/work" + "/main/a.txt')", True),
        ("see " + "/root" + "/.config", True),
        ("https://example.org" + "/work" + "/a", False),
        ("from mitradesa/work/a", False),
        ("/usr/share/tessdata", False),
        ("/home" + "/budi/a", True),
    ],
)
def test_the_search_for_folders_of_the_machine_finds_them(line, named):
    assert names_a_folder_of_the_machine(line) is named


def test_the_start_script_and_ci_can_be_run():
    runnable = {name_of(path) for path in tracked() if path.stat().st_mode & 0o111}
    assert {"mitra", ".ci/run"} <= runnable

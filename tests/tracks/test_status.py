"""No state of a cooperation is written anywhere but where steps are taken: the syntax trees of the whole program are searched."""

import ast

import pytest

from tests.architecture.tree import name_of, tracked

ONLY = "mitradesa/actions/steps.py"
WRITERS = {
    "abulk_create", "acreate", "aupdate", "bulk_create", "bulk_update", "create", "get_or_create", "save", "update",
    "update_or_create", "Cooperation", "setattr",
}  # fmt: skip


def breaches(source):
    """The lines that give a state to a row: an assignment, a keyword, a name in a list or a key, or SQL of one's own."""
    for node in ast.walk(ast.parse(source)):
        if _assigns(node) or _calls(node) or _writes_sql(node):
            yield node.lineno


def _assigns(node):
    """`row.status = ...`, alone, among others or augmented."""
    return isinstance(node, ast.Attribute) and node.attr == "status" and isinstance(node.ctx, ast.Store)


def _calls(node):
    """`update(status=...)`, `create(..., status=...)`, `bulk_update(rows, ["status"])`, `defaults={"status": ...}`, `setattr`."""
    if not isinstance(node, ast.Call):
        return False
    name = getattr(node.func, "attr", getattr(node.func, "id", ""))
    if name not in WRITERS:
        return False
    given = [*node.args, *(one.value for one in node.keywords)]
    return any(one.arg == "status" for one in node.keywords) or any(
        isinstance(part, ast.Constant) and part.value == "status" for one in given for part in ast.walk(one)
    )


def _writes_sql(node):
    text = node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""
    return "records_cooperation" in text and "update " in text.lower() and "status" in text


def program():
    paths = [path for path in tracked(".py") if name_of(path).startswith("mitradesa/")]
    return {
        name_of(path): path.read_text(encoding="utf-8")
        for path in paths
        if not path.name.startswith("test_") and "migrations" not in path.parts
    }


def test_only_steps_change_the_state_of_a_cooperation():
    found = {name: list(breaches(source)) for name, source in program().items()}
    assert [name for name, lines in found.items() if lines] == [ONLY]


PLANTED = [
    'one.status = "signed"',
    'a, one.status = 1, "signed"',
    'one.status += "x"',
    'Cooperation.objects.filter(pk=1).update(status="signed")',
    'Cooperation.objects.create(key="a", status="signed")',
    'Cooperation(key="a", status="signed").save()',
    'Cooperation.objects.bulk_update(rows, ["title", "status"])',
    'Cooperation.objects.update_or_create(key="a", defaults={"status": "signed"})',
    'one.save(update_fields=["status", "version"])',
    'setattr(one, "status", "signed")',
    'Cooperation.objects.update(**{"status": "signed"})',
    'cursor.execute("UPDATE records_cooperation SET status = %s")',
]
HARMLESS = [
    "one.status",
    'rows.filter(status="signed")',
    'render(request, "page.html", {"status": one.status}, status=409)',
    'Wanted(status="signed")',
    'models.Index(fields=["status"], name="by_status")',
    'one.status_on = day; one.save(update_fields=["status_on"])',
]


@pytest.mark.parametrize("line", PLANTED)
def test_a_planted_breach_is_found(line):
    assert set(breaches(f'"""A module."""\n{line}\n')) == {2}


@pytest.mark.parametrize("line", HARMLESS)
def test_reading_a_state_is_no_breach(line):
    assert not list(breaches(line))


def test_a_breach_planted_in_a_module_of_the_program_is_found_there():
    source = program()["mitradesa/actions/cooperations.py"]
    assert not list(breaches(source))
    planted = source.replace("one.regime = regime\n", "one.regime = regime\n    one.status = 'approved'\n")
    assert len(list(breaches(planted))) == 1

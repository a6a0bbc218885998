"""Plugs the gate into pytest for every test of the project; the plugins themselves live in tests/gate."""

pytest_plugins = (
    "pytester",
    "tests.gate.guards",
    "tests.gate.not_run",
    "tests.gate.seed",
    "tests.gate.postgres",
    "tests.gate.papers",
)

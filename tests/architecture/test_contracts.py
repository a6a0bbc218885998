"""Proves each import contract by breaking it once, in a copy of the tree; the contracts themselves stand in pyproject.toml."""

import os
import shutil
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.gate.tools import ROOT

LINT = "from importlinter.cli import lint_imports_command; lint_imports_command()"


@dataclass(frozen=True)
class Offence:
    """An import that must break the contract, put into a module of the copy."""

    contract: str
    module: str
    line: str


OFFENCES = [
    Offence("floors", "core/offender.py", "import mitradesa.law"),
    Offence("floors", "law/offender.py", "import mitradesa.reading"),
    Offence("floors", "reading/offender.py", "import mitradesa.law"),
    Offence("floors", "law/offender.py", "import mitradesa.reports"),
    Offence("floors", "reports/offender.py", "import mitradesa.web"),
    Offence("floors", "web/offender.py", "import mitradesa.cli"),
    Offence("floors", "cli/offender.py", "import mitradesa.web"),
    Offence("floors", "web/offender.py", "import mitradesa.config"),
    Offence("no-django-below", "core/offender.py", "import django"),
    Offence("no-django-below", "law/offender.py", "from django.utils import timezone"),
    Offence("no-django-below", "reading/offender.py", "import django"),
    Offence("no-django-below", "reports/offender.py", "from django.http import HttpResponse"),
    Offence("polars-in-one-module", "law/expression/offender.py", "import polars"),
    Offence("polars-in-one-module", "reading/offender.py", "from polars import DataFrame"),
    Offence("polars-in-one-module", "cli/offender.py", "import polars"),
    Offence("light-command-line", "cli/offender.py", "import django.core"),
    Offence("light-command-line", "cli/offender.py", "import typst"),
    Offence("light-command-line", "cli/__main__.py", "import polars"),
]


def contracts():
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return {contract["id"] for contract in settings["tool"]["importlinter"]["contracts"]}


@pytest.fixture
def copy(tmp_path) -> Path:
    """The program's modules and its contracts in a folder of their own."""
    modules = shutil.ignore_patterns("__pycache__", "test_*.py", "*.toml", "*.gz", "*.html", "*.css", "*.js")
    shutil.copytree(ROOT / "mitradesa", tmp_path / "mitradesa", ignore=modules)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def lint(folder, contract):
    return subprocess.run(
        [sys.executable, "-c", LINT, "--no-cache", "--no-logo", "--contract", contract],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(folder), "COLUMNS": "300"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    "offence", OFFENCES, ids=lambda offence: f"{offence.contract}-{offence.module}-{offence.line}"
)
def test_an_import_that_breaks_the_contract_is_seen(copy, offence):
    with (copy / "mitradesa" / offence.module).open("a", encoding="utf-8") as module:
        module.write(f"\n{offence.line}\n")
    done = lint(copy, offence.contract)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "Contracts: 0 kept, 1 broken." in done.stdout
    assert "mitradesa." + offence.module[:-3].replace("/", ".") in done.stdout


@pytest.mark.parametrize("contract", sorted(contracts()))
def test_the_unbroken_copy_keeps_the_contract(copy, contract):
    done = lint(copy, contract)
    assert "Contracts: 1 kept, 0 broken." in done.stdout, done.stdout + done.stderr


def test_every_contract_is_proved():
    assert contracts() == {offence.contract for offence in OFFENCES}

"""The chart of accounts for cooperation money: code, name, kind, when it is used, on what it rests and how sure that is."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

import rtoml

ANNEX = ("permendagri-20-2018", "P20-CODES")
SURENESS = "inferred"
"""The annex was seen in public village-finance systems alone; no line of it was compared with the gazetted text."""
TYPED = re.compile(r"\d{1,2}(\.\d{1,3}){0,6}")


class AccountKind(StrEnum):
    """Whether money comes in or goes out."""

    INCOME = "income"
    SPENDING = "spending"


ACCOUNT_KIND_WORDS: Mapping[AccountKind, str] = {
    AccountKind.INCOME: "pendapatan",
    AccountKind.SPENDING: "belanja",
}


@dataclass(frozen=True, slots=True)
class BudgetAccount:
    """One line of the chart."""

    code: str
    name: str
    kind: AccountKind
    use: str
    basis: tuple[str, str] = ANNEX
    sureness: str = SURENESS


@cache
def chart() -> Mapping[str, BudgetAccount]:
    """The chart by code, read once, in the order of its codes."""
    text = files("mitradesa.core.accounts").joinpath("chart.toml").read_text(encoding="utf-8")
    rows = rtoml.loads(text)
    return {
        code: BudgetAccount(code, row["name"], AccountKind(row["kind"]), row["use"])
        for code, row in sorted(rows.items())
    }


def choices(kind: AccountKind) -> list[tuple[str, str]]:
    """The accounts of a kind as a form offers them."""
    return [(one.code, f"{one.code} {one.name}") for one in chart().values() if one.kind is kind]


def plain_code(text: str) -> str:
    """A code as the program compares it: "4.3.2.01." and "4.3.2.1" are 4.3.2.01; what is no code stays as typed."""
    typed = text.strip().rstrip(".")
    if not TYPED.fullmatch(typed):
        return typed
    parts = typed.split(".")
    last = (part.zfill(2) for part in parts[3:]) if parts[0] == "4" else (part.zfill(2) for part in parts[2:])
    return ".".join([*parts[: 3 if parts[0] == "4" else 2], *last])


def under(code: str, other: str) -> bool:
    """Whether a code is another or stands below it: 4.1.2.01 is under 4.1.2."""
    first, second = plain_code(code), plain_code(other)
    return first == second or first.startswith(f"{second}.")


def named(code: str) -> str:
    """The code with its name; a code below one that the chart has takes its name; the code alone where none does."""
    known, parent = chart(), plain_code(code)
    while parent:
        if parent in known:
            return f"{code} {known[parent].name}"
        parent = parent.rpartition(".")[0]
    return code


def usual_code(regime: str, asset_use: str, ksp: str) -> str:
    """The account that money of an agreement usually goes to; `ksp` is the regency's choice for KSP; empty where nothing read says it."""
    if asset_use in ("sewa", "bgs", "bsg") or (regime == "asset_use" and asset_use != "ksp"):
        return "4.1.2"
    if asset_use == "ksp":
        return ksp
    return {"third_party": "4.3.2", "inter_village": "4.3.1", "bumdes_contract": "4.1.1.01"}.get(regime, "")

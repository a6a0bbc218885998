"""Whether a region's rule keeps to the national one: it may add, and move a number in the direction that the rule declares as tighter."""

from mitradesa.core.findings import Severity
from mitradesa.law.dated import Dated
from mitradesa.law.rule import Rule

STATUTE_LEVELS = ("act", "code")
WEIGHTS = tuple(Severity)
SIGNS = {"lower": -1, "higher": 1}


def rests_on_statute(wider: Rule, local: Rule) -> bool:
    """Whether a local rule brings a basis of its own that has the rank of a statute."""
    own = (cited for cited in local.basis if cited not in wider.basis)
    return any(cited.instrument.level in STATUTE_LEVELS for cited in own)


def loosened(wider: Rule, local: Rule, *, numbers_alone: bool = False) -> str:
    """Why a local rule loosens the one that it replaces, in Indonesian; empty where it does not, or its own basis is a statute.

    `numbers_alone` looks at the numbers only: what the program itself brings for a region was read by people.
    """
    if rests_on_statute(wider, local):
        return ""
    for name, dated in wider.numbers.items():
        why = _number_loosened(name, dated, local.numbers.get(name, dated))
        if why:
            return why
    return "" if numbers_alone else _shape_loosened(wider, local)


def _shape_loosened(wider: Rule, local: Rule) -> str:
    if WEIGHTS.index(local.severity) > WEIGHTS.index(wider.severity):
        return "bobotnya lebih ringan."
    kept = {asked.breach for asked in local.requires}
    if any(asked.breach not in kept for asked in wider.requires):
        return "ada yang diminta aturan nasional tetapi tidak lagi diminta di sini."
    return ""


def _number_loosened(name: str, wider: Dated, local: Dated) -> str:
    days = sorted({link.first for link in (*wider.links, *local.links)})
    for day in days:
        old, new = wider.on(day), local.on(day)
        if old != new and SIGNS.get(wider.tighter, 0) * (size(new) - size(old)) <= 0:
            allowed = {"lower": "diperkecil", "higher": "diperbesar"}.get(wider.tighter)
            return (
                f"angka {name} hanya boleh {allowed}."
                if allowed
                else f"angka {name} tidak boleh diubah daerah."
            )
    return ""


def size(value: object) -> int:
    """A number or a period as one number to compare, a month as 31 days."""
    months, days = getattr(value, "months", None), getattr(value, "days", 0)
    return int(value) if isinstance(value, int) else 31 * int(months or 0) + int(days)

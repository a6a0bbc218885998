"""Uang yang timbul di tengah tahun masuk APB Desa perubahan sebelum dipakai."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import any_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

budget_change_before_use = Rule(
    title="Uang yang timbul di tengah tahun dianggarkan sebelum dipakai",
    answers=["BUD-07"],
    basis=[cite("permendagri-20-2018", "40")],
    gate=Gate.RUN,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    applies=one_of(fact.regime, "third_party", "inter_village", "asset_use"),
    requires=[
        Requirement(
            fact.budget_place != "none",
            "Uang dari perjanjian ini {budget_place}.",
        ),
        Requirement(
            any_of(fact.budget_place != "changed", fact.budget_changed_on <= fact.money_first_used_on),
            (
                "APB Desa perubahan ditetapkan {budget_changed_on}, sesudah uang dipakai "
                "{money_first_used_on}."
            ),
        ),
    ],
    remedy="Hentikan pemakaiannya sampai uang itu masuk APB Desa perubahan.",
    supplier="finance_officer",
)

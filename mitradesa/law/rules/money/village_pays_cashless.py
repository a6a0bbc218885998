"""Desa membayar secara nontunai."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

village_pays_cashless = Rule(
    title="Desa membayar secara nontunai, kecuali tidak ada jaringan",
    answers=["P16-06"],
    basis=[cite("pp-16-2026", "129(3)"), cite("pp-16-2026", "129(8)"), cite("pp-16-2026", "129(9)")],
    gate=Gate.RUN,
    severity=Severity.MANDATORY,
    applies=one_of(fact.regime, "third_party", "inter_village", "procurement"),
    requires=[
        Requirement(
            fact.village_payment_mode != "cash",
            "Desa membayar {village_payment_mode}.",
        ),
    ],
    remedy="Kaur keuangan membayar lewat transfer; bila tidak ada jaringan, catat alasannya.",
    supplier="finance_officer",
)

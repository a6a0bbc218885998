"""Belanja desa untuk kerja sama tidak melebihi pagunya."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

spending_within_budget = Rule(
    title="Belanja desa untuk kerja sama ada pagunya dan tidak melebihinya",
    answers=["K-109"],
    basis=[cite("permendagri-96-2017", "6 huruf f"), cite("permendagri-96-2017", "7")],
    gate=Gate.RUN,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    applies=all_of(one_of(fact.regime, "third_party", "inter_village"), fact.village_cost_year > 0),
    requires=[
        Requirement(
            fact.village_spent <= fact.budget_line_amount,
            "Desa sudah membelanjakan {village_spent}, pagunya {budget_line_amount}.",
        ),
    ],
    remedy="Hentikan belanja yang melebihi pagu dan bahas kekurangannya dalam APB Desa perubahan.",
    supplier="finance_officer",
)

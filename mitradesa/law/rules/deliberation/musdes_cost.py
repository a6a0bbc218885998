"""Biaya musyawarah desa dibayar APB Desa, bukan mitra."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

musdes_cost = Rule(
    title="Biaya musyawarah desa dibayar dari APB Desa",
    answers=["MUS-14"],
    basis=[cite("uu-6-2014", "54(4)")],
    gate=Gate.DELIBERATE,
    severity=Severity.SHOULD,
    confidence=Confidence.MEDIUM,
    applies=one_of(fact.regime, "third_party", "inter_village"),
    requires=[
        Requirement(
            fact.musdes_cost_payer == "apbdes",
            "Biaya musyawarah desa dibayar {musdes_cost_payer}.",
        ),
    ],
    remedy=(
        "Anggarkan musyawarah desa dalam APB Desa dan kembalikan uang yang sudah diterima "
        "dari mitra untuk itu."
    ),
    supplier="finance_officer",
)

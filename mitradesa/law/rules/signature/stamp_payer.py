"""Tiap pihak menanggung bea meterai untuk rangkap yang diterimanya."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

stamp_payer = Rule(
    title="Tiap pihak menanggung bea meterai untuk rangkap yang diterimanya",
    answers=["STM-03"],
    basis=[cite("uu-10-2020", "9(2)"), cite("uu-10-2020", "9(6)")],
    gate=Gate.DRAFT,
    severity=Severity.INFO,
    confidence=Confidence.MEDIUM,
    applies=one_of(fact.regime, "third_party", "inter_village", "asset_use"),
    requires=[
        Requirement(
            fact.stamp_payer == "each",
            "Penanggung bea meterai menurut naskah: {stamp_payer}.",
        ),
    ],
    remedy="Para pihak boleh menyepakati lain; bila demikian tuliskan dalam perjanjian.",
    supplier="village_secretary",
)

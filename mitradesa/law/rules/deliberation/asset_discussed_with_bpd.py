"""Pemakaian aset dibahas kepala desa bersama BPD."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

asset_discussed_with_bpd = Rule(
    title="Pemakaian aset dibahas kepala desa bersama BPD, dan ada catatannya",
    answers=["MUS-12"],
    basis=[cite("uu-6-2014", "77(3)")],
    gate=Gate.DELIBERATE,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    applies=all_of(
        one_of(fact.regime, "third_party", "asset_use", "inter_village"), fact.asset_use != "none"
    ),
    requires=[
        Requirement(
            fact.asset_discussion == "recorded",
            "Pembahasan aset oleh kepala desa dan BPD: {asset_discussion}.",
        ),
        Requirement(
            fact.asset_discussed_on <= fact.signed_on,
            "Aset baru dibahas {asset_discussed_on}, sesudah tanda tangan {signed_on}.",
        ),
    ],
    remedy=(
        "Kepala desa dan BPD membahas pemakaian aset itu dan mencatatnya sebelum perjanjian ditandatangani."
    ),
    supplier="bpd",
)

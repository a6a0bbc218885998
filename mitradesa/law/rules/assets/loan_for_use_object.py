"""Pinjam pakai tidak untuk tanah, bangunan, dan kendaraan bermotor."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, has, not_, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

EXCLUDED = ("tanah", "bangunan", "kendaraan bermotor")

loan_for_use_object = Rule(
    title="Tanah, bangunan, dan kendaraan bermotor tidak dipinjampakaikan",
    answers=["AST-10"],
    basis=[cite("permendagri-1-2016", "13")],
    gate=Gate.DRAFT,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    applies=all_of(
        one_of(fact.regime, "third_party", "asset_use", "inter_village"), fact.asset_use == "pinjam_pakai"
    ),
    requires=[
        Requirement(not_(has(fact.asset_kinds, kind)), f"Yang dipinjampakaikan termasuk {kind}.")
        for kind in EXCLUDED
    ],
    remedy="Pakai bentuk lain, misalnya sewa, untuk tanah, bangunan, atau kendaraan bermotor.",
    supplier="village_head",
)

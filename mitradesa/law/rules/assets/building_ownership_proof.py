"""Bangunan desa punya bukti kepemilikan."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, has, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

building_ownership_proof = Rule(
    title="Bangunan desa yang dipakai punya bukti kepemilikan",
    answers=["AST-03"],
    basis=[cite("permendagri-1-2016", "6(2)"), cite("uu-6-2014", "76(6)")],
    gate=Gate.PREPARE,
    severity=Severity.MANDATORY,
    applies=all_of(
        one_of(fact.regime, "third_party", "asset_use", "inter_village"),
        fact.asset_use != "none",
        has(fact.asset_kinds, "bangunan"),
    ),
    requires=[
        Requirement(
            fact.buildings_without_proof == 0,
            "Masih ada {buildings_without_proof} tanpa bukti kepemilikan.",
        ),
    ],
    remedy="Sekretaris desa melengkapi bukti kepemilikan bangunan itu dan menyimpannya bersama catatan aset.",
    supplier="village_secretary",
)

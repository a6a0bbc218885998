"""Seluruh hasil pemanfaatan aset masuk rekening kas desa."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

asset_proceeds_banked = Rule(
    title="Seluruh hasil pemanfaatan aset masuk rekening kas desa",
    answers=["AST-23"],
    basis=[cite("permendagri-1-2016", "18"), cite("permendagri-20-2018", "43"), cite("pp-16-2026", "110")],
    gate=Gate.RUN,
    severity=Severity.MANDATORY,
    applies=all_of(
        one_of(fact.regime, "third_party", "asset_use", "inter_village"),
        one_of(fact.asset_use, "sewa", "ksp", "bgs", "bsg"),
    ),
    requires=[
        Requirement(
            fact.proceeds_banked >= fact.proceeds_received,
            "Mitra sudah membayar {proceeds_received}, tetapi di rekening kas desa baru {proceeds_banked}.",
        ),
    ],
    remedy="Kaur keuangan menyetorkan selisihnya ke rekening kas desa dan menyimpan bukti setornya.",
    supplier="finance_officer",
)

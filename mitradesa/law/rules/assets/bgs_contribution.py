"""Mitra BGS/BSG membayar kontribusi menurut hitungan tim dan memelihara objek."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

bgs_contribution = Rule(
    title="BGS/BSG: kontribusi tiap tahun menurut hitungan tim, dan mitra memelihara objek",
    answers=["AST-17"],
    basis=[cite("permendagri-1-2016", "15")],
    gate=Gate.DRAFT,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    applies=all_of(
        one_of(fact.regime, "third_party", "asset_use", "inter_village"), one_of(fact.asset_use, "bgs", "bsg")
    ),
    requires=[
        Requirement(
            fact.yearly_contribution > 0,
            "Naskah tidak mewajibkan mitra membayar kontribusi tiap tahun.",
        ),
        Requirement(
            fact.yearly_contribution >= fact.contribution_calculated,
            (
                "Kontribusi dalam naskah {yearly_contribution}, di bawah hitungan tim "
                "{contribution_calculated}."
            ),
        ),
        Requirement(
            fact.upkeep_payer == "partner",
            "Pemelihara objek menurut naskah: {upkeep_payer}; seharusnya mitra.",
        ),
    ],
    remedy=(
        "Sesuaikan kontribusi dengan hitungan tim pemerintah desa, dan tulis bahwa mitra memelihara objek."
    ),
    supplier="draft",
)

"""Mitra KSP membayar kontribusi tetap tiap tahun dan pembagian keuntungan."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

ksp_payments = Rule(
    title="KSP: mitra membayar kontribusi tetap tiap tahun dan pembagian keuntungan",
    answers=["AST-13"],
    basis=[cite("permendagri-1-2016", "14")],
    gate=Gate.DRAFT,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    applies=all_of(one_of(fact.regime, "third_party", "asset_use", "inter_village"), fact.asset_use == "ksp"),
    requires=[
        Requirement(
            fact.yearly_contribution > 0,
            "Naskah tidak mewajibkan mitra membayar kontribusi tetap tiap tahun.",
        ),
        Requirement(
            fact.revenue_share > 0,
            "Naskah tidak memberi desa bagian keuntungan.",
        ),
    ],
    remedy=(
        "Tulis besar kontribusi tetap tiap tahun dan persen pembagian keuntungan, keduanya "
        "dibayar ke rekening kas desa."
    ),
    supplier="draft",
)

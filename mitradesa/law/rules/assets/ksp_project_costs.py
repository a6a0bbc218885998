"""Mitra KSP menanggung biaya persiapan dan pelaksanaan."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

ksp_project_costs = Rule(
    title="KSP: biaya persiapan dan pelaksanaan ditanggung mitra",
    answers=["AST-16"],
    basis=[cite("permendagri-1-2016", "14")],
    gate=Gate.DRAFT,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    applies=all_of(one_of(fact.regime, "third_party", "asset_use", "inter_village"), fact.asset_use == "ksp"),
    requires=[
        Requirement(
            fact.project_cost_payer == "partner",
            "Penanggung biaya persiapan dan pelaksanaan menurut naskah: {project_cost_payer}; seharusnya mitra.",
        ),
    ],
    remedy="Tulis bahwa semua biaya persiapan dan pelaksanaan KSP menjadi beban mitra.",
    supplier="draft",
)

"""KSP dilakukan bila dana APB Desa untuk aset itu tidak cukup, dan itu dicatat."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, has, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

ksp_budget_reason = Rule(
    title="KSP: alasan bahwa dana APB Desa tidak cukup dicatat",
    answers=["AST-14"],
    basis=[cite("permendagri-1-2016", "14")],
    gate=Gate.PREPARE,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    applies=all_of(one_of(fact.regime, "third_party", "asset_use", "inter_village"), fact.asset_use == "ksp"),
    requires=[
        Requirement(
            fact.asset_cost_budgeted < fact.asset_cost_needed,
            (
                "APB Desa menyediakan {asset_cost_budgeted}, sedangkan biayanya {asset_cost_needed}: "
                "dananya cukup."
            ),
        ),
        Requirement(
            has(fact.asset_papers, "pernyataan dana tidak cukup"),
            "Pernyataan bahwa dana APB Desa tidak cukup belum ada dalam berkas.",
        ),
    ],
    remedy=(
        "Kepala desa membuat pernyataan tertulis tentang kekurangan dana, dengan angka APB "
        "Desa dan biaya aset itu."
    ),
    supplier="village_head",
)

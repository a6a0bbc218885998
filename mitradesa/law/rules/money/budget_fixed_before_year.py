"""APB Desa ditetapkan paling lambat 31 Desember."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

budget_fixed_before_year = Rule(
    title="APB Desa yang memuatnya ditetapkan paling lambat 31 Desember tahun sebelumnya",
    answers=["BUD-06"],
    basis=[cite("permendagri-20-2018", "38"), cite("pp-16-2026", "122")],
    gate=Gate.PREPARE,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    applies=all_of(
        one_of(fact.regime, "third_party", "inter_village", "asset_use"), fact.budget_place == "original"
    ),
    requires=[
        Requirement(
            fact.budget_fixed_on < fact.budget_year_starts_on,
            (
                "APB Desa ditetapkan {budget_fixed_on}, sesudah tahun anggaran dimulai "
                "{budget_year_starts_on}."
            ),
        ),
    ],
    remedy="Jangan memakai anggaran sebelum peraturan desa tentang APB Desa ditetapkan.",
    supplier="finance_officer",
)

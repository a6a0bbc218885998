"""Analisis manfaat dan biaya terukur dan berjangka waktu."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

benefit_cost_analysis = Rule(
    title="Analisis manfaat dan biaya memuat angka dan masa yang dihitung",
    answers=["K-029"],
    basis=[cite("permendagri-96-2017", "14(2) huruf e")],
    gate=Gate.PREPARE,
    severity=Severity.MANDATORY,
    applies=all_of(fact.regime == "third_party", fact.initiative == "village"),
    requires=[
        Requirement(
            fact.analysis_benefit > 0,
            "Manfaat belum dihitung dengan angka.",
        ),
        Requirement(
            fact.analysis_cost > 0,
            "Biaya belum dihitung dengan angka.",
        ),
        Requirement(
            fact.analysis_months > 0,
            "Masa yang dihitung tidak disebut.",
        ),
    ],
    remedy=(
        "Pemerintah desa menghitung manfaat dan biaya dalam rupiah untuk masa tertentu, "
        "misalnya selama jangka waktu perjanjian."
    ),
    supplier="village_secretary",
)

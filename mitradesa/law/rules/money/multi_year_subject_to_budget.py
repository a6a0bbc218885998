"""Pembayaran desa lintas tahun bergantung pada APB Desa."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

multi_year_subject_to_budget = Rule(
    title="Pembayaran desa lebih dari satu tahun bergantung pada APB Desa tahun berkenaan",
    answers=["BUD-09"],
    basis=[cite("permendagri-20-2018", "2")],
    gate=Gate.DRAFT,
    severity=Severity.SHOULD,
    confidence=Confidence.MEDIUM,
    interpretation=(
        "Tafsir: anggaran desa tahunan dan tidak mengenal kontrak tahun jamak; kalimat ini melindungi desa."
    ),
    applies=all_of(
        one_of(fact.regime, "third_party", "inter_village"), fact.village_cost_year > 0, fact.term_months > 12
    ),
    requires=[
        Requirement(
            fact.multi_year_clause == "subject_to_budget",
            "Pembayaran desa untuk tahun berikutnya menurut naskah: {multi_year_clause}.",
        ),
    ],
    remedy="Tambahkan kalimat bahwa pembayaran desa tiap tahun bergantung pada APB Desa tahun itu.",
    supplier="draft",
)

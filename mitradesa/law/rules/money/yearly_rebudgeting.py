"""Pembayaran desa lintas tahun dianggarkan lagi setiap tahun."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

yearly_rebudgeting = Rule(
    title="Pembayaran desa lebih dari satu tahun dianggarkan lagi setiap tahun",
    answers=["BUD-09"],
    basis=[cite("permendagri-20-2018", "2")],
    gate=Gate.RUN,
    severity=Severity.SHOULD,
    confidence=Confidence.MEDIUM,
    interpretation="Tafsir: anggaran desa tahunan, sehingga kewajiban lintas tahun harus dimuat lagi tiap tahun.",
    applies=all_of(
        one_of(fact.regime, "third_party", "inter_village"), fact.village_cost_year > 0, fact.term_months > 12
    ),
    requires=[
        Requirement(
            fact.years_not_budgeted == 0,
            "Sudah berjalan {years_not_budgeted} tanpa pagu dalam APB Desa.",
        ),
    ],
    remedy="Masukkan pembayaran tahun ini ke dalam APB Desa atau perubahannya sebelum membayar.",
    supplier="finance_officer",
)

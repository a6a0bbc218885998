"""Ada laporan untuk setiap tahun anggaran."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

yearly_report = Rule(
    title="Kerja sama dilaporkan sedikitnya sekali setiap tahun anggaran",
    answers=["K-106"],
    basis=[cite("permendagri-96-2017", "14(7)"), cite("pp-16-2026", "165(6)")],
    gate=Gate.REPORT,
    severity=Severity.SHOULD,
    confidence=Confidence.LOW,
    interpretation="Tafsir: tidak ada jangka waktu pelaporan yang terbaca; sekali setahun adalah ukuran kami.",
    applies=one_of(fact.regime, "third_party", "inter_village"),
    requires=[
        Requirement(
            fact.years_without_report == 0,
            "Sudah lewat {years_without_report} tanpa laporan.",
        ),
    ],
    remedy="Susun laporan untuk tahun yang terlewat, dan satu laporan lagi pada akhir kerja sama.",
    supplier="village_head",
)

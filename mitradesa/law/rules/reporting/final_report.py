"""Ada laporan akhir yang meliputi masa sampai kerja sama berakhir."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

final_report = Rule(
    title="Kerja sama yang berakhir dilaporkan sampai hari terakhirnya",
    answers=["K-106"],
    basis=[cite("permendagri-96-2017", "14(7)"), cite("pp-16-2026", "165(6)")],
    gate=Gate.END,
    severity=Severity.SHOULD,
    confidence=Confidence.LOW,
    interpretation="Tafsir: tidak ada jangka waktu pelaporan yang terbaca; satu laporan pada akhir kerja sama adalah ukuran kami.",
    applies=one_of(fact.regime, "third_party", "inter_village"),
    due=fact.ended_on,
    requires=[
        Requirement(
            fact.report_covers_until >= fact.ended_on,
            "Laporan terakhir meliputi masa sampai {report_covers_until}; kerja sama berakhir {ended_on}.",
        ),
    ],
    remedy="Susun laporan akhir yang meliputi masa sampai hari terakhir kerja sama, dan kirim seperti laporan lainnya.",
    supplier="village_head",
)

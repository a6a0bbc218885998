"""Laporan disertai dokumen kerja samanya."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

report_documents = Rule(
    title="Laporan kepala desa disertai dokumen kerja samanya",
    answers=["K-104", "K-105"],
    basis=[cite("permendagri-96-2017", "14(7)"), cite("permendagri-96-2017", "15")],
    gate=Gate.REPORT,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    applies=fact.regime == "third_party",
    requires=[
        Requirement(
            fact.report_documents >= 1,
            "Laporan tidak disertai dokumen kerja samanya.",
        ),
    ],
    remedy="Lampirkan perjanjian, berita acara, dan bukti pelaksanaannya pada laporan.",
    supplier="village_secretary",
)

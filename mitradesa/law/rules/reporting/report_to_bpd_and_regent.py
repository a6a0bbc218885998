"""Kepala desa melapor kepada BPD dengan tembusan kepada bupati."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import has
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

report_to_bpd_and_regent = Rule(
    title="Kepala desa melaporkan pelaksanaan perjanjian kepada BPD, dengan tembusan kepada bupati melalui camat",
    answers=["K-103", "K-105"],
    basis=[cite("permendagri-96-2017", "14(7)"), cite("permendagri-96-2017", "15")],
    gate=Gate.REPORT,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    interpretation="Tafsir: letak ayatnya disimpulkan, dan untuk prakarsa pihak ketiga kewajiban ini dibaca sama.",
    applies=fact.regime == "third_party",
    requires=[
        Requirement(
            has(fact.report_to, "BPD"),
            "Laporan belum disampaikan kepada BPD; penerimanya: {report_to}.",
        ),
        Requirement(
            has(fact.report_to, "bupati melalui camat"),
            "Laporan belum ditembuskan kepada bupati/wali kota melalui camat; penerimanya: {report_to}.",
        ),
    ],
    remedy="Kirim laporan kepada BPD dan tembusannya kepada bupati/wali kota melalui camat.",
    supplier="village_head",
)

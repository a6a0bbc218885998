"""Laporan APB Desa diumumkan kepada warga."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, has, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

budget_report_posted = Rule(
    title="Laporan APB Desa diumumkan kepada warga, beserta alamat pengaduan",
    answers=["REP-03"],
    basis=[cite("permendagri-20-2018", "72")],
    gate=Gate.REPORT,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    applies=all_of(
        one_of(fact.regime, "third_party", "inter_village", "asset_use", "grant_or_aid"),
        fact.account_code != "no_money",
    ),
    requires=[
        Requirement(
            has(fact.posted_report_parts, "kegiatan belum selesai"),
            "Pengumumannya tidak memuat kegiatan yang belum selesai.",
        ),
        Requirement(
            has(fact.posted_report_parts, "sisa anggaran"), "Pengumumannya tidak memuat sisa anggaran."
        ),
        Requirement(
            has(fact.posted_report_parts, "alamat pengaduan"), "Pengumumannya tidak memuat alamat pengaduan."
        ),
    ],
    remedy="Pasang laporan di papan informasi desa dengan bagian yang kurang.",
    supplier="village_secretary",
)

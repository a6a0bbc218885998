"""Aset desa dilaporkan kepada bupati tiap semester."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

asset_report_each_semester = Rule(
    title="Aset desa yang dipakai dilaporkan kepada bupati tiap semester",
    answers=["REP-05"],
    basis=[cite("permendagri-1-2016", "28")],
    gate=Gate.REPORT,
    severity=Severity.MANDATORY,
    applies=all_of(
        one_of(fact.regime, "third_party", "inter_village", "asset_use"),
        one_of(fact.asset_use, "sewa", "pinjam_pakai", "ksp", "bgs", "bsg"),
    ),
    requires=[
        Requirement(
            fact.half_years_without_asset_report == 0,
            "Sudah lewat {half_years_without_asset_report} tanpa laporan aset kepada bupati/wali kota.",
        ),
    ],
    remedy="Susun laporan aset untuk semester yang terlewat dan kirim kepada bupati/wali kota melalui camat.",
    supplier="village_secretary",
)

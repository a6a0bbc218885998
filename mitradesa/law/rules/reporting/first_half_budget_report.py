"""Laporan semester pertama APB Desa memuat pendapatan kerja sama dan dikirim pada waktunya."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

first_half_budget_report = Rule(
    title="Laporan semester pertama APB Desa memuat pendapatan dari kerja sama dan dikirim paling lambat minggu kedua Juli",
    answers=["REP-01"],
    basis=[cite("permendagri-20-2018", "68")],
    gate=Gate.REPORT,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    applies=all_of(
        one_of(fact.regime, "third_party", "inter_village", "asset_use", "grant_or_aid"),
        fact.account_code != "no_money",
    ),
    requires=[
        Requirement(
            fact.first_half_reports_lacking == 0,
            (
                "Laporan semester pertama yang terlambat, tidak dikirim, atau tidak memuat "
                "pendapatan kerja sama: {first_half_reports_lacking}."
            ),
        ),
    ],
    remedy=(
        "Susulkan laporan semester yang kurang kepada bupati/wali kota melalui camat, "
        "dengan pendapatan kerja sama sebagai baris tersendiri."
    ),
    supplier="finance_officer",
)

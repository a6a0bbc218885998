"""Laporan bulanan APB Desa dikirim secara elektronik."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

monthly_budget_report = Rule(
    title="Laporan bulanan APB Desa dikirim secara elektronik paling lambat tanggal 20 bulan berikutnya",
    answers=["P16-07"],
    basis=[cite("pp-16-2026", "124"), cite("pp-16-2026", "124(2)")],
    gate=Gate.REPORT,
    severity=Severity.MANDATORY,
    applies=all_of(
        one_of(fact.regime, "third_party", "inter_village", "asset_use", "grant_or_aid"),
        fact.account_code != "no_money",
    ),
    requires=[
        Requirement(
            fact.monthly_reports_late == 0, "Sudah {monthly_reports_late} yang terlambat atau belum dikirim."
        ),
    ],
    remedy="Kirim laporan bulan yang terlewat kepada bupati/wali kota melalui camat, dan catat hari kirimnya.",
    supplier="finance_officer",
)

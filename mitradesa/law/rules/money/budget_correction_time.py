"""Hasil evaluasi APB Desa diperbaiki dalam dua puluh hari kerja."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.dated import Dated, Since
from mitradesa.law.expression.tree import all_of, one_of, working_days
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

LONGEST = Dated(Since("2018-05-08", 20, cite("permendagri-20-2018", "35(5)")), tighter="lower")

budget_correction_time = Rule(
    title="Rancangan APB Desa diperbaiki paling lambat {LONGEST} sejak hasil evaluasi diterima",
    answers=["BUD-04"],
    basis=[cite("permendagri-20-2018", "35(5)")],
    gate=Gate.PREPARE,
    severity=Severity.MANDATORY,
    interpretation="Tafsir: hari kerja dihitung Senin sampai Jumat tanpa libur nasional dan cuti bersama.",
    applies=all_of(
        one_of(fact.regime, "third_party", "inter_village", "asset_use"),
        fact.budget_evaluation == "to_correct",
    ),
    requires=[
        Requirement(
            working_days(fact.budget_evaluated_on, fact.budget_corrected_on) <= LONGEST,
            "Hasil evaluasi diterima {budget_evaluated_on}, baru diperbaiki {budget_corrected_on}, melewati batas {LONGEST}.",
        ),
    ],
    remedy="Kepala desa dan BPD segera memperbaiki rancangan itu; bila hasil evaluasi tidak diikuti, bupati dapat membatalkannya.",
    supplier="finance_officer",
)

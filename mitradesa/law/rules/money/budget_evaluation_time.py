"""Evaluasi APB Desa selesai dalam dua puluh hari kerja, bila lewat rancangan berlaku."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.dated import Dated, Since
from mitradesa.law.expression.tree import all_of, one_of, working_days
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

LONGEST = Dated(Since("2018-05-08", 20, cite("permendagri-20-2018", "35(2)")), tighter="lower")

budget_evaluation_time = Rule(
    title="Evaluasi rancangan APB Desa selesai dalam {LONGEST} sejak dikirim",
    answers=["BUD-03"],
    basis=[cite("permendagri-20-2018", "35(2)"), cite("permendagri-20-2018", "35(3)")],
    gate=Gate.PREPARE,
    severity=Severity.INFO,
    interpretation="Tafsir: hari kerja dihitung Senin sampai Jumat tanpa libur nasional dan cuti bersama.",
    applies=all_of(
        one_of(fact.regime, "third_party", "inter_village", "asset_use"), fact.budget_place == "original"
    ),
    requires=[
        Requirement(
            working_days(fact.budget_sent_on, fact.budget_evaluated_on) <= LONGEST,
            (
                "Dikirim {budget_sent_on}, hasil evaluasi baru diterima "
                "{budget_evaluated_on}, lewat {LONGEST}; rancangan berlaku dengan sendirinya."
            ),
        ),
    ],
    remedy="Bila lewat batas waktu tanpa hasil, rancangan berlaku dengan sendirinya; catat tanggal kirim dan terimanya.",
    supplier="finance_officer",
)

"""Sejak PP 16/2026 tiga hari itu adalah hari kerja."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.dated import Dated, Since
from mitradesa.law.expression.tree import all_of, one_of, working_days
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

LONGEST = Dated(Since("2026-03-27", 3, cite("pp-16-2026", "122")), tighter="lower")

budget_sent_in_working_days = Rule(
    title="Rancangan APB Desa dikirim untuk dievaluasi paling lambat {LONGEST} setelah disepakati",
    answers=["BUD-02", "P16-12"],
    basis=[cite("pp-16-2026", "122"), cite("pp-16-2026", "1 angka 17")],
    gate=Gate.PREPARE,
    severity=Severity.MANDATORY,
    interpretation="Tafsir: hari kerja dihitung Senin sampai Jumat tanpa libur nasional dan cuti bersama.",
    applies=all_of(
        one_of(fact.regime, "third_party", "inter_village", "asset_use"), fact.budget_place == "original"
    ),
    requires=[
        Requirement(
            working_days(fact.budget_agreed_on, fact.budget_sent_on) <= LONGEST,
            "Disepakati {budget_agreed_on}, baru dikirim {budget_sent_on}, melewati batas {LONGEST}.",
        ),
    ],
    remedy="Kirim segera kepada bupati melalui camat dengan surat yang menjelaskan keterlambatan.",
    supplier="finance_officer",
)

"""Pertanggungjawaban APB Desa disampaikan dalam tiga bulan sesudah akhir tahun anggaran."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.dated import Dated, Since, months
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

LONGEST = Dated(Since("2018-05-08", months(3), cite("permendagri-20-2018", "70")), tighter="lower")

budget_accountability_in_time = Rule(
    title="Laporan pertanggungjawaban APB Desa disampaikan dalam {LONGEST} sesudah akhir tahun anggaran, dengan peraturan desa",
    answers=["REP-02", "P16-08"],
    basis=[cite("permendagri-20-2018", "70"), cite("pp-16-2026", "125")],
    gate=Gate.REPORT,
    severity=Severity.MANDATORY,
    applies=all_of(
        one_of(fact.regime, "third_party", "inter_village", "asset_use", "grant_or_aid"),
        fact.account_code != "no_money",
    ),
    requires=[
        Requirement(
            fact.accountability_on <= fact.budget_year_ended_on + LONGEST,
            (
                "Tahun anggaran berakhir {budget_year_ended_on}; pertanggungjawabannya baru "
                "disampaikan {accountability_on}, melewati {LONGEST}."
            ),
        ),
        Requirement(
            fact.accountability_perdes,
            ("Laporan pertanggungjawaban itu belum ditetapkan dengan peraturan desa."),
        ),
    ],
    remedy=(
        "Tetapkan laporan pertanggungjawaban dengan peraturan desa dan sampaikan kepada "
        "bupati/wali kota melalui camat; catat sebab keterlambatannya."
    ),
    supplier="village_head",
)

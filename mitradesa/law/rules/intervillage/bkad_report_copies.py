"""Laporan BKAD ditembuskan kepada BPD dan bupati, disertai dokumen."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, has, not_
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

bkad_report_copies = Rule(
    title="Laporan BKAD sampai kepada kepala desa, BPD, dan bupati melalui camat, disertai dokumennya",
    answers=["K-101", "K-102"],
    basis=[cite("permendagri-96-2017", "13(7)")],
    gate=Gate.REPORT,
    severity=Severity.MANDATORY,
    applies=all_of(fact.regime == "inter_village", not_(fact.involves_bumdes), not_(fact.rural_area)),
    requires=[
        Requirement(
            has(fact.bkad_report_to, "kepala desa"),
            "Laporan BKAD belum disampaikan kepada kepala desa.",
        ),
        Requirement(
            has(fact.bkad_report_to, "BPD"),
            "Laporan BKAD belum ditembuskan kepada BPD.",
        ),
        Requirement(
            has(fact.bkad_report_to, "bupati melalui camat"),
            "Laporan BKAD belum ditembuskan kepada bupati/wali kota melalui camat.",
        ),
        Requirement(
            fact.bkad_report_documents >= 1,
            "Laporan BKAD tidak disertai dokumen kerja samanya.",
        ),
    ],
    remedy="Kirim laporan dan dokumennya kepada penerima yang belum mendapatnya.",
    supplier="village_secretary",
)

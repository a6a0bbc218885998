"""BKAD melapor kepada kepala desa."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, has, not_
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

bkad_reports_to_heads = Rule(
    title="BKAD bertanggung jawab dan melapor kepada kepala desa",
    answers=["K-095"],
    basis=[cite("pp-43-2014", "144(3)"), cite("pp-16-2026", "166(6)")],
    gate=Gate.REPORT,
    severity=Severity.MANDATORY,
    applies=all_of(fact.regime == "inter_village", not_(fact.involves_bumdes), not_(fact.rural_area)),
    requires=[
        Requirement(
            has(fact.bkad_report_to, "kepala desa"),
            "Laporan BKAD belum disampaikan kepada kepala desa; penerimanya: {bkad_report_to}.",
        ),
    ],
    remedy="Minta BKAD menyampaikan laporannya kepada setiap kepala desa.",
    supplier="village_head",
)

"""Unsur BKAD menurut PP 43/2014."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import has
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

bkad_members_before_2026 = Rule(
    title="BKAD beranggotakan semua unsur yang disebut PP 43/2014",
    answers=["K-091"],
    basis=[cite("pp-43-2014", "144(1)")],
    gate=Gate.RUN,
    severity=Severity.MANDATORY,
    applies=fact.regime == "inter_village",
    requires=[
        Requirement(
            has(fact.bkad_elements, "pemerintah desa"),
            "Dalam keanggotaan BKAD belum ada unsur pemerintah desa.",
        ),
        Requirement(
            has(fact.bkad_elements, "BPD"),
            "Dalam keanggotaan BKAD belum ada unsur BPD.",
        ),
        Requirement(
            has(fact.bkad_elements, "lembaga kemasyarakatan desa"),
            "Dalam keanggotaan BKAD belum ada unsur lembaga kemasyarakatan desa.",
        ),
        Requirement(
            has(fact.bkad_elements, "lembaga desa lain"),
            "Dalam keanggotaan BKAD belum ada unsur lembaga desa lain.",
        ),
        Requirement(
            has(fact.bkad_elements, "tokoh masyarakat"),
            "Dalam keanggotaan BKAD belum ada unsur tokoh masyarakat.",
        ),
    ],
    remedy="Tambah anggota BKAD dari unsur yang belum ada lewat musyawarah antar-desa.",
    supplier="village_secretary",
)

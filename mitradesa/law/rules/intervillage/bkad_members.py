"""Unsur BKAD menurut PP 16/2026."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, any_of, has
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

bkad_members = Rule(
    title="BKAD beranggotakan semua unsur yang disebut PP 16/2026",
    answers=["K-091"],
    basis=[cite("pp-16-2026", "166(4)")],
    gate=Gate.RUN,
    severity=Severity.MANDATORY,
    applies=any_of(
        fact.regime == "inter_village", all_of(fact.regime == "third_party", fact.village_count >= 2)
    ),
    requires=[
        Requirement(
            has(fact.bkad_elements, "perangkat desa"),
            "Dalam keanggotaan BKAD belum ada unsur perangkat desa.",
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

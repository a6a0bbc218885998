"""Kerja sama antar-desa dijalankan BKAD yang dibentuk dengan peraturan bersama."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, not_
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

bkad_formed = Rule(
    title="BKAD dibentuk dengan peraturan bersama untuk menjalankan kerja sama antar-desa",
    answers=["K-090"],
    basis=[cite("uu-6-2014", "92(3)"), cite("permendagri-96-2017", "11"), cite("pp-16-2026", "166(1)")],
    gate=Gate.RUN,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    applies=all_of(fact.regime == "inter_village", not_(fact.involves_bumdes), not_(fact.rural_area)),
    requires=[
        Requirement(
            fact.bkad_instrument == "peraturan_bersama",
            "Naskah pembentukan BKAD: {bkad_instrument}; seharusnya peraturan bersama kepala desa.",
        ),
    ],
    remedy="Bentuk BKAD dalam musyawarah antar-desa dan tetapkan dengan peraturan bersama kepala desa.",
    supplier="village_head",
)

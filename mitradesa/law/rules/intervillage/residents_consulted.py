"""Rancangan peraturan bersama dikonsultasikan kepada warga tiap desa."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

residents_consulted = Rule(
    title="Rancangan peraturan bersama dikonsultasikan kepada warga tiap desa",
    answers=["K-073"],
    basis=[cite("permendagri-111-2014", "P111-CONSULT")],
    gate=Gate.CLEAR,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    applies=fact.regime == "inter_village",
    requires=[
        Requirement(
            fact.villages_not_consulted == 0,
            "Masih ada {villages_not_consulted} yang warganya belum dimintai masukan.",
        ),
    ],
    remedy="Kepala desa mengundang warga, membahas rancangan itu, dan menyimpan catatannya.",
    supplier="village_head",
)

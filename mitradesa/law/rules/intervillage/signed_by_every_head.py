"""Semua kepala desa yang bekerja sama menandatangani peraturan bersama."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

signed_by_every_head = Rule(
    title="Peraturan bersama ditandatangani semua kepala desa yang bekerja sama",
    answers=["K-076"],
    basis=[cite("uu-6-2014", "70"), cite("permendagri-96-2017", "13(5)"), cite("pp-16-2026", "106")],
    gate=Gate.SIGN,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    applies=fact.regime == "inter_village",
    requires=[
        Requirement(
            fact.heads_signed >= fact.village_count,
            "Ada {village_count} yang bekerja sama, tetapi yang menandatangani baru {heads_signed}.",
        ),
    ],
    remedy="Sediakan ruang tanda tangan bagi setiap kepala desa dan lengkapi tanda tangannya.",
    supplier="village_secretary",
)

"""Kerja sama antar-desa melibatkan sedikitnya dua desa."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

two_villages = Rule(
    title="Sedikitnya dua desa bekerja sama",
    answers=["K-008"],
    basis=[cite("permendagri-96-2017", "3(1)")],
    gate=Gate.DRAFT,
    severity=Severity.MANDATORY,
    applies=fact.regime == "inter_village",
    requires=[
        Requirement(
            fact.village_count >= 2,
            "Desa yang menjadi pihak: {village_count}; kerja sama antar-desa memerlukan sedikitnya dua desa yang berbeda.",
        ),
    ],
    remedy="Sebut semua desa yang bekerja sama sebagai pihak; bila mitranya bukan desa, pakai perjanjian bersama dengan pihak ketiga.",
    supplier="village_secretary",
)

"""Kerja sama antar-desa lintas provinsi ditanyakan kepada bagian hukum."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

same_province = Rule(
    title="Desa-desa yang bekerja sama berada dalam satu provinsi",
    answers=["K-007"],
    basis=[cite("permendagri-96-2017", "3")],
    gate=Gate.DRAFT,
    severity=Severity.SHOULD,
    confidence=Confidence.MEDIUM,
    interpretation="Tafsir: pasalnya hanya menyebut lintas kabupaten dalam satu provinsi; tentang lintas provinsi ia diam.",
    applies=fact.regime == "inter_village",
    requires=[
        Requirement(
            fact.province_count == 1,
            "Desa-desanya berada di {province_count}; peraturan tidak menyebut kerja sama antar-desa lintas provinsi.",
        ),
    ],
    remedy="Berhenti dulu dan tanyakan kepada bagian hukum kabupaten sebelum menyusun peraturan bersama.",
    supplier="legal_bureau",
)

"""Naskahnya perjanjian yang mengikat kedua pihak."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

joint_agreement = Rule(
    title="Naskahnya perjanjian yang mengikat kedua pihak",
    answers=["K-070", "DRF-01"],
    basis=[cite("pp-43-2014", "143(3)"), cite("permendagri-96-2017", "5(3)"), cite("pp-16-2026", "165(3)")],
    gate=Gate.DRAFT,
    severity=Severity.MANDATORY,
    applies=fact.regime == "third_party",
    requires=[
        Requirement(
            fact.signing_sides >= 2,
            "Naskah hanya ditandatangani {signing_sides}.",
        ),
        Requirement(
            fact.document_kind != "peraturan_bersama",
            "Naskah berbentuk {document_kind}; itu bentuk untuk kerja sama antar-desa.",
        ),
    ],
    remedy="Buat satu perjanjian yang ditandatangani desa dan pihak ketiga.",
    interpretation=(
        "Tafsir: judul tidak menentukan; perjanjian kerja sama atau nota kesepahaman yang mengikat kedua "
        "pihak dinilai sebagai perjanjian bersama."
    ),
    supplier="village_secretary",
)

"""Kerja sama antar-desa dituangkan dalam peraturan bersama kepala desa."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

joint_regulation = Rule(
    title="Kerja sama antar-desa dituangkan dalam peraturan bersama kepala desa",
    answers=["K-068"],
    basis=[
        cite("pp-43-2014", "88"),
        cite("pp-43-2014", "143(2)"),
        cite("permendagri-96-2017", "3(3)"),
        cite("pp-16-2026", "165(2)"),
    ],
    gate=Gate.DRAFT,
    severity=Severity.MANDATORY,
    applies=fact.regime == "inter_village",
    requires=[
        Requirement(
            fact.document_kind == "peraturan_bersama",
            "Bentuk naskah: {document_kind}, padahal kerja sama antar-desa memerlukan peraturan bersama kepala desa.",
        ),
    ],
    remedy="Susun ulang naskah sebagai peraturan bersama kepala desa.",
    supplier="village_secretary",
)

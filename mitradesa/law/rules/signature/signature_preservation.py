"""Tanda tangan elektronik disertai penanda waktu dan preservasi."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, has, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

signature_preservation = Rule(
    title="Tanda tangan elektronik disertai penanda waktu dan preservasi",
    answers=["SIG-05"],
    basis=[cite("uu-11-2008", "13A")],
    gate=Gate.SIGN,
    severity=Severity.SHOULD,
    confidence=Confidence.MEDIUM,
    applies=all_of(
        one_of(fact.regime, "third_party", "inter_village", "asset_use"),
        one_of(fact.signing_mode, "digital", "mixed"),
    ),
    requires=[
        Requirement(
            has(fact.signature_services, "penanda waktu"),
            "Penanda waktu tidak ada; layanan yang ada: {signature_services}.",
        ),
        Requirement(
            has(fact.signature_services, "preservasi"),
            "Preservasi jangka panjang tidak ada; layanan yang ada: {signature_services}.",
        ),
    ],
    remedy="Pakai layanan penanda waktu dan preservasi, terutama bila jangka waktunya lebih lama dari masa sertifikat.",
    interpretation="Tafsir: pasal menyebut layanannya, tidak mewajibkannya untuk perjanjian desa.",
    supplier="village_secretary",
)

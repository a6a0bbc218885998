"""Mitra BUM Desa milik warga negara atau badan hukum Indonesia."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

bumdes_partner = Rule(
    title="Mitra BUM Desa dimiliki warga negara Indonesia atau berbadan hukum Indonesia",
    answers=["BUM-01"],
    basis=[cite("pp-11-2021", "55")],
    gate=Gate.OFFER,
    severity=Severity.MANDATORY,
    applies=fact.regime == "bumdes_contract",
    requires=[
        Requirement(
            fact.bumdes_partner_origin != "foreign",
            "Mitra BUM Desa ini {bumdes_partner_origin}; mitra harus milik warga negara Indonesia atau badan hukum Indonesia.",
        ),
    ],
    remedy="BUM Desa mencari mitra yang dimiliki warga negara Indonesia atau berbadan hukum Indonesia.",
    supplier="third_party",
)

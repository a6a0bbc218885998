"""Perjanjian bernomor dan nomornya tidak dipakai dua kali."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

agreement_number = Rule(
    title="Perjanjian bernomor dan nomornya tidak dipakai dua kali",
    answers=["REG-01"],
    basis=[cite("permendagri-47-2016", "P47-2016-BOOKS")],
    gate=Gate.SIGN,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    applies=one_of(fact.regime, "third_party", "inter_village", "asset_use"),
    requires=[
        Requirement(
            fact.blank_numbers == 0,
            "Masih ada {blank_numbers} yang kosong pada naskah.",
        ),
        Requirement(
            fact.agreements_with_same_number == 0,
            "Nomor itu sudah dipakai {agreements_with_same_number} lain.",
        ),
    ],
    remedy="Beri nomor dari buku agenda sebelum ditandatangani; jangan memakai nomor lama.",
    interpretation="Tafsir: peraturan menyebut buku yang harus ada; nomor yang terisi dan tunggal adalah akibatnya.",
    supplier="village_secretary",
)

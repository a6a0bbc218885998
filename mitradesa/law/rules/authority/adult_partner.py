"""Mitra perseorangan sudah dewasa."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.dated import Dated, Since
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

LEAST = Dated(Since("", 18, cite("kuhperdata", "1320 angka 2")), tighter="higher")

adult_partner = Rule(
    title="Orang yang menjadi mitra sudah berumur sedikitnya {LEAST}",
    answers=["CAP-06"],
    basis=[cite("kuhperdata", "1320 angka 2")],
    gate=Gate.OFFER,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    interpretation=(
        "Tafsir: undang-undang meminta kecakapan; batas 18 tahun adalah bacaan kami, "
        "sedangkan aturan lama menyebut 21 tahun bagi yang belum menikah."
    ),
    applies=all_of(one_of(fact.regime, "third_party", "asset_use"), fact.partner_kind == "individual"),
    requires=[
        Requirement(
            fact.partner_age >= LEAST,
            "Mitra berumur {partner_age}, di bawah {LEAST}.",
        ),
    ],
    remedy=(
        "Buat perjanjian dengan orang tua atau walinya, atau tunggu sampai ia dewasa; "
        "antara 18 dan 21 tahun tanyakan kepada bagian hukum kabupaten."
    ),
    supplier="third_party",
)

"""Objek perjanjian jelas: apa, di mana, berapa, dan berapa lama."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import has, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

definite_object = Rule(
    title="Objek perjanjian jelas: apa, di mana, berapa, dan berapa lama",
    answers=["CAP-07"],
    basis=[cite("kuhperdata", "1320 angka 3")],
    gate=Gate.DRAFT,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    applies=one_of(fact.regime, "third_party", "inter_village", "asset_use"),
    requires=[
        Requirement(
            has(fact.object_described, "apa"),
            "Naskah belum menyebut dengan jelas apa yang diperjanjikan.",
        ),
        Requirement(
            has(fact.object_described, "di mana"),
            "Naskah belum menyebut dengan jelas tempat objeknya.",
        ),
        Requirement(
            has(fact.object_described, "berapa"),
            "Naskah belum menyebut dengan jelas luas, jumlah, atau nilainya.",
        ),
        Requirement(
            has(fact.object_described, "berapa lama"),
            "Naskah belum menyebut dengan jelas lamanya.",
        ),
    ],
    remedy="Sebut objek, letak, ukuran atau jumlah, dan lamanya dengan pasti, bila perlu dengan peta atau daftar terlampir.",
    supplier="village_secretary",
)

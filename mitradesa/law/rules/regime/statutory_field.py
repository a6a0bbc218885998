"""Kerja sama masuk sedikitnya satu dari empat bidang urusan desa."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import any_of, has
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

statutory_field = Rule(
    title="Kerja sama masuk sedikitnya satu dari empat bidang urusan desa",
    answers=["CAP-05", "K-002"],
    basis=[cite("uu-6-2014", "93(1)"), cite("permendagri-96-2017", "1 angka 11")],
    gate=Gate.DRAFT,
    severity=Severity.MANDATORY,
    applies=fact.regime == "third_party",
    requires=[
        Requirement(
            any_of(
                has(fact.cooperation_fields, "pemerintahan"),
                has(fact.cooperation_fields, "pembangunan"),
                has(fact.cooperation_fields, "pembinaan kemasyarakatan"),
                has(fact.cooperation_fields, "pemberdayaan masyarakat"),
            ),
            "Bidang yang disebut ({cooperation_fields}) tidak termasuk pemerintahan, pembangunan, pembinaan "
            "kemasyarakatan, atau pemberdayaan masyarakat.",
        ),
    ],
    remedy=(
        "Jelaskan dalam naskah bidang mana yang dilayani kerja sama ini; bila tidak ada, kerja sama ini di "
        "luar tujuan undang-undang."
    ),
    supplier="village_head",
)

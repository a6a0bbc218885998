"""Kerja sama antar-desa masuk salah satu dari tiga bidang undang-undang."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import any_of, has
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

intervillage_field = Rule(
    title="Kerja sama antar-desa masuk salah satu dari tiga bidang dalam undang-undang",
    answers=["K-015"],
    basis=[cite("uu-6-2014", "92(1)")],
    gate=Gate.DRAFT,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    applies=fact.regime == "inter_village",
    requires=[
        Requirement(
            any_of(
                has(fact.intervillage_fields, "usaha bersama"),
                has(fact.intervillage_fields, "kemasyarakatan dan pembangunan"),
                has(fact.intervillage_fields, "keamanan dan ketertiban"),
            ),
            (
                "Bidang yang disebut ({intervillage_fields}) bukan usaha bersama, "
                "kemasyarakatan dan pembangunan, atau keamanan dan ketertiban."
            ),
        ),
    ],
    remedy="Jelaskan dalam naskah bidang mana yang dilayani kerja sama ini.",
    supplier="village_head",
)

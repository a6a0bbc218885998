"""Sesudah PP 16/2026 sebab berakhirnya bersandar pada peraturan menteri dan perjanjian sendiri."""

from datetime import date

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import Span, cite
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

REPLACED = date(2026, 3, 27)

ground_of_ending_since_2026 = Rule(
    title="Kerja sama baru berakhir karena salah satu dari sembilan sebab atau sebab yang disebut perjanjiannya",
    answers=["K-113", "END-01"],
    basis=[cite("permendagri-96-2017", "P96-END")],
    gate=Gate.END,
    severity=Severity.SHOULD,
    confidence=Confidence.MEDIUM,
    interpretation=(
        "Tafsir: PP 16/2026 tidak lagi memuat sembilan sebab; untuk perjanjian baru yang tersisa adalah "
        "Permendagri 96/2017, yang dianggap masih berlaku, dan perjanjian itu sendiri."
    ),
    applies=all_of(one_of(fact.regime, "third_party", "inter_village"), fact.signed_on >= REPLACED),
    in_force=Span(REPLACED),
    due=fact.ended_on,
    requires=[
        Requirement(
            one_of(
                fact.end_ground,
                "agreed",
                "purpose_reached",
                "extraordinary",
                "default",
                "replaced",
                "unlawful",
                "object_lost",
                "harmful",
                "expired",
                "named_in_agreement",
            ),
            "Sebab berakhirnya menurut berita acara: {end_ground}.",
        ),
    ],
    remedy="Tulis dalam berita acara sebab yang sebenarnya, di antara sembilan sebab itu atau yang disebut perjanjian.",
    supplier="village_head",
)

"""Kebocoran data diberitahukan dalam 3 x 24 jam."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.dated import Dated, Since
from mitradesa.law.expression.tree import all_of, has, not_, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

LONGEST = Dated(Since("2024-10-17", 72, cite("uu-27-2022", "46")), tighter="lower")

breach_notice_time = Rule(
    title="Kebocoran data diberitahukan paling lambat {LONGEST}",
    answers=["PDP-04"],
    basis=[cite("uu-27-2022", "46")],
    gate=Gate.DRAFT,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    applies=all_of(
        one_of(fact.regime, "third_party", "asset_use", "inter_village", "grant_or_aid", "bumdes_contract"),
        not_(has(fact.resident_data, "tidak ada")),
    ),
    requires=[
        Requirement(
            fact.breach_notice_clause == "present",
            "Pemberitahuan kebocoran data {breach_notice_clause} dalam naskah.",
        ),
        Requirement(
            fact.breach_notice_hours <= LONGEST,
            "Batas waktu pemberitahuan dalam naskah {breach_notice_hours}, lebih lama dari {LONGEST}.",
        ),
    ],
    remedy="Tulis bahwa kebocoran data diberitahukan secara tertulis paling lambat 3 x 24 jam.",
    supplier="draft",
)

"""Kebocoran data yang terjadi diberitahukan tepat waktu."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.dated import Dated, Since, days
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

LONGEST = Dated(Since("2024-10-17", days(3), cite("uu-27-2022", "46")), tighter="lower")

breaches_told = Rule(
    title="Setiap kebocoran data diberitahukan dalam {LONGEST}",
    answers=["PDP-04"],
    basis=[cite("uu-27-2022", "46")],
    gate=Gate.RUN,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    applies=all_of(
        one_of(fact.regime, "third_party", "asset_use", "inter_village", "grant_or_aid", "bumdes_contract"),
        fact.data_breaches > 0,
    ),
    requires=[
        Requirement(
            fact.breaches_told_in_time >= fact.data_breaches,
            "Tercatat {data_breaches} kebocoran data warga; yang diberitahukan dalam {LONGEST} baru {breaches_told_in_time}.",
        ),
    ],
    remedy=(
        "Segera beri tahu warga yang datanya bocor dan lembaga pelindungan data "
        "secara tertulis: data apa, kapan, dan apa yang sudah dilakukan."
    ),
    supplier="village_secretary",
)

"""Rangkap tanpa meterai dibayar lewat pemeteraian kemudian sebelum dipakai di pengadilan."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

late_stamp = Rule(
    title="Rangkap tanpa meterai dibayar lewat pemeteraian kemudian sebelum dipakai di pengadilan",
    answers=["STM-04"],
    basis=[cite("uu-10-2020", "17")],
    gate=Gate.RUN,
    severity=Severity.INFO,
    confidence=Confidence.MEDIUM,
    applies=all_of(
        one_of(fact.regime, "third_party", "inter_village", "asset_use"), fact.stamped_copies < fact.copies
    ),
    requires=[
        Requirement(
            fact.late_stamp == "done",
            "Dari {copies}, yang bermeterai {stamped_copies}; pemeteraian kemudian {late_stamp} dilakukan.",
        ),
    ],
    remedy="Bawa rangkap itu ke kantor pos atau pejabat pajak untuk pemeteraian kemudian sebelum dipakai sebagai bukti.",
    supplier="village_secretary",
)

"""Tiap rangkap asli perjanjian bermeterai."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.dated import Dated, Since
from mitradesa.law.expression.tree import one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

DUTY = Dated(Since("2021-01-01", 10_000, cite("uu-10-2020", "5")))

stamp_duty = Rule(
    title="Tiap rangkap asli perjanjian bermeterai {DUTY}, berapa pun nilai perjanjiannya",
    answers=["STM-01", "K-083"],
    basis=[cite("uu-10-2020", "3(2) huruf a"), cite("uu-10-2020", "5"), cite("uu-10-2020", "8(1) huruf a")],
    gate=Gate.RUN,
    severity=Severity.MANDATORY,
    applies=one_of(fact.regime, "third_party", "inter_village", "asset_use"),
    requires=[
        Requirement(
            fact.stamped_copies >= fact.copies,
            "Dibuat {copies}, tetapi yang bermeterai baru {stamped_copies}; bea meterai terutang saat naskah ditandatangani.",
        ),
        Requirement(
            fact.stamp_value >= DUTY,
            "Meterai pada tiap rangkap bernilai {stamp_value}, kurang dari {DUTY}.",
        ),
    ],
    remedy=(
        "Siapkan meterai {DUTY} untuk tiap rangkap asli; tanda tangan dibubuhkan mengenai meterai itu. "
        "Kurangnya meterai tidak membatalkan perjanjian."
    ),
    supplier="village_secretary",
)

"""Koperasi Merah Putih menyerahkan paling sedikit 20 persen keuntungan bersih."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.dated import Dated, Since
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

LEAST = Dated(Since("2025-08-12", 2000, cite("permendesa-10-2025", "P10-2025-RETURN")), tighter="higher")

kdmp_profit_share = Rule(
    title="Koperasi Merah Putih menyerahkan paling sedikit {LEAST} keuntungan bersih kepada desa",
    answers=["FIN-12"],
    basis=[cite("permendesa-10-2025", "P10-2025-RETURN")],
    gate=Gate.RUN,
    severity=Severity.MANDATORY,
    applies=all_of(
        one_of(fact.regime, "third_party", "asset_use", "grant_or_aid"), fact.partner_kind == "kdmp"
    ),
    requires=[
        Requirement(
            fact.kdmp_profit_share >= LEAST,
            "Koperasi menyerahkan {kdmp_profit_share}, di bawah {LEAST}.",
        ),
        Requirement(
            fact.kdmp_share_booking == "booked",
            "Bagian keuntungan koperasi {kdmp_share_booking} dalam APB Desa.",
        ),
    ],
    remedy="Tagih kekurangannya kepada koperasi dan bukukan dalam APB Desa.",
    supplier="third_party",
)

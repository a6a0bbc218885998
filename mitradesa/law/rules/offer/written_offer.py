"""Sedikitnya satu penawaran tertulis diterima sesudah pengumuman."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

written_offer = Rule(
    title="Sedikitnya satu penawaran tertulis diterima sesudah pengumuman",
    answers=["K-045"],
    basis=[cite("permendagri-96-2017", "14(3) huruf b")],
    gate=Gate.OFFER,
    severity=Severity.MANDATORY,
    applies=all_of(fact.regime == "third_party", fact.initiative == "village"),
    requires=[
        Requirement(
            fact.written_offers >= 1,
            "Penawaran tertulis yang diterima: {written_offers}.",
        ),
        Requirement(
            fact.first_offer_on >= fact.offer_announced_on,
            "Penawaran pertama ({first_offer_on}) mendahului pengumuman ({offer_announced_on}).",
        ),
    ],
    remedy="Minta pihak ketiga memasukkan penawaran tertulis sesudah pengumuman, lalu catat tanggal terimanya.",
    supplier="third_party",
)

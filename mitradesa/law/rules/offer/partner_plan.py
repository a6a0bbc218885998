"""Pihak ketiga mengajukan rencana kerja sama tertulis kepada pemerintah desa."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

partner_plan = Rule(
    title="Pihak ketiga mengajukan rencana kerja sama tertulis kepada pemerintah desa",
    answers=["K-047"],
    basis=[cite("permendagri-96-2017", "15")],
    gate=Gate.OFFER,
    severity=Severity.MANDATORY,
    applies=all_of(fact.regime == "third_party", fact.initiative == "third_party"),
    requires=[
        Requirement(
            fact.partner_plan == "to_village",
            "Rencana pihak ketiga: {partner_plan}.",
        ),
        Requirement(
            fact.partner_plan_received_on <= fact.signed_on,
            "Rencana diterima {partner_plan_received_on}, sesudah tanda tangan {signed_on}.",
        ),
    ],
    remedy="Minta pihak ketiga mengirim rencana kerja sama tertulis kepada pemerintah desa dan catat tanggal terimanya.",
    supplier="third_party",
)

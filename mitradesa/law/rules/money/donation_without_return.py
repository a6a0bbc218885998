"""Hibah dan sumbangan tidak disertai kewajiban balasan."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

donation_without_return = Rule(
    title="Hibah, sumbangan, atau bantuan tidak mengikat desa dengan kewajiban balasan",
    answers=["BUD-11"],
    basis=[cite("uu-6-2014", "72(1) huruf f")],
    gate=Gate.DRAFT,
    severity=Severity.MANDATORY,
    applies=fact.regime == "grant_or_aid",
    requires=[
        Requirement(
            fact.counter_duties == 0,
            "Naskah membebani desa dengan {counter_duties} balasan.",
        ),
    ],
    remedy="Hapus kewajiban balasannya, atau buat sebagai kerja sama dengan seluruh langkahnya.",
    supplier="draft",
)

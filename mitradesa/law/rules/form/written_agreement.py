"""Kerja sama dibuat tertulis."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

written_agreement = Rule(
    title="Kerja sama dibuat tertulis",
    answers=["K-001"],
    basis=[cite("permendagri-96-2017", "1 angka 11")],
    gate=Gate.SIGN,
    severity=Severity.MANDATORY,
    applies=one_of(fact.regime, "third_party", "inter_village"),
    requires=[
        Requirement(
            one_of(fact.agreement_form, "paper", "electronic"),
            "Kerja sama ini {agreement_form}.",
        ),
    ],
    remedy="Tuangkan kesepakatan dalam naskah tertulis sebelum dilaksanakan.",
    supplier="village_secretary",
)

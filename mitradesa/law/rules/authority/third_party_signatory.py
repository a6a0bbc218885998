"""Penandatangan pihak ketiga berwenang."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import any_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

third_party_signatory = Rule(
    title="Penandatangan pihak ketiga berwenang",
    answers=["K-077", "K-012", "CAP-06"],
    basis=[cite("kuhperdata", "1320 angka 2")],
    gate=Gate.SIGN,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    applies=one_of(fact.regime, "third_party", "asset_use"),
    requires=[
        Requirement(
            fact.partner_signatory_basis != "none",
            "Dasar wewenang penandatangan pihak ketiga: {partner_signatory_basis}.",
        ),
        Requirement(
            any_of(fact.partner_kind == "individual", fact.partner_signatory_basis != "self"),
            "Pihak ketiga adalah {partner_kind}, tetapi penandatangannya {partner_signatory_basis}.",
        ),
    ],
    remedy="Minta akta atau keputusan pengangkatan penandatangan, atau surat kuasa tertulis.",
    supplier="third_party",
)

"""Naskah perjanjian tersedia bagi warga, data pribadinya ditutup."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

public_copy_available = Rule(
    title="Salinan perjanjian tersedia bagi warga, dengan data pribadi ditutup",
    answers=["KIP-01"],
    basis=[cite("uu-14-2008", "11(1) huruf e")],
    gate=Gate.RUN,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    applies=one_of(
        fact.regime, "third_party", "asset_use", "inter_village", "grant_or_aid", "bumdes_contract"
    ),
    requires=[
        Requirement(
            fact.public_copy == "masked",
            "Bila warga meminta: {public_copy}.",
        ),
    ],
    remedy=(
        "Sekretaris desa menyiapkan salinan dengan data pribadi ditutup dan memberikannya "
        "kepada warga yang meminta."
    ),
    supplier="village_secretary",
)

"""Naskah dua bahasa dengan pihak asing menyebut naskah mana yang berlaku."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

prevailing_text = Rule(
    title="Naskah dua bahasa dengan pihak asing menyebut naskah mana yang berlaku",
    answers=["LNG-02"],
    basis=[cite("uu-24-2009", "31(2)"), cite("perpres-63-2019", "26(4)")],
    gate=Gate.DRAFT,
    severity=Severity.MANDATORY,
    applies=all_of(
        one_of(fact.regime, "third_party", "inter_village", "asset_use"),
        fact.foreign_party,
        fact.language == "two",
    ),
    requires=[
        Requirement(
            one_of(fact.prevailing_language, "id", "foreign"),
            "Naskah yang berlaku bila tafsirnya berbeda: {prevailing_language}.",
        ),
    ],
    remedy="Tambahkan kalimat bahwa bila tafsirnya berbeda, naskah bahasa Indonesia yang dipakai.",
    supplier="village_secretary",
)

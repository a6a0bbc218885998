"""Perjanjian berbahasa Indonesia."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import any_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

indonesian_text = Rule(
    title="Perjanjian lengkap dalam bahasa Indonesia",
    answers=["LNG-01", "K-083"],
    basis=[cite("uu-24-2009", "31(1)"), cite("perpres-63-2019", "26(1)")],
    gate=Gate.DRAFT,
    severity=Severity.MANDATORY,
    applies=one_of(fact.regime, "third_party", "inter_village", "asset_use"),
    requires=[
        Requirement(
            one_of(fact.language, "id", "two"),
            "Bahasa naskah: {language}; naskah bahasa Indonesia tidak ada.",
        ),
        Requirement(
            any_of(fact.language != "two", fact.articles_not_in_indonesian == 0),
            "Naskah Indonesianya tidak lengkap: {articles_not_in_indonesian} hanya ada dalam bahasa asing.",
        ),
    ],
    remedy="Buat naskah lengkap dalam bahasa Indonesia; bahasa lain hanya sebagai padanan.",
    supplier="village_secretary",
)

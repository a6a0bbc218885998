"""Perubahan memakai bentuk naskah yang sama, sesudah musyawarah."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, any_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

change_instrument = Rule(
    title="Perubahan memakai bentuk naskah yang sama dan disepakati dalam musyawarah",
    answers=["K-112"],
    basis=[cite("permendagri-96-2017", "6 huruf g")],
    gate=Gate.SIGN,
    severity=Severity.SHOULD,
    confidence=Confidence.LOW,
    interpretation=(
        "Tafsir: aturannya tidak menyebut bentuk perubahan; bentuk dan musyawarah "
        "yang sama dengan naskah asal adalah cara paling aman."
    ),
    applies=all_of(one_of(fact.regime, "third_party", "inter_village"), fact.document_kind == "addendum"),
    requires=[
        Requirement(
            fact.change_form == "same",
            "Bentuk naskah perubahan: {change_form}.",
        ),
        Requirement(
            any_of(fact.regime != "third_party", fact.musdes_result == "agreed"),
            "Hasil musyawarah desa tentang perubahan ini: {musdes_result}.",
        ),
        Requirement(
            any_of(fact.regime != "inter_village", fact.mad_state == "agreed"),
            "Hasil musyawarah antar-desa tentang perubahan ini: {mad_state}.",
        ),
    ],
    remedy="Tuangkan perubahan dalam adendum perjanjian, atau dalam peraturan bersama perubahan, sesudah disepakati dalam musyawarah.",
    supplier="village_secretary",
)

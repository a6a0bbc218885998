"""Perubahan perjanjian yang berjalan memakai bentuk naskah yang sama, sesudah musyawarah."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

running_change_instrument = Rule(
    title="Perubahan perjanjian yang berjalan memakai bentuk naskah yang sama, sesudah disepakati dalam musyawarah",
    answers=["K-112"],
    basis=[cite("permendagri-96-2017", "6 huruf g")],
    gate=Gate.CHANGE,
    severity=Severity.SHOULD,
    confidence=Confidence.LOW,
    interpretation=(
        "Tafsir: aturannya tidak menyebut bentuk perubahan; bentuk dan musyawarah yang sama dengan naskah "
        "asal adalah cara paling aman."
    ),
    applies=all_of(
        one_of(fact.regime, "third_party", "inter_village"),
        fact.document_kind != "addendum",
        one_of(fact.amendment_kind, "contents", "term", "parties"),
    ),
    requires=[
        Requirement(
            fact.change_form == "same",
            "Bentuk naskah perubahan: {change_form}.",
        ),
        Requirement(
            fact.change_musdes_result == "agreed",
            "Hasil musyawarah tentang perubahan ini: {change_musdes_result}.",
        ),
        Requirement(
            fact.change_musdes_on <= fact.change_applied_on,
            "Musyawarah {change_musdes_on} diadakan sesudah perubahan dijalankan {change_applied_on}.",
        ),
    ],
    remedy=(
        "Sepakati perubahan dalam musyawarah desa, atau musyawarah antar-desa, lalu tuangkan dalam adendum "
        "atau peraturan bersama perubahan."
    ),
    supplier="village_secretary",
)

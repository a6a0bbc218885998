"""Penundaan disepakati para pihak dan diketahui sampai kapan."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

postponement_with_an_end = Rule(
    title="Penundaan disepakati para pihak dan disebut sampai kapan",
    answers=["K-111"],
    basis=[cite("permendagri-96-2017", "6 huruf g")],
    gate=Gate.CHANGE,
    severity=Severity.SHOULD,
    confidence=Confidence.LOW,
    interpretation=(
        "Tafsir: aturannya hanya meminta perjanjian memuat tata cara penundaan; bahwa penundaan disepakati "
        "tertulis dan mempunyai hari terakhir adalah ukuran kami."
    ),
    applies=all_of(
        one_of(fact.regime, "third_party", "inter_village"), fact.amendment_kind == "postponement"
    ),
    requires=[
        Requirement(
            fact.parties_in_change_minutes >= fact.signing_sides,
            "Pihak yang terikat: {signing_sides}; yang menandatangani berita acara penundaan: {parties_in_change_minutes}.",
        ),
        Requirement(
            fact.postponed_until > fact.change_applied_on,
            "Penundaan mulai {change_applied_on}, tetapi hari terakhirnya {postponed_until}.",
        ),
        Requirement(
            fact.postponed_until <= fact.ends_on,
            "Penundaan sampai {postponed_until} melewati hari terakhir perjanjian {ends_on}.",
        ),
    ],
    remedy="Buat berita acara penundaan yang ditandatangani semua pihak, dengan hari mulai dan hari terakhirnya.",
    supplier="village_secretary",
)

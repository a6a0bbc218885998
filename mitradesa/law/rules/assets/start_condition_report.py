"""Keadaan aset saat diserahkan dicatat."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, has, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

start_condition_report = Rule(
    title="Keadaan aset saat diserahkan dicatat dalam berita acara",
    answers=["AST-33"],
    basis=[
        cite("permendagri-1-2016", "12"),
        cite("permendagri-1-2016", "14"),
        cite("permendagri-1-2016", "16"),
    ],
    gate=Gate.RUN,
    severity=Severity.SHOULD,
    confidence=Confidence.MEDIUM,
    interpretation=(
        "Tafsir: pasalnya tidak menyebut berita acara; disarankan agar pengembalian dapat diperiksa."
    ),
    applies=all_of(
        one_of(fact.regime, "third_party", "asset_use", "inter_village"),
        one_of(fact.asset_use, "sewa", "pinjam_pakai", "ksp", "bgs", "bsg"),
    ),
    requires=[
        Requirement(
            has(fact.condition_reports, "awal"),
            "Berita acara keadaan aset yang ada: {condition_reports}; yang awal belum ada.",
        ),
    ],
    remedy="Buat berita acara keadaan aset bersama mitra saat aset diserahkan, dengan foto.",
    supplier="village_secretary",
)

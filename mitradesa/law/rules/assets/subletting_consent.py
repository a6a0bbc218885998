"""Menyewakan lagi atau mengalihkan perjanjian perlu persetujuan tertulis desa."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

subletting_consent = Rule(
    title="Menyewakan lagi atau mengalihkan perjanjian dilarang atau perlu persetujuan tertulis desa",
    answers=["AST-32"],
    basis=[
        cite("permendagri-1-2016", "12"),
        cite("permendagri-1-2016", "14"),
        cite("permendagri-1-2016", "15"),
    ],
    gate=Gate.DRAFT,
    severity=Severity.SHOULD,
    confidence=Confidence.MEDIUM,
    interpretation=(
        "Tafsir: pasalnya tidak menyebut persetujuan ini; disarankan karena pengalihan "
        "diam-diam pernah menjadi sengketa."
    ),
    applies=all_of(
        one_of(fact.regime, "third_party", "asset_use", "inter_village"),
        one_of(fact.asset_use, "sewa", "ksp", "bgs", "bsg"),
    ),
    requires=[
        Requirement(
            one_of(fact.subletting_clause, "forbidden", "with_consent"),
            "Menyewakan lagi atau mengalihkan perjanjian menurut naskah: {subletting_clause}.",
        ),
    ],
    remedy=(
        "Tambahkan ketentuan bahwa menyewakan lagi atau mengalihkan perjanjian hanya boleh "
        "dengan persetujuan tertulis desa."
    ),
    supplier="draft",
)

"""Jenis tukar menukar tanah desa ditentukan."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

swap_kind_named = Rule(
    title="Tukar menukar tanah desa menyebut jenisnya",
    answers=["AST-25"],
    basis=[cite("permendagri-1-2016", "32")],
    gate=Gate.CLEAR,
    severity=Severity.MANDATORY,
    applies=all_of(
        one_of(fact.regime, "third_party", "asset_use", "inter_village"), fact.asset_use == "swap"
    ),
    requires=[
        Requirement(
            fact.swap_kind != "unstated",
            "Jenis tukar menukar {swap_kind}, padahal jalur persetujuannya bergantung pada jenis itu.",
        ),
    ],
    remedy=(
        "Bagian hukum kabupaten menentukan jenisnya: proyek strategis nasional, kepentingan "
        "umum, bukan kepentingan umum, atau kepentingan desa."
    ),
    supplier="legal_bureau",
)

"""Pinjam pakai hanya untuk desa lain atau lembaga kemasyarakatan desa."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

loan_for_use_borrower = Rule(
    title="Aset desa hanya dipinjampakaikan kepada desa lain atau lembaga kemasyarakatan desa",
    answers=["AST-10"],
    basis=[cite("permendagri-1-2016", "13")],
    gate=Gate.DRAFT,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    applies=all_of(
        one_of(fact.regime, "third_party", "asset_use", "inter_village"), fact.asset_use == "pinjam_pakai"
    ),
    requires=[
        Requirement(
            fact.borrower_kind != "other",
            "Peminjamnya {borrower_kind}, padahal hanya desa lain atau lembaga kemasyarakatan desa yang boleh meminjam.",
        ),
    ],
    remedy="Pakai bentuk lain, misalnya sewa, bila peminjamnya bukan desa atau lembaga kemasyarakatan desa.",
    supplier="village_head",
)

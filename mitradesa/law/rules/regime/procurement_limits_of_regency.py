"""Cara pengadaan mengikuti batas dalam peraturan bupati."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, any_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

procurement_limits_of_regency = Rule(
    title="Cara pengadaan mengikuti batas nilai dalam peraturan bupati/wali kota",
    answers=["DRF-08"],
    basis=[
        cite("lkpp-12-2019", "LKPP12-METHOD"),
        cite("permendagri-20-2018", "52"),
        cite("pp-16-2026", "127"),
    ],
    gate=Gate.DRAFT,
    severity=Severity.MANDATORY,
    applies=all_of(
        one_of(fact.regime, "third_party", "procurement"),
        one_of(fact.village_buys, "goods", "works", "services"),
    ),
    requires=[
        Requirement(
            any_of(fact.procurement_method != "direct", fact.purchase_value <= fact.regency_direct_limit),
            "Nilai {purchase_value} melewati batas pembelian langsung menurut peraturan bupati/wali kota, {regency_direct_limit}.",
        ),
        Requirement(
            any_of(
                fact.procurement_method != "quotation", fact.purchase_value <= fact.regency_quotation_limit
            ),
            "Nilai {purchase_value} melewati batas permintaan penawaran menurut peraturan bupati/wali kota, {regency_quotation_limit}.",
        ),
    ],
    remedy="Pakai cara pengadaan yang sesuai dengan nilainya menurut peraturan bupati/wali kota.",
    supplier="finance_officer",
)

"""Cara pengadaan sesuai nilai pembeliannya."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.dated import Dated, Since
from mitradesa.law.expression.tree import all_of, any_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

DIRECT = Dated(Since("2019-11-13", 10_000_000, cite("lkpp-12-2019", "LKPP12-METHOD")), tighter="lower")
QUOTATION = Dated(Since("2019-11-13", 200_000_000, cite("lkpp-12-2019", "LKPP12-METHOD")), tighter="lower")

procurement_method = Rule(
    title="Cara pengadaan sesuai nilainya: pembelian langsung sampai {DIRECT}, permintaan penawaran sampai {QUOTATION}",
    answers=["DRF-08"],
    basis=[cite("lkpp-12-2019", "LKPP12-METHOD")],
    gate=Gate.DRAFT,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    applies=all_of(
        one_of(fact.regime, "third_party", "procurement"),
        one_of(fact.village_buys, "goods", "works", "services"),
    ),
    requires=[
        Requirement(
            any_of(fact.procurement_method != "direct", fact.purchase_value <= DIRECT),
            "Nilai {purchase_value} melewati batas pembelian langsung {DIRECT}.",
        ),
        Requirement(
            any_of(fact.procurement_method != "quotation", fact.purchase_value <= QUOTATION),
            "Nilai {purchase_value} melewati batas permintaan penawaran {QUOTATION}.",
        ),
    ],
    remedy="Cocokkan dengan peraturan bupati/wali kota tentang pengadaan di desa, lalu pakai cara yang sesuai nilainya.",
    interpretation=(
        "Tafsir: kedua batas adalah contoh dalam pedoman LKPP; peraturan bupati/wali kota dapat menetapkan "
        "angka lain, karena itu hanya memperingatkan."
    ),
    supplier="finance_officer",
)

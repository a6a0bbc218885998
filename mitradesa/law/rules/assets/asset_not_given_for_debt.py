"""Aset desa tidak diserahkan untuk membayar utang."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

asset_not_given_for_debt = Rule(
    title="Aset desa tidak diserahkan sebagai pembayaran utang atau tagihan",
    answers=["AST-22", "K-085"],
    basis=[
        cite("pp-43-2014", "107(2)"),
        cite("pp-16-2026", "133(4) huruf b"),
        cite("permendagri-1-2016", "6(4)"),
    ],
    gate=Gate.DRAFT,
    severity=Severity.MANDATORY,
    applies=all_of(
        one_of(fact.regime, "third_party", "asset_use", "inter_village"), fact.asset_use != "none"
    ),
    requires=[
        Requirement(
            fact.debt_paid_with_asset == 0,
            "Naskah menyerahkan aset desa untuk membayar utang senilai {debt_paid_with_asset}.",
        ),
    ],
    remedy="Hapus penyerahan aset itu; utang desa dibayar melalui APB Desa.",
    supplier="draft",
)

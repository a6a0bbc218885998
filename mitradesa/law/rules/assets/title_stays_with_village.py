"""Pemanfaatan tidak mengalihkan hak milik aset desa."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

title_stays_with_village = Rule(
    title="Hak milik atas aset desa tidak beralih",
    answers=["AST-09", "K-085"],
    basis=[cite("permendagri-1-2016", "12(1)"), cite("permendagri-1-2016", "6(4)")],
    gate=Gate.DRAFT,
    severity=Severity.MANDATORY,
    interpretation=(
        "Tafsir: larangan Pasal 12(1) bagi sewa berlaku pula bagi bentuk pemanfaatan lain, "
        "karena semuanya bukan pemindahtanganan."
    ),
    applies=all_of(
        one_of(fact.regime, "third_party", "asset_use", "inter_village"),
        one_of(fact.asset_use, "sewa", "pinjam_pakai", "ksp", "bgs", "bsg"),
    ),
    requires=[
        Requirement(
            fact.title_clause != "moves",
            "Menurut naskah, hak milik atas aset {title_clause}.",
        ),
    ],
    remedy="Hapus ketentuan yang mengalihkan hak milik, dan tulis bahwa aset tetap milik desa.",
    supplier="draft",
)

"""Laporan aset tiap semester memuat pemanfaatan aset."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

use_in_asset_report = Rule(
    title="Laporan aset tiap semester memuat pemanfaatan aset menurut perjanjian ini",
    answers=["AST-28"],
    basis=[cite("permendagri-1-2016", "28")],
    gate=Gate.REPORT,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    interpretation=(
        "Tafsir: pasalnya meminta aset dilaporkan tiap semester; bahwa pemanfaatannya termasuk di dalamnya "
        "adalah bacaan kami."
    ),
    applies=all_of(
        one_of(fact.regime, "third_party", "inter_village", "asset_use"),
        one_of(fact.asset_use, "sewa", "pinjam_pakai", "ksp", "bgs", "bsg"),
    ),
    requires=[
        Requirement(
            fact.asset_reports_without_use == 0,
            "Ada {asset_reports_without_use} aset yang tidak memuat pemanfaatan menurut perjanjian ini.",
        ),
    ],
    remedy="Tambahkan pemanfaatan aset itu, dengan pihak, masa, dan hasilnya, dalam laporan aset berikutnya dan betulkan yang lalu.",
    supplier="village_secretary",
)

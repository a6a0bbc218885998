"""Dukungan Dana Desa untuk koperasi Merah Putih paling banyak 30 persen pagu."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.dated import Dated, Since
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

CAP = Dated(Since("2025-08-12", 3000, cite("permendesa-10-2025", "P10-2025-CEILING")), tighter="lower")

kdmp_support_cap = Rule(
    title="Dukungan Dana Desa untuk koperasi Merah Putih paling banyak {CAP} pagu setahun",
    answers=["FIN-11"],
    basis=[cite("permendesa-10-2025", "P10-2025-CEILING")],
    gate=Gate.SIGN,
    severity=Severity.MANDATORY,
    applies=all_of(
        one_of(fact.regime, "third_party", "asset_use", "grant_or_aid"), fact.partner_kind == "kdmp"
    ),
    requires=[
        Requirement(
            fact.kdmp_support_share <= CAP,
            "Dukungan yang disediakan {kdmp_support_share} pagu, di atas {CAP}.",
        ),
    ],
    remedy="Turunkan dukungan menjadi paling banyak {CAP} pagu Dana Desa setahun.",
    supplier="village_head",
)

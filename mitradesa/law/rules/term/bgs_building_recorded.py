"""Bangunan BGS/BSG dicatat sebagai aset desa."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

bgs_building_recorded = Rule(
    title="Bangunan hasil BGS/BSG dicatat sebagai aset desa",
    answers=["END-04"],
    basis=[cite("permendagri-1-2016", "16"), cite("uu-6-2014", "76(2) huruf c")],
    gate=Gate.END,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    applies=all_of(
        one_of(fact.regime, "third_party", "asset_use", "inter_village"), one_of(fact.asset_use, "bgs", "bsg")
    ),
    due=fact.ends_on,
    requires=[
        Requirement(
            fact.buildings_not_entered == 0,
            "Masih ada {buildings_not_entered} yang belum dicatat sebagai aset desa.",
        ),
    ],
    remedy=(
        "Sekretaris desa mencatat bangunan itu dalam buku inventaris aset desa berdasarkan "
        "berita acara penyerahan."
    ),
    supplier="village_secretary",
)

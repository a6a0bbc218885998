"""Aset desa dalam kawasan perdesaan: musyawarah desa lalu peraturan desa."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

rural_area_asset_musdes = Rule(
    title=(
        "Pemakaian aset dalam pembangunan kawasan perdesaan disepakati musyawarah desa dan "
        "ditetapkan peraturan desa"
    ),
    answers=["P16-15"],
    basis=[cite("pp-16-2026", "155(1)"), cite("pp-16-2026", "155(2)")],
    gate=Gate.CLEAR,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    applies=all_of(
        one_of(fact.regime, "third_party", "asset_use", "inter_village"),
        fact.asset_use != "none",
        fact.rural_area,
    ),
    requires=[
        Requirement(
            fact.musdes_result == "agreed",
            "Hasil musyawarah desa: {musdes_result}.",
        ),
        Requirement(
            one_of(fact.utilisation_perdes, "promulgated", "enacted"),
            "Peraturan desa tentang pemanfaatan aset: {utilisation_perdes}.",
        ),
        Requirement(
            fact.musdes_on <= fact.utilisation_perdes_on,
            "Musyawarah desa {musdes_on}, sesudah peraturan desa berlaku {utilisation_perdes_on}.",
        ),
        Requirement(
            fact.rural_area_role == "involved",
            "Dalam pembangunan kawasan perdesaan itu pemerintah desa {rural_area_role}.",
        ),
    ],
    remedy="Adakan musyawarah desa lebih dahulu, lalu tetapkan pemakaian aset dengan peraturan desa.",
    supplier="bpd",
)

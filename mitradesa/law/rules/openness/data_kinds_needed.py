"""Hanya data warga yang diperlukan yang diberikan."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, has, not_, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

data_kinds_needed = Rule(
    title="Hanya data warga yang diperlukan yang diberikan kepada mitra",
    answers=["PDP-02"],
    basis=[cite("uu-27-2022", "16(2)")],
    gate=Gate.DRAFT,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    applies=all_of(
        one_of(fact.regime, "third_party", "asset_use", "inter_village", "grant_or_aid", "bumdes_contract"),
        not_(has(fact.resident_data, "tidak ada")),
    ),
    requires=[
        Requirement(
            fact.unneeded_data_kinds == 0,
            "Ada {unneeded_data_kinds} warga yang tidak diperlukan untuk tujuan kerja sama; yang diberikan: {resident_data}.",
        ),
    ],
    remedy="Hapus jenis data yang tidak diperlukan dari naskah dan lampirannya.",
    supplier="village_secretary",
)

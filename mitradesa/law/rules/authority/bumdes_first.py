"""Sumber daya alam lebih dulu ditawarkan kepada BUM Desa, jawabannya dicatat."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

bumdes_first = Rule(
    title="Sumber daya alam lebih dulu ditawarkan kepada BUM Desa, jawabannya dicatat",
    answers=["PTY-02"],
    basis=[cite("uu-6-2014", "90 huruf c")],
    gate=Gate.PREPARE,
    severity=Severity.SHOULD,
    applies=all_of(
        one_of(fact.regime, "third_party", "inter_village", "asset_use"),
        fact.natural_resource != "none",
    ),
    requires=[
        Requirement(
            one_of(fact.bumdes_offer, "declined", "joined", "no_bumdes"),
            "Objeknya {natural_resource}; penawaran kepada BUM Desa: {bumdes_offer}.",
        ),
    ],
    remedy="Tawarkan dulu kepada BUM Desa secara tertulis dan simpan jawabannya.",
    interpretation=(
        "Tafsir: undang-undang memberi BUM Desa prioritas; menawarkan lebih dulu dan mencatat jawabannya "
        "adalah cara membuktikannya."
    ),
    supplier="village_head",
)

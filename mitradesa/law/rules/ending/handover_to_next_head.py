"""Kepala desa lama menyerahkan daftar perjanjian yang berjalan kepada penggantinya."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

handover_to_next_head = Rule(
    title="Perjanjian tercantum dalam setiap serah terima jabatan kepala desa selama berjalan",
    answers=["END-05"],
    basis=[cite("uu-6-2014", "39"), cite("uu-6-2014", "39 lama")],
    gate=Gate.RUN,
    severity=Severity.SHOULD,
    confidence=Confidence.MEDIUM,
    interpretation=(
        "Tafsir: undang-undang hanya mengatur masa jabatan; daftar perjanjian bagi pengganti adalah "
        "kelaziman, karena perjanjian mengikat desa dan bukan orangnya."
    ),
    applies=all_of(one_of(fact.regime, "third_party", "inter_village", "asset_use"), fact.head_changes > 0),
    requires=[
        Requirement(
            fact.handovers_listing_it >= fact.head_changes,
            "Kepala desa berganti {head_changes}; serah terima yang menyebut perjanjian ini: {handovers_listing_it}.",
        ),
    ],
    remedy=(
        "Susun daftar perjanjian yang berjalan dan lampirkan pada memori serah terima jabatan; bila sudah "
        "lewat, serahkan sekarang dengan tanda terima."
    ),
    supplier="village_head",
)

"""Kegiatan ada pada skala prioritas."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, any_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

priority_rank = Rule(
    title="Kegiatan yang dikerjasamakan ada pada skala prioritas",
    answers=["K-021"],
    basis=[cite("permendagri-96-2017", "13(2) huruf b"), cite("permendagri-96-2017", "14(2) huruf b")],
    gate=Gate.PREPARE,
    severity=Severity.MANDATORY,
    applies=any_of(
        fact.regime == "inter_village", all_of(fact.regime == "third_party", fact.initiative == "village")
    ),
    requires=[
        Requirement(
            fact.priority_rank >= 1,
            "Kegiatan ini tidak ada pada skala prioritas.",
        ),
    ],
    remedy=(
        "Pemerintah desa menyusun skala prioritas dan membahasnya dalam musyawarah desa "
        "sebelum kerja sama ditawarkan."
    ),
    supplier="village_head",
)

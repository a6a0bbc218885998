"""Skala prioritas dibahas dalam musyawarah desa."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, has
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

priority_list_in_musdes = Rule(
    title="Skala prioritas kerja sama dibahas dalam musyawarah desa",
    answers=["K-023"],
    basis=[cite("permendagri-96-2017", "14(2) huruf b")],
    gate=Gate.DELIBERATE,
    severity=Severity.MANDATORY,
    applies=all_of(fact.regime == "third_party", fact.initiative == "village"),
    requires=[
        Requirement(
            has(fact.musdes_agenda, "skala prioritas"),
            "Skala prioritas tidak ada pada mata acara: {musdes_agenda}.",
        ),
        Requirement(
            fact.prioritised_on <= fact.musdes_on,
            "Skala prioritas disusun {prioritised_on}, sesudah musyawarah desa {musdes_on}.",
        ),
    ],
    remedy="Pemerintah desa menyerahkan skala prioritas kepada BPD untuk dibahas dalam musyawarah desa.",
    supplier="village_head",
)

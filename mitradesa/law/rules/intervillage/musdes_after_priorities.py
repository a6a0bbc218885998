"""BPD mengadakan musyawarah desa sesudah skala prioritas disusun."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

musdes_after_priorities = Rule(
    title="BPD mengadakan musyawarah desa tentang kerja sama antar-desa sesudah skala prioritas disusun",
    answers=["K-022"],
    basis=[cite("permendagri-96-2017", "13(2) huruf c")],
    gate=Gate.DELIBERATE,
    severity=Severity.MANDATORY,
    applies=fact.regime == "inter_village",
    requires=[
        Requirement(
            fact.musdes_organiser == "bpd",
            "Musyawarah desa diselenggarakan {musdes_organiser}, bukan BPD.",
        ),
        Requirement(
            fact.musdes_on >= fact.prioritised_on,
            "Musyawarah desa {musdes_on}, sebelum skala prioritas disusun {prioritised_on}.",
        ),
    ],
    remedy="Susun skala prioritas lebih dahulu, lalu minta BPD mengadakan musyawarah desa.",
    supplier="bpd",
)

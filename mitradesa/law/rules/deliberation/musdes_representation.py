"""Perempuan dan warga miskin atau rentan terwakili."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

musdes_representation = Rule(
    title="Perempuan dan warga miskin atau rentan hadir dalam musyawarah desa",
    answers=["MUS-08"],
    basis=[cite("permendesa-16-2019", "P16-2019-PARTICIPANTS")],
    gate=Gate.DELIBERATE,
    severity=Severity.SHOULD,
    confidence=Confidence.MEDIUM,
    interpretation=(
        "Tafsir: aturannya menyebut siapa yang diundang tanpa jumlah; kami menganggap "
        "terwakili bila sedikitnya satu orang hadir."
    ),
    applies=one_of(fact.regime, "third_party", "inter_village"),
    requires=[
        Requirement(
            fact.musdes_women >= 1,
            "Tidak ada perempuan yang hadir.",
        ),
        Requirement(
            fact.musdes_vulnerable >= 1,
            "Tidak ada wakil warga miskin atau rentan yang hadir.",
        ),
    ],
    remedy="BPD mengundang wakil perempuan dan wakil warga miskin atau rentan secara tertulis.",
    supplier="bpd",
)

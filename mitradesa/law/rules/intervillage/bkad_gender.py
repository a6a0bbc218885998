"""Perempuan dan laki-laki ada dalam BKAD."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

bkad_gender = Rule(
    title="Perempuan dan laki-laki terwakili dalam BKAD",
    answers=["K-092"],
    basis=[cite("pp-43-2014", "144(1) huruf e"), cite("pp-16-2026", "166(4)")],
    gate=Gate.RUN,
    severity=Severity.SHOULD,
    confidence=Confidence.MEDIUM,
    interpretation="Tafsir: aturannya meminta keadilan gender dipertimbangkan tanpa menyebut angka; sedikitnya satu orang dianggap cukup.",
    applies=fact.regime == "inter_village",
    requires=[
        Requirement(
            fact.bkad_women >= 1,
            "Tidak ada perempuan dalam BKAD.",
        ),
        Requirement(
            fact.bkad_men >= 1,
            "Tidak ada laki-laki dalam BKAD.",
        ),
    ],
    remedy="Pilih tokoh masyarakat sehingga perempuan dan laki-laki sama-sama terwakili.",
    supplier="village_secretary",
)

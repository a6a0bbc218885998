"""Anggota BPD tidak menjadi pihak, pelaksana, atau pekerja kerja sama."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

bpd_members_as_executors = Rule(
    title="Anggota BPD tidak menjadi pihak, pelaksana, atau pekerja kerja sama",
    answers=["COI-03"],
    basis=[cite("uu-6-2014", "64 huruf g")],
    gate=Gate.OFFER,
    severity=Severity.MANDATORY,
    applies=one_of(fact.regime, "third_party", "inter_village", "asset_use"),
    requires=[
        Requirement(
            fact.bpd_members_in_partner == 0,
            "Ada {bpd_members_in_partner} anggota BPD yang menjadi pihak, pelaksana, atau pekerja kerja sama ini.",
        ),
    ],
    remedy="Anggota BPD itu mengundurkan diri dari pelaksanaan kerja sama, atau dari BPD.",
    interpretation="Tafsir: pasal melarang menjadi pelaksana proyek desa; menjadi pihak ketiga atau pekerja yang dibayar dibaca sama.",
    supplier="bpd",
)

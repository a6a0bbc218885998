"""Ketiga unsur hadir dan daftar hadir ada."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import has, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

ELEMENTS = ("BPD", "pemerintah desa", "masyarakat")

musdes_attendance = Rule(
    title="BPD, pemerintah desa, dan masyarakat hadir menurut daftar hadir",
    answers=["MUS-07"],
    basis=[cite("uu-6-2014", "54(1)"), cite("permendesa-16-2019", "P16-2019-PARTICIPANTS")],
    gate=Gate.DELIBERATE,
    severity=Severity.MANDATORY,
    applies=one_of(fact.regime, "third_party", "inter_village"),
    requires=[
        *(
            Requirement(has(fact.musdes_elements, part), f"Menurut daftar hadir, unsur {part} tidak hadir.")
            for part in ELEMENTS
        ),
        Requirement(has(fact.musdes_papers, "daftar hadir"), "Daftar hadir tidak ada dalam berkas."),
    ],
    remedy="BPD mengulang musyawarah desa dengan ketiga unsur dan membuat daftar hadir yang ditandatangani.",
    supplier="bpd",
)

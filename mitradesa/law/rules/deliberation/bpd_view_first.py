"""BPD bermusyawarah sendiri sebelum musyawarah desa."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import has, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

bpd_view_first = Rule(
    title="BPD mencatat pandangan resminya sebelum musyawarah desa",
    answers=["MUS-05"],
    basis=[cite("permendesa-16-2019", "20")],
    gate=Gate.DELIBERATE,
    severity=Severity.MANDATORY,
    applies=one_of(fact.regime, "third_party", "inter_village"),
    requires=[
        Requirement(
            has(fact.musdes_papers, "berita acara rapat BPD"),
            "Berita acara rapat BPD belum ada.",
        ),
        Requirement(
            fact.bpd_meeting_on < fact.musdes_on,
            "Rapat BPD diadakan {bpd_meeting_on}, tidak mendahului musyawarah desa {musdes_on}.",
        ),
    ],
    remedy=(
        "BPD mengadakan rapat sendiri lebih dahulu dan mencatat pandangannya dalam berita "
        "acara yang ditandatangani pimpinannya."
    ),
    supplier="bpd",
)

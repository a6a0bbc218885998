"""BPD memberi tahu pemerintah desa tentang musyawarah desa."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import has, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

bpd_notice = Rule(
    title="BPD memberi tahu pemerintah desa tentang rencana musyawarah desa",
    answers=["MUS-06"],
    basis=[cite("permendesa-16-2019", "19")],
    gate=Gate.DELIBERATE,
    severity=Severity.SHOULD,
    applies=one_of(fact.regime, "third_party", "inter_village"),
    requires=[
        Requirement(
            has(fact.musdes_papers, "pemberitahuan BPD"),
            "Pemberitahuan BPD kepada pemerintah desa tidak ada dalam berkas; yang ada: {musdes_papers}.",
        ),
    ],
    remedy="BPD menyurati pemerintah desa tentang rencana musyawarah desa dan menyimpan tembusannya.",
    supplier="bpd",
)

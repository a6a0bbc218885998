"""Musyawarah desa diselenggarakan BPD, bukan kepala desa."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

musdes_organised_by_bpd = Rule(
    title="Musyawarah desa diselenggarakan BPD",
    answers=["MUS-04"],
    basis=[cite("uu-6-2014", "54(1)"), cite("permendesa-16-2019", "P16-2019-ORGANISER")],
    gate=Gate.DELIBERATE,
    severity=Severity.MANDATORY,
    applies=one_of(fact.regime, "third_party", "inter_village"),
    requires=[
        Requirement(
            fact.musdes_organiser == "bpd",
            "Musyawarah desa diundang dan dipimpin {musdes_organiser}.",
        ),
    ],
    remedy="BPD mengundang dan memimpin musyawarah desa; pemerintah desa hanya memfasilitasi.",
    supplier="bpd",
)

"""Modal dari luar menjadi mata acara tersendiri."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, has, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

musdes_investment_agenda = Rule(
    title="Rencana investasi dari luar menjadi mata acara tersendiri musyawarah desa",
    answers=["MUS-02"],
    basis=[cite("uu-6-2014", "54(2) huruf d")],
    gate=Gate.DELIBERATE,
    severity=Severity.MANDATORY,
    applies=all_of(one_of(fact.regime, "third_party", "asset_use"), fact.outside_capital > 0),
    requires=[
        Requirement(
            has(fact.musdes_agenda, "rencana investasi"),
            "Ada modal dari luar {outside_capital}, tetapi mata acaranya hanya: {musdes_agenda}.",
        ),
    ],
    remedy=(
        "BPD memasukkan rencana investasi sebagai mata acara tersendiri dan membahasnya "
        "dalam musyawarah desa."
    ),
    supplier="bpd",
)

"""Perjanjian masuk data kerja sama desa."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

village_data_entry = Rule(
    title="Perjanjian tercatat dalam data kerja sama desa",
    answers=["P16-10"],
    basis=[cite("pp-16-2026", "164(6)"), cite("pp-16-2026", "164(7)")],
    gate=Gate.RUN,
    severity=Severity.SHOULD,
    applies=one_of(fact.regime, "third_party", "inter_village"),
    requires=[
        Requirement(
            fact.village_data_entry == "entered",
            "Perjanjian ini {village_data_entry} dalam data kerja sama desa.",
        ),
    ],
    remedy="Sekretaris desa memasukkan perjanjian ke dalam data kerja sama desa setelah ditandatangani.",
    supplier="village_secretary",
)

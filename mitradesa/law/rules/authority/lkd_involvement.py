"""Pelibatan lembaga kemasyarakatan desa sudah dipertimbangkan."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

lkd_involvement = Rule(
    title="Pelibatan lembaga kemasyarakatan desa sudah dipertimbangkan",
    answers=["PTY-03"],
    basis=[cite("uu-6-2014", "94(4)")],
    gate=Gate.PREPARE,
    severity=Severity.SHOULD,
    confidence=Confidence.MEDIUM,
    applies=one_of(fact.regime, "third_party", "inter_village"),
    requires=[
        Requirement(
            one_of(fact.lkd_involvement, "involved", "reasoned"),
            "Pelibatan lembaga kemasyarakatan desa {lkd_involvement}.",
        ),
    ],
    remedy="Libatkan lembaga kemasyarakatan yang ada, atau catat alasannya bila tidak.",
    supplier="village_head",
)

"""Yang mempunyai hubungan dengan pihak ketiga tidak ikut memutuskan."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

recusal_of_tied_deciders = Rule(
    title="Yang mempunyai hubungan dengan pihak ketiga tidak ikut memutuskan",
    answers=["COI-05"],
    basis=[cite("uu-30-2014", "42-45")],
    gate=Gate.DELIBERATE,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    applies=all_of(one_of(fact.regime, "third_party", "inter_village", "asset_use"), fact.tied_deciders > 0),
    requires=[
        Requirement(
            fact.recorded_recusals >= fact.tied_deciders,
            "Ada {tied_deciders} yang menyatakan hubungan, tetapi yang tercatat menarik diri baru {recorded_recusals}.",
        ),
    ],
    remedy="Yang menyatakan hubungan menarik diri, digantikan atasan atau pejabat lain, dan hal itu dicatat dalam berita acara.",
    supplier="bpd",
)

"""Hasil musyawarah atas rencana pihak ketiga ditetapkan."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

decision_on_partner_plan = Rule(
    title="Hasil musyawarah atas rencana pihak ketiga ditetapkan",
    answers=["K-049"],
    basis=[cite("permendagri-96-2017", "15")],
    gate=Gate.DELIBERATE,
    severity=Severity.MANDATORY,
    applies=all_of(fact.regime == "third_party", fact.initiative == "third_party"),
    requires=[
        Requirement(
            one_of(fact.plan_decision, "accepted", "rejected"),
            "Hasil musyawarah atas rencana pihak ketiga {plan_decision}.",
        ),
    ],
    remedy="Tetapkan hasil musyawarah: rencana diterima atau ditolak; hanya yang diterima dapat dilanjutkan.",
    supplier="bpd",
)

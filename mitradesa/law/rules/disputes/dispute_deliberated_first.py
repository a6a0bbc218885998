"""Perselisihan lebih dulu dimusyawarahkan para pihak, dan dicatat."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, any_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

dispute_deliberated_first = Rule(
    title="Perselisihan lebih dulu dimusyawarahkan semua pihak dan dicatat",
    answers=["K-120"],
    basis=[cite("pp-43-2014", "148(1)"), cite("permendagri-96-2017", "P96-DISPUTE")],
    gate=Gate.RUN,
    severity=Severity.MANDATORY,
    applies=all_of(
        one_of(fact.regime, "third_party", "inter_village"),
        one_of(fact.dispute_stage, "deliberation", "facilitation", "court", "settled"),
    ),
    requires=[
        Requirement(
            fact.parties_in_dispute_talks >= fact.signing_sides,
            "Pihak dalam perjanjian: {signing_sides}; yang tercatat ikut bermusyawarah tentang perselisihan: {parties_in_dispute_talks}.",
        ),
        Requirement(
            any_of(
                fact.dispute_facilitator == "none", fact.dispute_deliberated_on <= fact.dispute_facilitated_on
            ),
            "Para pihak baru bermusyawarah {dispute_deliberated_on}, sesudah difasilitasi {dispute_facilitated_on}.",
        ),
        Requirement(
            any_of(fact.dispute_stage != "court", fact.dispute_deliberated_on <= fact.dispute_court_on),
            "Para pihak baru bermusyawarah {dispute_deliberated_on}, sesudah jalur hukum {dispute_court_on}.",
        ),
    ],
    remedy="Undang semua pihak bermusyawarah dan buat catatannya sebelum meminta fasilitasi atau menempuh jalur hukum.",
    supplier="village_head",
)

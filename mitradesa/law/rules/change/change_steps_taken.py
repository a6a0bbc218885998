"""Perubahan dan penundaan perjanjian yang berjalan mengikuti tata cara dalam perjanjian itu."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

change_steps_taken = Rule(
    title="Perubahan atau penundaan perjanjian yang berjalan menempuh tata cara dalam perjanjian itu",
    answers=["K-111"],
    basis=[cite("pp-43-2014", "146"), cite("permendagri-96-2017", "6 huruf g")],
    gate=Gate.CHANGE,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    interpretation="Tafsir: bila perjanjian tidak memuat tata cara perubahan, yang tersisa hanya kewajiban memusyawarahkannya.",
    applies=all_of(
        one_of(fact.regime, "third_party", "inter_village"),
        fact.document_kind != "addendum",
        one_of(fact.amendment_kind, "contents", "term", "parties", "postponement"),
        one_of(fact.change_clause, "heading", "body"),
    ),
    requires=[
        Requirement(
            fact.change_steps_skipped == 0,
            "Masih ada {change_steps_skipped} tata cara perubahan dalam perjanjian yang belum ditempuh.",
        ),
    ],
    remedy="Baca pasal perubahan dan penundaan dalam perjanjian, lalu tempuh langkah yang terlewat.",
    supplier="village_secretary",
)

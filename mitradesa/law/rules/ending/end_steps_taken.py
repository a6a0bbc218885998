"""Pengakhiran dini mengikuti tata cara dalam perjanjian itu."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, any_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

end_steps_taken = Rule(
    title="Pengakhiran sebelum waktunya menempuh tata cara dalam perjanjian",
    answers=["K-111"],
    basis=[cite("pp-43-2014", "146"), cite("permendagri-96-2017", "6 huruf g")],
    gate=Gate.END,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    interpretation="Tafsir: pengakhiran sebelum waktunya dibaca sebagai pembatalan yang tata caranya harus dimuat perjanjian.",
    applies=all_of(
        one_of(fact.regime, "third_party", "inter_village"),
        fact.ended_on < fact.ends_on,
        any_of(
            one_of(fact.cancellation_part, "heading", "body"),
            one_of(fact.termination_clause, "heading", "body"),
        ),
    ),
    requires=[
        Requirement(
            fact.end_steps_skipped == 0,
            "Masih ada {end_steps_skipped} tata cara pembatalan atau pengakhiran yang belum ditempuh.",
        ),
    ],
    remedy="Baca pasal pembatalan dan pengakhiran dalam perjanjian, lalu tempuh langkah yang terlewat.",
    supplier="village_secretary",
)

"""Jawaban tertulis desa yang ditawari sama dengan hasil musyawarah desanya."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import any_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

reply_follows_musdes = Rule(
    title="Jawaban tertulis desa yang ditawari sesuai dengan hasil musyawarah desanya",
    answers=["K-043"],
    basis=[cite("permendagri-96-2017", "13(3) huruf e")],
    gate=Gate.DELIBERATE,
    severity=Severity.MANDATORY,
    applies=fact.regime == "inter_village",
    requires=[
        Requirement(
            fact.offer_reply != "none",
            "Jawaban tertulis desa yang ditawari: {offer_reply}.",
        ),
        Requirement(
            any_of(fact.offer_reply == "none", fact.offer_reply == fact.receiver_musdes_result),
            "Jawabannya {offer_reply}, sedangkan hasil musyawarah desanya {receiver_musdes_result}.",
        ),
    ],
    remedy="Minta kepala desa yang ditawari menjawab tertulis sesuai dengan hasil musyawarah desanya.",
    supplier="village_head",
)

"""Camat hadir sebagai saksi tanda tangan."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import has, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

camat_as_witness = Rule(
    title="Camat hadir sebagai saksi tanda tangan",
    answers=["K-078"],
    basis=[cite("permendagri-96-2017", "8"), cite("permendagri-96-2017", "14(5)")],
    gate=Gate.SIGN,
    severity=Severity.SHOULD,
    confidence=Confidence.LOW,
    applies=one_of(fact.regime, "third_party", "inter_village"),
    requires=[
        Requirement(
            has(fact.witness_offices, "camat"),
            "Camat tidak tercantum sebagai saksi; yang tercantum: {witness_offices}.",
        ),
    ],
    remedy="Undang camat untuk menyaksikan; camat tidak menyetujui atau menolak perjanjian.",
    interpretation="Tafsir: yang terbaca hanya bahwa camat memfasilitasi; kehadiran sebagai saksi adalah kebiasaan.",
    supplier="village_secretary",
)

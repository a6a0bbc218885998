"""Perjanjian dicatat dalam buku desa."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import any_of, has, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

register_entry = Rule(
    title="Perjanjian dicatat dalam buku desa",
    answers=["REG-01"],
    basis=[cite("permendagri-47-2016", "P47-2016-BOOKS")],
    gate=Gate.SIGN,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    applies=one_of(fact.regime, "third_party", "inter_village", "asset_use"),
    requires=[
        Requirement(
            any_of(
                has(fact.registered_in, "buku agenda"),
                has(fact.registered_in, "buku keputusan"),
                has(fact.registered_in, "buku register perjanjian"),
            ),
            "Perjanjian belum dicatat dalam buku desa; tercatat di: {registered_in}.",
        ),
    ],
    remedy="Catat nomor, tanggal, pihak, dan pokok perjanjian dalam buku agenda atau buku keputusan desa.",
    supplier="village_secretary",
)

"""Peraturan bersama disepakati musyawarah antar-desa sebelum ditandatangani."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, not_
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

mad_before_signing = Rule(
    title="Peraturan bersama disepakati dalam musyawarah antar-desa sebelum ditandatangani",
    answers=["K-069"],
    basis=[
        cite("uu-6-2014", "92(2)"),
        cite("pp-43-2014", "143(2)"),
        cite("permendagri-96-2017", "3(3)"),
        cite("pp-16-2026", "165(2)"),
    ],
    gate=Gate.SIGN,
    severity=Severity.MANDATORY,
    applies=all_of(fact.regime == "inter_village", not_(fact.involves_bumdes), not_(fact.rural_area)),
    requires=[
        Requirement(
            fact.mad_state == "agreed",
            "Hasil musyawarah antar-desa: {mad_state}.",
        ),
        Requirement(
            fact.mad_on <= fact.signed_on,
            "Musyawarah antar-desa {mad_on}, sesudah tanda tangan {signed_on}.",
        ),
    ],
    remedy="Tunda tanda tangan sampai musyawarah antar-desa menyepakati peraturan bersama.",
    supplier="bpd",
)

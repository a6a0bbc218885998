"""Judul naskah: Perjanjian Bersama."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

agreement_title = Rule(
    title="Judul naskah: Perjanjian Bersama",
    answers=["K-070"],
    basis=[cite("pp-43-2014", "143(3)"), cite("permendagri-96-2017", "5(3)"), cite("pp-16-2026", "165(3)")],
    gate=Gate.DRAFT,
    severity=Severity.INFO,
    applies=fact.regime == "third_party",
    requires=[
        Requirement(
            fact.document_kind == "perjanjian_bersama",
            "Naskah berjudul {document_kind}; sebutan dalam peraturan adalah perjanjian bersama. Judul lain tidak membatalkan.",
        ),
    ],
    remedy="Bila naskah masih dapat diubah, pakai judul Perjanjian Bersama.",
    supplier="village_secretary",
)

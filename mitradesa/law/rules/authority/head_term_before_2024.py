"""Masa jabatan kepala desa menurut naskah 2014."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.dated import Dated, Since, years
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

TERM = Dated(Since("2014-01-15", years(6), cite("uu-6-2014", "39 lama")))
TERMS = Dated(Since("2014-01-15", 3, cite("uu-6-2014", "39 lama")))

head_term_before_2024 = Rule(
    title="Sampai 24 April 2024 masa jabatan kepala desa {TERM}, paling banyak {TERMS}",
    answers=["CAP-03"],
    basis=[cite("uu-6-2014", "39 lama")],
    gate=Gate.SIGN,
    severity=Severity.INFO,
    applies=all_of(
        one_of(fact.regime, "third_party", "inter_village", "asset_use"),
        fact.signatory_office == "kades",
    ),
    requires=[
        Requirement(
            fact.signed_on < fact.signatory_took_office_on + TERM,
            "Perjanjian ditandatangani {signed_on}, lebih dari {TERM} sejak pelantikan {signatory_took_office_on}.",
        ),
        Requirement(
            fact.head_term_number <= TERMS,
            "Masa jabatan kepala desa itu sudah {head_term_number}, lebih dari {TERMS}.",
        ),
    ],
    remedy="Periksa keputusan pengangkatan kepala desa yang menandatangani pada waktu itu.",
    supplier="legal_bureau",
)

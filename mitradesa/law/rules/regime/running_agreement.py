"""Kerja sama yang sedang berjalan pada 27 Maret 2026 diteruskan sampai berakhir menurut hukum saat ditandatangani."""

from datetime import date

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

running_agreement = Rule(
    title="Kerja sama yang sedang berjalan pada 27 Maret 2026 diteruskan sampai berakhir menurut hukum saat ditandatangani",
    answers=["P16-09"],
    basis=[cite("pp-16-2026", "185")],
    gate=Gate.SIGN,
    severity=Severity.INFO,
    applies=all_of(
        one_of(fact.regime, "third_party", "inter_village"),
        fact.signed_on < date(2026, 3, 27),
    ),
    requires=[
        Requirement(
            fact.ends_on >= date(2026, 3, 27),
            "Perjanjian berakhir {ends_on}, sebelum PP 16/2026 berlaku; kelanjutannya adalah kerja sama baru menurut PP 16/2026.",
        ),
    ],
    remedy="Bila kerja sama hendak diteruskan, buat perjanjian baru yang mengikuti PP 16/2026.",
    supplier="legal_bureau",
)

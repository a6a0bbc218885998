"""APB Desa yang dibatalkan dihentikan dalam tujuh hari kerja, belanjanya dibekukan."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.dated import Dated, Since
from mitradesa.law.expression.tree import all_of, one_of, working_days
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

LONGEST = Dated(Since("2018-05-08", 7, cite("permendagri-20-2018", "36")), tighter="lower")

annulled_budget_stopped = Rule(
    title="APB Desa yang dibatalkan dihentikan paling lambat {LONGEST}, dan belanja kerja sama dibekukan",
    answers=["BUD-05"],
    basis=[cite("permendagri-20-2018", "36")],
    gate=Gate.RUN,
    severity=Severity.MANDATORY,
    interpretation="Tafsir: hari kerja dihitung Senin sampai Jumat tanpa libur nasional dan cuti bersama.",
    applies=all_of(
        one_of(fact.regime, "third_party", "inter_village", "asset_use"), fact.budget_standing == "annulled"
    ),
    requires=[
        Requirement(
            working_days(fact.budget_annulled_on, fact.budget_stopped_on) <= LONGEST,
            "Dibatalkan {budget_annulled_on}, baru dihentikan {budget_stopped_on}, melewati batas {LONGEST}.",
        ),
        Requirement(
            fact.spent_after_annulment == 0,
            "Sesudah dihentikan masih dibelanjakan {spent_after_annulment} untuk kerja sama ini.",
        ),
    ],
    remedy="Hentikan belanja itu sampai kepala desa dan BPD mencabut dan memperbaiki peraturan desa tentang APB Desa.",
    supplier="finance_officer",
)

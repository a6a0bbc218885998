"""APB Desa dikirim paling lambat tiga hari setelah disepakati."""

from datetime import date

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import Span, cite
from mitradesa.law.dated import Dated, Since, days
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

LONGEST = Dated(Since("2018-05-08", days(3), cite("permendagri-20-2018", "34")), tighter="lower")

budget_sent_in_three_days = Rule(
    title="Rancangan APB Desa dikirim untuk dievaluasi paling lambat {LONGEST} setelah disepakati",
    answers=["BUD-02"],
    basis=[cite("permendagri-20-2018", "34")],
    in_force=Span(date(2018, 5, 8), date(2026, 3, 26)),
    gate=Gate.PREPARE,
    severity=Severity.MANDATORY,
    interpretation=(
        "Tafsir: sampai 26 Maret 2026 dihitung hari kalender. Sejak PP 16/2026 hari berarti "
        "hari kerja, dan itu dinilai aturan lain."
    ),
    applies=all_of(
        one_of(fact.regime, "third_party", "inter_village", "asset_use"), fact.budget_place == "original"
    ),
    requires=[
        Requirement(
            fact.budget_sent_on <= fact.budget_agreed_on + LONGEST,
            "Disepakati {budget_agreed_on}, baru dikirim {budget_sent_on}, melewati batas {LONGEST}.",
        ),
    ],
    remedy="Kirim segera kepada bupati melalui camat dengan surat yang menjelaskan keterlambatan.",
    supplier="finance_officer",
)

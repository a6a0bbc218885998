"""APB Desa disepakati dengan BPD paling lambat Oktober."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.dated import Dated, Since, months
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

LEAD = Dated(Since("2018-05-08", months(2), cite("permendagri-20-2018", "31-35")), tighter="higher")

budget_agreed_by_october = Rule(
    title="APB Desa yang memuatnya disepakati dengan BPD paling lambat 31 Oktober tahun sebelumnya",
    answers=["BUD-01"],
    basis=[cite("permendagri-20-2018", "31-35"), cite("pp-16-2026", "122")],
    gate=Gate.PREPARE,
    severity=Severity.SHOULD,
    applies=all_of(
        one_of(fact.regime, "third_party", "inter_village", "asset_use"), fact.budget_place == "original"
    ),
    requires=[
        Requirement(
            fact.budget_agreed_on + LEAD < fact.budget_year_starts_on,
            "APB Desa untuk tahun yang dimulai {budget_year_starts_on} baru disepakati {budget_agreed_on}.",
        ),
    ],
    remedy="Catat alasan keterlambatan dan beri tahu camat.",
    supplier="bpd",
)

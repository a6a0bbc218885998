"""Dana cadangan berakhir dalam masa jabatan kepala desa."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

reserve_fund_within_term = Rule(
    title="Dana cadangan berakhir sebelum masa jabatan kepala desa selesai",
    answers=["BUD-10"],
    basis=[cite("permendagri-20-2018", "27")],
    gate=Gate.PREPARE,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    applies=all_of(one_of(fact.regime, "third_party", "inter_village"), fact.reserve_fund == "used"),
    requires=[
        Requirement(
            fact.reserve_fund_ends_on <= fact.signatory_office_ends_on,
            (
                "Dana cadangan berakhir {reserve_fund_ends_on}, sesudah masa jabatan kepala desa "
                "selesai {signatory_office_ends_on}."
            ),
        ),
    ],
    remedy="Persingkat rencana dana cadangan sampai paling lambat tahun terakhir masa jabatan kepala desa.",
    supplier="finance_officer",
)

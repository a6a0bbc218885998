"""Penyertaan modal BUM Desa dianalisis, diputuskan, lalu disetor."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.dated import Dated, Since, months
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

LONGEST = Dated(Since("2021-02-02", months(3), cite("pp-11-2021", "42-44")), tighter="lower")

bumdes_equity_paid = Rule(
    title="Penyertaan modal BUM Desa dianalisis lebih dahulu dan disetor paling lambat {LONGEST}",
    answers=["FIN-10"],
    basis=[cite("pp-11-2021", "42-44")],
    gate=Gate.RUN,
    severity=Severity.MANDATORY,
    applies=all_of(
        one_of(fact.regime, "third_party", "inter_village", "asset_use", "bumdes_contract", "grant_or_aid"),
        fact.bumdes_equity > 0,
    ),
    requires=[
        Requirement(
            fact.equity_analysed_on <= fact.equity_decided_on,
            "Analisis keuangan {equity_analysed_on}, sesudah diputuskan {equity_decided_on}.",
        ),
        Requirement(
            fact.equity_paid_on <= fact.equity_decided_on + LONGEST,
            "Diputuskan {equity_decided_on}, baru disetor {equity_paid_on}, melewati batas {LONGEST}.",
        ),
        Requirement(
            fact.equity_perdes_on <= fact.equity_paid_on,
            "Peraturan desa tentang penyertaan modal baru {equity_perdes_on}, sesudah disetor {equity_paid_on}.",
        ),
    ],
    remedy=(
        "Setor penyertaan modal ke rekening BUM Desa, atau bahas lagi dalam musyawarah desa bila sudah lewat."
    ),
    supplier="finance_officer",
)

"""KSP paling lama lima belas tahun sejak ditandatangani."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.dated import Dated, Since, years
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

LONGEST = Dated(Since("2016-01", years(15), cite("permendagri-1-2016", "P1-KSP-TERM")), tighter="lower")

ksp_length = Rule(
    title="Kerja sama pemanfaatan (KSP) paling lama {LONGEST} sejak ditandatangani",
    answers=["AST-12", "K-087"],
    basis=[cite("permendagri-1-2016", "P1-KSP-TERM")],
    gate=Gate.SIGN,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    applies=all_of(one_of(fact.regime, "third_party", "asset_use", "inter_village"), fact.asset_use == "ksp"),
    requires=[
        Requirement(
            fact.ends_on < fact.signed_on + LONGEST,
            "KSP ditandatangani {signed_on} dan berlaku sampai {ends_on}, melewati batas {LONGEST}.",
        ),
    ],
    remedy="Persingkat jangka waktu menjadi paling lama {LONGEST} sejak tanda tangan.",
    supplier="village_head",
)

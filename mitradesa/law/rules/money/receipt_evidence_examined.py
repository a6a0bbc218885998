"""Sekretaris desa memeriksa bukti penerimaan."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

receipt_evidence_examined = Rule(
    title="Bukti penerimaan uang kerja sama diperiksa sekretaris desa",
    answers=["FIN-05"],
    basis=[cite("permendagri-20-2018", "5(3)")],
    gate=Gate.RUN,
    severity=Severity.MANDATORY,
    applies=all_of(
        one_of(fact.regime, "third_party", "inter_village", "asset_use", "grant_or_aid"),
        fact.account_code != "no_money",
    ),
    requires=[
        Requirement(
            fact.evidence_unexamined == 0,
            "Masih ada {evidence_unexamined} yang belum diperiksa sekretaris desa.",
        ),
    ],
    remedy="Sekretaris desa memeriksa bukti tiap penerimaan dan membubuhkan paraf serta tanggal.",
    supplier="village_secretary",
)

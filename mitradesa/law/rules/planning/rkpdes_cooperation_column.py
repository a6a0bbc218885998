"""RKP Desa mencatatnya pada kolom kerja sama pihak ketiga."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

rkpdes_cooperation_column = Rule(
    title="RKP Desa mencatat kegiatan pada kolom kerja sama pihak ketiga",
    answers=["PLN-02"],
    basis=[cite("permendagri-114-2014", "P114-RKP-TABLE")],
    gate=Gate.PREPARE,
    severity=Severity.MANDATORY,
    applies=fact.regime == "third_party",
    requires=[
        Requirement(
            fact.rkpdes_entry == "cooperation_column",
            "Dalam RKP Desa, kerja sama ini {rkpdes_entry}.",
        ),
    ],
    remedy="Pada RKP Desa berikutnya, tulis kegiatan ini pada kolom kerja sama pihak ketiga.",
    supplier="village_secretary",
)

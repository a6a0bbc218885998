"""Pemrakarsa kerja sama tercatat: desa atau pihak ketiga."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

recorded_initiative = Rule(
    title="Pemrakarsa kerja sama tercatat: desa atau pihak ketiga",
    answers=["K-014"],
    basis=[cite("permendagri-96-2017", "5(2)")],
    gate=Gate.PREPARE,
    severity=Severity.MANDATORY,
    applies=fact.regime == "third_party",
    requires=[
        Requirement(
            one_of(fact.initiative, "village", "third_party"),
            "Pemrakarsa kerja sama {initiative}, padahal langkah selanjutnya berbeda.",
        ),
    ],
    remedy="Catat siapa yang memulai dan tanggal surat pertamanya.",
    interpretation="Tafsir: pasal membagi dua jalur menurut pemrakarsanya; karena langkahnya berbeda, pemrakarsanya harus tercatat.",
    supplier="village_secretary",
)

"""Kerja sama dengan BUM Desa atau satu kawasan disepakati musyawarah desa di setiap desa."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, any_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

musdes_in_each_village = Rule(
    title="Kerja sama antar-desa dengan BUM Desa atau dalam satu kawasan perdesaan disepakati musyawarah desa di setiap desa",
    answers=["K-010"],
    basis=[cite("permendagri-96-2017", "4(2)")],
    gate=Gate.DELIBERATE,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    interpretation=(
        "Tafsir: pasalnya menyebut musyawarah desa tanpa mengatakan setiap desa; "
        "karena semua desa terikat, tiap desa harus menyepakati."
    ),
    applies=all_of(fact.regime == "inter_village", any_of(fact.involves_bumdes, fact.rural_area)),
    requires=[
        Requirement(
            fact.villages_without_musdes == 0,
            "Masih ada {villages_without_musdes} yang musyawarah desanya belum menyepakati.",
        ),
    ],
    remedy="BPD tiap desa mengadakan musyawarah desa dan mencatat kesepakatannya sebelum peraturan bersama ditandatangani.",
    supplier="bpd",
)

"""Tidak ada pihak yang boleh membatalkan perjanjian begitu saja."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

one_sided_cancellation_right = Rule(
    title="Tidak ada pihak yang boleh membatalkan perjanjian begitu saja",
    answers=["DRF-02"],
    basis=[cite("kuhperdata", "1338")],
    gate=Gate.DRAFT,
    severity=Severity.SHOULD,
    confidence=Confidence.MEDIUM,
    applies=one_of(fact.regime, "third_party", "inter_village", "asset_use"),
    requires=[
        Requirement(
            one_of(fact.one_sided_cancellation, "nobody", "village"),
            "Naskah membolehkan {one_sided_cancellation} membatalkan perjanjian tanpa persetujuan dan tanpa alasan yang disebut.",
        ),
    ],
    remedy="Ubah menjadi pembatalan atas kesepakatan, atau karena cidera janji setelah peringatan tertulis.",
    interpretation=(
        "Tafsir: pembatalan sepihak oleh pihak ketiga atau oleh siapa saja ditandai; hak desa untuk mundur "
        "melindungi kepentingan umum dan tidak ditandai."
    ),
    supplier="village_secretary",
)

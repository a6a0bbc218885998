"""Desa tidak memungut biaya surat atau rekomendasi."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

no_fee_for_letters = Rule(
    title="Tidak ada pungutan untuk surat atau rekomendasi desa",
    answers=["BUD-12"],
    basis=[cite("permendagri-44-2016", "22-23")],
    gate=Gate.DRAFT,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    applies=one_of(fact.regime, "third_party", "asset_use", "inter_village", "grant_or_aid"),
    requires=[
        Requirement(
            fact.letter_fee == 0,
            "Naskah memungut {letter_fee} untuk surat atau rekomendasi.",
        ),
    ],
    remedy="Hapus pungutan itu; surat dan rekomendasi desa tidak dipungut biaya.",
    supplier="draft",
)

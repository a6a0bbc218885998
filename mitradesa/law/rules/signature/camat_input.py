"""Rancangan dikirim kepada camat untuk diberi masukan sebelum ditandatangani."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

camat_input = Rule(
    title="Rancangan dikirim kepada camat untuk diberi masukan sebelum ditandatangani",
    answers=["K-074"],
    basis=[cite("permendagri-111-2014", "P111-CAMAT"), cite("permendagri-96-2017", "8")],
    gate=Gate.CLEAR,
    severity=Severity.SHOULD,
    confidence=Confidence.MEDIUM,
    applies=one_of(fact.regime, "third_party", "inter_village"),
    requires=[
        Requirement(
            one_of(fact.camat_letter, "answered", "sent"),
            "Rancangan {camat_letter} kepada camat.",
        ),
        Requirement(
            fact.camat_letter_on < fact.signed_on,
            "Surat kepada camat tertanggal {camat_letter_on}, tidak sebelum tanda tangan {signed_on}.",
        ),
    ],
    remedy="Kirim rancangan kepada camat dengan surat dan simpan jawabannya; masukan camat bukan persetujuan.",
    interpretation=(
        'Tafsir: aturan menyebut "dapat" dan hanya untuk peraturan bersama; untuk perjanjian bersama ini '
        "langkah yang disarankan."
    ),
    supplier="village_secretary",
)

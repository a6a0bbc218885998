"""Semua pihak menandatangani satu naskah asli dengan cara yang sama."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

one_way_of_signing = Rule(
    title="Semua pihak menandatangani satu naskah asli dengan cara yang sama",
    answers=["SIG-04"],
    basis=[cite("uu-11-2008", "11"), cite("pp-71-2019", "59-60")],
    gate=Gate.SIGN,
    severity=Severity.SHOULD,
    confidence=Confidence.MEDIUM,
    applies=one_of(fact.regime, "third_party", "inter_village", "asset_use"),
    requires=[
        Requirement(
            one_of(fact.signing_mode, "wet", "digital"),
            "Cara menandatangani: {signing_mode}; tidak ada satu naskah asli yang utuh.",
        ),
    ],
    remedy="Pilih satu cara: semua basah di kertas, atau semua elektronik pada satu berkas.",
    interpretation=(
        "Tafsir: pasal tidak melarang campuran; mencetak naskah elektronik lalu menandatanganinya membuat "
        "keutuhannya tidak dapat diuji."
    ),
    supplier="village_secretary",
)

"""Perpanjangan diputuskan sebelum masa lama berakhir, setelah evaluasi."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

extension_decided_in_time = Rule(
    title="Perpanjangan diputuskan sebelum masa sebelumnya berakhir, setelah dievaluasi",
    answers=["END-02", "AST-07"],
    basis=[
        cite("permendagri-1-2016", "12"),
        cite("permendagri-1-2016", "14"),
        cite("permendagri-1-2016", "16"),
    ],
    gate=Gate.SIGN,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    applies=all_of(
        one_of(fact.regime, "third_party", "asset_use", "inter_village"),
        one_of(fact.asset_use, "sewa", "ksp", "bgs", "bsg"),
        fact.renewal == "extension",
    ),
    requires=[
        Requirement(
            fact.extension_decided_on <= fact.previous_ends_on,
            (
                "Perpanjangan diputuskan {extension_decided_on}, sesudah masa sebelumnya berakhir "
                "{previous_ends_on}."
            ),
        ),
        Requirement(
            fact.extension_evaluated_on <= fact.extension_decided_on,
            "Evaluasi bertanggal {extension_evaluated_on}, sesudah keputusan {extension_decided_on}.",
        ),
    ],
    remedy=(
        "Bila masa lama sudah lewat, buat perjanjian baru dengan seluruh langkahnya; bila "
        "belum, selesaikan evaluasi sebelum memutuskan."
    ),
    supplier="village_head",
)

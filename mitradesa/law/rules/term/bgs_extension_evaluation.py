"""BGS/BSG diperpanjang hanya setelah evaluasi tim dan fasilitasi kabupaten."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, has, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

bgs_extension_evaluation = Rule(
    title="Perpanjangan BGS/BSG setelah evaluasi tim kepala desa yang difasilitasi kabupaten/kota",
    answers=["AST-19"],
    basis=[cite("permendagri-1-2016", "16")],
    gate=Gate.SIGN,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    applies=all_of(
        one_of(fact.regime, "third_party", "asset_use", "inter_village"),
        one_of(fact.asset_use, "bgs", "bsg"),
        fact.renewal == "extension",
    ),
    requires=[
        Requirement(
            has(fact.extension_evaluators, "tim kepala desa"),
            "Tim yang dibentuk kepala desa tidak tercatat mengevaluasi.",
        ),
        Requirement(
            has(fact.extension_evaluators, "pemerintah kabupaten/kota"),
            "Fasilitasi pemerintah kabupaten/kota tidak tercatat.",
        ),
        Requirement(
            fact.extension_evaluated_on <= fact.signed_on,
            "Evaluasi bertanggal {extension_evaluated_on}, sesudah tanda tangan {signed_on}.",
        ),
    ],
    remedy=(
        "Kepala desa membentuk tim evaluasi dan meminta fasilitasi kabupaten/kota sebelum "
        "perpanjangan ditandatangani."
    ),
    supplier="village_head",
)

"""Inventarisasi, skala prioritas, musyawarah, tanda tangan berurutan."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

order_of_preparation = Rule(
    title="Urutan langkah: inventarisasi, skala prioritas, musyawarah desa, tanda tangan",
    answers=["K-081"],
    basis=[cite("permendagri-96-2017", "14(2)"), cite("permendagri-96-2017", "5(3)")],
    gate=Gate.SIGN,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    applies=all_of(fact.regime == "third_party", fact.initiative == "village"),
    requires=[
        Requirement(
            fact.inventoried_on <= fact.prioritised_on,
            "Inventarisasi {inventoried_on}, sesudah skala prioritas {prioritised_on}.",
        ),
        Requirement(
            fact.prioritised_on <= fact.musdes_on,
            "Skala prioritas {prioritised_on}, sesudah musyawarah desa {musdes_on}.",
        ),
        Requirement(
            fact.musdes_on <= fact.signed_on,
            "Musyawarah desa {musdes_on}, sesudah tanda tangan {signed_on}.",
        ),
    ],
    remedy=(
        "Jangan menanggali mundur; ulangi langkah yang terlewat sebelum tanda tangan dan "
        "catat tanggal sebenarnya."
    ),
    supplier="village_head",
)

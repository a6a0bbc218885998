"""Musyawarah desa tentang kerja sama mendahului tanda tangan."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

musdes_before_signing = Rule(
    title="Musyawarah desa tentang kerja sama ini tidak sesudah tanda tangan",
    answers=["MUS-01", "K-071"],
    basis=[
        cite("uu-6-2014", "54(2) huruf c"),
        cite("uu-6-2014", "93(2)"),
        cite("permendagri-96-2017", "5(3)"),
    ],
    gate=Gate.SIGN,
    severity=Severity.MANDATORY,
    applies=one_of(fact.regime, "third_party", "inter_village"),
    requires=[
        Requirement(
            fact.musdes_result != "not_held",
            "Musyawarah desa tentang kerja sama ini: {musdes_result}.",
        ),
        Requirement(
            fact.musdes_on <= fact.signed_on,
            "Musyawarah desa baru diadakan {musdes_on}, sesudah tanda tangan {signed_on}.",
        ),
    ],
    remedy=(
        "Tunda tanda tangan sampai musyawarah desa diadakan; bila sudah ditandatangani, "
        "minta pendapat bagian hukum kabupaten."
    ),
    supplier="bpd",
)

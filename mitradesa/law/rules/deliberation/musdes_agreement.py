"""Perjanjian bersama disepakati dalam musyawarah desa."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

musdes_agreement = Rule(
    title="Kerja sama dengan pihak ketiga disepakati dalam musyawarah desa",
    answers=["K-024", "K-071", "P16-01"],
    basis=[
        cite("uu-6-2014", "93(2)"),
        cite("pp-43-2014", "143(3)"),
        cite("permendagri-96-2017", "5(3)"),
        cite("pp-16-2026", "165(3)"),
    ],
    gate=Gate.DELIBERATE,
    severity=Severity.MANDATORY,
    applies=fact.regime == "third_party",
    requires=[
        Requirement(
            fact.musdes_result == "agreed",
            "Hasil musyawarah desa: {musdes_result}; perjanjian hanya dapat dibuat bila musyawarah desa menyepakatinya.",
        ),
    ],
    remedy=(
        "BPD mengadakan musyawarah desa tentang kerja sama ini dan mencatat hasilnya, setuju "
        "atau tidak; hanya bila setuju kerja sama dilanjutkan."
    ),
    supplier="bpd",
)

"""Surat lingkungan dan tata ruang ada."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, any_of, has
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

environment_permits = Rule(
    title="Surat kesesuaian tata ruang dan surat lingkungan ada",
    answers=["K-031"],
    basis=[cite("permendagri-96-2017", "14(2) huruf g")],
    gate=Gate.CLEAR,
    severity=Severity.SHOULD,
    confidence=Confidence.MEDIUM,
    interpretation=(
        "Tafsir: aturannya hanya meminta aturan lingkungan dan tata ruang diikuti; jenis "
        "suratnya bergantung pada kegiatan."
    ),
    applies=all_of(fact.regime == "third_party", fact.initiative == "village"),
    requires=[
        Requirement(
            any_of(has(fact.environment_papers, "KKPR"), has(fact.environment_papers, "keterangan zonasi")),
            "Surat kesesuaian tata ruang belum ada; yang ada: {environment_papers}.",
        ),
        Requirement(
            any_of(
                has(fact.environment_papers, "AMDAL"),
                has(fact.environment_papers, "UKL-UPL"),
                has(fact.environment_papers, "SPPL"),
            ),
            "Surat lingkungan belum ada; yang ada: {environment_papers}.",
        ),
    ],
    remedy=(
        "Pihak ketiga mengurus surat kesesuaian tata ruang dan surat lingkungan yang sesuai "
        "dengan kegiatannya."
    ),
    supplier="third_party",
)

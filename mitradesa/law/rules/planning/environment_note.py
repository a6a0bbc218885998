"""Aturan lingkungan dan tata ruang kabupaten dicatat dalam persiapan."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, has
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

environment_note = Rule(
    title="Aturan lingkungan dan tata ruang kabupaten dicatat dalam persiapan",
    answers=["K-031"],
    basis=[cite("permendagri-96-2017", "14(2) huruf g")],
    gate=Gate.PREPARE,
    severity=Severity.MANDATORY,
    applies=all_of(fact.regime == "third_party", fact.initiative == "village"),
    requires=[
        Requirement(
            has(fact.preparation_papers, "catatan lingkungan dan tata ruang"),
            (
                "Dalam berkas persiapan belum ada catatan lingkungan dan tata ruang; yang ada: "
                "{preparation_papers}."
            ),
        ),
    ],
    remedy=(
        "Pemerintah desa menyusun catatan lingkungan dan tata ruang dan menyimpannya dalam berkas persiapan."
    ),
    supplier="village_secretary",
)

"""Desa-desa yang bekerja sama berada dalam satu kabupaten/kota."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

same_regency = Rule(
    title="Kerja sama antar-desa berlangsung dalam satu kabupaten/kota",
    answers=["K-005", "K-006"],
    basis=[cite("permendagri-96-2017", "3(1)"), cite("permendagri-96-2017", "3(2)")],
    gate=Gate.DRAFT,
    severity=Severity.MANDATORY,
    applies=fact.regime == "inter_village",
    requires=[
        Requirement(
            fact.regency_count == 1,
            "Desa-desanya berada di {regency_count}; kerja sama antar-desa hanya untuk desa dalam satu kabupaten/kota.",
        ),
    ],
    remedy=(
        "Jangan lanjutkan sebagai kerja sama antar-desa: dalam satu provinsi tempuh "
        "aturan kerja sama antar-daerah lewat bagian hukum kabupaten."
    ),
    supplier="legal_bureau",
)

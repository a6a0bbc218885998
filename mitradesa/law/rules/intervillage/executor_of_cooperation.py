"""Dengan BUM Desa atau dalam satu kawasan perdesaan, pelaksananya pemerintah desa."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, any_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

executor_of_cooperation = Rule(
    title="Kerja sama antar-desa dengan BUM Desa atau dalam satu kawasan perdesaan dilaksanakan pemerintah desa",
    answers=["K-009"],
    basis=[cite("permendagri-96-2017", "4(1)")],
    gate=Gate.DRAFT,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    interpretation=(
        "Tafsir: sejak 27 Maret 2026 PP 16/2026 Pasal 166 menyuruh desa yang bekerja sama membentuk "
        "BKAD tanpa menyebut pengecualian ini, karena itu ia hanya memperingatkan."
    ),
    applies=all_of(fact.regime == "inter_village", any_of(fact.involves_bumdes, fact.rural_area)),
    requires=[
        Requirement(
            fact.cooperation_executor == "village_governments",
            "Pelaksana menurut naskah: {cooperation_executor}, padahal seharusnya pemerintah desa.",
        ),
    ],
    remedy=(
        "Tunjuk pemerintah desa sebagai pelaksana; sejak 27 Maret 2026 tanyakan "
        "dulu kepada bagian hukum apakah BKAD tetap harus dibentuk."
    ),
    supplier="legal_bureau",
)

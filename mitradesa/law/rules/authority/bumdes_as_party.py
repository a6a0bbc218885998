"""Bila pelakunya BUM Desa, BUM Desa menjadi pihak dan jalur persetujuannya dipenuhi."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, any_of, has
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

bumdes_as_party = Rule(
    title="Bila pelakunya BUM Desa, BUM Desa menjadi pihak dan jalur persetujuannya dipenuhi",
    answers=["PTY-01", "BUM-03"],
    basis=[cite("pp-11-2021", "54-57"), cite("pp-11-2021", "56(5)")],
    gate=Gate.DRAFT,
    severity=Severity.MANDATORY,
    confidence=Confidence.LOW,
    applies=fact.regime == "bumdes_contract",
    requires=[
        Requirement(
            fact.village_side == "bumdes",
            "Pelakunya BUM Desa, tetapi yang menjadi pihak adalah {village_side}.",
        ),
        Requirement(
            any_of(
                has(fact.bumdes_approvals, "musyawarah desa"),
                all_of(has(fact.bumdes_approvals, "penasihat"), has(fact.bumdes_approvals, "pengawas")),
            ),
            "Persetujuan yang ada ({bumdes_approvals}) belum memenuhi jalur penasihat dan pengawas, atau musyawarah desa.",
        ),
    ],
    remedy="Periksa pembagian dalam anggaran dasar BUM Desa, lalu minta persetujuan penasihat dan pengawas, atau musyawarah desa.",
    interpretation="Tafsir: anggaran dasar menentukan jalur mana yang dipakai; salah satu jalur lengkap dianggap cukup.",
    supplier="third_party",
)

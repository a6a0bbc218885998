"""Peraturan bersama diundangkan di setiap desa sebelum berlaku."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

promulgated_in_every_village = Rule(
    title="Peraturan bersama diundangkan dalam Berita Desa setiap desa sebelum mulai berlaku",
    answers=["K-080", "K-081"],
    basis=[cite("permendagri-111-2014", "P111-PROMULGATE")],
    gate=Gate.RUN,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    interpretation="Tafsir: karena mengikat semua desa, peraturan bersama dianggap berlaku sejak desa yang terakhir mengundangkannya.",
    applies=fact.regime == "inter_village",
    requires=[
        Requirement(
            fact.villages_not_promulgated == 0,
            "Masih ada {villages_not_promulgated} yang belum mengundangkannya.",
        ),
        Requirement(
            fact.signed_on <= fact.last_promulgated_on,
            "Diundangkan {last_promulgated_on}, sebelum ditandatangani {signed_on}.",
        ),
        Requirement(
            fact.last_promulgated_on <= fact.starts_on,
            "Desa yang terakhir mengundangkan {last_promulgated_on}, sesudah peraturan bersama mulai berlaku {starts_on}.",
        ),
    ],
    remedy="Sekretaris desa tiap desa mengundangkan peraturan bersama; sebelum desa yang terakhir mengundangkan, jangan dilaksanakan.",
    supplier="village_secretary",
)

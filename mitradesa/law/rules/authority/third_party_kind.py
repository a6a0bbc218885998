"""Pihak ketiga adalah swasta, organisasi kemasyarakatan, atau lembaga lain, bukan desa."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

third_party_kind = Rule(
    title="Pihak ketiga adalah swasta, organisasi kemasyarakatan, atau lembaga lain, bukan desa",
    answers=["K-011"],
    basis=[cite("permendagri-96-2017", "5(1)")],
    gate=Gate.DRAFT,
    severity=Severity.MANDATORY,
    applies=fact.regime == "third_party",
    requires=[
        Requirement(
            fact.partner_kind != "village",
            "Mitranya {partner_kind}; kerja sama dengan desa lain bukan kerja sama dengan pihak ketiga.",
        ),
    ],
    remedy="Pakai peraturan bersama kepala desa untuk kerja sama antar-desa.",
    interpretation=(
        "Tafsir: lembaga lain dibaca luas: perguruan tinggi, sekolah, instansi, dan BUM Desa termasuk; "
        "perseorangan ditanyakan oleh aturan lain."
    ),
    supplier="legal_bureau",
)

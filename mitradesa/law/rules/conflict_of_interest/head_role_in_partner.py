"""Kepala desa tidak berkedudukan pada pihak ketiga."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, has, not_, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

head_role_in_partner = Rule(
    title="Kepala desa tidak berkedudukan pada pihak ketiga",
    answers=["COI-01"],
    basis=[cite("uu-6-2014", "29 huruf b")],
    gate=Gate.SIGN,
    severity=Severity.MANDATORY,
    applies=one_of(fact.regime, "third_party", "asset_use"),
    requires=[
        Requirement(
            all_of(
                not_(has(fact.head_roles_in_partner, "pemilik")),
                not_(has(fact.head_roles_in_partner, "pengurus")),
                not_(has(fact.head_roles_in_partner, "pegawai")),
            ),
            "Kepala desa tercatat sebagai {head_roles_in_partner} pada pihak ketiga.",
        ),
    ],
    remedy="Kepala desa melepas kedudukan itu sebelum kerja sama diputuskan; mintalah pendapat bagian hukum kabupaten bila ragu.",
    interpretation=(
        "Tafsir: undang-undang melarang keputusan yang menguntungkan diri sendiri; kedudukan pada pihak "
        "ketiga dibaca sebagai keuntungan itu."
    ),
    supplier="village_head",
)

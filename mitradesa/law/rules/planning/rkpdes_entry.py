"""Kerja sama ada dalam RKP Desa tahun pelaksanaannya."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.dated import Dated, Since, months
from mitradesa.law.expression.tree import one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

YEAR = Dated(Since("2014-06-03", months(12), cite("pp-43-2014", "118(3) huruf c")), tighter="lower")

rkpdes_entry = Rule(
    title="Kerja sama tercantum dalam RKP Desa tahun pelaksanaannya",
    answers=["K-025", "K-026", "P16-05", "PLN-02"],
    basis=[
        cite("pp-43-2014", "118(3) huruf c"),
        cite("permendagri-114-2014", "P114-RKP-TABLE"),
        cite("permendagri-96-2017", "14(2) huruf c"),
        cite("pp-16-2026", "146(2) huruf c"),
    ],
    gate=Gate.SIGN,
    severity=Severity.MANDATORY,
    interpretation="Tafsir: tahun RKP Desa yang diperiksa adalah tahun perjanjian mulai berlaku.",
    applies=one_of(fact.regime, "third_party", "inter_village"),
    requires=[
        Requirement(
            fact.rkpdes_entry != "not_listed",
            "Kerja sama ini {rkpdes_entry} dalam RKP Desa.",
        ),
        Requirement(
            fact.starts_on >= fact.rkpdes_year_starts_on,
            (
                "RKP Desa itu untuk tahun yang dimulai {rkpdes_year_starts_on}, sedangkan perjanjian "
                "mulai {starts_on}."
            ),
        ),
        Requirement(
            fact.starts_on < fact.rkpdes_year_starts_on + YEAR,
            (
                "RKP Desa itu untuk tahun yang dimulai {rkpdes_year_starts_on}, sedangkan perjanjian "
                "baru mulai {starts_on}."
            ),
        ),
    ],
    remedy=(
        "Tunggu RKP Desa tahun berikutnya dan masukkan kerja sama ini ke dalamnya; RKP Desa "
        "berjalan tidak diubah hanya karena ada tawaran."
    ),
    supplier="village_head",
)

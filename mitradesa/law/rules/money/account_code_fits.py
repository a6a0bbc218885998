"""Kode akun sesuai bentuk perjanjiannya."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, any_of, not_, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

account_code_fits = Rule(
    title="Kode akun penerimaan sesuai dengan bentuk perjanjian",
    answers=["K-107"],
    basis=[cite("permendagri-20-2018", "P20-CODES"), cite("pp-16-2026", "118 huruf a")],
    gate=Gate.RUN,
    severity=Severity.MANDATORY,
    confidence=Confidence.MEDIUM,
    interpretation=(
        "Tafsir: uang yang dibayar untuk memakai aset adalah hasil aset. Tidak ada sumber "
        "yang memutuskan kode untuk KSP, sehingga keduanya diterima."
    ),
    applies=all_of(
        one_of(fact.regime, "third_party", "asset_use", "inter_village", "grant_or_aid"),
        fact.account_code != "no_money",
    ),
    requires=[
        Requirement(
            any_of(not_(one_of(fact.asset_use, "sewa", "bgs", "bsg")), fact.account_code == "4.1.2"),
            "Uang dari {asset_use} adalah hasil aset (4.1.2), bukan {account_code}.",
        ),
        Requirement(
            any_of(fact.asset_use != "ksp", one_of(fact.account_code, "4.1.2", "4.3.2")),
            "Uang dari KSP masuk 4.1.2 atau, menurut ketetapan kabupaten, 4.3.2; bukan {account_code}.",
        ),
        Requirement(
            any_of(fact.regime != "third_party", fact.asset_use != "none", fact.account_code == "4.3.2"),
            "Hasil kerja sama dengan pihak ketiga masuk 4.3.2, bukan {account_code}.",
        ),
        Requirement(
            any_of(fact.regime != "inter_village", fact.asset_use != "none", fact.account_code == "4.3.1"),
            "Hasil kerja sama antar-Desa masuk 4.3.1, bukan {account_code}.",
        ),
        Requirement(
            any_of(fact.regime != "grant_or_aid", one_of(fact.account_code, "4.3.3", "4.3.4")),
            "Bantuan perusahaan masuk 4.3.3 dan hibah atau sumbangan 4.3.4, bukan {account_code}.",
        ),
    ],
    remedy=(
        "Kaur keuangan memindahkan pembukuan ke kode akun yang sesuai; tanyakan kepada dinas PMD bila ragu."
    ),
    supplier="finance_officer",
)

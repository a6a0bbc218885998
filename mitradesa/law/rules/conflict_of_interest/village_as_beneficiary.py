"""Penerima manfaat adalah desa atau warga, dan uangnya tidak masuk rekening pribadi."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import any_of, has, not_, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

village_as_beneficiary = Rule(
    title="Penerima manfaat adalah desa atau warga, dan uangnya tidak masuk rekening pribadi",
    answers=["COI-06"],
    basis=[cite("uu-6-2014", "29 huruf b")],
    gate=Gate.DRAFT,
    severity=Severity.MANDATORY,
    applies=one_of(fact.regime, "third_party", "inter_village", "asset_use"),
    requires=[
        Requirement(
            any_of(has(fact.beneficiaries, "desa"), has(fact.beneficiaries, "warga")),
            "Penerima manfaat yang disebut ({beneficiaries}) bukan desa atau warga.",
        ),
        Requirement(
            not_(fact.payee_is_person),
            "Menurut naskah, uang untuk desa masuk ke rekening pribadi.",
        ),
    ],
    remedy="Sebut desa atau warga sebagai penerima manfaat, dan rekening kas desa sebagai tujuan pembayaran.",
    interpretation=(
        "Tafsir: larangan menguntungkan diri sendiri atau golongan diuji lewat penerima manfaat dan rekening "
        "yang tertulis dalam naskah."
    ),
    supplier="village_secretary",
)

"""Tanggal dalam naskah tidak saling bertentangan."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import not_, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

consistent_dates = Rule(
    title="Tanggal dalam naskah tidak saling bertentangan",
    answers=["K-081"],
    basis=[cite("permendagri-96-2017", "1 angka 11")],
    gate=Gate.SIGN,
    severity=Severity.SHOULD,
    confidence=Confidence.MEDIUM,
    applies=one_of(fact.regime, "third_party", "inter_village", "asset_use"),
    requires=[
        Requirement(
            not_(fact.date_conflict),
            "Naskah menyebut tanggal yang bertentangan; yang terbaca sebagai tanggal tanda tangan: {signed_on}.",
        ),
    ],
    remedy="Samakan tanggal dengan huruf dan dengan angka, serta hari dan tanggalnya, sebelum ditandatangani.",
    interpretation=(
        "Tafsir: tidak ada pasal tentang hal ini; tanpa tanggal yang pasti, urutan musyawarah, izin, dan "
        "tanda tangan tidak dapat diperiksa."
    ),
    supplier="village_secretary",
)

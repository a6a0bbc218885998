"""Lampiran perjanjian lengkap."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import any_of, has, not_, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

annex_list = Rule(
    title="Lampiran perjanjian lengkap",
    answers=["DRF-09"],
    basis=[cite("kuhperdata", "1320 angka 3")],
    gate=Gate.SIGN,
    severity=Severity.SHOULD,
    confidence=Confidence.MEDIUM,
    applies=one_of(fact.regime, "third_party", "inter_village", "asset_use"),
    requires=[
        Requirement(
            has(fact.annexes, "berita acara musyawarah desa"),
            "Berita acara musyawarah desa belum dilampirkan.",
        ),
        Requirement(
            has(fact.annexes, "identitas para pihak"),
            "Identitas para pihak belum dilampirkan.",
        ),
        Requirement(
            any_of(fact.asset_use == "none", has(fact.annexes, "peta")),
            "Aset desa dipakai ({asset_use}), tetapi peta atau denahnya belum dilampirkan.",
        ),
        Requirement(
            any_of(not_(one_of(fact.asset_use, "ksp", "bgs", "bsg")), has(fact.annexes, "penilaian aset")),
            "Penilaian aset belum dilampirkan, padahal bentuk pemakaiannya {asset_use}.",
        ),
        Requirement(
            any_of(
                not_(one_of(fact.asset_use, "ksp", "bgs", "bsg")),
                has(fact.annexes, "izin bupati"),
                has(fact.annexes, "izin gubernur"),
            ),
            "Izin bupati/wali kota (di DIY izin gubernur) belum dilampirkan, padahal bentuk pemakaiannya {asset_use}.",
        ),
    ],
    remedy="Lampirkan surat yang kurang dan sebut daftar lampirannya dalam perjanjian.",
    interpretation="Tafsir: tidak ada pasal yang menyebut daftar lampiran; daftar ini membuat objek dan dasar perjanjian pasti.",
    supplier="village_secretary",
)

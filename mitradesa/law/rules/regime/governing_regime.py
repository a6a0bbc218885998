"""Naskah ini diatur hukum kerja sama desa atau pemanfaatan aset desa."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

governing_regime = Rule(
    title="Naskah ini diatur hukum kerja sama desa atau pemanfaatan aset desa",
    answers=["K-004", "K-016"],
    basis=[cite("uu-6-2014", "91")],
    gate=Gate.PREPARE,
    severity=Severity.INFO,
    requires=[
        Requirement(
            fact.regime != "no_village",
            "Tidak ada desa sebagai pihak, sehingga hukum kerja sama desa tidak mengatur naskah ini dan isinya tidak dinilai.",
        ),
        Requirement(
            fact.regime != "kelurahan",
            "Pihaknya kelurahan, bukan desa; kelurahan tidak dapat membuat kerja sama desa, sehingga isi naskah ini tidak dinilai.",
        ),
        Requirement(
            fact.regime != "bumdes_contract",
            "Ini kontrak BUM Desa atas namanya sendiri; yang mengatur PP 11/2021 dan anggaran dasar BUM Desa, "
            "bukan aturan kerja sama desa.",
        ),
        Requirement(
            fact.regime != "procurement",
            "Ini pengadaan barang atau jasa oleh desa; yang mengatur peraturan bupati/wali kota tentang "
            "pengadaan, bukan aturan kerja sama desa.",
        ),
        Requirement(
            fact.regime != "grant_or_aid",
            "Ini hibah, sumbangan, atau bantuan; tanpa kewajiban timbal balik, aturan isi perjanjian kerja sama tidak berlaku.",
        ),
    ],
    remedy="Pastikan jenis hubungan ini bersama bagian hukum kabupaten sebelum memakai aturan kerja sama desa.",
    interpretation=(
        "Tafsir: undang-undang hanya menyebut desa dengan desa lain dan/atau pihak ketiga; jenis hubungan "
        "lain dinilai menurut hukumnya sendiri."
    ),
    supplier="legal_bureau",
)

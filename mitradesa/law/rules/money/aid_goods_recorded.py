"""Bantuan barang diserahkan dengan berita acara, dinilai, dan dicatat."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

aid_goods_recorded = Rule(
    title="Bantuan barang dari perusahaan dibukukan sebagai aset desa",
    answers=["FIN-13"],
    basis=[cite("uu-40-2007", "74"), cite("uu-6-2014", "76(2) huruf c")],
    gate=Gate.RUN,
    severity=Severity.SHOULD,
    confidence=Confidence.MEDIUM,
    interpretation=(
        "Tafsir: pasalnya mewajibkan perusahaan, bukan desa; pembukuan disarankan agar bantuan tidak hilang."
    ),
    applies=fact.regime == "grant_or_aid",
    requires=[
        Requirement(
            fact.aid_goods_unrecorded == 0,
            "Masih ada {aid_goods_unrecorded} bantuan yang belum dibukukan.",
        ),
    ],
    remedy=(
        "Sekretaris desa membuat berita acara serah terima, mencatat nilainya, dan "
        "memasukkannya ke buku inventaris."
    ),
    supplier="village_secretary",
)

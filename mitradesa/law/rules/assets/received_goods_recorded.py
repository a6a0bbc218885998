"""Barang dan bangunan yang diterima masuk buku inventaris."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

received_goods_recorded = Rule(
    title="Barang dan bangunan yang diterima dari kerja sama masuk buku inventaris",
    answers=["K-108"],
    basis=[cite("permendagri-96-2017", "P96-RESULT")],
    gate=Gate.RUN,
    severity=Severity.SHOULD,
    confidence=Confidence.MEDIUM,
    interpretation=(
        "Tafsir: bab tentang hasil kerja sama belum terbaca; pencatatan disimpulkan dari aturan aset desa."
    ),
    applies=one_of(fact.regime, "third_party", "inter_village"),
    requires=[
        Requirement(
            fact.results_not_recorded == 0,
            "Masih ada {results_not_recorded} hasil kerja sama yang belum dicatat sebagai aset desa.",
        ),
    ],
    remedy=(
        "Sekretaris desa mencatat barang atau bangunan itu dalam buku inventaris aset desa "
        "dengan berita acara penerimaannya."
    ),
    supplier="village_secretary",
)

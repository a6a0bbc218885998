"""Hasil kerja sama adalah aset desa dan masuk catatan aset."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

results_are_village_assets = Rule(
    title="Barang hasil kerja sama dicatat sebagai aset desa",
    answers=["P16-11"],
    basis=[cite("pp-16-2026", "131(1) huruf d"), cite("pp-16-2026", "131(1) huruf e")],
    gate=Gate.RUN,
    severity=Severity.MANDATORY,
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

"""Pembelian barang atau jasa dengan uang desa ditandatangani kepala seksi atau kepala urusan, bukan sebagai kerja sama."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

disguised_procurement = Rule(
    title="Pembelian barang atau jasa dengan uang desa ditandatangani kepala seksi atau kepala urusan, bukan sebagai kerja sama",
    answers=["DRF-07"],
    basis=[cite("permendagri-20-2018", "6(4)")],
    gate=Gate.DRAFT,
    severity=Severity.MANDATORY,
    applies=all_of(
        one_of(fact.regime, "third_party", "procurement"),
        one_of(fact.village_buys, "goods", "works", "services"),
    ),
    requires=[
        Requirement(
            fact.signatory_office == "section_head",
            "Inti naskah adalah desa membeli {village_buys}, tetapi penandatangan untuk desa: {signatory_office}.",
        ),
    ],
    remedy=(
        "Pakai jalur pengadaan di desa: kontrak dengan penyedia ditandatangani kepala seksi atau kepala "
        "urusan pelaksana kegiatan."
    ),
    interpretation="Tafsir: naskah yang intinya desa membayar barang, pekerjaan, atau jasa adalah pengadaan, apa pun judulnya.",
    supplier="village_head",
)

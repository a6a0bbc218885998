"""Berita acara mencatat keputusan atas tujuh pokok."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import has
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

ITEMS = (
    "ruang lingkup",
    "tata cara",
    "jangka waktu",
    "hak dan kewajiban",
    "pendanaan",
    "perubahan penundaan dan pembatalan",
    "penyelesaian perselisihan",
)

musdes_decisions_recorded = Rule(
    title="Berita acara musyawarah desa mencatat keputusan atas pokok-pokok kerja sama",
    answers=["MUS-09"],
    basis=[
        cite("permendesa-2-2015", "72(2)"),
        cite("pp-43-2014", "143(4)"),
        cite("permendagri-96-2017", "6"),
    ],
    gate=Gate.DELIBERATE,
    severity=Severity.SHOULD,
    confidence=Confidence.MEDIUM,
    interpretation=(
        "Tafsir: daftar pokok bahasan berasal dari isi minimal perjanjian dan dari aturan "
        "musyawarah lama yang sudah diganti; berita acara tidak diwajibkan memuat semuanya."
    ),
    applies=fact.regime == "third_party",
    requires=[
        Requirement(
            has(fact.musdes_decisions, item), f"Berita acara belum mencatat keputusan tentang {item}."
        )
        for item in ITEMS
    ],
    remedy=(
        "BPD melengkapi berita acara dengan keputusan atas tiap pokok, atau membahasnya "
        "dalam musyawarah berikutnya."
    ),
    supplier="bpd",
)

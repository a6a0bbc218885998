"""Pinjaman koperasi Merah Putih: tiga surat ada."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, has, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

PAPERS = ("berita acara musyawarah desa", "surat persetujuan kepala desa", "rencana bisnis")

kdmp_loan_papers = Rule(
    title="Pinjaman koperasi Merah Putih disertai berita acara, persetujuan kepala desa, dan rencana bisnis",
    answers=["PTY-04"],
    basis=[
        cite("pmk-49-2025", "2"),
        cite("permendesa-10-2025", "P10-2025-MUSDES"),
        cite("permendesa-10-2025", "P10-2025-STUDY"),
    ],
    gate=Gate.DELIBERATE,
    severity=Severity.MANDATORY,
    applies=all_of(
        one_of(fact.regime, "third_party", "asset_use", "grant_or_aid"),
        fact.partner_kind == "kdmp",
        fact.kdmp_loan > 0,
    ),
    requires=[
        Requirement(has(fact.kdmp_papers, paper), f"Dalam berkas pinjaman belum ada {paper}.")
        for paper in PAPERS
    ],
    remedy=(
        "Koperasi menyerahkan rencana bisnis; BPD mengadakan musyawarah desa; kepala desa "
        "memberi persetujuan hanya berdasarkan hasilnya."
    ),
    supplier="village_head",
)

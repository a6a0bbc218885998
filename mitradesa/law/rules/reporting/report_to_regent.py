"""Sejak 27 Maret 2026 kepala desa melapor kepada bupati melalui camat."""

from mitradesa.core.findings import Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import has, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

report_to_regent = Rule(
    title="Kepala desa melaporkan hasil kerja sama kepada bupati melalui camat",
    answers=["P16-04"],
    basis=[cite("pp-16-2026", "165(6)")],
    gate=Gate.REPORT,
    severity=Severity.MANDATORY,
    applies=one_of(fact.regime, "third_party", "inter_village"),
    requires=[
        Requirement(
            has(fact.report_to, "bupati melalui camat"),
            "Hasil kerja sama belum dilaporkan kepada bupati/wali kota melalui camat; penerima laporannya: {report_to}.",
        ),
    ],
    remedy="Kirim laporan hasil kerja sama kepada bupati/wali kota melalui camat; laporan kepada BPD tetap dibuat.",
    supplier="village_head",
)

"""BPD mencatat pengawasannya atas kerja sama."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

bpd_supervision_noted = Rule(
    title="BPD mencatat pengawasannya atas kerja sama yang berjalan",
    answers=["REP-06"],
    basis=[
        cite("uu-6-2014", "55"),
        cite("uu-6-2014", "61"),
        cite("permendagri-110-2016", "31-32"),
        cite("permendagri-110-2016", "P110-BOOKS"),
        cite("permendagri-73-2020", "P73-SUPERVISION"),
    ],
    gate=Gate.REPORT,
    severity=Severity.SHOULD,
    confidence=Confidence.MEDIUM,
    interpretation=(
        "Tafsir: undang-undang memberi BPD tugas mengawasi tanpa menyebut catatan atau jangka waktunya; "
        "satu catatan sejak kerja sama mulai adalah ukuran kami."
    ),
    applies=one_of(fact.regime, "third_party", "inter_village", "asset_use"),
    requires=[
        Requirement(
            fact.bpd_supervision_notes >= 1,
            "BPD belum mempunyai catatan tentang pelaksanaan kerja sama ini.",
        ),
        Requirement(
            fact.bpd_last_note_on >= fact.starts_on,
            "Catatan BPD terakhir {bpd_last_note_on}, sebelum kerja sama mulai {starts_on}.",
        ),
    ],
    remedy="BPD membahas pelaksanaan kerja sama ini dalam rapatnya dan mencatat hasilnya dalam buku kegiatan BPD.",
    supplier="bpd",
)

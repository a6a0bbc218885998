"""Kerja sama ditutup sesudah laporan akhir, serah terima aset, dan penyelesaian uang."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

closed_with_everything_settled = Rule(
    title="Kerja sama ditutup sesudah laporan akhir, serah terima aset, dan penyelesaian uang",
    answers=["K-116"],
    basis=[cite("permendagri-96-2017", "P96-END"), cite("permendagri-96-2017", "14(7)")],
    gate=Gate.END,
    severity=Severity.SHOULD,
    confidence=Confidence.LOW,
    interpretation=(
        "Tafsir: tidak ada pasal tentang penutupan yang terbaca; ketiga hal ini adalah cara aman sebelum "
        "sebuah kerja sama dianggap selesai."
    ),
    applies=all_of(one_of(fact.regime, "third_party", "inter_village"), fact.register_state == "closed"),
    requires=[
        Requirement(
            fact.final_report_on <= fact.closed_on,
            "Laporan akhir {final_report_on} dibuat sesudah kerja sama ditutup {closed_on}.",
        ),
        Requirement(
            fact.assets_not_returned == 0,
            "Masih ada {assets_not_returned} yang belum diserahterimakan.",
        ),
        Requirement(
            fact.money_unsettled == 0,
            "Masih ada {money_unsettled} yang belum diselesaikan para pihak.",
        ),
    ],
    remedy="Buat laporan akhir, berita acara serah terima, dan bukti pelunasan, baru tutup kerja samanya dalam register.",
    supplier="village_secretary",
)

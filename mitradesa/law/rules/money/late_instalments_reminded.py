"""Angsuran yang lewat jatuh tempo ditegur."""

from mitradesa.core.findings import Confidence, Gate, Severity
from mitradesa.law.citation import cite
from mitradesa.law.expression.tree import all_of, one_of
from mitradesa.law.facts import fact
from mitradesa.law.rule import Requirement, Rule

late_instalments_reminded = Rule(
    title="Setiap angsuran yang lewat jatuh tempo sudah ditegur secara tertulis",
    answers=["FIN-07"],
    basis=[cite("permendagri-96-2017", "6 huruf e"), cite("permendagri-96-2017", "6 huruf f")],
    gate=Gate.RUN,
    severity=Severity.SHOULD,
    confidence=Confidence.MEDIUM,
    applies=all_of(
        one_of(fact.regime, "third_party", "asset_use", "inter_village", "grant_or_aid"),
        fact.instalments_late > 0,
    ),
    requires=[
        Requirement(
            fact.reminders_sent >= fact.instalments_late,
            "Ada {instalments_late} lewat jatuh tempo, baru {reminders_sent} yang ditegur.",
        ),
        Requirement(
            fact.defaults_without_note == 0,
            "Masih ada {defaults_without_note} yang tetap tidak dibayar dan belum dicatat sebagai cidera janji.",
        ),
    ],
    remedy=(
        "Kirim surat teguran kepada mitra untuk tiap angsuran yang lewat, lalu catat sebagai "
        "wanprestasi bila tetap tidak dibayar."
    ),
    supplier="finance_officer",
)

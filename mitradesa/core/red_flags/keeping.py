"""Signs about what is kept after the signature: payments, waivers and reports."""

from datetime import date, timedelta

from mitradesa.core.calendar import in_words
from mitradesa.core.money import in_rupiah
from mitradesa.core.red_flags.facts import Facts, Owed, Paid
from mitradesa.core.red_flags.sign import About, Numbers, Seen, Sign, Theme, Threshold, day

DAY = date(2026, 11, 1)
STARTED = date(2023, 1, 1)
YEARS = tuple(date(year, 1, 31) for year in (2024, 2025, 2026))


def _late(facts: Facts, kind: str) -> list[Owed]:
    return sorted(
        (one for one in facts.dues if one.kind == kind and one.late_on(facts.on)), key=lambda one: one.due_on
    )


def _days(rows: list[Owed]) -> str:
    return ", ".join(in_words(one.due_on) for one in rows[:4])


def _nothing_came(facts: Facts, numbers: Numbers) -> Seen | None:
    starts = facts.begins_on
    if not facts.amount or starts is None or facts.receipts or not facts.keeps_receipts:
        return None
    if facts.on < starts + timedelta(days=numbers["days"]):
        return None
    if any(one.kind == "money" and (one.met_on or one.waived) for one in facts.dues):
        return None
    return Seen(
        f"Bernilai {in_rupiah(facts.amount)}, berjalan sejak {in_words(starts)}, tetapi belum satu rupiah pun tercatat diterima.",
        {"amount": facts.amount, "starts_on": day(starts)},
    )


NOTHING_CAME = Sign(
    id="no_money_came",
    theme=Theme.MONEY,
    title="Perjanjian bernilai, tetapi tidak ada uang yang tercatat masuk",
    about=About.VILLAGE,
    meaning="Sewa tanah desa yang tidak masuk APBDes dan langsung dipakai adalah temuan pemeriksa yang paling sering.",
    method=(
        "Mencari penerimaan dan pemenuhan kewajiban uang pada "
        "perjanjian bernilai yang sudah lama berjalan, di desa yang memang mencatat penerimaannya."
    ),
    formula="nilai > 0, umur ≥ {days} hari, penerimaan = 0, dan kewajiban uang yang dipenuhi = 0",
    limits="Penerimaan lama sering belum dicatat. Nilai dapat berupa barang atau jasa.",
    ask="Kapan dan ke rekening mana uangnya masuk, dan pada baris mana di APBDes?",
    look=_nothing_came,
    example=Facts(on=DAY, amount=36_000_000, starts_on=STARTED, keeps_receipts=True),
    beside=Facts(
        on=DAY,
        amount=36_000_000,
        keeps_receipts=True,
        starts_on=STARTED,
        receipts=(Paid(YEARS[0], 12_000_000, "village_cash", "CV"),),
    ),
    leans=("cooperation_money_banked", "asset_proceeds_banked"),
    thresholds=(Threshold("days", "Berjalan sedikitnya", "hari", 400, 90, 1825),),
    weight=3,
)


def _money_late(facts: Facts, numbers: Numbers) -> Seen | None:
    found = [one for one in _late(facts, "money") if one.owed_by == "partner"]
    if len(found) < numbers["times"]:
        return None
    return Seen(
        f"{len(found)} pembayaran terlambat atau belum dibayar: {_days(found)}.",
        {"late": [day(one.due_on) for one in found]},
    )


MONEY_LATE = Sign(
    id="payments_late",
    theme=Theme.MONEY,
    title="Pembayaran berulang kali terlambat",
    about=About.PARTNER,
    meaning="Keterlambatan yang dibiarkan berulang menjadi kebiasaan, dan desa perlu tahu mengapa tidak ditagih.",
    method="Menghitung jatuh tempo uang pihak ketiga yang dipenuhi sesudah harinya atau masih terutang.",
    formula="jatuh tempo uang yang terlambat ≥ {times}",
    limits="Hari pada jadwal dapat usulan, bukan bunyi perjanjian. Selisih sehari dihitung sama dengan setahun.",
    ask="Mengapa terlambat, apa yang sudah ditagih, dan kapan dilunasi?",
    look=_money_late,
    example=Facts(on=DAY, dues=tuple(Owed("money", "partner", one, 5_000_000) for one in YEARS)),
    beside=Facts(on=DAY, dues=tuple(Owed("money", "partner", one, 5_000_000) for one in YEARS[1:])),
    leans=("late_instalments_reminded", "default_proven_and_told"),
    thresholds=(Threshold("times", "Terlambat sedikitnya", "kali", 3, 1, 24),),
)


def _waived(facts: Facts, numbers: Numbers) -> Seen | None:
    found = sorted(one.due_on for one in facts.dues if one.waived and one.kind == "money")
    if len(found) < numbers["times"]:
        return None
    total = sum(one.amount or 0 for one in facts.dues if one.waived and one.kind == "money")
    return Seen(
        f"{len(found)} jatuh tempo dibebaskan, seluruhnya {in_rupiah(total)}.",
        {"waived": [day(one) for one in found], "amount": total},
    )


WAIVED = Sign(
    id="payments_waived",
    theme=Theme.MONEY,
    title="Kewajiban uang berulang kali dibebaskan",
    about=About.VILLAGE,
    meaning="Yang dibebaskan adalah hak desa. Berulang kali tanpa musyawarah, itu hadiah dari uang bersama.",
    method="Menghitung jatuh tempo uang yang dibebaskan kepala desa.",
    formula="jatuh tempo uang yang dibebaskan ≥ {times}",
    limits="Bencana dan gagal panen membenarkan pembebasan; alasannya tercatat pada tiap jatuh tempo.",
    ask="Dalam musyawarah mana pembebasan ini dibahas?",
    look=_waived,
    example=Facts(
        on=DAY, dues=tuple(Owed("money", "partner", one, 5_000_000, waived=True) for one in YEARS[:2])
    ),
    beside=Facts(on=DAY, dues=(Owed("money", "partner", YEARS[0], 5_000_000, waived=True),)),
    leans=("running_change_deliberated",),
    thresholds=(Threshold("times", "Dibebaskan sedikitnya", "kali", 2, 1, 24),),
    weight=3,
)


def _reports_late(facts: Facts, numbers: Numbers) -> Seen | None:
    found = _late(facts, "report")
    if len(found) < numbers["times"]:
        return None
    return Seen(
        f"{len(found)} laporan terlambat atau belum ada: {_days(found)}.",
        {"late": [day(one.due_on) for one in found]},
    )


REPORTS_LATE = Sign(
    id="reports_late",
    theme=Theme.REPORTS,
    title="Laporan berulang kali terlambat",
    about=About.VILLAGE,
    meaning="Kerja sama yang tidak dilaporkan tidak dapat dievaluasi; warga, BPD, dan bupati tidak tahu hasilnya.",
    method="Menghitung jatuh tempo laporan yang dipenuhi sesudah harinya atau belum ada.",
    formula="jatuh tempo laporan yang terlambat ≥ {times}",
    limits="Hari pada jadwal adalah usulan: hukum yang dibaca tidak menetapkan batas hari. Laporan di kertas mungkin belum dicatat.",
    ask="Laporan mana yang sudah dibuat, kepada siapa, dan mengapa terlambat?",
    look=_reports_late,
    example=Facts(on=DAY, dues=tuple(Owed("report", "village", one) for one in YEARS)),
    beside=Facts(on=DAY, dues=tuple(Owed("report", "village", one, met_on=one) for one in YEARS)),
    leans=("yearly_report", "report_to_bpd_and_regent"),
    thresholds=(Threshold("times", "Terlambat sedikitnya", "kali", 3, 1, 24),),
)
SIGNS = (NOTHING_CAME, MONEY_LATE, WAIVED, REPORTS_LATE)

"""A village's report as blocks: what the records hold, what is missing, what the head adds, whom it goes to, and who signs."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from mitradesa.core.calendar import in_words
from mitradesa.core.money import in_rupiah
from mitradesa.core.receipts import into_words
from mitradesa.core.signers import Signer, dateline
from mitradesa.core.village_reports import (
    ASSET_FORM,
    FORM,
    REPORT_DESK_WORDS,
    Period,
    ReportDesk,
    ReportKind,
    desks_of,
    still_running,
)
from mitradesa.documents.paper.blocks import (
    Align,
    Block,
    Column,
    Heading,
    Item,
    Items,
    Paper,
    Paragraph,
    Signing,
    Table,
)
from mitradesa.queries.village_reports.seen import called
from mitradesa.records.models import VillageReport

DOTS = "." * 30
ADDED = (("Hasil pelaksanaan", "results"), ("Masalah", "problems"), ("Tindak lanjut", "follow_up"))
ASSETS = (
    Column("Kode", 1.4),
    Column("Aset", 2.4),
    Column("Jenis, tempat, luas", 2.6),
    Column("Bukti", 2),
    Column("Pemanfaatan semester ini", 3.6),
)
BESIDE = (
    Column("Perjanjian", 3),
    Column("Mengapa di luar laporan ini", 4),
    Column("Jatuh tempo", 1.6, Align.RIGHT),
    Column("Diterima", 1.6, Align.RIGHT),
)
Told = Mapping[str, Any]


def report_paper(one: VillageReport, signer: Signer | None, later: VillageReport | None = None) -> Paper:
    """The whole paper; a draft says that it is one, a correction what it corrects, and one that `later` corrects says so."""
    kind = ReportKind(one.kind)
    blocks: list[Block] = []
    if not one.confirmed_at:
        blocks.append(Paragraph("RANCANGAN, belum dibenarkan kepala desa.", strong=True, centred=True))
    if one.corrects is not None:
        blocks.append(
            Paragraph(
                f"VERSI {one.edition}, KOREKSI ATAS VERSI {one.corrects.edition}", strong=True, centred=True
            )
        )
    if later is not None:
        told = f"Dikoreksi oleh versi {later.edition}, {_letter(later)}. Yang berlaku adalah versi itu."
        blocks.append(Paragraph(told, strong=True, centred=True))
    blocks.append(Items(_about(one, kind)))
    blocks += _assets(one) if kind is ReportKind.ASSETS else _cooperations(one)
    for number, (title, name) in enumerate(ADDED, 2):
        blocks += [Heading(f"{number}. {title}", 2), Paragraph(getattr(one, name) or "Tidak ditulis.")]
    blocks += [Heading("5. Yang belum tercatat", 2), *_lacking(one.lacking)]
    blocks += [_signed(one, signer), *_received(one)]
    form = ASSET_FORM if kind is ReportKind.ASSETS else FORM
    return Paper(called(one), blocks, form=form, across=kind is ReportKind.ASSETS)


def _about(one: VillageReport, kind: ReportKind) -> list[Item]:
    desks = desks_of(kind)
    copies = "bupati melalui camat"
    to = f"BPD {one.village.name}; tembusan: {copies}" if ReportDesk.BPD in desks else copies
    return [
        Item("Desa", one.village.name),
        Item("Masa", _period(one, kind)),
        Item("Versi", str(one.edition)),
        *_correcting(one),
        Item("Kepada", to),
        Item("Surat pengantar", one.number or "belum bernomor"),
        Item("Isi menurut catatan", in_words(one.gathered_at.date())),
    ]


def _letter(one: VillageReport) -> str:
    return (
        f"surat {one.number or 'tanpa nomor'} tanggal {in_words(one.sent_on)}"
        if one.sent_on
        else "belum dikirim"
    )


def _correcting(one: VillageReport) -> list[Item]:
    if one.corrects is None:
        return []
    return [
        Item("Mengoreksi", f"versi {one.corrects.edition}, {_letter(one.corrects)}"),
        Item("Sebab koreksi", one.because),
    ]


def _period(one: VillageReport, kind: ReportKind) -> str:
    if kind is ReportKind.FINAL:
        return "sampai berakhir"
    period = Period(one.year, one.half)
    running = still_running(kind, period, one.gathered_at.date())
    return f"{period.words}, masih berjalan: isi sementara" if running else period.words


def _lacking(lines: Sequence[str]) -> list[Block]:
    if not lines:
        return [Paragraph("Tidak ada yang diketahui kurang.")]
    return [Table("", (Column("No", 0.4), Column("Yang belum ada pada catatan", 8)), _numbered(lines), "")]


def _numbered(lines: Sequence[str]) -> list[tuple[str, str]]:
    return [(str(number), line) for number, line in enumerate(lines, 1)]


def _cooperations(one: VillageReport) -> list[Block]:
    found: Sequence[Told] = one.content.get("cooperations", ())
    blocks: list[Block] = [Heading("1. Pelaksanaan kerja sama", 2)]
    if not found:
        return [*blocks, Paragraph("Tidak ada kerja sama dengan pihak ketiga yang berlaku pada masa ini.")]
    for told in found:
        blocks += [Heading(str(told["title"]), 3), Items(_cooperation(told))]
    return [*blocks, *_totals(one, found)]


def _totals(one: VillageReport, found: Sequence[Told]) -> list[Block]:
    """What came in by these cooperations, and beside them, so that the sum is that of the money of the village."""
    total = sum(told["received_total"] for told in found)
    beside: Sequence[Told] | None = one.content.get("beside")
    said = f"Penerimaan kerja sama dalam laporan ini: {in_rupiah(total)}."
    if beside is None:
        return [Paragraph(said, strong=True)]
    whole = total + sum(told["received"] for told in beside)
    rows = [
        (told["what"], told["why"], in_rupiah(told["due"]), in_rupiah(told["received"])) for told in beside
    ]
    blocks: list[Block] = [Paragraph(said, strong=True)]
    if beside:
        blocks += [Heading("Uang di luar laporan ini", 3), Table("", BESIDE, rows, "")]
    return [
        *blocks,
        Paragraph(f"Seluruh penerimaan dari perjanjian desa pada masa ini: {in_rupiah(whole)}.", strong=True),
    ]


def _cooperation(told: Told) -> list[Item]:
    items = [
        ("Nomor", ", ".join(told["numbers"]) or "belum dicatat"),
        ("Pihak ketiga", told["partner"] or "belum dicatat"),
        ("Masa", _span(told)),
        ("Keadaan", told["state"] + (f": {told['end_reason']}" if told["end_reason"] else "")),
        ("Uang jatuh tempo", in_rupiah(told["due_total"])),
        ("Uang diterima", _received_words(told)),
        ("Kewajiban", "; ".join(f"{word} {number}" for word, number in told["duties"]) or "belum dicatat"),
    ]
    if told["late"]:
        items.append(("Lewat waktu", "; ".join(told["late"])))
    items.append(("Perselisihan", "; ".join(told["disputes"]) or "tidak ada yang dicatat"))
    items += _closing(told["closing"])
    items.append(("Dokumen terlampir", "; ".join(told["papers"]) or "belum ada berkas"))
    return [Item(label, str(value)) for label, value in items]


def _closing(closing: Told) -> list[tuple[str, str]]:
    if not closing:
        return []
    money = closing["money"]
    said = "belum dilihat" if money is None else in_rupiah(money) if money else "tidak ada"
    return [
        ("Penyerahan kembali", "; ".join(closing["lines"]) or "tidak ada barang"),
        ("Uang belum selesai", f"{said}. {closing['money_note']}".strip()),
        ("Yang masih tersisa", closing["remaining"] or "tidak ada"),
    ]


def _span(told: Told) -> str:
    first, last = _day(told["starts_on"] or told["signed_on"]), _day(told["ended_on"] or told["ends_on"])
    return f"{first or 'belum dicatat'} sampai {last or 'tanpa hari terakhir'}"


def _day(text: str) -> str:
    return in_words(date.fromisoformat(text)) if text else ""


def _received_words(told: Told) -> str:
    parts = [f"{in_rupiah(rupiah)} {into_words(account)}" for account, rupiah in told["received"]]
    return "; ".join(parts) or "tidak ada yang dicatat"


def _assets(one: VillageReport) -> list[Block]:
    found: Sequence[Told] = one.content.get("assets", ())
    used = sum(1 for told in found if told["uses"])
    money = sum(use["received"] for told in found for use in told["uses"])
    return [
        Heading("1. Inventaris dan pemanfaatannya", 2),
        Paragraph(f"{len(found)} aset, {used} dimanfaatkan; penerimaannya {in_rupiah(money)}."),
        Table("", ASSETS, [_asset(told) for told in found], "Belum ada aset yang dicatat."),
    ]


def _asset(told: Told) -> tuple[str, ...]:
    area = f"{told['area']} m²" if told["area"] is not None else ""
    where = ", ".join(part for part in (told["kind"], told["place"], area) if part)
    uses = "\n".join(_use(one) for one in told["uses"]) or told["use"]
    return told["code"] or "belum ada", told["name"], where, told["proof"], uses


def _use(one: Told) -> str:
    days = f"{_day(one['first_day'])} – {_day(one['last_day'])}" if one["first_day"] else "tanpa hari"
    partner = f", {one['partner']}" if one["partner"] else ""
    return f"{one['holder']}{partner} ({one['where']}; {days}); diterima {in_rupiah(one['received'])}"


def _signed(one: VillageReport, signer: Signer | None) -> Signing:
    day = in_words((one.sent_on or one.gathered_at.date()) if one.confirmed_at else one.gathered_at.date())
    name, _, title = one.confirmed_by.partition(", ")
    if not one.confirmed_by and signer is not None:
        name, title = signer.name, signer.title
    number = f"NIP {signer.nip}" if signer and signer.nip else ""
    return Signing(f"{dateline(one.village.name)}, {day}", title or "Kepala Desa", name or DOTS, number)


def _capital(words: str) -> str:
    """The first letter great, the others as they are: BPD stays BPD."""
    return words[:1].upper() + words[1:]


def _received(one: VillageReport) -> list[Block]:
    rows = [
        Item(
            _capital(REPORT_DESK_WORDS[ReportDesk(row.desk)]),
            f"{in_words(row.received_on)}, {row.received_by}",
        )
        for row in one.receipts.all()
    ]
    return [Heading("Tanda terima", 3), Items(rows)] if rows else []

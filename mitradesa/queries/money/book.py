"""The subsidiary book of an agreement: every rupiah in and out of a year or of all years, with a running sum."""

from collections.abc import Sequence
from datetime import date

from django.db.models import Prefetch, Q

from mitradesa.core.accounts.chart import named
from mitradesa.core.books import Book, Cell, Column
from mitradesa.core.calendar import in_words
from mitradesa.core.money import in_rupiah
from mitradesa.core.receipts import ACCOUNT_WORDS, ELSEWHERE, Account, lies_elsewhere
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Role
from mitradesa.queries.regions import area
from mitradesa.queries.signers import keeper, signers
from mitradesa.records.models import Agreement, BankMatch, Receipt, Spending

AWAY = [one.value for one in ELSEWHERE]
FORM = (
    "Formulir usulan Mitra Desa: susunan buku pembantu tidak terbaca pada peraturan yang kami baca; "
    "cocokkan dengan buku pembantu dalam Siskeudes. Kepala urusan keuangan adalah bendahara desa (Permendagri 20/2018 Pasal 4-7, "
    "dari sumber kedua) dan membukukan tiap penerimaan (Pasal 63-67, belum terbaca); siapa yang menandatangani buku ini tidak terbaca, "
    "tanda tangannya di sini usulan kami."
)
AWAY_NOTE = "Uang yang belum disetor ke rekening kas desa ditulis pada barisnya, tetapi baru dihitung pada hari disetor"
COLUMNS = (
    Column("No.", 6),
    Column("Tanggal", 14),
    Column("Uraian", 52),
    Column("Kode rekening", 34),
    Column("Bukti", 24),
    Column("Penerimaan (Rp)", 20, whole=True),
    Column("Pengeluaran (Rp)", 20, whole=True),
    Column("Selisih berjalan (Rp)", 22, whole=True),
)


def subsidiary_book(agreement: Agreement, year: int | None, closed_on: date, *, most: int) -> Book:
    """The book of an agreement, by day; of one budget year where it is named. Blocked for more lines than `most`. Ten queries."""
    came_in = _receipts(agreement, year)
    away = sum(one.amount for one in came_in if lies_elsewhere(one.account, one.deposited_on))
    lines = sorted([*_received(came_in, year), *_spent(agreement, year)], key=lambda one: one[:3])
    if len(lines) > most:
        raise Blocked(f"Buku ini berisi lebih dari {most} baris.", "Pilih satu tahun.")
    rows: list[list[Cell]] = []
    running = received = spent = 0
    for number, (day, _kind, _key, says, code, proof, came, went) in enumerate(lines, 1):
        running, received, spent = running + came - went, received + came, spent + went
        rows.append(
            [number, day, says, named(code) if code else "", proof, came or None, went or None, running]
        )
    office = keeper(agreement.village_id)
    return Book(
        title="Buku pembantu perjanjian kerja sama",
        office=office.name if office else agreement.village.name,
        place=agreement.village.name,
        area=area(agreement.village_id),
        period=f"Tahun anggaran {year}" if year else "Semua tahun",
        form=FORM,
        columns=COLUMNS,
        rows=rows,
        closed_on=closed_on,
        signers=signers(office, closed_on, Role.FINANCE_OFFICER),
        notes=(
            f"Perjanjian: {agreement.title or agreement.key}",
            f"Jumlah penerimaan {in_rupiah(received)}, pengeluaran {in_rupiah(spent)}, selisih {in_rupiah(running)}",
            *((f"{AWAY_NOTE}: {in_rupiah(away)}",) if away else ()),
        ),
    )


Line = tuple[date, int, int, str, str, str, int, int]


def _receipts(agreement: Agreement, year: int | None) -> list[Receipt]:
    """The receipts that came in, or were paid over, in a year."""
    rows = Receipt.objects.filter(agreement=agreement, withdrawn_at__isnull=True)
    if year:
        rows = rows.filter(Q(year=year) | Q(deposited_on__year=year, account__in=AWAY))
    matches = BankMatch.objects.select_related("line__statement")
    return list(rows.prefetch_related(Prefetch("bank_matches", matches), "fulfilments"))


def _received(rows: Sequence[Receipt], year: int | None) -> list[Line]:
    """A line for what came in; for what came in elsewhere a line without rupiah, and one of its sum on the day it was paid over."""
    found: list[Line] = []
    for one in rows:
        elsewhere = one.account in ELSEWHERE
        if year is None or one.year == year:
            came = 0 if elsewhere else one.amount
            found.append((one.received_on, 0, one.pk, _says(one), one.account_code, _proof(one), came, 0))
        if elsewhere and one.deposited_on is not None and year in (None, one.deposited_on.year):
            proof = _proof(one, paid_over=True)
            said = f"Setoran ke rekening kas desa, penerimaan {in_words(one.received_on)} dari {one.payer}"
            found.append((one.deposited_on, 0, one.pk, said, one.account_code, proof, one.amount, 0))
    return found


def _proof(one: Receipt, *, paid_over: bool = False) -> str:
    """What proves a receipt, or its paying over: its file, else the line of the bank or the file of a due day that it meets."""
    name, kept = (one.deposit_file_name, one.deposit_file_id) if paid_over else (one.file_name, one.file_id)
    if name or kept:
        return name or "berkas tersimpan"
    banked = [
        f"rekening koran {match.line.statement.bank} {in_words(match.line.on)}, baris {match.line.row}"
        for match in one.bank_matches.all()
        if match.withdrawn_at is None
    ]
    brought = [
        part.file_name or "berkas tersimpan"
        for part in one.fulfilments.all()
        if part.file_id and part.withdrawn_at is None and not paid_over
    ]
    return "; ".join((banked + brought)[:2]) or "belum ada"


def _says(one: Receipt) -> str:
    parts = [f"Dari {one.payer}, {ACCOUNT_WORDS[Account(one.account)]}"]
    if one.account in ELSEWHERE:
        over = (
            f"disetor ke kas desa {in_words(one.deposited_on)}"
            if one.deposited_on
            else "BELUM disetor ke kas desa"
        )
        parts.append(f"{in_rupiah(one.amount)}, {over}")
    if one.withheld:
        parts.append("ada potongan pembayar")
    if one.note:
        parts.append(one.note)
    return "; ".join(parts)


def _spent(agreement: Agreement, year: int | None) -> list[Line]:
    rows = Spending.objects.filter(agreement=agreement, withdrawn_at__isnull=True)
    return [
        (
            one.spent_on, 1, one.pk, f"Kepada {one.payee}" + ("; di luar anggaran" if one.because else ""),
            one.account_code, one.file_name or one.request_number, 0, one.amount,
        )
        for one in (rows.filter(year=year) if year else rows)
    ]  # fmt: skip

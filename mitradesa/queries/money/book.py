"""The subsidiary book of an agreement: every rupiah in and out of a year or of all years, with a running sum."""

from datetime import date

from mitradesa.core.accounts.chart import named
from mitradesa.core.books import Book, Cell, Column
from mitradesa.core.money import in_rupiah
from mitradesa.core.receipts import ACCOUNT_WORDS, ELSEWHERE, Account
from mitradesa.core.refusals import Blocked
from mitradesa.queries.regions import area
from mitradesa.queries.signers import keeper, signers
from mitradesa.records.models import Agreement, Receipt, Spending

FORM = (
    "Formulir usulan Mitra Desa: susunan buku pembantu tidak terbaca pada peraturan yang kami baca; "
    "cocokkan dengan buku pembantu dalam Siskeudes."
)
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
    """The book of an agreement, by day; of one budget year where it is named. Blocked for more lines than `most`. Eight queries."""
    lines = sorted([*_received(agreement, year), *_spent(agreement, year)], key=lambda one: one[:3])
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
        signers=signers(office, closed_on),
        notes=(
            f"Perjanjian: {agreement.title or agreement.key}",
            f"Jumlah penerimaan {in_rupiah(received)}, pengeluaran {in_rupiah(spent)}, selisih {in_rupiah(running)}",
        ),
    )


Line = tuple[date, int, int, str, str, str, int, int]


def _received(agreement: Agreement, year: int | None) -> list[Line]:
    rows = Receipt.objects.filter(agreement=agreement, withdrawn_at__isnull=True)
    return [
        (one.received_on, 0, one.pk, _says(one), one.account_code, one.file_name, one.amount, 0)
        for one in (rows.filter(year=year) if year else rows)
    ]


def _says(one: Receipt) -> str:
    parts = [f"Dari {one.payer}, {ACCOUNT_WORDS[Account(one.account)]}"]
    if one.account in ELSEWHERE:
        parts.append("sudah disetor ke kas desa" if one.deposited_on else "BELUM disetor ke kas desa")
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

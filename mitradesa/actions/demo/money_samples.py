"""Files about money to try with, made of a village's own receipts: a bank's CSV and XLSX as messy as real ones, and a Siskeudes list."""

import csv
import io
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

import xlsxwriter

from mitradesa.actions.files import Given
from mitradesa.core.account_differences import level
from mitradesa.core.calendar import today
from mitradesa.core.receipts import Account
from mitradesa.queries.money.accounts import official_numbers
from mitradesa.queries.statements.siskeudes import code_of
from mitradesa.records.models import ImportBatch, Receipt

MADE = datetime(2026, 1, 1, tzinfo=UTC)
MOST = 12
OPENING = 48_350_000
NUMBER, DAYS = "1234567890", 150
TWO_COLUMNS, ONE_COLUMN, FOURFOLD, WITH_FORMULA = (
    "bank-dua-kolom",
    "bank-satu-kolom",
    "siskeudes-empat-kali",
    "siskeudes-berumus",
)
NAMES: Mapping[str, Mapping[str, str]] = {
    ImportBatch.Kind.BANK: {
        TWO_COLUMNS: "Mutasi dua kolom, CSV: 1.234.567,00 dan hari/bulan/tahun",
        ONE_COLUMN: "Mutasi satu kolom, XLSX: 1,234,567.00 CR, tanpa tahun, satu tanggal rusak",
    },
    ImportBatch.Kind.SISKEUDES: {
        FOURFOLD: "Realisasi dengan satu penerimaan tertulis empat kali lipat",
        WITH_FORMULA: "Realisasi dengan sel berumus (ditolak)",
    },
}


@dataclass(frozen=True, slots=True)
class Moved:
    """A line of the account: whole rupiah and sen, in where they are above nothing."""

    on: date
    words: str
    rupiah: int
    sen: int = 0


def sample_file(name: str, village: str) -> Given | None:
    """A sample by its name; None for a name that there is not."""
    makers: Mapping[str, tuple[Callable[[str], bytes], str]] = {
        TWO_COLUMNS: (_two_columns, "mutasi-contoh-bank-sumsel-babel.csv"),
        ONE_COLUMN: (_one_column, "mutasi-contoh-bri.xlsx"),
        FOURFOLD: (_fourfold, "siskeudes-contoh.xlsx"),
        WITH_FORMULA: (_with_formula, "siskeudes-berumus-contoh.xlsx"),
    }
    found = makers.get(name)
    return Given(found[0](village), found[1]) if found else None


def moved(village: str) -> list[Moved]:
    """What the bank would show: the receipts of the village's own account, some together, and what is not recorded here."""
    since = today() - timedelta(days=DAYS)
    receipts = Receipt.objects.filter(
        village=village, withdrawn_at=None, account=Account.VILLAGE_CASH, received_on__gte=since
    )
    days: dict[tuple[date, str], int] = defaultdict(int)
    for one in receipts.order_by("-received_on")[:MOST]:
        days[one.received_on, one.payer] += one.amount
    lines = [Moved(on, f"TRF DARI {payer.upper()[:24]}", amount) for (on, payer), amount in days.items()]
    last = max((one.on for one in lines), default=today() - timedelta(days=15))
    lines += [
        Moved(last - timedelta(days=20), "PENYALURAN DANA DESA TAHAP II", 250_000_000),
        Moved(last - timedelta(days=12), "SETORAN TUNAI PARKIR PASAR (CONTOH)", 2_250_000),
        Moved(last - timedelta(days=9), "PEMBAYARAN SILTAP", -36_400_000),
        Moved(last + timedelta(days=1), "BUNGA BANK", 12_345, 67),
        Moved(last + timedelta(days=1), "BIAYA ADMINISTRASI", -10_000),
    ]
    return sorted(lines, key=lambda one: one.on)


def _number(village: str) -> str:
    return next(iter(official_numbers(village)), NUMBER)


def _two_columns(village: str) -> bytes:
    lines = moved(village)
    made = io.StringIO()
    writer = csv.writer(made, delimiter=";")
    writer.writerow(["BANK SUMSEL BABEL (CONTOH)"])
    writer.writerow([f"No. Rekening: {_number(village)}", "RKD CONTOH"])
    writer.writerow([f"Periode {lines[0].on:%d/%m/%Y} s.d. {lines[-1].on:%d/%m/%Y}"])
    writer.writerow([])
    writer.writerow(["Tanggal Transaksi", "Uraian Transaksi", "Debet", "Kredit", "Saldo"])
    balance = OPENING * 100
    writer.writerow(["", "SALDO AWAL", "", "", _comma(balance)])
    for one in lines:
        total = _total(one)
        balance += total
        sides = ["", _comma(total)] if total > 0 else [_comma(-total), "0,00"]
        writer.writerow([f"{one.on:%d/%m/%Y}", one.words, *sides, _comma(balance)])
    writer.writerow(["", "TOTAL MUTASI", "", _comma(sum(max(_total(one), 0) for one in lines)), ""])
    return made.getvalue().encode("cp1252")


def _total(one: Moved) -> int:
    return one.rupiah * 100 + (one.sen if one.rupiah > 0 else -one.sen)


def _comma(total: int) -> str:
    """Sen as banks here write rupiah: 1.234.567,00."""
    return f"{total // 100:,}".replace(",", ".") + f",{total % 100:02d}"


def _one_column(village: str) -> bytes:
    lines = moved(village)
    rows: list[Sequence[Any]] = [
        ["LAPORAN MUTASI REKENING (CONTOH)"],
        [f"BRI No Rek {_number(village)}", "", "", ""],
        [f"Tahun {lines[-1].on.year}"],
        ["Tgl", "Keterangan", "Mutasi", "Saldo"],
    ]
    balance = OPENING * 100
    for place, one in enumerate(lines):
        balance += _total(one)
        day = f"{one.on:%d/%m}" if place != 2 else "31/02"
        shown = f"{abs(_total(one)) // 100:,}.{abs(_total(one)) % 100:02d} {'CR' if one.rupiah > 0 else 'DB'}"
        rows.append([day, one.words, shown, f"{balance // 100:,}.{balance % 100:02d}"])
    return _workbook(rows)


def _fourfold(village: str) -> bytes:
    """Realisation that is right but for the largest receipt of an account, which stands there four times."""
    receipts = list(Receipt.objects.filter(village=village, withdrawn_at=None).select_related("agreement"))
    sums: dict[tuple[int, str], int] = defaultdict(int)
    for one in receipts:
        sums[one.year, level(code_of(one))] += one.amount
    largest = max(receipts, key=lambda one: one.amount, default=None)
    if largest is not None:
        sums[largest.year, level(code_of(largest))] += 3 * largest.amount
    rows: list[Sequence[Any]] = [
        ["REALISASI PENDAPATAN DESA (CONTOH)"],
        ["Kode Rekening", "Uraian", "Anggaran", "Realisasi", "Tahun"],
    ]
    for year in sorted({year for year, _ in sums} or {today().year}):
        own = [(code, amount) for (one, code), amount in sums.items() if one == year]
        rows.append(["4.", "PENDAPATAN", "", sum(amount for _, amount in own) + 250_000_000, year])
        rows += [[f"{code}.", "Pendapatan kerja sama (contoh)", amount, amount, year] for code, amount in own]
        rows.append(["4.2.1.", "Dana Desa (contoh)", 250_000_000, 250_000_000, year])
        rows.append(["5.1.1.", "Belanja (contoh)", 90_000_000, 80_000_000, year])
    return _workbook(rows)


def _with_formula(village: str) -> bytes:
    year = today().year
    return _workbook(
        [["Kode Rekening", "Uraian", "Realisasi", "Tahun"], ["4.3.2", "Contoh", "=15000000*4", year]],
        formulas=True,
    )


def _workbook(rows: Sequence[Sequence[Any]], *, formulas: bool = False) -> bytes:
    made = io.BytesIO()
    book = xlsxwriter.Workbook(made, {"strings_to_formulas": formulas, "strings_to_numbers": False})
    book.set_properties({"created": MADE})
    sheet = book.add_worksheet("Contoh")
    for number, row in enumerate(rows):
        sheet.write_row(number, 0, row)
    book.close()
    return made.getvalue()

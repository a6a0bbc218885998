"""A bank statement: its columns as Indonesian banks head them, its rows as days, exact amounts and sides, its running balance tried."""

import itertools
import re
from collections.abc import Mapping, Sequence

from mitradesa.core.money import in_rupiah
from mitradesa.core.money_days import why_not
from mitradesa.reading.register.columns import IGNORED, Columns, Target
from mitradesa.reading.register.days import is_nothing
from mitradesa.reading.register.rows import Remark
from mitradesa.reading.register.tables import Cell
from mitradesa.reading.statements.amounts import INCOMING, OUTGOING, Exact, in_parts, side_of
from mitradesa.reading.statements.days import SWAPPED, order_of, read_bank_day, swapped_by_excel
from mitradesa.reading.statements.rows import Cells, Form, Lines, Read, Sheet, column_of

BANKS = (
    "BRI",
    "BNI",
    "Mandiri",
    "BCA",
    "BSI",
    "BTN",
    "Sumsel Babel",
    "Jateng",
    "Jatim",
    "BJB",
    "Jabar",
    "Nagari",
    "Sumut",
)
_NUMBER = re.compile(r"\brek(?:ening)?\b\D{0,20}(?P<number>\d[\d. -]{6,24}\d)", re.IGNORECASE)
_SALDO = re.compile(r"\s*(?:saldo|balance|opening|closing)\b", re.IGNORECASE)
_TARGETS: Mapping[str, Target] = {
    "on": Target("Tanggal", (
        "tanggal", "tgl", "tanggal transaksi", "tgl transaksi", "tgl tran", "tanggal mutasi", "tanggal posting", "posting date",
        "post date", "date", "transaction date", "tanggal buku", "tgl buku", "tanggal tran",
    )),
    "description": Target("Keterangan", (
        "keterangan", "uraian", "uraian transaksi", "deskripsi", "description", "desk tran", "remark", "rincian",
        "keterangan transaksi", "berita", "rincian transaksi", "transaksi", "catatan", "narasi",
    )),
    "payer": Target("Pengirim atau penyetor", (
        "pengirim", "nama pengirim", "penyetor", "nama penyetor", "dari", "nama", "lawan transaksi", "nama lawan", "dari rekening",
    )),
    "reference": Target("Nomor referensi", (
        "no referensi", "nomor referensi", "referensi", "reference", "reference no", "no ref", "no bukti", "nomor bukti", "no jurnal",
        "nomor jurnal",
    )),
    "debit": Target("Keluar (debet)", (
        "debet", "debit", "mutasi debet", "mutasi debit", "debet rp", "debit rp", "keluar", "pengeluaran", "penarikan", "withdrawal",
        "db",
    )),
    "credit": Target("Masuk (kredit)", (
        "kredit", "credit", "mutasi kredit", "kredit rp", "masuk", "pemasukan", "penerimaan", "setoran", "deposit", "cr",
    )),
    "amount": Target("Jumlah (satu kolom)", (
        "jumlah", "mutasi", "nominal", "amount", "nilai", "jumlah mutasi", "nilai transaksi", "jumlah rp", "nominal transaksi",
    )),
    "side": Target("Tanda masuk atau keluar", (
        "d k", "db cr", "dk", "dbcr", "db kr", "jenis", "jenis mutasi", "tipe", "type", "debet kredit", "kode d k", "d c",
    )),
    "balance": Target("Saldo sesudahnya", (
        "saldo", "saldo akhir", "balance", "saldo akhir mutasi", "sisa saldo", "running balance", "saldo rp",
    )),
    IGNORED: Target("Tidak dipakai", (
        "no", "no urut", "nomor urut", "nourut", "valuta", "tanggal valuta", "tgl efektif", "value date", "jam", "waktu", "time",
        "cabang", "branch", "kode transaksi", "teller", "glsign", "mata uang", "currency", "saldo awal", "saldo awal mutasi",
    )),
}  # fmt: skip


def _is_day(cell: Cell) -> bool:
    return isinstance(cell, str) and bool(read_bank_day(cell, "dmy", 2000).iso) and not side_of(cell)


def _is_side(cell: Cell) -> bool:
    return isinstance(cell, str) and bool(side_of(cell))


COLUMNS = Columns(_TARGETS, {"on": _is_day, "side": _is_side})


def number_in(rows: Sequence[Sequence[Cell]]) -> str:
    """The number of the account as the rows above the headers name it; empty where they do not."""
    for row in rows:
        found = _NUMBER.search(" ".join(str(cell) for cell in row if cell is not None))
        if found:
            return re.sub(r"\D", "", found["number"])
    return ""


def bank_in(text: str) -> str:
    """The bank that a file's name or head names; empty where it is none of the known ones."""
    return next((f"Bank {one}" for one in BANKS if re.search(rf"\b{one}\b", text, re.IGNORECASE)), "")


def read_bank(sheet: Sheet, rows: Lines) -> list[Read]:
    """Every row as a line of the statement: `on`, `amount` and `sen`, `side`, `description`, `payer`, `reference`, `balance` in sen."""
    days = column_of(sheet, rows, "on")
    order, swapped = order_of(days), swapped_by_excel(days)
    found = []
    for number, cells in rows:
        reader = Cells(sheet, number, cells)
        _read_row(reader, sheet, order)
        if swapped and re.fullmatch(r"\d{4}-\d{2}-\d{2}", str(reader.cell("on"))):
            reader.doubt("on", f"{SWAPPED[0].upper()}{SWAPPED[1:]}.")
        found.append(reader.row)
    _try_balance(sheet, found)
    return found


def _read_row(reader: Cells, sheet: Sheet, order: str) -> None:
    row = reader.row
    row.values["description"] = reader.text("description", 500)
    row.values["payer"] = reader.text("payer", 200)
    row.values["reference"] = reader.text("reference", 80)
    row.skipped = _why_no_line(reader)
    if row.skipped:
        return
    _read_day(reader, sheet, order)
    total, side = _amount(reader)
    if row.wrong:
        return
    if not total:
        reader.fail(
            _money(reader), "Jumlahnya kosong atau nol.", "Isi debet atau kreditnya, atau lewati baris ini."
        )
        return
    row.values["amount"], row.values["sen"] = in_parts(total)
    row.values["side"] = side
    balance = reader.exact("balance")
    if balance.total is not None:
        row.values["balance"] = balance.total


def _why_no_line(reader: Cells) -> str:
    silent = all(
        is_nothing(reader.cell(one)) or _zero(reader.cell(one)) for one in ("debit", "credit", "amount")
    )
    if silent and (is_nothing(reader.cell("on")) or _SALDO.match(reader.text("description", 80))):
        return "baris saldo atau keterangan, tanpa jumlah"
    if is_nothing(reader.cell("on")) and re.match(
        r"\s*(?:total|jumlah|mutasi)\b", _first(reader), re.IGNORECASE
    ):
        return "baris jumlah"
    return ""


def _zero(cell: Cell) -> bool:
    return not isinstance(cell, bool) and (
        cell == 0 or re.fullmatch(r"0(?:[.,]0+)?", str(cell).strip()) is not None
    )


def _first(reader: Cells) -> str:
    return reader.text("description", 80) or reader.text("payer", 80)


def _money(reader: Cells) -> str:
    return next((one for one in ("credit", "amount", "debit") if reader.has(one)), "credit")


def _read_day(reader: Cells, sheet: Sheet, order: str) -> None:
    day = read_bank_day(reader.cell("on"), order, sheet.year)
    if day.whole is None:
        reader.fail(
            "on", day.wrong or "Tanggalnya kosong.", day.remedy or "Isi tanggalnya, atau lewati baris ini."
        )
        return
    impossible = why_not(day.whole)
    if impossible is not None:
        reader.fail("on", *impossible)
        return
    reader.row.values["on"] = day.whole
    if day.doubt:
        reader.doubt("on", f"{day.doubt[0].upper()}{day.doubt[1:]}.")


def _amount(reader: Cells) -> tuple[int, str]:
    """The amount of a row in sen and its side, out of one column or two."""
    debit, credit = reader.exact("debit"), reader.exact("credit")
    if reader.row.wrong:
        return 0, ""
    if debit.total and credit.total:
        reader.fail(
            "credit",
            "Debet dan kredit terisi pada satu baris.",
            "Pisahkan menjadi dua baris, atau perbaiki selnya.",
        )
        return 0, ""
    if credit.total:
        return abs(credit.total), INCOMING if credit.total > 0 else OUTGOING
    if debit.total:
        # Some banks write what goes out with a minus in its own column.
        return abs(debit.total), OUTGOING
    return _single(reader, reader.exact("amount"))


def _single(reader: Cells, found: Exact) -> tuple[int, str]:
    if not found.total:
        return 0, ""
    side = side_of(reader.text("side", 20)) or found.side
    if found.total < 0 and side != INCOMING:
        return -found.total, OUTGOING
    if not side and not is_nothing(reader.cell("side")):
        reader.fail(
            "side",
            f'"{reader.text("side", 20)}" bukan tanda masuk atau keluar.',
            "Tulis K atau CR untuk masuk, D atau DB untuk keluar.",
        )
        return 0, ""
    return abs(found.total), side or INCOMING


def _try_balance(sheet: Sheet, rows: Sequence[Read]) -> None:
    """Marks where the balance does not follow from the line before (or behind, in statements that begin with the newest)."""
    known = [
        row
        for row in rows
        if not row.wrong and not row.skipped and isinstance(row.values.get("balance"), int)
    ]
    forward = [_steps(one, two) for one, two in itertools.pairwise(known)]
    backward = [_steps(two, one) for one, two in itertools.pairwise(known)]
    newest_first = backward.count(True) > forward.count(True)
    for place, follows in enumerate(backward if newest_first else forward):
        row = known[place if newest_first else place + 1]
        if not follows:
            said = in_rupiah(row.whole("balance") // 100)
            cell = Cells(sheet, row.number, ())
            cell.doubt(
                "balance",
                f"Saldo {said} tidak bersambung dengan baris sebelumnya: mungkin ada baris yang hilang.",
            )
            row.doubts += [Remark(one.cell, one.target, one.says) for one in cell.row.doubts]


def _steps(before: Read, after: Read) -> bool:
    total = after.whole("amount") * 100 + after.whole("sen")
    return before.whole("balance") + (total if after.text("side") == INCOMING else -total) == after.whole(
        "balance"
    )


BANK = Form(
    COLUMNS,
    (
        (frozenset({"on"}), "Belum ada kolom tanggal."),
        (frozenset({"credit", "amount"}), "Belum ada kolom uang masuk (kredit) atau jumlah."),
    ),
    read_bank,
)

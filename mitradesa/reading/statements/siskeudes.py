"""A list of realisation from Siskeudes: account, year, amount; rows that only sum others are told apart, nothing counts twice."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from mitradesa.core.money import in_rupiah
from mitradesa.reading.register.columns import IGNORED, Columns, Target
from mitradesa.reading.register.days import is_nothing
from mitradesa.reading.register.rows import Remark
from mitradesa.reading.register.tables import Cell
from mitradesa.reading.statements.amounts import in_parts
from mitradesa.reading.statements.rows import Cells, Form, Lines, Read, Sheet

INCOME = "4"
_CODE = re.compile(r"\d{1,2}(?:\s*[. ]\s*\d{1,3})*\s*\.?")
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}(?: .*)?")
_TARGETS: Mapping[str, Target] = {
    "account": Target("Kode rekening", (
        "kode rekening", "kode rek", "rekening", "kode akun", "akun", "kode", "kd rincian", "kd rek", "no rekening", "kode rincian",
    )),
    "name": Target("Uraian", ("uraian", "nama rekening", "nama akun", "nama obyek", "uraian rekening", "keterangan", "nama rincian")),
    "planned": Target("Anggaran", (
        "anggaran", "anggaran rp", "pagu", "jumlah anggaran", "anggaran setelah perubahan", "anggaran perubahan", "apbdes",
    )),
    "realised": Target("Realisasi", (
        "realisasi", "realisasi rp", "jumlah realisasi", "realisasi kumulatif", "realisasi s d saat ini", "realisasi s d bulan ini",
        "penerimaan",
    )),
    "year": Target("Tahun anggaran", ("tahun", "tahun anggaran", "thn", "ta")),
    IGNORED: Target("Tidak dipakai", (
        "no", "no urut", "selisih", "lebih kurang", "persen", "sisa", "sumber dana", "sumber", "ref", "kd desa", "kode desa", "desa",
    )),
}  # fmt: skip


def _is_code(cell: Cell) -> bool:
    return isinstance(cell, str) and "." in cell and _CODE.fullmatch(cell.strip()) is not None


COLUMNS = Columns(_TARGETS, {"account": _is_code})


def plain_code(text: str) -> str:
    """An account without the blanks and the last point that lists put in: "4. 3. 2. " is "4.3.2"."""
    return ".".join(
        part.lstrip("0") or "0" if place == 0 else part for place, part in enumerate(re.findall(r"\d+", text))
    )


def read_siskeudes(sheet: Sheet, rows: Lines) -> list[Read]:
    """Every row with `account`, `name`, `year`, `planned`, `amount` and `sen`; spending and sums of other rows are skipped."""
    found = [_read_row(Cells(sheet, number, cells), sheet) for number, cells in rows]
    _set_sums_aside(sheet, found)
    return found


def _read_row(reader: Cells, sheet: Sheet) -> Read:
    row, cell = reader.row, reader.cell("account")
    row.values["name"] = reader.text("name", 200)
    if is_nothing(cell):
        row.skipped = "tanpa kode rekening"
        return row
    code = _account(reader, cell)
    if not row.wrong and not code.startswith(INCOME):
        row.skipped = "bukan pendapatan; hanya rekening 4 yang dibandingkan"
        return row
    row.values["account"] = code
    _read_year(reader, sheet)
    _read_amounts(reader)
    return row


def _account(reader: Cells, cell: Cell) -> str:
    text = str(cell).strip()
    if isinstance(cell, str) and _ISO.fullmatch(text):
        reader.fail(
            "account",
            f"Kode rekening ini dibaca Excel sebagai tanggal ({text[:10]}).",
            "Tulis kodenya di sini, mis. 4.3.2; di Excel ubah dahulu format kolomnya menjadi Teks.",
        )
    elif not _CODE.fullmatch(text):
        reader.fail("account", f'"{text[:30]}" bukan kode rekening.', "Tulis seperti 4.3.2 atau 4.3.2.01.")
    return plain_code(text)


def _read_year(reader: Cells, sheet: Sheet) -> None:
    text = reader.text("year", 10)
    year = int(text) if re.fullmatch(r"20\d{2}", text) else None if text else sheet.year
    if year is None:
        reader.fail(
            "year",
            "Tahun anggarannya tidak terbaca.",
            "Pilih kolom tahun, atau isi tahunnya pada halaman kolom.",
        )
    else:
        reader.row.values["year"] = year


def _read_amounts(reader: Cells) -> None:
    realised, planned = reader.exact("realised"), reader.exact("planned")
    if planned.total is not None:
        reader.row.values["planned"] = in_parts(planned.total)[0]
    reader.row.values["amount"], reader.row.values["sen"] = in_parts(realised.total or 0)
    if realised.total is None and not realised.wrong:
        reader.doubt("realised", "Realisasinya kosong; dibaca nol.")


def _set_sums_aside(sheet: Sheet, rows: Sequence[Read]) -> None:
    """Rows whose account stands above others of the same year only sum them; a sum that is not theirs is said."""
    kept = [row for row in rows if not row.wrong and not row.skipped]
    below: dict[tuple[int, str], set[str]] = defaultdict(set)
    for row in kept:
        parts = row.text("account").split(".")
        for depth in range(1, len(parts)):
            below[row.whole("year"), ".".join(parts[:depth])].add(row.text("account"))
    parents = {key for key in below if any(_key(row) == key for row in kept)}
    leaves = [row for row in kept if _key(row) not in parents]
    for row in kept:
        if _key(row) not in parents:
            continue
        inside = [one for one in leaves if one.whole("year") == row.whole("year") and _lies_in(one, row)]
        total = sum(one.whole("amount") * 100 + one.whole("sen") for one in inside)
        if total != row.whole("amount") * 100 + row.whole("sen"):
            cell = Cells(sheet, row.number, ())
            cell.doubt(
                "realised",
                f"Jumlah {in_rupiah(row.whole('amount'))} bukan jumlah rekening di bawahnya ({in_rupiah(total // 100)}).",
            )
            row.doubts += [Remark(one.cell, one.target, one.says) for one in cell.row.doubts]
        row.skipped = "baris jumlah dari rekening di bawahnya"


def _key(row: Read) -> tuple[int, str]:
    return row.whole("year"), row.text("account")


def _lies_in(row: Read, parent: Read) -> bool:
    return row.text("account").startswith(f"{parent.text('account')}.")


SISKEUDES = Form(
    COLUMNS,
    (
        (frozenset({"account"}), "Belum ada kolom kode rekening."),
        (frozenset({"realised"}), "Belum ada kolom realisasi."),
    ),
    read_siskeudes,
)

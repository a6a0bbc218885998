"""Which column of a register says what: guessed by its header and by what stands in its cells; a person has the last word."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from mitradesa.core.plain import plain
from mitradesa.reading.register.amounts import read_amount
from mitradesa.reading.register.days import OPEN, is_nothing, read_day, read_length
from mitradesa.reading.register.tables import Cell

LIKE = 84.0
LEAST = 58.0
IGNORED = "ignored"
KEPT = ""


@dataclass(frozen=True, slots=True)
class Target:
    """What a column can be: its label, the headers that offices give it."""

    label: str
    headers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Columns:
    """What the columns of one kind of list can be, and which cells fit a target."""

    targets: Mapping[str, Target]
    content: Mapping[str, Callable[[Cell], bool]]


TARGETS: Mapping[str, Target] = {
    "number": Target(
        "Nomor perjanjian (desa, atau kedua pihak)",
        (
            "nomor",
            "nomor perjanjian",
            "no perjanjian",
            "nomor pks",
            "no pks",
            "nomor surat",
            "nomor mou",
            "nomor naskah",
            "no kontrak",
            "nomor pihak desa",
            "nomor pihak pertama",
            "nomor pihak i",
            "nomor dan tanggal",
            "no spk",
            "nomor kerja sama",
            "nomor dokumen",
        ),
    ),
    "number_partner": Target(
        "Nomor pihak ketiga",
        (
            "nomor pihak kedua",
            "nomor pihak ketiga",
            "nomor pihak ii",
            "nomor mitra",
            "no perusahaan",
            "nomor pks mitra",
            "no pihak kedua",
        ),
    ),
    "signed_on": Target(
        "Tanggal tanda tangan",
        (
            "tanggal",
            "tgl",
            "tanggal perjanjian",
            "tanggal tanda tangan",
            "tgl pks",
            "tanggal penandatanganan",
            "tanggal naskah",
            "ditandatangani",
            "tgl ttd",
            "tanggal ttd",
            "tanggal mou",
            "tanggal kontrak",
        ),
    ),
    "starts_on": Target(
        "Mulai berlaku",
        (
            "mulai",
            "mulai berlaku",
            "tanggal mulai",
            "tmt",
            "terhitung mulai",
            "awal",
            "tgl mulai",
            "masa berlaku mulai",
            "jangka waktu mulai",
            "berlaku sejak",
        ),
    ),
    "ends_on": Target(
        "Hari terakhir berlaku",
        (
            "berakhir",
            "tanggal berakhir",
            "selesai",
            "sampai",
            "sampai dengan",
            "tgl selesai",
            "akhir",
            "jatuh tempo",
            "habis berlaku",
            "masa berlaku sampai",
            "berlaku sampai",
            "jangka waktu berakhir",
            "tanggal selesai",
            "s d",
        ),
    ),
    "term": Target(
        "Jangka waktu",
        (
            "jangka waktu",
            "lama",
            "masa berlaku",
            "durasi",
            "lama kerja sama",
            "jangka waktu tahun",
            "masa kerja sama",
            "waktu",
            "periode",
        ),
    ),
    "partner": Target(
        "Pihak ketiga",
        (
            "pihak ketiga",
            "mitra",
            "nama mitra",
            "perusahaan",
            "pihak kedua",
            "nama perusahaan",
            "mitra kerja sama",
            "lembaga",
            "rekanan",
            "nama pihak ketiga",
            "pihak ii",
            "investor",
            "penyedia",
        ),
    ),
    "title": Target(
        "Judul atau tentang",
        (
            "judul",
            "tentang",
            "perihal",
            "nama perjanjian",
            "nama kerja sama",
            "judul perjanjian",
            "uraian",
            "kegiatan",
            "nama kegiatan",
            "jenis kerja sama",
            "objek",
            "objek kerja sama",
            "judul kerja sama",
        ),
    ),
    "scope": Target(
        "Ruang lingkup", ("ruang lingkup", "lingkup", "cakupan", "isi perjanjian", "pokok perjanjian")
    ),
    "field": Target("Bidang", ("bidang", "bidang kerja sama", "sektor", "kategori")),
    "document_kind": Target(
        "Bentuk naskah", ("bentuk naskah", "jenis naskah", "jenis dokumen", "bentuk", "jenis perjanjian")
    ),
    "amount_total": Target(
        "Nilai (rupiah)",
        (
            "nilai",
            "nilai rp",
            "nilai perjanjian",
            "nilai kontrak",
            "jumlah",
            "jumlah rp",
            "nominal",
            "besaran",
            "harga",
            "nilai kerja sama",
            "biaya",
            "nilai sewa",
            "anggaran",
            "rupiah",
            "nilai rupiah",
        ),
    ),
    "village_name": Target(
        "Nama desa",
        (
            "desa",
            "nama desa",
            "desa kelurahan",
            "pihak pertama",
            "pemerintah desa",
            "nama desa kelurahan",
            "pihak desa",
            "pihak i",
        ),
    ),
    "village_code": Target(
        "Kode desa",
        (
            "kode",
            "kode desa",
            "kode wilayah",
            "kode desa kemendagri",
            "kd desa",
            "id desa",
            "kode kemendagri",
        ),
    ),
    "subdistrict_name": Target("Kecamatan", ("kecamatan", "kec", "nama kecamatan", "distrik")),
    "musdes_on": Target(
        "Tanggal musyawarah desa",
        (
            "tanggal musdes",
            "tgl musdes",
            "tanggal musyawarah",
            "musyawarah desa",
            "tanggal ba musdes",
            "musdes",
        ),
    ),
    "signatory_village": Target(
        "Penanda tangan desa",
        ("kepala desa", "penandatangan desa", "nama kepala desa", "kades", "penandatangan pihak pertama"),
    ),
    "signatory_partner": Target(
        "Penanda tangan pihak ketiga",
        ("direktur", "pimpinan", "penandatangan mitra", "penandatangan pihak kedua", "nama direktur"),
    ),
    "note": Target("Keterangan", ("keterangan", "ket", "catatan", "status", "kondisi")),
    IGNORED: Target("Tidak dipakai", ("no", "no urut", "nomor urut", "nourut", "#")),
}
"""`IGNORED` is a running number; a column without a target is kept in the note of each agreement."""
SEVERAL = ("note", IGNORED)

_SLASHED = re.compile(r"\w+\s*/\s*\w+.*\d")
_CODE = re.compile(r"\d{2}\.?\d{2}\.?\d{2}\.?\d{4}")
_COMPANY = re.compile(r"\b(?:pt|cv|ud|koperasi|yayasan|universitas|bank|kud|kelompok)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Guess:
    """What a column seems to be, and how surely, 0 to 1."""

    target: str
    sureness: float


def header_score(header: str, target: Target) -> float:
    """How well a header fits a target, 0 to 100."""
    said = plain(header)
    if not said:
        return 0.0
    best = 0.0
    for synonym in target.headers:
        score = max(fuzz.ratio(said, synonym), fuzz.token_sort_ratio(said, synonym))
        if len(synonym) > 3 and set(synonym.split()) <= set(said.split()):
            score = max(score, 80.0 + 4.0 * len(synonym.split()))
        best = max(best, score)
    return best


def is_header(text: Cell, columns: Columns | None = None) -> bool:
    """Whether a cell could be a column's header in a register, or in another kind of list."""
    targets = (columns or REGISTER).targets.values()
    return (
        isinstance(text, str) and len(text) < 60 and any(header_score(text, one) >= LIKE for one in targets)
    )


def guess(
    headers: Sequence[str], rows: Sequence[Sequence[Cell]], columns: Columns | None = None
) -> list[Guess]:
    """A target for each column of a register, or of another kind of list; each target once, except notes."""
    kind = columns or REGISTER
    scores = [
        (score, column, target)
        for column, header in enumerate(headers)
        for target, score in _scores(header, [row[column] for row in rows[:60]], kind).items()
        if score >= LEAST
    ]
    chosen: dict[int, Guess] = {}
    taken: set[str] = set()
    for score, column, target in sorted(scores, key=lambda one: (-one[0], one[1])):
        if column not in chosen and target not in taken:
            chosen[column] = Guess(target, min(1.0, score / 100))
            taken |= set() if target in SEVERAL else {target}
    return [chosen.get(column, Guess(KEPT, 0.0)) for column in range(len(headers))]


def _scores(header: str, cells: Sequence[Cell], columns: Columns) -> dict[str, float]:
    filled = [cell for cell in cells if not is_nothing(cell)]
    found = {}
    for target, one in columns.targets.items():
        said = header_score(header, one)
        fits = columns.content.get(target)
        share = _share(filled, fits) if fits and filled else None
        if share is None:
            found[target] = said
        elif said:
            found[target] = max(said * 0.8 + share * 22 - (25 if share < 0.15 else 0), share * 62)
        else:
            found[target] = share * 62
    return found


def _share(cells: Sequence[Cell], fits: Callable[[Cell], bool]) -> float:
    return sum(1 for cell in cells if fits(cell)) / len(cells)


def _is_day(cell: Cell) -> bool:
    found = read_day(cell)
    return bool(found.iso) and (found.iso != OPEN) and not (isinstance(cell, int) and cell < 20_000)


def _ends(cell: Cell) -> bool:
    return bool(read_day(cell).iso)


def _is_length(cell: Cell) -> bool:
    found = read_length(cell)
    small = not isinstance(cell, int | float) or 0 < cell < 100
    return small and bool(found.months or found.days or found.is_open)


def _is_amount(cell: Cell) -> bool:
    found = read_amount(cell)
    return found.rupiah is not None and found.rupiah >= 10_000 and not _CODE.fullmatch(str(cell))


def _is_number(cell: Cell) -> bool:
    return isinstance(cell, str) and _SLASHED.search(cell) is not None and not read_day(cell).iso


def _is_code(cell: Cell) -> bool:
    return _CODE.fullmatch(str(cell)) is not None


def _is_partner(cell: Cell) -> bool:
    return isinstance(cell, str) and _COMPANY.search(cell) is not None


CONTENT: Mapping[str, Callable[[Cell], bool]] = {
    "number": _is_number,
    "number_partner": _is_number,
    "signed_on": _is_day,
    "starts_on": _is_day,
    "ends_on": _ends,
    "musdes_on": _is_day,
    "term": _is_length,
    "amount_total": _is_amount,
    "village_code": _is_code,
    "partner": _is_partner,
}
REGISTER = Columns(TARGETS, CONTENT)

"""The lines of a benefit ledger in words: what the village got, what it gave for it, where a figure comes from and how sure it is."""

from collections.abc import Mapping
from enum import StrEnum


class Kind(StrEnum):
    """What a line counts; the last four are what the village itself gave."""

    INCOME = "income"
    JOBS = "jobs"
    SERVICES = "services"
    TRAINING = "training"
    ASSETS = "assets"
    OTHER = "other"
    LAND = "land"
    LABOUR = "labour"
    CASH = "cash"
    WAIVED = "waived"


KIND_WORDS: Mapping[Kind, str] = {
    Kind.INCOME: "pendapatan",
    Kind.JOBS: "pekerjaan",
    Kind.SERVICES: "layanan",
    Kind.TRAINING: "pelatihan",
    Kind.ASSETS: "barang dan bangunan",
    Kind.OTHER: "manfaat lain",
    Kind.LAND: "tanah atau bangunan desa",
    Kind.LABOUR: "tenaga warga",
    Kind.CASH: "uang desa",
    Kind.WAIVED: "pungutan yang dibebaskan",
}
GIVEN: tuple[Kind, ...] = (Kind.LAND, Kind.LABOUR, Kind.CASH, Kind.WAIVED)
GAINED: tuple[Kind, ...] = tuple(one for one in Kind if one not in GIVEN)
GIVEN_TITLES: Mapping[Kind, str] = {
    Kind.LAND: "Hasil tanah atau bangunan yang dilepas desa",
    Kind.LABOUR: "Tenaga kerja warga tanpa upah",
    Kind.CASH: "Uang yang dikeluarkan desa",
    Kind.WAIVED: "Pungutan desa yang dibebaskan",
}
RECEIVED_TITLE = "Uang yang diterima desa"
MOST = 6
"""So many indicators of what is gained an agreement has at most; more are seldom kept up."""

RUPIAH = "rupiah"
UNITS: tuple[str, ...] = (
    RUPIAH,
    "orang",
    "rumah tangga",
    "orang-hari",
    "kali",
    "unit",
    "meter",
    "hektare",
    "kunjungan",
)


class Basis(StrEnum):
    """Where a figure comes from."""

    RECEIPTS = "receipts"
    BOOK = "book"
    COUNT = "count"
    PARTNER = "partner"
    TOLD = "told"


BASIS_WORDS: Mapping[Basis, str] = {
    Basis.RECEIPTS: "penerimaan yang tercatat",
    Basis.BOOK: "buku atau dokumen desa",
    Basis.COUNT: "pendataan",
    Basis.PARTNER: "laporan pihak ketiga",
    Basis.TOLD: "keterangan lisan",
}


class Sureness(StrEnum):
    """How sure a figure is."""

    PROVED = "proved"
    COUNTED = "counted"
    ESTIMATED = "estimated"


SURENESS_WORDS: Mapping[Sureness, str] = {
    Sureness.PROVED: "ada buktinya",
    Sureness.COUNTED: "dihitung, bukti belum lengkap",
    Sureness.ESTIMATED: "taksiran",
}


class Recorded(StrEnum):
    """Which years of ledgers a list asks for."""

    KEPT = "kept"
    OPEN = "open"
    CONFIRMED = "confirmed"
    MISSING = "missing"


RECORDED_WORDS: Mapping[Recorded, str] = {
    Recorded.KEPT: "semua yang tercatat",
    Recorded.OPEN: "belum dibenarkan kepala desa",
    Recorded.CONFIRMED: "sudah dibenarkan kepala desa",
    Recorded.MISSING: "perjanjian yang belum dicatat manfaatnya",
}

LEAST_SHOWN = 5
"""A smaller count of people is not shown to the number, lest somebody in it be known."""


def few(number: int | None, of: int | None = None) -> str | None:
    """A count of people as pages show it, None where not known; below five, or where fewer than five of `of` are left, it is veiled."""
    if number is None:
        return None
    if 0 < number < LEAST_SHOWN:
        return "kurang dari 5"
    if of is not None and 0 < of - number < LEAST_SHOWN:
        return "hampir semuanya"
    return str(number)

"""What the pages of an import call its states and the kinds of its rows."""

from collections.abc import Mapping
from dataclasses import dataclass

from mitradesa.records.models import ImportBatch, ImportRow

State, RowState = ImportBatch.State, ImportRow.State
STATES: Mapping[str, str] = {
    State.MAPPING: "menunggu penentuan kolom",
    State.CHECKING: "sedang diperiksa",
    State.CHECKED: "sudah diperiksa, belum dicatat",
    State.RECORDING: "sedang dicatat",
    State.RECORDED: "sudah dicatat",
    State.UNDOING: "sedang dibatalkan",
    State.UNDONE: "dibatalkan",
}
WORKING_ON: Mapping[str, str] = {
    State.CHECKING: "Memeriksa setiap baris; belum ada yang dicatat.",
    State.RECORDING: "Mencatat perjanjian satu per satu.",
    State.UNDOING: "Membatalkan perjanjian yang belum diubah siapa pun.",
}


@dataclass(frozen=True, slots=True)
class Sort:
    """A kind of rows as a page lists it: its title, the states it holds, and what to do about them."""

    title: str
    states: tuple[str, ...]
    told: str


SORTS: Mapping[str, Sort] = {
    "ditanya": Sort(
        "Perlu jawaban",
        (RowState.ASKED,),
        "Pilih desa yang dimaksud; satu jawaban dapat berlaku untuk semua baris yang sama.",
    ),
    "salah": Sort("Salah", (RowState.WRONG,), "Perbaiki di sini; tidak perlu mengunggah ulang."),
    "peringatan": Sort("Perlu dilihat", (RowState.READY,), "Baris ini dapat dicatat; periksa bila perlu."),
    "siap": Sort("Siap dicatat", (RowState.READY,), "Beginilah baris ini akan dicatat."),
    "dicatat": Sort("Dicatat", (RowState.RECORDED,), "Sudah menjadi perjanjian di register."),
    "dilewati": Sort("Dilewati", (RowState.SKIPPED,), "Bukan perjanjian, atau dilewati atas pilihan."),
    "dibatalkan": Sort("Dibatalkan", (RowState.UNDONE,), "Pernah dicatat, lalu impornya dibatalkan."),
}

"""The desks that read a draft before its signature: levels, states, marks of a sheet, its lines, and the file of the regent's permit."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from mitradesa.core.lifecycle.papers import Paper
from mitradesa.core.roles import OfficeKind

PROPOSED_SHEET = (
    "Susunan lembar ini formulir usulan Mitra Desa, dalam bentuk NO / URAIAN / HASIL / KET yang lazim pada berita acara "
    "verifikasi; peraturan yang terbaca tidak menetapkan bentuknya."
)
NO_APPROVAL = (
    "Lembar ini berakhir dengan catatan atau tanpa catatan. Ia bukan persetujuan: camat memfasilitasi dan dilibatkan "
    "(PP 43/2014 Pasal 143(5); sejak 27 Maret 2026 PP 16/2026 Pasal 165(5)); wewenang menyetujui tidak disebut."
)
PROPOSED_PERMIT_FILE = (
    "Aturan nasional yang terbaca mewajibkan izin tertulis bupati (Permendagri 1/2016 Pasal 17), tetapi tidak menyebut isi "
    "berkasnya. Dua belas butir ini dibaca pada laman sebuah desa di Sumedang dan disarankan bagi kabupaten lain."
)
LATE_AFTER = 7
"""So many working days in a queue mark a case as late; a proposal of the product, since no law that was read sets a day."""


class Desk(StrEnum):
    """Which desk reads."""

    SUBDISTRICT = "subdistrict"
    REGENCY = "regency"


DESK_WORDS: Mapping[str, str] = {Desk.SUBDISTRICT: "meja kecamatan", Desk.REGENCY: "meja kabupaten"}
DESK_OFFICES: Mapping[OfficeKind, Desk] = {
    OfficeKind.SUBDISTRICT: Desk.SUBDISTRICT,
    OfficeKind.DPMD: Desk.REGENCY,
}


class SheetState(StrEnum):
    """Where a sheet stands: it waits, its staff prepared it, or it is done."""

    WAITING = "waiting"
    PREPARED = "prepared"
    DONE = "done"


SHEET_WORDS: Mapping[str, str] = {
    SheetState.WAITING: "menunggu pemeriksaan",
    SheetState.PREPARED: "siap diputuskan",
    SheetState.DONE: "selesai",
}


class Ending(StrEnum):
    """How a sheet ends; neither approves anything."""

    NOTES = "notes"
    NO_NOTES = "no_notes"


ENDING_WORDS: Mapping[str, str] = {Ending.NOTES: "dengan catatan", Ending.NO_NOTES: "tanpa catatan"}


class Mark(StrEnum):
    """The result of a line, as the sheet prints it."""

    OPEN = ""
    GOOD = "good"
    LACKING = "lacking"
    BESIDE = "beside"


MARK_WORDS: Mapping[str, str] = {
    Mark.OPEN: "belum diperiksa",
    Mark.GOOD: "√ ada, sesuai",
    Mark.LACKING: "– belum ada, belum sesuai",
    Mark.BESIDE: "tidak berlaku di sini",
}
MARK_SIGNS: Mapping[str, str] = {Mark.OPEN: "", Mark.GOOD: "√", Mark.LACKING: "–", Mark.BESIDE: "tb"}


class LinePart(StrEnum):
    """Where a line of a sheet comes from."""

    FILE = "file"
    CONTENTS = "contents"
    FINDING = "finding"
    ADDED = "added"


PART_WORDS: Mapping[str, str] = {
    LinePart.FILE: "A. Kelengkapan berkas",
    LinePart.CONTENTS: "B. Isi minimal rancangan",
    LinePart.FINDING: "C. Temuan buku aturan pada rancangan",
    LinePart.ADDED: "D. Butir tambahan pemeriksa",
}


@dataclass(frozen=True, slots=True)
class SheetLine:
    """A line of the sheet that the product proposes: what is looked at, and the paper or the rule that answers beforehand."""

    says: str
    paper: Paper | None = None
    rule: str = ""


FILE_LINES = (
    SheetLine("Surat pengantar kepala desa", Paper.CAMAT_LETTER),
    SheetLine("Rancangan perjanjian bersama", Paper.DRAFT),
    SheetLine("Kerangka acuan kerja (KAK)", Paper.KAK),
    SheetLine("Analisis manfaat dan biaya", Paper.ANALYSIS),
    SheetLine("Berita acara musyawarah desa", Paper.MUSDES_MINUTES),
)
CONTENT_LINES = (
    SheetLine("Ruang lingkup kerja sama", rule="scope_of_cooperation"),
    SheetLine("Bidang kerja sama", rule="field_of_cooperation"),
    SheetLine("Tata cara dan ketentuan pelaksanaan", rule="execution_procedure"),
    SheetLine("Jangka waktu", rule="cooperation_term"),
    SheetLine("Hak dan kewajiban", rule="rights_and_obligations"),
    SheetLine("Pendanaan", rule="funding_of_cooperation"),
    SheetLine("Tata cara perubahan, penundaan, dan pembatalan", rule="change_postponement_cancellation"),
    SheetLine("Penyelesaian perselisihan", rule="dispute_settlement"),
)
"""The eight minimum contents (PP 43/2014 Pasal 143(4); Permendagri 96/2017 Pasal 6)."""


class PermitState(StrEnum):
    """Where a request for the regent's permit stands."""

    COLLECTING = "collecting"
    ASKED = "asked"
    GRANTED = "granted"
    REFUSED = "refused"


PERMIT_WORDS: Mapping[str, str] = {
    PermitState.COLLECTING: "berkasnya sedang dikumpulkan",
    PermitState.ASKED: "sudah dimohonkan",
    PermitState.GRANTED: "diberikan",
    PermitState.REFUSED: "ditolak",
}
PERMIT_ITEMS = (
    "pernyataan status tanah",
    "permohonan perusahaan",
    "berita acara dengan BPD",
    "keputusan kepala desa",
    "berita acara rapat warga",
    "keterangan tata ruang",
    "profil perusahaan",
    "akta perusahaan",
    "NPWP",
    "susunan direksi dan pemegang saham",
    "keterangan domisili",
    "rancangan perjanjian",
)
"""The twelve papers of a permit's file, as the fact `asset_papers` names them."""

"""What can be wrong with the record of an agreement, and finding it; what the law says of the agreement itself is the rule book's."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Flag(StrEnum):
    """Gaps and faults of a record that stay until somebody mends them."""

    NO_NUMBER = "no_number"
    NO_PARTNER = "no_partner"
    NO_SIGNING_DAY = "no_signing_day"
    NO_END_DATE = "no_end_date"
    END_BEFORE_START = "end_before_start"
    NO_SCOPE = "no_scope"
    NO_FILE = "no_file"
    NO_MUSDES = "no_musdes"
    REGIME_UNCLEAR = "regime_unclear"
    DUPLICATE = "duplicate"


@dataclass(frozen=True, slots=True)
class FlagWord:
    """A flag as a person reads it, and what mends it."""

    label: str
    remedy: str


FLAG_WORDS: Mapping[Flag, FlagWord] = {
    Flag.NO_NUMBER: FlagWord(
        "tanpa nomor", "Isi nomor dari masing-masing pihak, seperti tertulis pada naskah."
    ),
    Flag.NO_PARTNER: FlagWord("tanpa pihak ketiga", "Tulis nama pihak ketiganya."),
    Flag.NO_SIGNING_DAY: FlagWord("tanpa tanggal tanda tangan", "Isi tanggal penandatanganan."),
    Flag.NO_END_DATE: FlagWord(
        "tanpa tanggal berakhir", "Isi tanggal berakhir, atau tandai tanpa batas waktu bila begitu bunyinya."
    ),
    Flag.END_BEFORE_START: FlagWord("berakhir sebelum mulai", "Periksa kedua tanggalnya pada naskah."),
    Flag.NO_SCOPE: FlagWord("tanpa ruang lingkup", "Tulis ruang lingkup kerja samanya dengan singkat."),
    Flag.NO_FILE: FlagWord("tanpa berkas", "Unggah pindaian naskah yang ditandatangani."),
    Flag.NO_MUSDES: FlagWord(
        "tanpa berita acara musyawarah", "Unggah berita acara musyawarah desa, atau catat nomornya."
    ),
    Flag.REGIME_UNCLEAR: FlagWord("rezim hukum belum jelas", "Tentukan hukum mana yang mengatur naskah ini."),
    Flag.DUPLICATE: FlagWord(
        "mungkin ganda", "Bandingkan dengan catatan yang sama, lalu gabungkan atau nyatakan berbeda."
    ),
}


@dataclass(frozen=True, slots=True)
class Record:
    """What the flags of one agreement are read from."""

    numbers: int
    has_partner: bool
    signed_on: date | None
    starts_on: date | None
    ends_on: date | None
    open_ended: bool
    scope: str
    files: int
    has_musdes: bool
    regime: str
    alike: int


def flags_of(record: Record) -> frozenset[Flag]:
    """The flags of a record; `alike` counts other records with the same village, partner and numbers or dates."""
    found = {
        Flag.NO_NUMBER: record.numbers == 0,
        Flag.NO_PARTNER: not record.has_partner,
        Flag.NO_SIGNING_DAY: record.signed_on is None,
        Flag.NO_END_DATE: record.ends_on is None and not record.open_ended,
        Flag.END_BEFORE_START: _ends_before_it_starts(record),
        Flag.NO_SCOPE: not record.scope.strip(),
        Flag.NO_FILE: record.files == 0,
        Flag.NO_MUSDES: not record.has_musdes,
        Flag.REGIME_UNCLEAR: not record.regime,
        Flag.DUPLICATE: record.alike > 0,
    }
    return frozenset(flag for flag, holds in found.items() if holds)


def _ends_before_it_starts(record: Record) -> bool:
    start = record.starts_on or record.signed_on
    return start is not None and record.ends_on is not None and record.ends_on < start

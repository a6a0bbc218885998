"""What the monthly report says, in whichever form: its parts with their headings, and how its trail is checked."""

from collections.abc import Sequence
from dataclasses import dataclass

from mitradesa.core.calendar import in_words
from mitradesa.core.language import grouped
from mitradesa.core.monthly import Part, Report, Seal

FORM = "Formulir usulan Mitra Desa: peraturan yang dibaca sejauh ini tidak menetapkan bentuk laporan bulanan register kerja sama."
PLACES = {"province": "kabupaten", "regency": "kecamatan", "subdistrict": "desa", "village": "desa"}


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the report: its heading, what the days of its lines are, what to say where it is empty."""

    id: str
    title: str
    day: str
    empty: str
    part: Part

    @property
    def lead(self) -> str:
        """In which ways, in one line."""
        return ", ".join(f"{way}: {grouped(number)}" for way, number in self.part.ways)

    @property
    def cut(self) -> str:
        """A word on the lines that are left out."""
        left = self.part.left_out
        return f"{grouped(left)} lainnya tidak ditampilkan di sini." if left else ""


def sections(report: Report) -> Sequence[Section]:
    """What happened in the month."""
    return (
        Section(
            "baru", "Baru dicatat", "Tanda tangan", "Tidak ada perjanjian yang baru dicatat.", report.new
        ),
        Section(
            "berubah", "Catatannya berubah", "Tanda tangan", "Tidak ada catatan yang berubah.", report.changed
        ),
        Section(
            "lewat",
            "Lewat waktu bulan ini",
            "Berakhir",
            "Tidak ada perjanjian yang lewat waktu.",
            report.lapsed,
        ),
        Section(
            "diakhiri", "Diakhiri lebih awal", "Diakhiri", "Tidak ada perjanjian yang diakhiri.", report.ended
        ),
    )


def standing(report: Report) -> str:
    """As of when the states are."""
    day = in_words(report.on)
    return f"sampai hari ini, {day}; bulannya belum selesai" if report.going_on else f"pada {day}"


def method(report: Report) -> str:
    """What the figures are counted from."""
    return (
        f"Dihitung {report.made} dari register sebagaimana tercatat saat itu; "
        "perjanjian yang dicatat sesudah bulan ini tidak ikut dihitung."
    )


def halves(value: str) -> list[str]:
    """A hash as two lines of four groups, so that it can be compared by eye."""
    groups = [value[place : place + 8] for place in range(0, len(value), 8)]
    return [" ".join(groups[:4]), " ".join(groups[4:])]


def checks(seal: Seal) -> Sequence[str]:
    """How the head of the trail is checked, step by step."""
    return (
        "Pengelola server menjalankan mitradesa trail verify. Yang tercetak harus sama bila belum ada peristiwa baru.",
        "Kapan pun sesudahnya: minta ekspor jejak (mitradesa trail export jejak.jsonl), lalu periksa di komputer sendiri "
        f"dengan trail_check.py dari halaman Jejak: python3 trail_check.py jejak.jsonl --root {seal.size}:AKAR",
        f'Lewat telepon cukup kode bacanya: python3 trail_check.py jejak.jsonl --code "{seal.size}:{seal.code}"',
    )

"""Reports that a village owes on its cooperations and on its assets: their kinds, states and desks, and the days we propose for them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from mitradesa.core.calendar import in_words

DAYS_SILENT = "Harinya usulan; tidak ada batas hari dalam hukum yang dibaca."
FORM = (
    "Formulir usulan Mitra Desa: hukum yang dibaca menetapkan penerima laporan ini dan bahwa dokumen kerja samanya dilampirkan, "
    "tetapi tidak bentuk dan batas harinya."
)
ASSET_FORM = (
    "Formulir usulan Mitra Desa: hukum yang dibaca meminta laporan aset kepada bupati tiap semester, "
    "tetapi bentuk dan batas harinya belum dibandingkan dengan naskah resminya."
)
CORRECTION_SILENT = (
    "Hukum yang dibaca tidak mengatur koreksi laporan yang sudah dikirim; tata cara ini usulan Mitra Desa: versi baru yang menyebut apa "
    "yang dikoreksi dan mengapa, kepada penerima yang sama, sedangkan versi lama tetap dapat dibaca."
)
AFTER_THE_END = timedelta(days=30)
BEFORE_THE_END = timedelta(days=31)
"""A due day of a yearly report so shortly before the end of a year is met by the report of that year."""


class ReportKind(StrEnum):
    """What a report is about."""

    YEARLY = "yearly"
    FINAL = "final"
    ASSETS = "assets"


REPORT_KIND_WORDS: Mapping[ReportKind, str] = {
    ReportKind.YEARLY: "laporan tahunan kerja sama",
    ReportKind.FINAL: "laporan akhir kerja sama",
    ReportKind.ASSETS: "laporan aset semester",
}


class ReportState(StrEnum):
    """How far a report is."""

    DRAFT = "draft"
    CONFIRMED = "confirmed"
    SENT = "sent"


REPORT_STATE_WORDS: Mapping[ReportState, str] = {
    ReportState.DRAFT: "disusun",
    ReportState.CONFIRMED: "dibenarkan kepala desa",
    ReportState.SENT: "dikirim",
}


class ReportDesk(StrEnum):
    """Where a report arrives."""

    BPD = "bpd"
    SUBDISTRICT = "subdistrict"
    REGENCY = "regency"


REPORT_DESK_WORDS: Mapping[ReportDesk, str] = {
    ReportDesk.BPD: "BPD",
    ReportDesk.SUBDISTRICT: "kecamatan",
    ReportDesk.REGENCY: "bupati melalui Dinas PMD",
}
ARTICLES: Mapping[ReportKind, tuple[tuple[str, str], ...]] = {
    ReportKind.YEARLY: (("permendagri-96-2017", "14(7)"), ("pp-16-2026", "165(6)")),
    ReportKind.FINAL: (("permendagri-96-2017", "14(7)"), ("pp-16-2026", "165(6)")),
    ReportKind.ASSETS: (("permendagri-1-2016", "28"),),
}


def desks_of(kind: ReportKind) -> tuple[ReportDesk, ...]:
    """Where a report goes; the regency receives it after the subdistrict, which passes it on."""
    above = (ReportDesk.SUBDISTRICT, ReportDesk.REGENCY)
    return above if kind is ReportKind.ASSETS else (ReportDesk.BPD, *above)


@dataclass(frozen=True, slots=True)
class Period:
    """A year, or one half of it."""

    year: int
    half: int = 0

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, 7 if self.half == 2 else 1, 1)

    @property
    def last(self) -> date:
        """Its last day."""
        return date(self.year, 6, 30) if self.half == 1 else date(self.year, 12, 31)

    @property
    def due(self) -> date:
        """The day that we propose: the end of the month after it."""
        return date(self.year, 7, 31) if self.half == 1 else date(self.year + 1, 1, 31)

    @property
    def words(self) -> str:
        """As papers write it."""
        return (
            f"semester {'I' if self.half == 1 else 'II'} {self.year}" if self.half else f"tahun {self.year}"
        )


def title_of(kind: ReportKind, period: Period, about: str = "", edition: int = 1) -> str:
    """How a report is called: "Laporan tahunan kerja sama, tahun 2026, versi 2"; `about` is the agreement of a final one."""
    named = REPORT_KIND_WORDS[kind].capitalize()
    title = f"{named}: {about}" if kind is ReportKind.FINAL else f"{named}, {period.words}"
    return f"{title}, versi {edition}" if edition > 1 else title


def due_on(kind: ReportKind, period: Period, ended_on: date | None) -> date:
    """By when we propose it; a final report thirty days after the last day of its cooperation."""
    if kind is ReportKind.FINAL and ended_on is not None:
        return ended_on + AFTER_THE_END
    return period.due


def still_running(kind: ReportKind, period: Period, day: date) -> date | None:
    """The last day of the year of a yearly report that has not passed yet; None for one that may be confirmed and sent.

    No article read gives a day (Permendagri 96/2017 Pasal 14(7), PP 16/2026 Pasal 165(6)): that the report of a year waits for its end is a
    measure of ours, for what comes in its last weeks would be reported nowhere. The final report of one cooperation waits only for its end.
    """
    return period.last if kind is ReportKind.YEARLY and day <= period.last else None


def year_reported(due: date) -> int:
    """The year that a due day of a yearly report asks about: the one before, or its own in the last month of it."""
    return (due + BEFORE_THE_END).year - 1


def due_words(day: date, today: date) -> str:
    """The proposed day, and how late it is."""
    late = (today - day).days
    return f"lewat {late} hari sejak {in_words(day)}" if late > 0 else f"sebelum {in_words(day)}"

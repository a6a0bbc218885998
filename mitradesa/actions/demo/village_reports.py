"""Invented reports of the shown village: last year's sent and received by BPD and subdistrict, a semester's assets being written."""

from datetime import date

from mitradesa.actions.village_reports import (
    Words,
    begin_report,
    complete_report,
    confirm_report,
    receive_report,
    send_report,
)
from mitradesa.core.means import Means
from mitradesa.core.roles import Role, Seat
from mitradesa.core.village_reports import Period, ReportKind

REPORTING = (Role.VILLAGE_SECRETARY, Role.VILLAGE_HEAD, Role.BPD_CHAIR, Role.CAMAT)


def village_reports(seats: dict[Role, Seat], day: date) -> None:
    """Each step by the office that does it."""
    secretary, head = seats[Role.VILLAGE_SECRETARY], seats[Role.VILLAGE_HEAD]
    yearly = begin_report(secretary, secretary.region, ReportKind.YEARLY, Period(day.year - 1))
    words = Words(
        "Contoh: parkir pasar dikelola tertib dan menyumbang kas desa; lima warga bekerja.",
        "Contoh: setoran triwulan terakhir terlambat.",
        "Contoh: jadwal setoran dibahas lagi dengan mitra.",
    )
    yearly = complete_report(secretary, yearly.key, yearly.version, words)
    yearly = confirm_report(head, yearly.key, yearly.version, Means.PIN)
    yearly = send_report(secretary, yearly.key, yearly.version, "140/contoh/lap/1", day)
    receive_report(seats[Role.BPD_CHAIR], yearly.key, day, "Contoh: dibahas dalam rapat BPD.")
    receive_report(seats[Role.CAMAT], yearly.key, day)
    begin_report(secretary, secretary.region, ReportKind.ASSETS, Period(day.year, 1))

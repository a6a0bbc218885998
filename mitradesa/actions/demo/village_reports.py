"""Invented reports of the shown village: last year's sent and received by BPD and subdistrict, a semester's assets being written."""

from datetime import date, timedelta

from mitradesa.actions.receipts import Money, record_receipt
from mitradesa.actions.village_reports import (
    Words,
    begin_report,
    complete_report,
    confirm_report,
    receive_report,
    send_report,
)
from mitradesa.core.means import Means
from mitradesa.core.receipts import Account
from mitradesa.core.roles import Role, Seat
from mitradesa.core.village_reports import Period, ReportKind
from mitradesa.records.models import Agreement

REPORTING = (Role.VILLAGE_SECRETARY, Role.VILLAGE_HEAD, Role.BPD_CHAIR, Role.CAMAT)
AMOUNTS = (9_500_000, 11_000_000, 12_500_000)


def village_reports(seats: dict[Role, Seat], day: date) -> None:
    """Money of two years, then the reports, each by the office that does it."""
    secretary, head = seats[Role.VILLAGE_SECRETARY], seats[Role.VILLAGE_HEAD]
    _money(secretary, day)
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


def _money(secretary: Seat, day: date) -> None:
    rows = Agreement.objects.filter(
        village=secretary.region, merged_into=None, starts_on__lt=day, ends_on__gt=day
    )
    for place, row in enumerate(rows.order_by("key")[: len(AMOUNTS)]):
        for back in (30, 395):
            on = day - timedelta(days=back)
            if row.starts_on and row.starts_on <= on:
                account = Account.VILLAGE_CASH if place else Account.BUMDES
                record_receipt(
                    secretary, row.key, Money(on, AMOUNTS[place], "Pembayar (contoh)", account, "Contoh")
                )

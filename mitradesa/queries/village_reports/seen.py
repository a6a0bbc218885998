"""Which reports a seat may see, and what of them waits on its desk."""

from collections.abc import Sequence
from datetime import date

from django.db.models import Exists, OuterRef, QuerySet

from mitradesa.core.calendar import in_words
from mitradesa.core.obligations.kinds import Kind, Side
from mitradesa.core.roles import OfficeKind, Role, Seat
from mitradesa.core.village_reports import (
    Period,
    ReportDesk,
    ReportKind,
    ReportState,
    title_of,
    year_reported,
)
from mitradesa.queries.agreements.scope import within
from mitradesa.queries.waiting import MOST, Waiting
from mitradesa.records.models import Due, ReportReceipt, VillageReport

DESKS: dict[OfficeKind, ReportDesk] = {
    OfficeKind.BPD: ReportDesk.BPD,
    OfficeKind.SUBDISTRICT: ReportDesk.SUBDISTRICT,
    OfficeKind.DPMD: ReportDesk.REGENCY,
}
OWN = (OfficeKind.VILLAGE,)
YEARLY = "INTERVAL=12"


def visible_reports(seat: Seat) -> QuerySet[VillageReport]:
    """A village sees its own reports in every state; everybody else what was sent, the regency what the subdistrict passed on too."""
    rows = VillageReport.objects.filter(within(seat.region)).select_related(
        "village__parent__parent", "agreement", "corrects"
    )
    return rows if seat.office_kind in OWN else rows.filter(state=ReportState.SENT.value)


def newest(rows: QuerySet[VillageReport]) -> QuerySet[VillageReport]:
    """Reports without those that a later version which was sent corrects; these stay readable and are counted no more."""
    later = VillageReport.objects.filter(corrects=OuterRef("pk"), state=ReportState.SENT.value)
    return rows.exclude(Exists(later))


def report_seen(seat: Seat, key: str) -> VillageReport | None:
    """One report that a seat may see, with its receipts."""
    return visible_reports(seat).filter(key=key).prefetch_related("receipts").first()


def to_receive(seat: Seat) -> QuerySet[VillageReport]:
    """The reports that were sent and that the seat's office has not yet received; the regency's after the subdistrict's."""
    desk = DESKS[seat.office_kind]
    received = ReportReceipt.objects.filter(report=OuterRef("pk"))
    rows = newest(visible_reports(seat)).exclude(Exists(received.filter(desk=desk.value)))
    if desk is ReportDesk.BPD:
        return rows.exclude(kind=ReportKind.ASSETS.value)
    return (
        rows.filter(Exists(received.filter(desk=ReportDesk.SUBDISTRICT.value)))
        if desk is ReportDesk.REGENCY
        else rows
    )


def called(one: VillageReport) -> str:
    """How a report is called."""
    about = (one.agreement.title or one.agreement.key) if one.agreement else ""
    return title_of(ReportKind(one.kind), Period(one.year, one.half), about, one.edition)


def correction_of(one: VillageReport) -> VillageReport | None:
    """The later version that corrects a report, in whatever state; None where there is none. One query."""
    return VillageReport.objects.filter(corrects=one).defer("content").first()


def report_awaited(due: Due) -> VillageReport | None:
    """The yearly village report that is being written and meets a due day once it is sent; None where there is none. One query."""
    duty = due.obligation
    yearly = duty.kind == Kind.REPORT and duty.owed_by == Side.VILLAGE and YEARLY in duty.rule
    if not yearly:
        return None
    found = list(
        VillageReport.objects.filter(
            village=due.village_id, kind=ReportKind.YEARLY.value, year=year_reported(due.due_on)
        ).select_related("agreement")
    )
    mine = [one for one in found if duty.agreement.key in _keys(one)]
    if any(one.state == ReportState.SENT for one in mine):
        return None
    return mine[0] if mine else None


def _keys(one: VillageReport) -> set[str]:
    return {str(told["key"]) for told in one.content.get("cooperations", ())}


def reports(seat: Seat, day: date) -> Sequence[Waiting]:
    """What waits: to confirm, to send, to receive; no law read sets a day. A yearly report waits for the end of its year. One query."""
    if seat.office_kind in DESKS:
        rows = to_receive(seat).defer("content").order_by("sent_on", "id")[:MOST]
        return [_arrived(one) for one in rows]
    if seat.role not in (Role.VILLAGE_HEAD, Role.VILLAGE_SECRETARY):
        return ()
    states = [ReportState.CONFIRMED.value]
    if seat.role is Role.VILLAGE_HEAD:
        states.append(ReportState.DRAFT.value)
    mine = visible_reports(seat).filter(state__in=states).defer("content")
    mine = mine.exclude(kind=ReportKind.YEARLY.value, year__gte=day.year)
    return [_own(one) for one in mine.order_by("id")[:MOST]]


def _arrived(one: VillageReport) -> Waiting:
    sent = f"Dikirim {in_words(one.sent_on)}." if one.sent_on else ""
    return Waiting(
        "report",
        f"{called(one)}, {one.village.name}",
        f"{sent} Baca, lalu catat penerimaannya.",
        None,
        "village_reports:show",
        one.key,
    )


def _own(one: VillageReport) -> Waiting:
    draft = one.state == ReportState.DRAFT
    why = "Baca, lengkapi, lalu benarkan." if draft else "Sudah dibenarkan; kirim kepada penerimanya."
    return Waiting("report", called(one), why, None, "village_reports:show", one.key)

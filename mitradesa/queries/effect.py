"""Which villages awareness events reached, and what each village did before and after one of them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db.models import Count, F, Max, Q, QuerySet
from django.db.models.functions import Coalesce

from mitradesa.core.obligations.kinds import Kind, Side
from mitradesa.core.outreach import EventState
from mitradesa.core.roles import Seat
from mitradesa.queries.attendance import took_part
from mitradesa.queries.counting import Kept, kept
from mitradesa.queries.outreach import events_of
from mitradesa.queries.overview import DESA
from mitradesa.records.models import Agreement, Due, Event, OutreachEvent, Region, StoredFinding

HELD = (EventState.HELD, EventState.CLOSED)
MENDING = (
    "agreement.changed",
    "agreement.confirmed",
    "agreement.declared_different",
    "agreement.ended",
    "agreement.facts_stated",
    "agreement.file_added",
    "agreement.file_replaced",
    "agreement.merged",
    "agreement.parted",
    "agreement.renewal_linked",
)
"""The acts that mend a record of the register."""


class Measure(StrEnum):
    """What is counted of a village before and after an event."""

    SIGNED = "signed"
    BREACHES = "breaches"
    MENDED = "mended"
    LATE_REPORTS = "late_reports"


MEASURE_WORDS: Mapping[Measure, str] = {
    Measure.SIGNED: "perjanjian ditandatangani",
    Measure.BREACHES: "aturan dilanggar per perjanjian baru",
    Measure.MENDED: "perbaikan catatan register",
    Measure.LATE_REPORTS: "bagian laporan yang terlambat",
}


@dataclass(frozen=True, slots=True)
class Span:
    """As many days before an event's first day as after its last, up to today."""

    before_from: date
    first: date
    last: date
    after_until: date

    @property
    def days(self) -> int:
        """How many days each side has."""
        return (self.after_until - self.last).days


@dataclass(frozen=True, slots=True)
class Counted:
    """A village: whether the event reached it, whether another did by then, its counts before and after (None: nothing to count)."""

    code: str
    name: str
    subdistrict: str
    reached: bool
    elsewhere: bool
    before: Mapping[str, float | None]
    after: Mapping[str, float | None]


@dataclass(frozen=True, slots=True)
class Reached:
    """A village on the map of coverage: how many people of it came to events, how often, and when last (None: never)."""

    code: str
    name: str
    subdistrict: str
    subdistrict_name: str
    latitude: float | None
    longitude: float | None
    people: int
    events: int
    last: date | None


def held_events(seat: Seat) -> QuerySet[OutreachEvent]:
    """The events that took place in the seat's regency, newest first."""
    return events_of(seat).filter(state__in=HELD, starts_on__isnull=False).order_by("-starts_on", "-pk")


def span(event: OutreachEvent, days: int, today: date) -> Span:
    """The days compared: `days` on either side, fewer where fewer have passed since; never fewer than one."""
    first = event.starts_on or today
    last = event.ends_on or first
    wide = timedelta(days=max(min(days, (today - last).days), 1))
    return Span(first - wide, first, last, last + wide)


def coverage(seat: Seat) -> Kept[Sequence[Reached]]:
    """Every village of the seat's region with the events that reached it; kept while nothing happens, else three queries."""
    return kept(f"coverage:{seat.region}", lambda: _coverage(seat))


def _coverage(seat: Seat) -> Sequence[Reached]:
    regency = seat.region[:5]
    who = Coalesce("participant__same_as", "participant")
    counted = took_part(regency).filter(participant__region__code__startswith=seat.region)
    rows = counted.order_by().values_list("participant__region_id")
    came = {
        village: (people, events, last)
        for village, people, events, last in rows.annotate(
            people=Count(who, distinct=True), events=Count("event", distinct=True), last=Max("day")
        )
    }
    names = dict(
        Region.objects.filter(code__startswith=regency, level=Region.Level.SUBDISTRICT).values_list(
            "code", "name"
        )
    )
    villages = _villages(seat.region).values_list("code", "name", "parent_id", "latitude", "longitude")
    return [
        Reached(code, name, above, names.get(above, above), north, east, *came.get(code, (0, 0, None)))
        for code, name, above, north, east in villages
    ]


def _villages(region: str) -> QuerySet[Region]:
    found = Region.objects.filter(level=Region.Level.VILLAGE, kind__in=DESA, until__isnull=True)
    return found.filter(code__startswith=region).order_by("code")


def panel(event: OutreachEvent, days: Span) -> Sequence[Counted]:
    """Every village of the event's regency with its counts on both sides of the event; eleven queries, however many villages."""
    regency = event.regency
    there = set(
        took_part(regency).filter(event=event).order_by().values_list("participant__region_id", flat=True)
    )
    other = took_part(regency).exclude(event=event).filter(day__lte=days.after_until)
    elsewhere = set(other.order_by().values_list("participant__region_id", flat=True))
    before = _measured(regency, days.before_from, days.first)
    after = _measured(regency, days.last + timedelta(days=1), days.after_until + timedelta(days=1))
    villages = _villages(f"{regency}.").values_list("code", "name", "parent_id")
    return [
        Counted(
            code,
            name,
            above,
            code in there,
            code in elsewhere,
            {one: before[one](code) for one in Measure},
            {one: after[one](code) for one in Measure},
        )
        for code, name, above in villages
    ]


class _Counts(dict[str, float]):
    """A count by village; a village without one has `without`."""

    def __init__(self, rows: Iterable[tuple[str, float]], without: float | None) -> None:
        super().__init__(rows)
        self.without = without

    def __call__(self, village: str) -> float | None:
        return self.get(village, self.without)


def _measured(regency: str, since: date, until: date) -> Mapping[Measure, _Counts]:
    """The counts of the days from `since` up to before `until`; four queries. A report is late that was made after its day or not yet."""
    signed = Agreement.objects.filter(
        regency=regency, merged_into__isnull=True, signed_on__gte=since, signed_on__lt=until
    )
    new = dict(signed.order_by().values_list("village_id").annotate(number=Count("pk")))
    findings = StoredFinding.objects.filter(agreement__in=signed, outcome="breached").order_by()
    broken = dict(
        findings.annotate(village=F("agreement__village_id"))
        .values_list("village")
        .annotate(number=Count("pk"))
    )
    reports = Due.objects.filter(
        regency=regency,
        due_on__gte=since,
        due_on__lt=until,
        obligation__kind=Kind.REPORT,
        obligation__owed_by=Side.VILLAGE,
        obligation__withdrawn_on__isnull=True,
    )
    late = Q(met_on__gt=F("due_on")) | Q(settled=False)
    told = (
        reports.order_by().values_list("village_id").annotate(all=Count("pk"), late=Count("pk", filter=late))
    )
    acts = Event.objects.filter(
        at__gte=_midnight(since), at__lt=_midnight(until), kind__in=MENDING, region__startswith=f"{regency}."
    )
    mended = acts.order_by().values_list("region").annotate(number=Count("pk"))
    return {
        Measure.SIGNED: _Counts(new.items(), 0),
        Measure.BREACHES: _Counts(
            ((village, broken.get(village, 0) / number) for village, number in new.items()), None
        ),
        Measure.MENDED: _Counts(mended, 0),
        Measure.LATE_REPORTS: _Counts(((village, number / all_) for village, all_, number in told), None),
    }


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time.min, tzinfo=ZoneInfo(settings.TIME_ZONE))

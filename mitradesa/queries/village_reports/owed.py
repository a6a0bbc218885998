"""Which reports villages owe for a year, by when we propose them, and what became of each."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from mitradesa.core.roles import Seat
from mitradesa.core.village_reports import Period, ReportDesk, ReportKind, ReportState, due_on, title_of
from mitradesa.queries.agreements.scope import visible_villages
from mitradesa.queries.overview import DESA
from mitradesa.queries.village_reports.cooperations import REGIMES, in_the_year
from mitradesa.queries.village_reports.seen import newest
from mitradesa.records.models import Agreement, Asset, Region, VillageReport

SIZE = 30


@dataclass(frozen=True, slots=True)
class Owed:
    """A report that a village owes: of what, proposed by when, and the report itself where it was begun."""

    kind: ReportKind
    period: Period
    due: date
    report: VillageReport | None = None
    agreement: str = ""
    about: str = ""

    @property
    def title(self) -> str:
        """How it is called."""
        return title_of(self.kind, self.period, self.about)

    @property
    def sent(self) -> bool:
        """Whether it was sent."""
        return self.report is not None and self.report.state == ReportState.SENT

    def late(self, day: date) -> bool:
        """Whether the proposed day passed and it was not sent."""
        return not self.sent and self.due < day


@dataclass(frozen=True, slots=True)
class VillageOwes:
    """A village with the reports that it owes for a year."""

    code: str
    name: str
    subdistrict: str
    reports: Sequence[Owed]


@dataclass(frozen=True, slots=True)
class Page:
    """Some villages, and the codes from which the pages beside begin."""

    rows: Sequence[VillageOwes]
    after: str = ""
    before: str = ""


def _ended_in(year: int, day: date) -> QuerySet[Agreement]:
    span = (date(year, 1, 1), min(date(year, 12, 31), day))
    early = Q(ended_on__range=span)
    in_time = Q(ended_on__isnull=True, ends_on__range=span)
    rows = Agreement.objects.filter(early | in_time, merged_into__isnull=True, regime__in=REGIMES)
    return rows.order_by("ends_on", "id")


def owed_of(villages: Collection[str], year: int, day: date) -> Mapping[str, Sequence[Owed]]:
    """The reports that some villages owe for a year that has begun, by village; four queries."""
    whole = Period(year)
    if whole.first > day:
        return {}
    kept = _kept(villages, year)
    running = Agreement.objects.filter(
        in_the_year(whole.first, whole.last),
        village__in=villages,
        merged_into__isnull=True,
        regime__in=REGIMES,
    )
    found: dict[str, list[Owed]] = defaultdict(list)
    for code in running.order_by().values_list("village_id", flat=True).distinct():
        found[code].append(_owed(kept, code, ReportKind.YEARLY, whole))
    for one in _ended_in(year, day).filter(village__in=villages):
        found[one.village_id].append(_final(kept, one, whole))
    for code in (
        Asset.objects.filter(village__in=villages).order_by().values_list("village_id", flat=True).distinct()
    ):
        halves = [Period(year, half) for half in (1, 2)]
        found[code] += [_owed(kept, code, ReportKind.ASSETS, one) for one in halves if one.first <= day]
    return found


Kept = Mapping[tuple[str, str, int, int | None], VillageReport]


def _kept(villages: Collection[str], year: int) -> Kept:
    rows = VillageReport.objects.filter(village__in=villages, year=year).defer("content")
    # The newest that was sent stands; while none was, the draft. Later rows take the place of earlier ones.
    ordered = sorted(
        rows.prefetch_related("receipts"), key=lambda one: (one.state == ReportState.SENT, one.edition)
    )
    return {(one.village_id, one.kind, one.half, one.agreement_id): one for one in ordered}


def _owed(kept: Kept, village: str, kind: ReportKind, period: Period) -> Owed:
    return Owed(kind, period, due_on(kind, period, None), kept.get((village, kind.value, period.half, None)))


def _final(kept: Kept, one: Agreement, year: Period) -> Owed:
    last = one.ended_on or one.ends_on
    report = kept.get((one.village_id, ReportKind.FINAL.value, 0, one.pk))
    kind = ReportKind.FINAL
    return Owed(kind, year, due_on(kind, year, last), report, one.key, one.title or one.key)


def villages_owing(seat: Seat, year: int, day: date, which: str) -> QuerySet[Region]:
    """The villages of a seat's region that owe a report of a year; `which` "belum" leaves those whose yearly one was sent."""
    whole = Period(year)
    mine = Agreement.objects.filter(village=OuterRef("pk"), merged_into__isnull=True, regime__in=REGIMES)
    running = mine.filter(in_the_year(whole.first, whole.last))
    rows = visible_villages(seat).filter(kind__in=DESA)
    if which == "semua":
        assets = Asset.objects.filter(village=OuterRef("pk"))
        return rows.filter(Exists(running) | Exists(assets))
    sent = VillageReport.objects.filter(
        village=OuterRef("pk"), year=year, kind=ReportKind.YEARLY.value, state=ReportState.SENT.value
    )
    return rows.filter(Exists(running)).filter(Exists(sent) if which == "terkirim" else ~Exists(sent))


def listed(seat: Seat, year: int, day: date, which: str, *, after: str = "", before: str = "") -> Page:
    """A page of villages by code with what each owes; seven queries."""
    rows = villages_owing(seat, year, day, which)
    if before:
        found = list(rows.filter(code__lt=before).order_by("-code").select_related("parent")[: SIZE + 1])
        more, found = len(found) > SIZE, found[:SIZE][::-1]
        return _page(found, year, day, before=more, after=True)
    found = list(rows.filter(code__gt=after).order_by("code").select_related("parent")[: SIZE + 1])
    return _page(found[:SIZE], year, day, before=bool(after), after=len(found) > SIZE)


def _page(rows: Sequence[Region], year: int, day: date, *, before: bool, after: bool) -> Page:
    lines = owing(rows, year, day)
    return Page(
        lines,
        after=rows[-1].code if rows and after else "",
        before=rows[0].code if rows and before else "",
    )


def owing(rows: Sequence[Region], year: int, day: date) -> list[VillageOwes]:
    """Villages, each with its parent, and what they owe; four queries."""
    owed = owed_of([one.code for one in rows], year, day)
    return [
        VillageOwes(one.code, one.name, one.parent.name if one.parent else "", owed.get(one.code, ()))
        for one in rows
    ]


@dataclass(frozen=True, slots=True)
class Sums:
    """Of a region and a year: how many villages owe a yearly report, and how many of those were sent and received."""

    owing: int
    sent: int
    received: int


def sums(seat: Seat, year: int, day: date) -> Sums:
    """Two queries."""
    own = newest(VillageReport.objects.all()).filter(
        year=year,
        kind=ReportKind.YEARLY.value,
        state=ReportState.SENT.value,
        village__in=villages_owing(seat, year, day, "terkirim").values("pk"),
    )
    found = own.aggregate(
        sent=Count("pk", distinct=True),
        received=Count("pk", filter=Q(receipts__desk=ReportDesk.BPD.value), distinct=True),
    )
    without = villages_owing(seat, year, day, "belum").count()
    return Sums(without + found["sent"], found["sent"], found["received"])

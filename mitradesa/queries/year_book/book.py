"""The yearly book of a regency: its chapters one after the other, what is of the whole regency, and the head of the trail."""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime

from django.db.models import Count, Q, Sum
from django.db.models.functions import Coalesce

from mitradesa.core.calendar import today
from mitradesa.core.trail_words import moment_words
from mitradesa.core.year_book import Book, Chapter, Counts, EventLine
from mitradesa.queries import integrity
from mitradesa.queries.attendance import took_part
from mitradesa.queries.effect import HELD
from mitradesa.queries.monthly import seal_of
from mitradesa.queries.regions import area
from mitradesa.queries.signers import keeper, signers
from mitradesa.queries.village_reports.cooperations import REGIMES, in_the_year
from mitradesa.queries.year_book.chapters import chapter
from mitradesa.queries.year_book.known import Known, promised_in
from mitradesa.records.models import Agreement, EventPhoto, OutreachEvent, Receipt, Region

PAST = 5
PHOTOS = 6
Progress = Callable[[int], None]


def subdistricts_of(regency: str) -> Sequence[Region]:
    """The subdistricts of a regency that are there or that have agreements, by name."""
    rows = Region.objects.filter(parent=regency, level=Region.Level.SUBDISTRICT)
    having = Agreement.objects.filter(regency=regency).values("subdistrict")
    return list(rows.filter(Q(until__isnull=True) | Q(pk__in=having)).order_by("name", "code"))


def year_book(regency: str, year: int, *, as_known: bool, progress: Progress) -> Book:
    """The book of a year, up to today where it still goes on; `progress` hears how many chapters are counted."""
    day = today()
    known = Known.of(year, day, as_known=as_known)
    chapters: list[Chapter] = []
    for number, one in enumerate(subdistricts_of(regency), 1):
        chapters.append(chapter(one, known))
        progress(number)
    counts = Counts()
    for each in chapters:
        counts.add(each.counts)
    place, office = Region.objects.get(pk=regency), keeper(regency)
    events, people, reached = _events(regency, known)
    return Book(
        regency=place.name,
        area=area(regency),
        office=office.name if office else place.name,
        year=year,
        on=known.on,
        as_known=known.cut is not None,
        made=moment_words(datetime.now(tz=UTC)),
        counts=counts,
        chapters=chapters,
        past=_past(regency, known),
        events=events,
        people=people,
        reached=reached,
        reports_owed=_owed(regency, known),
        seal=seal_of(integrity.head(), day),
        signers=signers(office, day),
    )


def _past(regency: str, known: Known) -> Mapping[int, tuple[int, int]]:
    """The rupiah due and received of this year and the four before, as recorded by the moment of the book; two queries."""
    first = date(known.first.year - PAST + 1, 1, 1)
    due = promised_in(regency, known, first)
    came = Receipt.objects.filter(regency=regency, received_on__range=(first, known.on))
    came = came.filter(recorded_at__lt=known.cut) if known.cut else came.filter(withdrawn_at__isnull=True)
    by_year = [
        dict(rows.order_by().values_list(f"{day}__year").annotate(rupiah=Sum("amount")))
        for rows, day in ((due, "due_on"), (came, "received_on"))
    ]
    years = range(first.year, known.first.year + 1)
    return {year: (by_year[0].get(year) or 0, by_year[1].get(year) or 0) for year in years}


def _events(regency: str, known: Known) -> tuple[list[EventLine], int, int]:
    held = OutreachEvent.objects.filter(
        regency=regency, state__in=HELD, starts_on__range=(known.first, known.on)
    ).order_by("starts_on", "pk")
    came = took_part(regency).filter(event__in=held)
    if known.cut:
        came = came.filter(day__lte=known.on)
    who = Coalesce("participant__same_as", "participant")
    villages = Count(
        "participant__region", filter=Q(participant__region__level=Region.Level.VILLAGE), distinct=True
    )
    rows = came.order_by().values_list("event").annotate(people=Count(who, distinct=True), villages=villages)
    found = {event: (people, number) for event, people, number in rows}
    whole = came.aggregate(people=Count(who, distinct=True), villages=villages)
    lines = [EventLine(one.starts_on, one.theme, one.venue, *found.get(one.pk, (0, 0))) for one in held]
    return lines, whole["people"], whole["villages"]


def photos_of(regency: str, year: int) -> Sequence[EventPhoto]:
    """The first pictures of the year's events, one of each event before a second of any; one query."""
    rows = EventPhoto.objects.filter(
        event__regency=regency, event__state__in=HELD, event__starts_on__year=year
    ).select_related("event", "file")
    return list(rows.order_by("place", "event__starts_on", "id")[:PHOTOS])


def _owed(regency: str, known: Known) -> int:
    """How many villages owe a yearly report for the year."""
    rows = Agreement.objects.filter(
        in_the_year(known.first, known.on), regency=regency, merged_into__isnull=True, regime__in=REGIMES
    )
    return rows.order_by().values("village_id").distinct().count()

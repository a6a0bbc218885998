"""The monthly report of a region's register, counted from the rows as they are when it is made."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta

from django.db.models import Count, Q, QuerySet

from mitradesa.core.calendar import WIB, Period, today
from mitradesa.core.flags import FLAG_WORDS, Flag
from mitradesa.core.monthly import Entry, Month, Part, Place, Report, Seal
from mitradesa.core.register import LADDER, PARTITION, SOURCE_WORDS, STATE_WORDS, State
from mitradesa.core.trail_words import moment_words
from mitradesa.queries import integrity
from mitradesa.queries.agreements.scope import agreements_of, level_of
from mitradesa.queries.quality import UNRENEWED, gaps_below
from mitradesa.queries.regions import area
from mitradesa.queries.signers import keeper, signers
from mitradesa.records.models import Agreement, DailyRoot, Event, Region

MOST = 60
LONGEST_CODE = {"province": 5, "regency": 8, "subdistrict": 13, "village": 13}
GAPS_SHOWN = 6
CHANGES: Mapping[str, str] = {
    "agreement.changed": "isinya diubah",
    "agreement.confirmed": "dibenarkan pejabat",
    "agreement.facts_stated": "keterangannya dilengkapi",
    "agreement.file_added": "berkas ditambah",
    "agreement.file_replaced": "berkas diganti",
    "agreement.renewal_linked": "dihubungkan dengan pembaruannya",
    "agreement.renewal_unlinked": "hubungan pembaruannya dilepas",
    "agreement.ended": "diakhiri",
    "agreement.end_withdrawn": "pengakhirannya ditarik",
    "agreement.merged": "digabungkan dengan catatan ganda",
    "agreement.parted": "dipisahkan lagi",
}
"""What counts as a change of an agreement's record, by the kind of its event."""


def month_report(region: str, month: Month) -> Report:
    """The report of a region and a month, which for a month still going on is as of today; at most thirty queries."""
    day = min(month.last, today())
    rows = agreements_of(region).filter(recorded_at__lt=_midnight(month.last + timedelta(days=1)))
    place = Region.objects.get(pk=region)
    office = keeper(region)
    words, places = _places(place, rows, day)
    standing = _standing(rows, day)
    head = integrity.head()
    return Report(
        month=month,
        place=place.name,
        region=area(region),
        level=level_of(region),
        office=office.name if office else place.name,
        made=moment_words(datetime.now(tz=UTC)),
        on=day,
        going_on=day < month.last,
        total=sum(standing[state] for state in PARTITION),
        states=[(STATE_WORDS[state], standing[state]) for state in PARTITION],
        ladder=[(STATE_WORDS[state], standing[state]) for state in LADDER],
        new=_new(rows, month),
        changed=_changed(region, month),
        lapsed=_lapsed(rows, month, day),
        ended=_ended(rows, month),
        gap_words=words,
        places=places,
        seal=seal_of(head, month.last),
        signers=signers(office, today()),
    )


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), tzinfo=WIB).astimezone(UTC)


def _going(day: date) -> Q:
    return Q(ended_on__isnull=True) | Q(ended_on__gt=day)


def _standing(rows: QuerySet[Agreement], day: date) -> dict[State, int]:
    """How many were in each state on a day, the steps of the ladder too; an agreement ended later was still going on. One query."""
    going = _going(day)
    meant = {
        State.RUNNING: going & (Q(ends_on__gte=day) | Q(ends_on__isnull=True, open_ended=True)),
        State.LAPSED: going & Q(ends_on__lt=day),
        State.ENDED: Q(ended_on__lte=day),
        State.NO_END: going & Q(ends_on__isnull=True, open_ended=False),
    }
    for state, months in LADDER.items():
        meant[state] = going & Q(ends_on__gte=day, ends_on__lte=Period(months=months).after(day))
    found = rows.aggregate(**{state.name: Count("pk", filter=one) for state, one in meant.items()})
    return {state: found[state.name] for state in meant}


def _shown(rows: QuerySet[Agreement]) -> QuerySet[Agreement]:
    return rows.select_related("village", "partner").prefetch_related("numbers")


def _entry(row: Agreement, day: date | None, said: str = "") -> Entry:
    return Entry(
        row.key,
        row.village.name,
        row.title or "Perjanjian tanpa judul",
        " | ".join(one.number for one in row.numbers.all()) or "tanpa nomor",
        row.partner.name if row.partner else "",
        day,
        said,
    )


def _new(rows: QuerySet[Agreement], month: Month) -> Part:
    found = rows.filter(recorded_at__gte=_midnight(month.first))
    counted = found.order_by().values_list("source").annotate(number=Count("pk"))
    ways = sorted((SOURCE_WORDS.get(source, source), number) for source, number in counted)
    shown = _shown(found).order_by("village_id", "recorded_at", "id")[:MOST]
    entries = [_entry(row, row.signed_on, SOURCE_WORDS.get(row.source, row.source)) for row in shown]
    return Part(sum(number for _, number in ways), ways, entries)


def _changed(region: str, month: Month) -> Part:
    inside = Q(region=region) | Q(region__startswith=f"{region}.")
    events = Event.objects.filter(
        inside,
        kind__in=tuple(CHANGES),
        at__gte=_midnight(month.first),
        at__lt=_midnight(month.last + timedelta(days=1)),
    ).order_by()
    ways: dict[str, int] = {}
    said: dict[str, list[str]] = {}
    for subject, kind in events.values_list("subject", "kind").distinct():
        ways[CHANGES[kind]] = ways.get(CHANGES[kind], 0) + 1
        said.setdefault(subject, []).append(CHANGES[kind])
    first = sorted(said, key=lambda subject: (len(subject), subject))[:MOST]
    keys = [int(subject.partition(":")[2]) for subject in first]
    shown = {row.pk: row for row in _shown(Agreement.objects.filter(pk__in=keys))}
    entries = [
        _entry(shown[key], shown[key].signed_on, ", ".join(sorted(said[f"agreement:{key}"])))
        for key in keys
        if key in shown
    ]
    return Part(len(said), sorted(ways.items(), key=lambda pair: (-pair[1], pair[0])), entries)


def _lapsed(rows: QuerySet[Agreement], month: Month, day: date) -> Part:
    """Those whose last day fell in the month and has passed; an agreement ended before that day did not lapse."""
    passed = day if day == month.last else day - timedelta(days=1)
    found = rows.filter(_going(day), ends_on__gte=month.first, ends_on__lte=passed)
    renewed = found.filter(renewals__merged_into__isnull=True, renewals__isnull=False).order_by().distinct()
    number, again = found.count(), renewed.count()
    renewing = set(renewed.values_list("pk", flat=True)) if again else set()
    shown = _shown(found).order_by("ends_on", "id")[:MOST]
    entries = [
        _entry(row, row.ends_on, "sudah diperbarui" if row.pk in renewing else "belum diperbarui")
        for row in shown
    ]
    ways = [("sudah diperbarui", again), ("belum diperbarui", number - again)]
    return Part(number, [(way, count) for way, count in ways if count], entries)


def _ended(rows: QuerySet[Agreement], month: Month) -> Part:
    found = rows.filter(ended_on__gte=month.first, ended_on__lte=month.last)
    entries = [
        _entry(row, row.ended_on, row.end_reason) for row in _shown(found).order_by("ended_on", "id")[:MOST]
    ]
    return Part(found.count(), (), entries)


def _places(place: Region, rows: QuerySet[Agreement], day: date) -> tuple[Sequence[str], Sequence[Place]]:
    """The gaps by the regions below, all of them: the most frequent kinds as columns, the others summed in the last."""
    level = level_of(place.code)
    length = LONGEST_CODE[level]
    gaps = gaps_below(place.code, day)
    numbers = _numbers(rows, length)
    names = _names(place, {*gaps, *numbers})
    sums = _sums(gaps)
    columns = sorted(sums, key=lambda flag: (-sums[flag], flag))
    shown, rest = columns[:GAPS_SHOWN], columns[GAPS_SHOWN:]
    words = [_gap(flag) for flag in shown] + (["lainnya"] if rest else [])
    return words, [
        Place(code, name, numbers.get(code, 0), _gaps(gaps.get(code, {}), shown, rest))
        for name, code in sorted((name, code) for code, name in names.items())
    ]


def _numbers(rows: QuerySet[Agreement], length: int) -> dict[str, int]:
    numbers: dict[str, int] = {}
    for village, number in rows.order_by().values_list("village_id").annotate(number=Count("pk")):
        numbers[village[:length]] = numbers.get(village[:length], 0) + number
    return numbers


def _names(place: Region, having: set[str]) -> dict[str, str]:
    """The regions below that exist today, and those that have something; a kelurahan makes no kerja sama desa."""
    below = Q(parent=place, until__isnull=True) & ~Q(kind=Region.Kind.KELURAHAN)
    own = Q(pk=place.code) if level_of(place.code) == "village" else below
    return dict(Region.objects.filter(own | Q(pk__in=having)).values_list("code", "name"))


def _sums(gaps: Mapping[str, Mapping[str, int]]) -> dict[str, int]:
    sums: dict[str, int] = {}
    for found in gaps.values():
        for flag, number in found.items():
            sums[flag] = sums.get(flag, 0) + number
    return sums


def _gap(flag: str) -> str:
    return STATE_WORDS[State.UNRENEWED] if flag == UNRENEWED else FLAG_WORDS[Flag(flag)].label


def _gaps(found: Mapping[str, int], shown: Sequence[str], rest: Sequence[str]) -> list[int]:
    counts = [found.get(flag, 0) for flag in shown]
    return [*counts, sum(found.get(flag, 0) for flag in rest)] if rest else counts


def seal_of(head: integrity.Head, until: date) -> Seal:
    """The head of the trail as a paper prints it, with the last daily root up to a day; one query."""
    last = DailyRoot.objects.filter(day__lte=until).order_by("-size").first()
    return Seal(
        head.size,
        head.chain,
        head.root,
        head.code,
        f"{last.day:%d-%m-%Y}" if last else "",
        f"{last.size}:{last.root}" if last else "",
    )

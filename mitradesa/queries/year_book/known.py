"""What of a year is counted: as it stood on its last day, and where asked only as it was recorded by then."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from django.db.models import Q, QuerySet

from mitradesa.core.calendar import WIB
from mitradesa.queries.agreements.scope import within
from mitradesa.queries.money.promised import FEE, MONEY_TO_VILLAGE
from mitradesa.records.models import Agreement, Due, Event, Receipt, Step


@dataclass(frozen=True, slots=True)
class Known:
    """The days of a year up to the last that has come; `cut` is the moment by which a thing must have been recorded, None for any."""

    first: date
    on: date
    cut: datetime | None

    @staticmethod
    def of(year: int, today: date, *, as_known: bool) -> "Known":
        """A year up to today, or to its end where that has passed."""
        last = date(year, 12, 31)
        cut = datetime.combine(last + timedelta(days=1), time(), tzinfo=WIB).astimezone(UTC)
        return Known(date(year, 1, 1), min(last, today), cut if as_known and last < today else None)


def agreements(region: str, known: Known) -> QuerySet[Agreement]:
    """The agreements of a subdistrict that were there by the last day: signed, else begun, else recorded without either day."""
    undated = Q(signed_on__isnull=True, starts_on__isnull=True)
    begun = Q(signed_on__lte=known.on) | Q(signed_on__isnull=True, starts_on__lte=known.on) | undated
    rows = Agreement.objects.filter(begun, subdistrict=region, merged_into__isnull=True)
    return rows.filter(recorded_at__lt=known.cut) if known.cut else rows


def ended_unknown(region: str, known: Known) -> set[int]:
    """The agreements whose end was recorded only after the moment of the book; two queries, none where all is known."""
    if known.cut is None:
        return set()
    later = Event.objects.filter(kind="agreement.ended", at__gte=known.cut, region__startswith=f"{region}.")
    found = {int(subject.partition(":")[2]) for subject in later.values_list("subject", flat=True)}
    steps = Step.objects.filter(
        target="ended",
        event__at__gte=known.cut,
        cooperation__subdistrict=region,
        cooperation__agreement__isnull=False,
    )
    return found | {pk for pk in steps.values_list("cooperation__agreement", flat=True) if pk}


def receipts(region: str, known: Known) -> QuerySet[Receipt]:
    """The money received in the year; one taken back later still counted then."""
    rows = Receipt.objects.filter(subdistrict=region, received_on__range=(known.first, known.on))
    if known.cut is None:
        return rows.filter(withdrawn_at__isnull=True)
    still = Q(withdrawn_at__isnull=True) | Q(withdrawn_at__gte=known.cut)
    return rows.filter(still, recorded_at__lt=known.cut)


def dues(region: str, known: Known) -> QuerySet[Due]:
    """The due days up to the last day of duties that stood then; when a duty was entered is not kept."""
    stood = Q(obligation__withdrawn_on__isnull=True) | Q(obligation__withdrawn_on__gt=known.on)
    return Due.objects.filter(stood, subdistrict=region, due_on__lte=known.on)


def promised_in(region: str, known: Known, first: date | None = None) -> QuerySet[Due]:
    """What was promised to villages for the whole year (or from `first` on), as it stood on the last day: the dashboard's sum.

    `region` is a subdistrict or a regency. What was withdrawn or let go only later counted then.
    """
    last = date(known.first.year, 12, 31)
    withdrawn, waived = (
        Q(**{f"{name}__isnull": True}) | Q(**{f"{name}__gt": known.on})
        for name in ("obligation__withdrawn_on", "waived_on")
    )
    rows = Due.objects.filter(MONEY_TO_VILLAGE, withdrawn, waived, within(region), ~FEE)
    return rows.filter(due_on__range=(first or known.first, last))

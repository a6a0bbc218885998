"""Which sheets and permits a seat may see; everything that lists them starts here."""

from django.db.models import QuerySet

from mitradesa.core.evaluations import DESK_OFFICES, Desk
from mitradesa.core.roles import OfficeKind, Seat
from mitradesa.queries.agreements.scope import within
from mitradesa.queries.people import seats_of
from mitradesa.records.models import Evaluation, RegentPermit


def sheets_seen(seat: Seat) -> QuerySet[Evaluation]:
    """The sheets of the seat's region; a third party sees none."""
    return (
        Evaluation.objects.none()
        if seat.partner is not None
        else Evaluation.objects.filter(within(seat.region))
    )


def sheet_seen(seat: Seat, key: str) -> Evaluation | None:
    """A sheet that a seat may see, with what its page shows of it; None for a foreign one; one query."""
    joined = ("village__parent__parent", "cooperation", "draft", "passed_from")
    return sheets_seen(seat).filter(key=key).select_related(*joined).first()


def desk_of(seat: Seat) -> Desk | None:
    """The desk at which a seat reads; None where its office has none."""
    return DESK_OFFICES.get(seat.office_kind)


def of_the_village(person: int, village: str) -> bool:
    """Whether somebody holds an office of the village or of its BPD today: he evaluates nothing of that village; two queries."""
    kinds = (OfficeKind.VILLAGE, OfficeKind.BPD)
    return any(one.region == village and one.office_kind in kinds for one in seats_of(person))


def permit_of(cooperation: int) -> RegentPermit | None:
    """The newest request for the regent's permit of a case, with its file of papers; two queries."""
    rows = RegentPermit.objects.filter(cooperation=cooperation).select_related("file")
    return rows.prefetch_related("items").first()

"""Which raised signs a seat may see, and which agreements are looked at."""

from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from mitradesa.core.red_flags.sign import About
from mitradesa.core.red_flags.states import Move
from mitradesa.core.roles import Seat
from mitradesa.queries.agreements.scope import within
from mitradesa.records.models import Agreement, RedFlag, RedFlagEntry

ASKED = Exists(RedFlagEntry.objects.filter(flag=OuterRef("pk"), move=Move.ASK.value))


def visible_flags(seat: Seat) -> QuerySet[RedFlag]:
    """The signs raised in the seat's region; a third party sees those of its own agreements that it was asked about."""
    rows = RedFlag.objects.filter(within(seat.region))
    if seat.partner is None:
        return rows
    return rows.filter(ASKED, agreement__partner_id=seat.partner, about=About.PARTNER.value)


def flag_seen(seat: Seat, flag: int) -> RedFlag | None:
    """One sign that a seat may see, with its agreement; None for a foreign one; one query."""
    if flag >= 2**62:
        return None
    rows = visible_flags(seat).filter(pk=flag)
    return rows.select_related("agreement__partner", "agreement__village", "village").first()


def looked_at(day: date) -> QuerySet[Agreement]:
    """The confirmed agreements that were signed and not ended, lapsed ones too, and those with an open sign."""
    going = Q(ended_on__isnull=True) | Q(ended_on__gt=day)
    signed = Q(signed_on__lte=day) | Q(signed_on__isnull=True)
    known = Q(confirmed_at__isnull=False) & going & signed
    return Agreement.objects.filter(
        known | Exists(RedFlag.objects.filter(agreement=OuterRef("pk"), pending=True)),
        merged_into__isnull=True,
    )

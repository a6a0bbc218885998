"""What a seat may see of the register; everything that lists agreements, villages or partners starts here."""

from django.db.models import Q, QuerySet

from mitradesa.core.roles import Seat
from mitradesa.records.models import Agreement, Cooperation, Partner, Region

LEVELS = ("province", "regency", "subdistrict", "village")


def level_of(code: str) -> str:
    """The level of a dotted region code."""
    return LEVELS[code.count(".")]


def within(code: str) -> Q:
    """The agreements of a region, by the column that names it, so that an index serves."""
    level = level_of(code)
    if level == "province":
        return Q(regency__startswith=f"{code}.")
    return Q(**{"village_id" if level == "village" else level: code})


def agreements_of(region: str) -> QuerySet[Agreement]:
    """The agreements of a region; merged duplicates are left out."""
    return Agreement.objects.filter(within(region), merged_into__isnull=True)


def visible_agreements(seat: Seat) -> QuerySet[Agreement]:
    """The agreements of the seat's region; a third party sees only those with itself."""
    found = agreements_of(seat.region)
    return found if seat.partner is None else found.filter(partner_id=seat.partner)


def visible_villages(seat: Seat) -> QuerySet[Region]:
    """The villages and kelurahan that exist today in the seat's region; a third party sees those it works with."""
    found = Region.objects.filter(level=Region.Level.VILLAGE, until__isnull=True)
    if level_of(seat.region) == "village":
        found = found.filter(code=seat.region)
    else:
        found = found.filter(code__startswith=f"{seat.region}.")
    return found if seat.partner is None else found.filter(agreements__partner_id=seat.partner).distinct()


def visible_partners(seat: Seat) -> QuerySet[Partner]:
    """The partners that work in the seat's region or are named by a case there, second spellings left out; a regency sees all its own."""
    found = Partner.objects.filter(merged_into__isnull=True)
    if seat.partner is not None:
        return found.filter(pk=seat.partner)
    level = level_of(seat.region)
    if level == "province":
        return found.filter(regency__code__startswith=f"{seat.region}.")
    if level == "regency":
        return found.filter(regency_id=seat.region)
    named = Cooperation.objects.filter(within(seat.region), partner__isnull=False).values("partner_id")
    return found.filter(Q(pk__in=visible_agreements(seat).values("partner_id")) | Q(pk__in=named))

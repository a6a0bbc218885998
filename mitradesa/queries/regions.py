"""Reading regions: below one, by a name today or long ago, and under the name they bore on a day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q, QuerySet

from mitradesa.core.roles import OfficeKind, Seat
from mitradesa.records.models import Office, Region, RegionName, Succession

FOUND = 25


def within(code: str) -> QuerySet[Region]:
    """A region and everything in it that has not ended."""
    return Region.objects.filter(Q(pk=code) | Q(code__startswith=f"{code}."), until__isnull=True)


def name_on(code: str, day: date) -> str:
    """The name that a region bore on a day; the present one where nothing else is recorded."""
    old = RegionName.objects.filter(region=code, until__gte=day).order_by("until").first()
    return old.name if old else Region.objects.values_list("name", flat=True).get(pk=code)


def area(code: str) -> str:
    """A region with the regions it lies in, up to its regency: "Desa Jati, Kecamatan Jarai, Kabupaten Lahat"."""
    lengths = [length for length in (13, 8, 5, 2) if length <= len(code) and (length > 2 or len(code) == 2)]
    codes = [code[:length] for length in lengths]
    found = {one.code: _called(one) for one in Region.objects.filter(pk__in=codes)}
    return ", ".join(found[one] for one in codes if one in found)


CALLED = {Region.Kind.SUBDISTRICT: "Kecamatan", Region.Kind.DESA: "Desa", Region.Kind.KELURAHAN: "Kelurahan"}


def _called(region: Region) -> str:
    return f"{CALLED.get(Region.Kind(region.kind), '')} {region.name}".strip()


def is_loaded(code: str) -> bool:
    """Whether a region of this code is there."""
    return Region.objects.filter(pk=code).exists()


def regencies_with_office() -> list[str]:
    """The regencies whose village office uses this installation."""
    return list(
        Office.objects.filter(kind=OfficeKind.DPMD).order_by("region").values_list("region_id", flat=True)
    )


@dataclass(frozen=True, slots=True)
class RegionPage:
    """Everything that the page of a region shows."""

    region: Region
    path: Sequence[Region]
    names: Sequence[RegionName]
    successors: Sequence[Succession]
    predecessors: Sequence[Succession]
    children: Sequence[Region]
    counts: Sequence[tuple[str, int]]
    offices: Sequence[Office]


def region_page(code: str) -> RegionPage | None:
    """The page of a region; None where there is none. Eight queries, whatever lies in it."""
    region = Region.objects.filter(pk=code).first()
    if region is None:
        return None
    above = [code[:length] for length in (2, 5, 8) if length < len(code)]
    kinds = Region.objects.filter(code__startswith=f"{code}.", until__isnull=True).values_list("kind")
    return RegionPage(
        region,
        list(Region.objects.filter(pk__in=above)),
        list(region.names.all()),
        list(region.successions.select_related("successor").order_by("on")),
        list(region.origins.select_related("predecessor").order_by("on")),
        list(region.children.filter(until__isnull=True)),
        sorted(kinds.annotate(number=Count("pk")).order_by("kind")),
        list(Office.objects.filter(region=code).exclude(partner__isnull=False)),
    )


def search_regions(seat: Seat, words: str) -> list[Region]:
    """Up to 25 regions that the seat's region holds, by code or a part of their name, now or before; exact names first."""
    words = " ".join(words.split())
    if not words:
        return []
    named = Q(code__startswith=words) | Q(name__icontains=words) | Q(names__name__icontains=words)
    rows = Region.objects.filter(named, Q(code__startswith=f"{seat.region}.") | Q(pk=seat.region)).distinct()
    found = list(rows.select_related("parent").order_by("code")[: 4 * FOUND])
    return sorted(found, key=lambda one: (one.name.lower() != words.lower(), one.code))[:FOUND]

"""A village's regulations, plans and budget lines."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, Q

from mitradesa.core.roles import Seat
from mitradesa.records.models import BudgetLine, Region, VillagePaper


@dataclass(frozen=True, slots=True)
class VillagePlans:
    """What a village has: papers newest first, budget lines of one year, the years that have lines."""

    village: Region
    papers: Sequence[VillagePaper]
    lines: Sequence[BudgetLine]
    year: int
    years: Sequence[int]


def village_plans(seat: Seat, village: str, year: int | None = None) -> VillagePlans | None:
    """The plans of a village that the seat's region holds; None for any other. Four queries."""
    found = Region.objects.filter(pk=village, level=Region.Level.VILLAGE).first()
    if found is None or not seat.covers(village):
        return None
    years = sorted(
        set(BudgetLine.objects.filter(village=village).values_list("year", flat=True).distinct()),
        reverse=True,
    )
    shown = year if year in years else (years[0] if years else 0)
    lines = BudgetLine.objects.filter(village=village, year=shown).select_related("agreement")
    papers = (
        VillagePaper.objects.filter(village=village).select_related("file").annotate(used=Count("agreements"))
    )
    return VillagePlans(found, list(papers), list(lines), shown, years)


def villages_with_papers(
    seat: Seat, after: str = "", *, without: bool = False, lacking: bool = False, size: int = 50
) -> list[Region]:
    """Villages of the seat's region by code, each with whether it has a regulation on cooperation and how many papers lack their file.

    `without` keeps the villages that have no such regulation, `lacking` those with a paper that lacks its file.
    """
    perdes = VillagePaper.objects.filter(village=OuterRef("pk"), kind=VillagePaper.Kind.PERDES)
    on_cooperation = perdes.filter(Q(title__icontains="kerja sama") | Q(title__icontains="kerjasama"))
    rows = Region.objects.filter(
        Q(pk=seat.region) | Q(code__startswith=f"{seat.region}."), level=Region.Level.VILLAGE
    )
    rows = rows.exclude(kind=Region.Kind.KELURAHAN).filter(until__isnull=True, code__gt=after)
    rows = rows.annotate(
        has_perdes=Exists(on_cooperation), has_file=Exists(on_cooperation.filter(file__isnull=False))
    )
    rows = rows.annotate(files_missing=Count("papers", filter=Q(papers__file__isnull=True), distinct=True))
    if without:
        rows = rows.filter(has_perdes=False)
    if lacking:
        rows = rows.filter(files_missing__gt=0)
    return list(rows.order_by("code")[: size + 1])


def papers_without_file(region: str) -> int:
    """How many regulations and plans of a region are there by number only; one query."""
    inside = Q(village=region) | Q(village__code__startswith=f"{region}.")
    return VillagePaper.objects.filter(inside, file__isnull=True).count()

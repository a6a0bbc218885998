"""The pages of coverage and effect: the map and one event compared, the villages behind a figure, and the method."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe
from markupsafe import Markup

from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.roles import Seat
from mitradesa.queries.counting import Kept, kept
from mitradesa.queries.effect import MEASURE_WORDS, Counted, Measure, Reached, coverage, panel
from mitradesa.reports.event_effect.method import DRAWS, FEWEST, LEVEL, POWER, Comparison, Verdict, compare
from mitradesa.web.base.pictures import Point, point_map, point_size
from mitradesa.web.base.seats import allowed
from mitradesa.web.effect.asked import GROUP_WORDS, WIDTHS, Asked, Group, asked, group_of


@require_safe
@allowed(Act.READ_EFFECT)
def show(request: HttpRequest, seat: Seat) -> HttpResponse:
    """Whom events reached, and what one of them brought about."""
    day = today()
    found = coverage(seat)
    reached = [one for one in found.value if one.people]
    chosen = asked(seat, request.GET, day)
    shown = {
        "seat": seat,
        "counted": found,
        "all": found.value,
        "reached": reached,
        "people": sum(one.people for one in reached),
        "by_place": _places(found.value),
        "map": coverage_map(found.value),
        "asked": chosen,
        "widths": WIDTHS,
        "measures": MEASURE_WORDS,
        "Verdict": Verdict,
        **(_effect(chosen, day) if chosen else {}),
    }
    return render(request, "web/effect/show.html", shown)


def _effect(chosen: Asked, day: date) -> dict[str, object]:
    counted = panelled(chosen, day)
    groups = Counter(group_of(one) for one in counted.value)
    return {
        "comparisons": compared(chosen, counted, day),
        "groups": [(GROUP_WORDS[one], groups[one], chosen.query(kelompok=one)) for one in Group],
        "fewest": FEWEST,
    }


def panelled(chosen: Asked, day: date) -> Kept[Sequence[Counted]]:
    """The counts of every village around the chosen event, kept while nothing happens."""
    return kept(f"panel:{chosen.event.pk}:{chosen.days}:{day}", lambda: panel(chosen.event, chosen.span))


def compared(chosen: Asked, counted: Kept[Sequence[Counted]], day: date) -> Sequence[Comparison]:
    """The chosen event's comparisons; villages that another event reached are left out."""
    alone = [one for one in counted.value if not one.elsewhere]
    return kept(
        f"effect:{chosen.event.pk}:{chosen.days}:{day}",
        lambda: compare(alone, list(Measure), seed=chosen.event.key),
    ).value


def _places(villages: Sequence[Reached]) -> Sequence[tuple[str, str, int, int]]:
    """Subdistricts by code and name, how many of their villages events reached, of how many; the least reached first."""
    names = {one.subdistrict: one.subdistrict_name for one in villages}
    every = Counter(one.subdistrict for one in villages)
    came = Counter(one.subdistrict for one in villages if one.people)
    rows = [(code, name, came[code], every[code]) for code, name in names.items()]
    return sorted(rows, key=lambda row: (row[2] / row[3], row[1]))


def coverage_map(villages: Sequence[Reached]) -> Markup:
    """Every village as a point: hollow where nobody came yet, filled by how many people came."""
    said = f"{sum(1 for one in villages if one.people)} dari {len(villages)} desa terjangkau. Daftarnya ada di bawah."
    points = [
        Point(
            one.latitude,
            one.longitude,
            "some" if one.people else "none",
            point_size(one.people),
            f"{one.name}: {one.people} orang" if one.people else f"{one.name}: belum",
            reverse("villages:show", args=[one.code]),
        )
        for one in villages
    ]
    return point_map(points, "Peta desa yang terjangkau sosialisasi", said)


@require_safe
@allowed(Act.READ_EFFECT)
def villages(request: HttpRequest, seat: Seat) -> HttpResponse:
    """The villages that a figure counts: of one event's comparison where one is named, else of the coverage."""
    if request.GET.get("kegiatan"):
        return _of_event(request, seat)
    found = coverage(seat).value
    place, group = request.GET.get("kecamatan", ""), request.GET.get("kelompok", "")
    shown_rows = [
        one
        for one in found
        if (not place or one.subdistrict == place)
        and (not group or (group == Group.REACHED) == (one.people > 0))
    ]
    title = (
        "Desa yang terjangkau"
        if group == Group.REACHED
        else "Desa yang belum terjangkau"
        if group
        else "Desa"
    )
    place_name = next((one.subdistrict_name for one in found if one.subdistrict == place), "")
    shown = {"seat": seat, "rows": shown_rows, "title": title, "place": place_name}
    return render(request, "web/effect/villages.html", shown)


def _of_event(request: HttpRequest, seat: Seat) -> HttpResponse:
    day = today()
    chosen = asked(seat, request.GET, day)
    if chosen is None:
        return redirect("effect:show")
    group = next((one for one in Group if one == request.GET.get("kelompok", "")), Group.REACHED)
    rows = [one for one in panelled(chosen, day).value if group_of(one) == group and seat.covers(one.code)]
    shown = {
        "seat": seat,
        "asked": chosen,
        "rows": rows,
        "title": f"Desa {GROUP_WORDS[group]}",
        "measures": MEASURE_WORDS,
    }
    return render(request, "web/effect/compared.html", shown)


@require_safe
@allowed(Act.READ_EFFECT)
def method(request: HttpRequest, seat: Seat) -> HttpResponse:
    """How the comparison is made and what it cannot say."""
    shown = {
        "seat": seat,
        "draws": DRAWS,
        "fewest": FEWEST,
        "level": LEVEL * 100,
        "power": round(POWER * 100),
        "measures": MEASURE_WORDS,
    }
    return render(request, "web/effect/method.html", shown)

"""The priority scale of a village and year: ranking with reasons, the musyawarah that discussed it, and the plans that hold a line."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from mitradesa.actions.priorities import YEARS, Ranked, keep_scale, record_discussion, tie_plans
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.potentials import COLUMN_WORDS, FIELD_WORDS, PLAN_LIMIT
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat, may, require
from mitradesa.queries.inventories import potentials_seen
from mitradesa.records.models import Potential, PriorityLine, PriorityScale
from mitradesa.web.base.seats import allowed
from mitradesa.web.base.sent import kept, number
from mitradesa.web.potentials.forms import DiscussedForm, TieForm
from mitradesa.web.potentials.views import MOST_CARDS, village_seen


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.READ_POTENTIALS)
def scale(request: HttpRequest, seat: Seat, village: str, year: int) -> HttpResponse:
    """The scale of a year, and the form that ranks the cards for whoever keeps it."""
    if request.method == "POST":
        require(seat, Act.KEEP_POTENTIALS)
    village_seen(seat, village)
    if year not in YEARS:
        raise Http404
    refused = None
    if request.method == "POST":
        require(seat, Act.KEEP_POTENTIALS, village)
        try:
            version = number(request.POST.get("version") or "0", 0, 10**6, "Versi")
            keep_scale(seat, village, year, version, _made_on(request), _ranked(request))
        except Blocked as refusal:
            refused = refusal
        else:
            messages.success(request, "Skala tersimpan.")
            return redirect("potentials:scale", village, year)
    return _page(request, seat, village, year, refused)


def _made_on(request: HttpRequest) -> date:
    try:
        return date.fromisoformat(request.POST.get("made_on", ""))
    except ValueError:
        raise Blocked("Hari penyusunan skala belum benar.", "Isi hari skala itu disusun.") from None


def _ranked(request: HttpRequest) -> list[Ranked]:
    """The cards that were given a place."""
    found = []
    for name, place in request.POST.items():
        key = name.removeprefix("urut-")
        if key != name and key.isdecimal() and len(key) < 18 and str(place).strip():
            rank = number(place, 1, 999, "Urutan")
            found.append(Ranked(int(key), rank, str(request.POST.get(f"alasan-{key}", ""))))
    return found


def _page(
    request: HttpRequest,
    seat: Seat,
    village: str,
    year: int,
    refused: Blocked | None = None,
    form: DiscussedForm | None = None,
    status: int = 0,
) -> HttpResponse:
    place = village_seen(seat, village)
    found = PriorityScale.objects.filter(village=village, year=year).select_related("minutes").first()
    lines = list(found.lines.select_related("potential", "rpjmdes", "rkpdes")) if found is not None else []
    keeps = may(seat, Act.KEEP_POTENTIALS, village)
    cards = list(potentials_seen(seat).filter(village_id=village)[:MOST_CARDS]) if keeps else []
    version = found.version if found else 0
    if form is None and keeps and found is not None:
        form = DiscussedForm(village, initial={"version": version, "on": found.discussed_on})
    shown = {
        "seat": seat,
        "village": place,
        "year": year,
        "scale": found,
        "lines": lines,
        "rows": _rows(cards, lines, request.POST if refused else {}),
        "keeps": keeps,
        "convenes": may(seat, Act.PREPARE_DELIBERATION, village),
        "seen": version,
        "made_on": found.made_on if found else today(),
        "form": form,
        "refused": refused,
        "fields": FIELD_WORDS,
        "columns": COLUMN_WORDS,
        "limit": PLAN_LIMIT,
    }
    return render(request, "web/potentials/scale.html", shown, status=status or (409 if refused else 200))


def _rows(cards: list[Potential], lines: list[PriorityLine], typed: Any) -> list[tuple[Potential, Any, Any]]:
    """Each card with its place and reason, as typed where a form came back, the ranked first."""
    known = {line.potential_id: line for line in lines}
    rows = []
    for card in cards:
        line = known.get(card.pk)
        rank, reason = (line.rank, line.reason) if line else ("", "")
        rows.append((card, typed.get(f"urut-{card.pk}", rank), typed.get(f"alasan-{card.pk}", reason)))
    return sorted(rows, key=lambda row: known[row[0].pk].rank if row[0].pk in known else 10**6)


@require_POST
@allowed(Act.KEEP_POTENTIALS)
def discussed(request: HttpRequest, seat: Seat, village: str, year: int) -> HttpResponse:
    """The musyawarah desa that discussed the scale."""
    village_seen(seat, village)
    form = DiscussedForm(village, request.POST)

    def act() -> object:
        values = form.cleaned_data
        return record_discussion(seat, village, year, values["version"], values["on"], values["minutes"])

    def show(status: int, refused: Blocked | None) -> HttpResponse:
        return _page(request, seat, village, year, refused, form, status)

    return kept(request, form, act, show, reverse("potentials:scale", args=[village, year]))


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.READ_POTENTIALS)
def plans(request: HttpRequest, seat: Seat, line: int) -> HttpResponse:
    """Where RPJM Desa and RKP Desa hold a line of the scale."""
    if request.method == "POST":
        require(seat, Act.KEEP_POTENTIALS)
    rows = PriorityLine.objects.select_related("scale__village", "potential", "rpjmdes", "rkpdes")
    row = rows.filter(pk=line).first() if line < 2**62 else None
    if row is None or not seat.covers(row.scale.village_id):
        raise Http404
    village = row.scale.village_id
    if request.method == "POST":
        require(seat, Act.KEEP_POTENTIALS, village)
    initial = {
        "rpjmdes": row.rpjmdes_id,
        "rkpdes": row.rkpdes_id,
        "version": row.scale.version,
        **{name: getattr(row, name) for name in ("rpjmdes_entry", "rkpdes_entry", "rkpdes_column")},
    }
    form = TieForm(village, request.POST or None, initial)

    def act() -> object:
        return tie_plans(seat, village, line, form.cleaned_data["version"], form.tie())

    def show(status: int, refused: Blocked | None) -> HttpResponse:
        shown = {
            "seat": seat,
            "row": row,
            "form": form,
            "refused": refused,
            "limit": PLAN_LIMIT,
            "keeps": may(seat, Act.KEEP_POTENTIALS, village),
            "columns": COLUMN_WORDS,
        }
        return render(request, "web/potentials/plans.html", shown, status=status)

    return kept(request, form, act, show, reverse("potentials:scale", args=[village, row.scale.year]))

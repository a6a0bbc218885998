"""An office writes down what somebody came to say, and gives him the code."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from mitradesa.actions.concerns.raising import record_concern
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.concerns import CHANNEL_WORDS, HOLDER_WORDS, OWN_DAYS, Channel
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat
from mitradesa.queries.agreements.scope import level_of, visible_villages
from mitradesa.queries.concerns.public import FOUND, SHORTEST_NAME
from mitradesa.records.models import Concern, Region
from mitradesa.web.base.seats import allowed
from mitradesa.web.concerns.forms import RecordForm


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.RECORD_CONCERN)
def record(request: HttpRequest, seat: Seat) -> HttpResponse:
    """The village, where the office has more than one, then the form; the code after it."""
    village = _village(seat, request.GET.get("desa", ""))
    if village is None:
        words = request.GET.get("q", "").replace("\0", "")[:60].strip()
        page = {
            "seat": seat,
            "words": words,
            "villages": _called(seat, words),
            "to": reverse("concerns:record"),
        }
        return render(request, "web/concerns/village.html", page)
    form = RecordForm(request.POST if request.method == "POST" else None)
    if request.method != "POST":
        return _form(request, seat, village, form)
    if not form.is_valid():
        return _form(request, seat, village, form, 422)
    try:
        row = record_concern(seat, form.voice(village.code), Channel(form.cleaned_data["channel"]))
    except Blocked as refusal:
        return _form(request, seat, village, form, 409, refusal)
    return redirect("concerns:receipt", row.pk)


def _village(seat: Seat, code: str) -> Region | None:
    wanted = seat.region if level_of(seat.region) == "village" else code[:13].replace("\0", "")
    return visible_villages(seat).filter(code=wanted).select_related("parent").first()


def _called(seat: Seat, words: str) -> list[Region]:
    rows = visible_villages(seat).select_related("parent__parent").order_by("name", "code")
    if level_of(seat.region) != "subdistrict":
        if len(words) < SHORTEST_NAME:
            return []
        rows = rows.filter(name__icontains=words)
    return list(rows[:FOUND])


def _form(
    request: HttpRequest,
    seat: Seat,
    village: Region,
    form: RecordForm,
    status: int = 200,
    refused: Blocked | None = None,
) -> HttpResponse:
    page = {"seat": seat, "village": village, "form": form, "refused": refused}
    return render(request, "web/concerns/record.html", page, status=status)


@never_cache
@require_safe
@allowed(Act.RECORD_CONCERN)
def receipt(request: HttpRequest, seat: Seat, concern: int) -> HttpResponse:
    """The code for whoever came, shown on the day itself to whoever wrote it down, without what was said."""
    rows = Concern.objects.filter(recorded_by=seat.person, received_on=today(), pk=min(concern, 2**62))
    row = rows.select_related("village").first()
    if row is None:
        raise Http404
    page = {
        "seat": seat,
        "row": row,
        "channels": CHANNEL_WORDS,
        "holders": HOLDER_WORDS,
        "own_days": OWN_DAYS,
        "address": request.build_absolute_uri(reverse("concern:ask")),
    }
    return render(request, "web/concerns/receipt.html", page)

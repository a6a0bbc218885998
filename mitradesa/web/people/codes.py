"""Activation codes on paper: who still needs one, the sheet of cards, and the same as PDF."""

from collections.abc import Sequence
from datetime import timedelta

from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from mitradesa.actions.access import LASTS, print_codes
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import POSITIONS, Role, Seat
from mitradesa.queries.access import PER_PAGE, may_open, not_yet_in, posts_of
from mitradesa.records.models import Holding
from mitradesa.reports.activation_cards.cards import Card, Sheet, read_values
from mitradesa.reports.activation_cards.pdf import render_pdf
from mitradesa.web.base.seats import allowed

SALT, LASTS_ON_PAGE = "mitradesa.cards", timedelta(hours=12)
BATCH = "just_brought_in"


@never_cache
@require_safe
@allowed(Act.BRING_PEOPLE_IN)
def waiting(request: HttpRequest, seat: Seat) -> HttpResponse:
    """Everybody below the office who has never signed in; those just brought in first."""
    after = request.GET.get("setelah", "")
    fresh = request.session.get(BATCH, []) if "baru" in request.GET else []
    rows = not_yet_in(seat.region, after=int(after) if after.isdigit() else 0, ids=fresh)
    posts = posts_of(row.person_id for row in rows)
    shown = [row for row in rows if may_open(seat, posts.get(row.person_id, []))]
    more = rows[PER_PAGE - 1].pk if len(rows) > PER_PAGE and not fresh else None
    titled = [(row, POSITIONS[Role(row.role)].title) for row in (shown if fresh else shown[:PER_PAGE])]
    return render(
        request, "web/people/codes.html", {"seat": seat, "rows": titled, "more": more, "fresh": bool(fresh)}
    )


@never_cache
@require_POST
@allowed(Act.BRING_PEOPLE_IN)
def print_sheet(request: HttpRequest, seat: Seat) -> HttpResponse:
    """New codes for the people ticked, shown this once."""
    chosen = [int(one) for one in request.POST.getlist("orang") if one.isdigit()]
    if request.POST.get("semua") == "baru":
        chosen = list(request.session.get(BATCH, []))
    made = print_codes(seat, chosen)
    if not made:
        raise Blocked("Tidak ada yang dipilih, atau semuanya sudah aktif.", "Centang sedikitnya satu orang.")
    return show_sheet(request, seat, made)


def show_sheet(request: HttpRequest, seat: Seat, made: Sequence[tuple[Holding, str]]) -> HttpResponse:
    """The page to print; the codes go back only within it, signed, to become a PDF."""
    cards = tuple(
        Card(one.person.name, POSITIONS[Role(one.role)].title, one.office.name, one.person.username, code)
        for one, code in made
    )
    address = f"{request.get_host()}{reverse('access:activation')}"
    sheet = Sheet(cards, address, today() + LASTS - timedelta(days=1))
    sealed = signing.dumps({"seat": seat.person, **sheet.as_values()}, salt=SALT, compress=True)
    return render(request, "web/people/cards.html", {"seat": seat, "sheet": sheet, "sealed": sealed})


@never_cache
@require_POST
@allowed(Act.USE_DESK)
def as_pdf(request: HttpRequest, seat: Seat) -> HttpResponse:
    """The cards of a page just shown, as PDF."""
    try:
        values = signing.loads(request.POST.get("kartu", ""), salt=SALT, max_age=LASTS_ON_PAGE)
        sheet = read_values(values)
    except (signing.BadSignature, TypeError, ValueError):
        sheet, values = None, {}
    if sheet is None or values.get("seat") != seat.person:
        raise Blocked(
            "Lembar kode itu sudah terlalu lama terbuka.",
            "Cetak kode baru dari daftar orang yang belum masuk.",
        )
    answer = HttpResponse(render_pdf(sheet), content_type="application/pdf")
    answer["Content-Disposition"] = 'attachment; filename="kode-aktivasi.pdf"'
    return answer

"""The end: signed minutes with their scan, addenda, and the names of residents that go later."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from mitradesa.actions.deliberations.signing import add_addendum, sign_minutes
from mitradesa.actions.erasure import erase_attendance
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat
from mitradesa.queries.deliberations.whole import code_of, whole
from mitradesa.web.base.seats import allowed
from mitradesa.web.base.sent import given, kept
from mitradesa.web.deliberations.forms import AddendumForm, SignForm
from mitradesa.web.deliberations.found import about, change_of, deliberation_or_404
from mitradesa.web.deliberations.planning import deed, form_page


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.CONVENE_DELIBERATION)
def sign(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """The minutes are signed: their number, day, code and scan."""
    row = deliberation_or_404(seat, key)
    form = SignForm(request.POST or None, request.FILES or None, initial={"signed_on": today()})

    def act() -> object:
        return sign_minutes(change_of(request, seat, key), form.signed(), given(request.FILES.get("file")))

    def page(status: int, refused: Blocked | None) -> HttpResponse:
        one = whole(row)
        shown = {"form": form, "refused": refused, "one": one, "code": code_of(one)} | about(seat, row)
        return render(request, "web/deliberations/sign.html", shown, status=status)

    return kept(request, form, act, page, reverse("deliberations:show", args=[key]))


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.CONVENE_DELIBERATION)
def addendum(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """A correction beside signed minutes."""
    row = deliberation_or_404(seat, key)
    form = AddendumForm(request.POST or None, request.FILES or None, initial={"made_on": today()})

    def act() -> object:
        values, file = form.cleaned_data, given(request.FILES.get("file"))
        change = change_of(request, seat, key)
        return add_addendum(change, values["made_on"], values["reason"], values["text"], file)

    said = "Berita acara yang sudah ditandatangani tidak diubah; pembetulannya ditulis di sampingnya dengan alasan."
    return form_page(request, seat, row, form, act, title="Adendum berita acara", help=said, multipart=True)


@require_POST
@allowed(Act.ERASE_PERSONAL)
def erase(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """Asks that the names of residents go; a second person of the regency office answers."""
    row = deliberation_or_404(seat, key)
    reason = request.POST.get("reason", "")
    return deed(request, seat, row, lambda: erase_attendance(seat, key, reason))

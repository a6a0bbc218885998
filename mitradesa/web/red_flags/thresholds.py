"""The thresholds of the signs as a regency set them: all of them, and changing one with its reason."""

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from mitradesa.actions.red_flags.thresholds import set_threshold
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.language import _
from mitradesa.core.red_flags.book import OWN_MEASURE, SIGNS
from mitradesa.core.red_flags.sign import Threshold
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat, may
from mitradesa.queries.red_flags.thresholds import set_before, thresholds_on
from mitradesa.web.base.seats import allowed
from mitradesa.web.base.sent import kept

DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class ThresholdForm(forms.Form):
    """A threshold from a day on."""

    value = forms.IntegerField(label=_("Ukuran baru"))
    since = forms.DateField(label=_("Berlaku sejak"), widget=DAY)
    reason = forms.CharField(
        label=_("Alasannya"), max_length=300, help_text=_("Terbaca oleh semua kantor, bersama tanggalnya.")
    )


@require_safe
@allowed(Act.READ_RED_FLAGS)
def index(request: HttpRequest, seat: Seat) -> HttpResponse:
    """All thresholds as they hold today in the seat's regency."""
    regency = seat.region[:5]
    given = thresholds_on({regency}, today()).get(regency, {})
    rows = [
        (sign, one, given.get(sign.id, {}).get(one.name, one.value))
        for sign in SIGNS.values()
        for one in sign.thresholds
    ]
    page = {
        "seat": seat,
        "rows": rows,
        "own_measure": OWN_MEASURE,
        "sets": may(seat, Act.SET_RED_FLAGS),
    }
    return render(request, "web/red_flags/thresholds.html", page)


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.SET_RED_FLAGS)
def change(request: HttpRequest, seat: Seat, sign: str, name: str) -> HttpResponse:
    """Changes one threshold."""
    one = _threshold_or_404(sign, name)
    given = thresholds_on({seat.region}, today()).get(seat.region, {}).get(sign, {})
    form = ThresholdForm(
        request.POST or None, initial={"value": given.get(name, one.value), "since": today()}
    )

    def show(status: int, refused: Blocked | None) -> HttpResponse:
        page = {
            "seat": seat,
            "sign": SIGNS[sign],
            "one": one,
            "form": form,
            "before": [each for each in set_before(seat.region, sign) if each.name == name],
            "own_measure": OWN_MEASURE,
            "refused": refused,
        }
        return render(request, "web/red_flags/threshold.html", page, status=status)

    def act() -> object:
        asked = form.cleaned_data
        return set_threshold(seat, sign, name, asked["value"], asked["since"], asked["reason"])

    return kept(request, form, act, show, reverse("red_flags:thresholds"))


def _threshold_or_404(sign: str, name: str) -> Threshold:
    found = SIGNS[sign].thresholds if sign in SIGNS else ()
    one = next((each for each in found if each.name == name), None)
    if one is None:
        raise Http404
    return one

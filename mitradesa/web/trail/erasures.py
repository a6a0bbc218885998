"""Pages of erasing personal data: asking, and the second person's answer."""

from collections.abc import Callable
from dataclasses import dataclass

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from mitradesa.actions import erasure as acts
from mitradesa.core.acts import Act
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat
from mitradesa.core.trail_words import moment_words
from mitradesa.queries.erasures import answered, waiting, whose
from mitradesa.records.models import Erasure, Person
from mitradesa.web.base.seats import allowed
from mitradesa.web.trail.views import visible_event

REASON = {
    "label": "Siapa yang meminta dan mengapa",
    "max_length": 400,
    "help_text": "Misalnya nomor surat permintaannya. Jangan menulis data pribadi di sini.",
}


class ReasonForm(forms.Form):
    """Why."""

    reason = forms.CharField(**REASON)  # type: ignore[arg-type]


class PersonForm(ReasonForm):
    """Whose data, and why."""

    person = forms.CharField(
        label="Orangnya", help_text="NIP, nama pengguna, nomor telepon, atau nama persis.", max_length=120
    )
    field_order = ("person", "reason")

    def clean_person(self) -> Person:
        """The one person known by what was typed; an error says when there are none or several."""
        words = self.cleaned_data["person"].strip()
        for name in ("nip", "username", "phone", "name__iexact"):
            found = list(Person.objects.filter(erased_at__isnull=True, **{name: words})[:2])
            if len(found) == 1:
                return found[0]
            if found:
                raise forms.ValidationError(
                    "Ada beberapa orang seperti itu. Tulis NIP atau nama penggunanya."
                )
        raise forms.ValidationError("Tidak ada orang dengan NIP, nama pengguna, telepon atau nama itu.")


@dataclass(frozen=True, slots=True)
class Line:
    """A request, what it is about, when it was made and answered."""

    row: Erasure
    about: str
    asked: str
    ended: str


def _lines(rows: list[Erasure]) -> list[Line]:
    return [Line(row, _event_words(row) or whose(row), moment_words(row.asked_at), _end(row)) for row in rows]


def _end(row: Erasure) -> str:
    ended = row.approved_at or row.refused_at
    return moment_words(ended) if ended else ""


def _event_words(row: Erasure) -> str:
    return f"Peristiwa ke-{row.event.position}: {row.event.says}" if row.event else ""


def _shown(
    request: HttpRequest,
    seat: Seat,
    form: PersonForm | None = None,
    refused: Blocked | None = None,
    status: int = 200,
) -> HttpResponse:
    shown = {
        "seat": seat,
        "form": form or PersonForm(),
        "waiting": _lines(waiting(seat)),
        "answered": _lines(answered(seat)),
        "refused": refused,
    }
    return render(request, "web/trail/erasures.html", shown, status=status)


@require_safe
@allowed(Act.ERASE_PERSONAL)
def index(request: HttpRequest, seat: Seat) -> HttpResponse:
    """Requests that wait, and those answered."""
    return _shown(request, seat)


@require_POST
@allowed(Act.ERASE_PERSONAL)
def ask_person(request: HttpRequest, seat: Seat) -> HttpResponse:
    """Somebody's personal data are to go."""
    form = PersonForm(request.POST)
    if not form.is_valid():
        return _shown(request, seat, form, status=422)
    values = form.cleaned_data
    return _done(
        request,
        seat,
        lambda: acts.erase_person(seat, values["person"].pk, values["reason"]),
        "Diminta. Pejabat kedua menyetujui di halaman ini.",
        form,
    )


@require_POST
@allowed(Act.ERASE_PERSONAL)
def ask_event(request: HttpRequest, seat: Seat, position: int) -> HttpResponse:
    """The personal data of one event are to go."""
    event = visible_event(seat, position)
    reason = request.POST.get("reason", "")
    return _done(
        request,
        seat,
        lambda: acts.erase_event(seat, event.position, reason),
        "Diminta. Pejabat kedua menyetujui di halaman ini.",
    )


@require_POST
@allowed(Act.ERASE_PERSONAL)
def approve(request: HttpRequest, seat: Seat, erasure: int) -> HttpResponse:
    """The second person lets them go."""
    one = _visible(seat, erasure)
    return _done(request, seat, lambda: acts.approve_erasure(seat, one.pk), "Data pribadinya sudah dihapus.")


@require_POST
@allowed(Act.ERASE_PERSONAL)
def refuse(request: HttpRequest, seat: Seat, erasure: int) -> HttpResponse:
    """They stay."""
    one = _visible(seat, erasure)
    return _done(
        request,
        seat,
        lambda: acts.refuse_erasure(seat, one.pk),
        "Permintaan ditutup; tidak ada yang dihapus.",
    )


def _visible(seat: Seat, erasure: int) -> Erasure:
    found = get_object_or_404(Erasure, pk=erasure)
    if not seat.covers(found.region):
        raise Http404
    return found


def _done(
    request: HttpRequest,
    seat: Seat,
    act: Callable[[], object],
    said: str,
    form: PersonForm | None = None,
) -> HttpResponse:
    try:
        act()
    except Blocked as refusal:
        return _shown(request, seat, form, refusal, 409)
    messages.success(request, said)
    return redirect("trail:erasures")

"""What came after a report was closed, and the supplementary reports that tell of it."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from mitradesa.actions.addenda import LONGEST_NOTE, add_addendum
from mitradesa.core.acts import Act
from mitradesa.core.outreach import PART_WORDS
from mitradesa.core.roles import Seat
from mitradesa.queries.late_records import addendum_number, anything_late, late_of
from mitradesa.web.base.seats import allowed
from mitradesa.web.certificates.views import BOTH, filled, results_address
from mitradesa.web.outreach.found import event_or_404


class AddendumForm(forms.Form):
    """Why something came late."""

    note = forms.CharField(
        label="Penjelasan",
        max_length=LONGEST_NOTE,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text="Mengapa catatannya datang terlambat, misalnya telepon meja 2 baru bertemu sinyal.",
    )


@require_safe
@allowed(Act.REPORT_EVENT)
def late(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """The lists of everything that came after the closing."""
    event = event_or_404(seat, key)
    shown = {
        "seat": seat,
        "event": event,
        "late": late_of(event),
        "fresh": anything_late(event, addendum_number(event)),
        "parts": PART_WORDS,
    }
    return render(request, "web/certificates/late.html", shown)


@require_http_methods(BOTH)
@allowed(Act.REPORT_EVENT)
def addendum(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """A supplementary report on what came since the last."""
    event = event_or_404(seat, key)
    form = AddendumForm(request.POST or None)
    page = {"seat": seat, "event": event, "title": "Laporan tambahan"}
    return filled(
        request,
        form,
        lambda: add_addendum(seat, key, form.cleaned_data["note"]),
        page,
        results_address(key, "menyusul"),
    )

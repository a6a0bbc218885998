"""The family that a person of the village declares: filling it in, and erasing it."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from mitradesa.actions.ties import MOST_RELATIVES, declare_family, erase_family
from mitradesa.core.acts import Act
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat
from mitradesa.core.ties import RELATION_WORDS
from mitradesa.queries.ties import family_of
from mitradesa.web.base.seats import allowed
from mitradesa.web.base.sent import done

SHOWN_ROWS = 6


class RelativeRow(forms.Form):
    """One relative."""

    name = forms.CharField(label="Nama", max_length=120, required=False)
    relation = forms.ChoiceField(
        label="Hubungan", choices=[("", "pilih"), *RELATION_WORDS.items()], required=False
    )

    def clean(self) -> Any:
        """A name has its relation."""
        found = super().clean() or {}
        if found.get("name") and not found.get("relation"):
            self.add_error("relation", "Pilih hubungannya.")
        return found


Relatives = forms.formset_factory(
    RelativeRow, extra=0, min_num=SHOWN_ROWS, max_num=MOST_RELATIVES, absolute_max=MOST_RELATIVES
)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.STATE_TIES)
def declare(request: HttpRequest, seat: Seat) -> HttpResponse:
    """The declaration of whoever is signed in; nobody fills in another's."""
    known = family_of(seat.person)
    members = list(known.members.all()) if known else []
    initial = [{"name": one.name, "relation": one.relation} for one in members]
    padding = max(SHOWN_ROWS - len(initial), 2)
    rows = Relatives(
        request.POST if request.method == "POST" else None,
        initial=[*initial, *({} for _ in range(min(padding, MOST_RELATIVES - len(initial))))],
    )

    def show(status: int, refused: Blocked | None) -> HttpResponse:
        shown = {"seat": seat, "rows": rows, "known": known, "refused": refused}
        return render(request, "web/ties/family.html", shown, status=status)

    if request.method != "POST":
        return show(200, None)
    if not rows.is_valid():
        return show(422, None)
    named = [(row["name"], row["relation"]) for row in rows.cleaned_data if row.get("name")]
    said = "Daftar keluarga tersimpan." if named else "Tersimpan: tidak ada keluarga yang perlu disebut."
    return done(request, lambda: declare_family(seat, named), show, reverse("ties:family"), said)


@require_POST
@allowed(Act.STATE_TIES)
def erase(request: HttpRequest, seat: Seat) -> HttpResponse:
    """Erases the declaration of whoever is signed in."""
    erase_family(seat)
    messages.success(request, "Daftar keluarga Anda dihapus.")
    return redirect("ties:family")

"""Bringing people in: an office's spreadsheet or one form, a look at every row, then accounts and offices at once."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from mitradesa.actions.arrivals import bring_in, choose_columns, keep_one, keep_roster
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.language import _
from mitradesa.core.roles import BRINGS, POSITIONS, Role, Seat
from mitradesa.queries.newcomers import looked_through
from mitradesa.reading.draft import Unreadable
from mitradesa.reading.roster import FIELDS, column_letter
from mitradesa.records.models import Roster
from mitradesa.reports.roster_template import roster_template
from mitradesa.web.base.seats import allowed
from mitradesa.web.people.codes import BATCH

SHOWN = 20
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class RosterForm(forms.Form):
    """The office's spreadsheet."""

    list = forms.FileField(
        label=_("Daftar orang (Excel)"),
        widget=forms.FileInput(attrs={"accept": ".xlsx,.xls,.ods"}),
        help_text=_("Paling besar 5 MB. Belum ada yang dicatat sebelum Anda memeriksanya."),
    )


class OneForm(forms.Form):
    """One person and his office."""

    name = forms.CharField(label=_("Nama lengkap"), max_length=120)
    role = forms.ChoiceField(label=_("Jabatan"))
    place = forms.CharField(
        label=_("Desa, kecamatan, atau kode wilayah"),
        max_length=80,
        required=False,
        help_text=_("Kosong untuk kantor kabupaten."),
    )
    nip = forms.CharField(label="NIP", max_length=30, required=False)
    phone = forms.CharField(label=_("Nomor telepon"), max_length=30, required=False)
    decree = forms.CharField(label=_("Nomor SK"), max_length=120, required=False)
    decree_on = forms.DateField(label=_("Tanggal SK"), required=False, widget=DAY)
    since = forms.DateField(label=_("Mulai menjabat"), required=False, widget=DAY)

    def __init__(self, seat: Seat, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["role"] = forms.ChoiceField(
            label=_("Jabatan"), choices=[(one, one) for one in titles(seat)]
        )
        self.order_fields(["name", "role"])


def titles(seat: Seat) -> list[str]:
    """The roles that an office may bring people in for, as they are called."""
    mine = BRINGS.get(seat.role, frozenset())
    return [POSITIONS[role].title for role in Role if role in mine and role is not Role.THIRD_PARTY]


@never_cache
@require_http_methods(["GET", "POST"])
@allowed(Act.BRING_PEOPLE_IN)
def start(request: HttpRequest, seat: Seat) -> HttpResponse:
    """The way in: a spreadsheet, one person, or the codes of those who are in."""
    form = RosterForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        sent = form.cleaned_data["list"]
        try:
            return redirect("access:roster", keep_roster(seat, sent.name or "", sent.read()).pk)
        except Unreadable as trouble:
            form.add_error("list", f"{trouble.reason} {trouble.remedy}")
    return render(
        request, "web/people/arrivals.html", {"seat": seat, "form": form}, status=422 if form.errors else 200
    )


@require_safe
@allowed(Act.BRING_PEOPLE_IN)
def template(request: HttpRequest, seat: Seat) -> HttpResponse:
    """The empty spreadsheet."""
    answer = HttpResponse(roster_template(titles(seat)), content_type=XLSX)
    answer["Content-Disposition"] = 'attachment; filename="daftar-orang.xlsx"'
    return answer


@never_cache
@require_http_methods(["GET", "POST"])
@allowed(Act.BRING_PEOPLE_IN)
def one(request: HttpRequest, seat: Seat) -> HttpResponse:
    """One person; what is wrong stands beside his fields."""
    form = OneForm(seat, request.POST or None, initial={"since": today()})
    faults: Sequence[object] = ()
    if request.method == "POST" and form.is_valid():
        values = {name: str(value or "") for name, value in form.cleaned_data.items()}
        roster = keep_one(seat, values)
        (row,) = looked_through(seat, roster)
        faults = row.faults
        if not faults and not row.known:
            return _commit(request, seat, roster.pk)
        if row.known:
            form.add_error("name", _("Orang itu sudah tercatat dalam jabatan ini."))
        roster.delete()
    shown = {"seat": seat, "form": form, "faults": faults}
    return render(request, "web/people/one.html", shown, status=422 if form.errors or faults else 200)


def _mine(seat: Seat, roster: int) -> Roster:
    found = Roster.objects.filter(pk=roster, made_by=seat.person, region=seat.region).first()
    if found is None:
        raise Http404
    return found


@never_cache
@require_safe
@allowed(Act.BRING_PEOPLE_IN)
def look(request: HttpRequest, seat: Seat, roster: int) -> HttpResponse:
    """What would come of the list: nothing is recorded yet."""
    found = _mine(seat, roster)
    if found.done_at:
        return redirect("access:codes")
    rows = looked_through(seat, found)
    heading = [
        (number, f"{column_letter(number)}: {cell or '–'}") for number, cell in enumerate(found.rows[0])
    ]
    good = [row for row in rows if not row.faults and not row.known]
    shown = {
        "seat": seat,
        "roster": found,
        "good": good[:SHOWN],
        "good_count": len(good),
        "known": sum(row.known for row in rows),
        "wrong": [row for row in rows if row.faults][:200],
        "wrong_count": sum(bool(row.faults) for row in rows),
        "noted": [row for row in good if row.notes][:SHOWN],
        "heading": heading,
        "fields": FIELDS,
    }
    return render(request, "web/people/roster.html", shown)


@require_POST
@allowed(Act.BRING_PEOPLE_IN)
def columns(request: HttpRequest, seat: Seat, roster: int) -> HttpResponse:
    """Another reading of the columns."""
    found = _mine(seat, roster)
    chosen = {name: request.POST.get(name, "") for name in FIELDS}
    most = len(found.rows[0]) if found.rows else 0
    numbers = {name: int(one) for name, one in chosen.items() if one.isdigit() and int(one) < most}
    choose_columns(seat, roster, numbers)
    return redirect("access:roster", roster)


@require_POST
@allowed(Act.BRING_PEOPLE_IN)
def commit(request: HttpRequest, seat: Seat, roster: int) -> HttpResponse:
    """Accounts and offices for every row without fault; then the codes are printed."""
    _mine(seat, roster)
    return _commit(request, seat, roster)


def _commit(request: HttpRequest, seat: Seat, roster: int) -> HttpResponse:
    arrived = bring_in(seat, roster)
    request.session[BATCH] = list(arrived.people)
    answer = redirect("access:codes")
    answer["Location"] += "?baru=1"
    return answer

"""The list of third parties, the page of one, its details, and the merger of two spellings and its undoing."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from mitradesa.actions.partners import DETAILS, change_partner, merge_partners, split_partner
from mitradesa.actions.registrations import OPEN
from mitradesa.actions.trail import subject_of
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.partners import FORM_ONLY, PARTNER_ROLE_WORDS, masked
from mitradesa.core.refusals import Blocked
from mitradesa.core.register import PARTNER_WORDS
from mitradesa.core.roles import Seat, may, require
from mitradesa.queries.agreements.asked import Asked
from mitradesa.queries.agreements.listing import key_from
from mitradesa.queries.agreements.lists import listed
from mitradesa.queries.agreements.sheet import events_of
from mitradesa.queries.partner_profiles import assessments_seen, profile_of, registrations_of
from mitradesa.queries.partners import Sheet, partner_sheet, partners_listed
from mitradesa.records.models import Partner, Registration
from mitradesa.web.agreements.fields import Form
from mitradesa.web.agreements.shown import WORDS, change_lines, name_of, state_sign
from mitradesa.web.base.seats import allowed
from mitradesa.web.partners.shown import STATE_WORDS

LONGEST = {"name": 200, "nib": 30, "npwp": 30, "deed": 200, "address": 300, "contact": 120}
LABELS = {"name": "Nama seperti pada akta", **{name: WORDS[name] for name in DETAILS}, "kind": "Jenis"}


@require_safe
@allowed(Act.READ_OVERVIEW)
def listing(request: HttpRequest, seat: Seat) -> HttpResponse:
    """The partners of the seat's region, by name."""
    text = request.GET.get("q", "")[:120]
    after, before = (key_from(request.GET.get(name, "")) for name in ("sesudah", "sebelum"))
    shown = {
        "seat": seat,
        "q": text,
        "asked": Asked(q=text),
        "found": partners_listed(seat, text, after=after, before=before),
        "kinds": PARTNER_WORDS,
        "keeps": may(seat, Act.KEEP_PARTNERS),
    }
    return render(request, "web/partners/list.html", shown)


@require_safe
@allowed(Act.READ_REGISTER)
def show(request: HttpRequest, seat: Seat, partner: int) -> HttpResponse:
    """One partner with its agreements across villages."""
    mends = may(seat, Act.PREPARE_AGREEMENT)
    sheet = _seen(seat, partner, with_alike=mends)
    mends = mends and may(seat, Act.PREPARE_AGREEMENT, sheet.partner.regency_id)
    day = today()
    asked = Asked(mitra=str(partner))
    shown = {
        "seat": seat,
        "sheet": sheet,
        "row": sheet.partner,
        "day": day,
        "kinds": PARTNER_WORDS,
        "asked": asked,
        "found": listed(seat, asked, day),
        "details": [
            (WORDS[name], masked(name, getattr(sheet.partner, name))) for name in DETAILS if name != "kind"
        ],
        "trail": events_of(subject_of(sheet.partner)) if seat.partner is None else None,
        "change_lines": change_lines,
        "may_mend": mends,
        "name_of": name_of,
        "state_sign": state_sign,
    }
    return render(request, "web/partners/show.html", shown | _profile(seat, sheet.partner))


def _profile(seat: Seat, row: Partner) -> dict[str, Any]:
    """What the page says beside the agreements: papers, people, works, cards, and what waits to be verified."""
    keeps = may(seat, Act.KEEP_PARTNERS, row.regency_id)
    own = seat.partner is not None and may(seat, Act.PROPOSE_PROFILE)
    waits = registrations_of(seat).filter(partner=row, state__in=OPEN) if keeps or own else ()
    return {
        "profile": profile_of(row),
        "cards": assessments_seen(seat, row.pk),
        "keeps": keeps,
        "own": own,
        "assesses": may(seat, Act.ASSESS_PARTNER),
        "waits": list(waits),
        "state_words": STATE_WORDS,
        "returned": Registration.State.RETURNED,
        "roles": PARTNER_ROLE_WORDS,
        "form_only": FORM_ONLY,
    }


def _seen(seat: Seat, partner: int, *, with_alike: bool = False) -> Sheet:
    if partner > 2**62 or (sheet := partner_sheet(seat, partner, with_alike=with_alike)) is None:
        raise Http404
    return sheet


@require_http_methods(["GET", "POST"])
@allowed(Act.PREPARE_AGREEMENT)
def change(request: HttpRequest, seat: Seat, partner: int) -> HttpResponse:
    """Mends name and details; the form comes back with what was typed when something stops it."""
    row = _seen(seat, partner).partner
    require(seat, Act.PREPARE_AGREEMENT, row.regency_id)
    if request.method != "POST":
        known = {name: masked(name, getattr(row, name)) for name in LABELS}
        return _form(request, seat, row, Form(known, labels=LABELS))
    typed = {name: " ".join(request.POST.get(name, "").split()) for name in LABELS}
    if typed["npwp"] == masked("npwp", row.npwp):
        typed["npwp"] = row.npwp
    wrong = {
        name: f"Paling panjang {most} huruf." for name, most in LONGEST.items() if len(typed[name]) > most
    }
    if typed["kind"] not in PARTNER_WORDS:
        wrong["kind"] = "Pilih salah satu dari daftar."
    if wrong:
        return _form(request, seat, row, Form(typed, wrong, LABELS), status=422)
    try:
        change_partner(seat, partner, typed)
    except Blocked as stopped:
        wrong = {"name": f"{stopped.reason} {stopped.remedy}"}
        return _form(request, seat, row, Form(typed, wrong, LABELS), status=409)
    return redirect("partners:show", partner)


def _form(request: HttpRequest, seat: Seat, row: Partner, form: Form, status: int = 200) -> HttpResponse:
    shown = {"seat": seat, "row": row, "form": form, "kinds": PARTNER_WORDS}
    return render(request, "web/partners/form.html", shown, status=status)


@require_POST
@allowed(Act.PREPARE_AGREEMENT)
def merge(request: HttpRequest, seat: Seat, partner: int) -> HttpResponse:
    """Another spelling, named in the form, goes over into this one."""
    _seen(seat, partner)
    text = request.POST.get("lain", "")
    if not text.isdigit():
        raise Blocked("Nama yang digabungkan belum dipilih.", "Pilih salah satu dari daftar.")
    _seen(seat, int(text))
    merge_partners(seat, partner, int(text))
    return redirect("partners:show", partner)


@require_POST
@allowed(Act.PREPARE_AGREEMENT)
def split(request: HttpRequest, seat: Seat, partner: int) -> HttpResponse:
    """A merged spelling stands by itself again."""
    sheet = _seen(seat, partner)
    text = request.POST.get("lain", "")
    if text not in {str(one.pk) for one in sheet.spellings}:
        raise Blocked("Nama itu tidak digabungkan di sini.", "Buka lagi halamannya.")
    split_partner(seat, int(text))
    return redirect("partners:show", int(text))

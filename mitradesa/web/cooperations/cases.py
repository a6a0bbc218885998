"""Opening a cooperation, saying what it is, which law governs it, and stating what the law asks."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from mitradesa.actions.agreements import new_key
from mitradesa.actions.cooperations import (
    change_cooperation,
    decide_regime,
    open_cooperation,
    state_case_facts,
)
from mitradesa.actions.potentials import choose_potential
from mitradesa.actions.taking_over import follow_agreement
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.findings import Gate
from mitradesa.core.lifecycle.table import TrackName
from mitradesa.core.lifecycle.tracks import TRACKS
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat
from mitradesa.core.vocabulary import vocabulary
from mitradesa.queries.agreements.scope import visible_agreements
from mitradesa.queries.cooperations.renewals import prefilled
from mitradesa.queries.facts.cooperations import facts_of_cooperation
from mitradesa.queries.inventories import potentials_seen
from mitradesa.records.models import Agreement, Potential
from mitradesa.reports.draft_check.check import check_facts
from mitradesa.web.base.seats import allowed
from mitradesa.web.base.sent import done, kept
from mitradesa.web.checking.questions import PREFIX, asked_for, by_supplier, now_asked
from mitradesa.web.cooperations.forms import CaseForm, from_card
from mitradesa.web.cooperations.seen import about, cooperation_or_404, version_of
from mitradesa.web.cooperations.stated import stated_answers

AT_ONCE = 12


@require_http_methods(["GET", "POST"])
@allowed(Act.OPEN_COOPERATION)
def open_case(request: HttpRequest, seat: Seat) -> HttpResponse:
    """A new case of the seat's own village."""
    typed = request.POST.get("key", "")
    key = typed if typed.isalnum() and len(typed) <= 24 else new_key()
    old = _to_renew(seat, request.GET.get("perpanjang", ""))
    card = _of_card(seat, request.GET.get("potensi", ""))
    form = CaseForm(
        request.POST or None,
        regency=seat.region[:5],
        village=seat.region,
        opens=True,
        renews=old,
        initial=prefilled(old) if old else from_card(card) if card else None,
    )

    def act() -> object:
        one = open_cooperation(seat, seat.region, TrackName(form.cleaned_data["track"]), form.case(key))
        return choose_potential(seat, one.key, one.version, card.pk) if card else one

    def show(status: int, refused: Blocked | None) -> HttpResponse:
        shown = {
            "seat": seat,
            "form": form,
            "refused": refused,
            "key": key,
            "tracks": TRACKS,
            "old": old,
            "card": card,
        }
        return render(request, "web/cooperations/open.html", shown, status=status)

    return kept(request, form, act, show, reverse("cooperations:regime", args=[key]))


@require_POST
@allowed(Act.OPEN_COOPERATION)
def follow(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """Follows a signed agreement of the register as a running case."""
    if not visible_agreements(seat).filter(key=key).exists():
        raise Http404
    one = follow_agreement(seat, key)
    return redirect("cooperations:show", one.key)


def _of_card(seat: Seat, key: str) -> Potential | None:
    """The card that a case is opened for."""
    rows = potentials_seen(seat).filter(village_id=seat.region, withdrawn_on__isnull=True)
    return rows.filter(pk=int(key)).first() if key.isdecimal() and len(key) < 18 else None


def _to_renew(seat: Seat, key: str) -> Agreement | None:
    return visible_agreements(seat).filter(key=key).first() if key else None


@require_http_methods(["GET", "POST"])
@allowed(Act.PREPARE_COOPERATION)
def change(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """What the case says of itself."""
    row = cooperation_or_404(seat, key)
    form = CaseForm(
        request.POST or None,
        regency=row.regency,
        village=row.village_id,
        renews=row.renews,
        initial={
            "title": row.title,
            "purpose": row.purpose,
            "field": row.field,
            "asset_use": row.asset_use,
            "yearly_lease": row.yearly_lease,
            "partner": row.partner_id,
            "renews": row.renews.key if row.renews else "",
        },
    )

    def act() -> object:
        return change_cooperation(seat, key, version_of(request), form.case())

    def show(status: int, refused: Blocked | None) -> HttpResponse:
        shown = {"seat": seat, "form": form, "refused": refused} | about(row)
        return render(request, "web/cooperations/change.html", shown, status=status)

    return kept(request, form, act, show, reverse("cooperations:show", args=[key]))


@require_http_methods(["GET", "POST"])
@allowed(Act.PREPARE_COOPERATION)
def regime(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """Which law governs the case; the first question of all."""
    row = cooperation_or_404(seat, key)

    def act() -> object:
        return decide_regime(seat, key, version_of(request), request.POST.get("regime", ""))

    def show(status: int, refused: Blocked | None) -> HttpResponse:
        shown = {
            "seat": seat,
            "refused": refused,
            "regimes": vocabulary()["regime"].values,
            "governs": GOVERNS,
        }
        return render(request, "web/cooperations/regime.html", shown | about(row), status=status)

    if request.method != "POST":
        return show(200, None)
    return done(request, act, show, reverse("cooperations:show", args=[key]))


GOVERNS = {
    "third_party": "Desa dan pihak ketiga sama-sama menyumbang dan sama-sama mendapat. Diatur UU Desa dan Permendagri 96/2017.",
    "asset_use": "Pihak lain memakai tanah, bangunan atau barang desa. Diatur Permendagri 1/2016 tentang aset desa.",
    "inter_village": "Semua pihaknya desa. Memakai peraturan bersama kepala desa, bukan jalur ini.",
    "procurement": "Desa hanya membeli barang atau jasa. Memakai aturan pengadaan di desa, bukan jalur ini.",
    "bumdes_contract": "Pihaknya BUM Desa, bukan pemerintah desa. Memakai anggaran dasar BUM Desa dan PP 11/2021.",
    "grant_or_aid": "Desa hanya menerima. Memakai aturan hibah atau bantuan dan dibukukan dalam APB Desa.",
    "kelurahan": "Kelurahan tidak membuat kerja sama desa.",
    "no_village": "Tidak ada desa yang menjadi pihak.",
}
"""What each answer of the regime means for a village, in one breath."""


@require_http_methods(["GET", "POST"])
@allowed(Act.PREPARE_COOPERATION)
def facts(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """The questions that the rule book still asks up to a gate, and what was answered."""
    row = cooperation_or_404(seat, key)
    asked = request.GET.get("gerbang", "")
    gate = Gate(asked) if asked in frozenset(Gate) else Gate.SIGN

    def act() -> object:
        answers = stated_answers(request.POST.lists())
        if not answers:
            raise Blocked("Belum ada jawaban yang diisi.", "Jawab yang Anda tahu; sisanya boleh menyusul.")
        return state_case_facts(seat, key, version_of(request), answers)

    def show(status: int, refused: Blocked | None) -> HttpResponse:
        values, origins = facts_of_cooperation(row)
        check = check_facts(values, origins, today=today(), on=today(), village=row.village_id, gate=gate)
        questions = now_asked(check, {})
        first = asked_for(check, request.GET.get("tanya", "").split(",")[:AT_ONCE])
        named = {one.word.name for one in first}
        shown = {
            "seat": seat,
            "refused": refused,
            "gate": gate,
            "grouped": by_supplier(
                [*first, *(one for one in questions if one.word.name not in named)][:AT_ONCE]
            ),
            "waiting": len(questions),
            "stated": row.facts.order_by("name"),
            "labels": {name: word.label for name, word in vocabulary().items()},
            "known": [(vocabulary()[name], value, origins[name]) for name, value in values.items()],
            "prefix": PREFIX,
        }
        return render(request, "web/cooperations/facts.html", shown | about(row), status=status)

    if request.method != "POST":
        return show(200, None)
    return done(request, act, show, request.get_full_path())

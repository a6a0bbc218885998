"""Pages of what an event says and whom it invites: its texts with their legal basis, its materials, its quotas."""

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from mitradesa.actions.outreach.content import drop_material, use_material, write_texts
from mitradesa.actions.outreach.events import PLAN_SECTIONS
from mitradesa.actions.outreach.from_need import basis_line
from mitradesa.actions.outreach.quotas import MOST, PICK_WORDS, Pick, invite_regions, set_exceptions
from mitradesa.core.acts import Act
from mitradesa.core.outreach import Section
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat
from mitradesa.law.citation import Instrument, instruments
from mitradesa.queries.outreach_needs import unreached_codes
from mitradesa.queries.outreach_parts import invited_of
from mitradesa.queries.overview import DESA
from mitradesa.records.models import EventQuota, EventText, Invitation, Material, OutreachEvent, Region
from mitradesa.web.base.seats import allowed
from mitradesa.web.base.sent import done, kept, number
from mitradesa.web.outreach.forms import TextsForm
from mitradesa.web.outreach.found import event_or_404
from mitradesa.web.outreach.legal_basis import cited_in, lapsed_on

ON_A_PAGE = ["GET", "HEAD", "POST"]


@require_http_methods(ON_A_PAGE)
@allowed(Act.PLAN_EVENT)
def texts(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """Background, legal basis, aim and scope; an instrument or article is added by choosing it."""
    event = event_or_404(seat, key)
    known = dict(event.texts.values_list("section", "text"))
    form = TextsForm(PLAN_SECTIONS, request.POST if "simpan" in request.POST else None, initial=known)

    def show(status: int, refused: Blocked | None) -> HttpResponse:
        cited = cited_in(known.get(Section.LEGAL_BASIS, ""))
        shown = {
            "seat": seat,
            "event": event,
            "form": form,
            "cited": cited,
            "lapsed": lapsed_on(cited, event.starts_on),
            "instruments": sorted(instruments().values(), key=lambda one: one.short),
            "refused": refused,
        }
        return render(request, "web/outreach/texts.html", shown, status=status)

    here = reverse("outreach:texts", args=[key])
    if request.method == "POST" and "peraturan" in request.POST:
        return done(
            request, lambda: _add_basis(request, seat, event), show, here, "Ditambahkan ke dasar hukum."
        )
    if request.method == "POST" and "simpan" not in request.POST:
        return show(422, None)
    return kept(request, form, lambda: write_texts(seat, key, form.texts()), show, here)


def _add_basis(request: HttpRequest, seat: Seat, event: OutreachEvent) -> None:
    line = basis_line(*_chosen(request.POST.get("peraturan", ""), request.POST.get("pasal", "")))
    row = EventText.objects.filter(event=event, section=Section.LEGAL_BASIS).first()
    before = row.text.splitlines() if row else []
    if line not in before:
        write_texts(seat, event.key, {Section.LEGAL_BASIS: "\n".join([*before, line])})


def _chosen(name: str, article: str) -> tuple[Instrument, str]:
    found = instruments().get(name)
    article = article.strip().removeprefix("Pasal").removeprefix("pasal").strip()
    if found is None:
        raise Blocked("Peraturannya belum dipilih.", "Pilih dari daftar.")
    if article and article not in found.articles:
        raise Blocked(
            f"Pasal {article} tidak ada dalam daftar {found.short}.",
            "Salin nomor pasalnya dari halaman peraturan itu, atau kosongkan.",
        )
    return found, article


@require_http_methods(ON_A_PAGE)
@allowed(Act.PLAN_EVENT)
def materials(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """The materials that the event uses, and those of the regency that it may use."""
    event = event_or_404(seat, key)

    def show(status: int, refused: Blocked | None) -> HttpResponse:
        used = list(event.materials.select_related("material").prefetch_related("material__citations"))
        offered = Material.objects.filter(regency=event.regency).exclude(
            pk__in=[one.material_id for one in used]
        )
        shown = {"seat": seat, "event": event, "used": used, "offered": list(offered), "refused": refused}
        return render(request, "web/outreach/materials.html", shown, status=status)

    if request.method != "POST":
        return show(200, None)
    return done(request, _material_act(request, seat, key), show, reverse("outreach:materials", args=[key]))


def _material_act(request: HttpRequest, seat: Seat, key: str) -> Callable[[], object]:
    sent = request.POST

    def act() -> object:
        material = number(sent.get("bahan"), 1, 10**9, "Bahan")
        if "hapus" in sent:
            return drop_material(seat, key, material)
        copies = sent.get("rangkap", "").strip()
        return use_material(
            seat, key, material, copies=number(copies, 0, 100_000, "Rangkap") if copies else None
        )

    return act


@require_http_methods(ON_A_PAGE)
@allowed(Act.PLAN_EVENT)
def quotas(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """Which subdistricts and villages are invited, with how many people each."""
    event = event_or_404(seat, key)

    def show(status: int, refused: Blocked | None) -> HttpResponse:
        invited = {one.code: one for one in invited_of(event)}
        missed = unreached_codes(event.regency)
        below = Region.objects.filter(parent_id=event.regency, until__isnull=True).order_by("name")
        shown = {
            "seat": seat,
            "event": event,
            "rows": [
                (one, invited.get(one.code), sum(code[:8] == one.code for code in missed)) for one in below
            ],
            "people": sum(one.people for one in invited.values()),
            "picks": PICK_WORDS
            if invited
            else {pick: word for pick, word in PICK_WORDS.items() if pick is not Pick.KEEP},
            "most": MOST,
            "refused": refused,
        }
        return render(request, "web/outreach/quotas.html", shown, status=status)

    if request.method != "POST":
        return show(200, None)
    return done(request, lambda: _pick(request, seat, key), show, reverse("outreach:quotas", args=[key]))


def _pick(request: HttpRequest, seat: Seat, key: str) -> None:
    sent = request.POST
    pick = sent.get("desa", Pick.KEEP)
    if pick not in frozenset(Pick):
        raise Blocked("Pilihan desanya tidak dikenal.", "Muat ulang halamannya.")
    invite_regions(
        seat,
        key,
        sent.getlist("kecamatan"),
        Pick(pick),
        own=number(sent.get("kuota_kecamatan"), 0, MOST, "Utusan setiap kecamatan"),
        village=number(sent.get("kuota_desa"), 0, MOST, "Utusan setiap desa"),
    )


@require_http_methods(ON_A_PAGE)
@allowed(Act.PLAN_EVENT)
def exceptions(request: HttpRequest, seat: Seat, key: str, subdistrict: str) -> HttpResponse:
    """How many each village of one subdistrict may send."""
    event = event_or_404(seat, key)
    place = Region.objects.filter(pk=subdistrict, parent_id=event.regency).first()
    if place is None:
        raise Http404
    below = list(Region.objects.filter(parent=place, kind__in=DESA, until__isnull=True).order_by("name"))
    regions = [place, *below]

    def show(status: int, refused: Blocked | None) -> HttpResponse:
        given = dict(
            EventQuota.objects.filter(event=event, region__in=regions).values_list("region_id", "quota")
        )
        missed = unreached_codes(event.regency)
        invited = set(
            Invitation.objects.filter(event=event, region__in=regions).values_list("region_id", flat=True)
        )
        sent = {one.code: request.POST.get(f"kuota-{one.code}", given.get(one.code, "")) for one in regions}
        shown = {
            "seat": seat,
            "event": event,
            "place": place,
            "rows": [(one, sent[one.code], one.code in missed, one.code in invited) for one in regions],
            "most": MOST,
            "refused": refused,
        }
        return render(request, "web/outreach/exceptions.html", shown, status=status)

    def act() -> None:
        typed = {one.code: (one.name, request.POST.get(f"kuota-{one.code}", "").strip()) for one in regions}
        quotas = {code: number(text, 0, MOST, name) if text else None for code, (name, text) in typed.items()}
        set_exceptions(seat, key, subdistrict, quotas)

    if request.method != "POST":
        return show(200, None)
    return done(request, act, show, reverse("outreach:quotas", args=[key]))

"""One asset of the inventory: looking at it, entering and changing it, its parts, the file of its proof."""

from collections.abc import Callable, Sequence

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from mitradesa.actions.assets import add_proof, keep_asset, keep_part
from mitradesa.actions.steps import articles_said
from mitradesa.actions.trail import subject_of
from mitradesa.core.acts import Act
from mitradesa.core.assets import ASSET_KIND_WORDS, CURRENT_USE_WORDS, PROOF_WORDS, PROVING, Span
from mitradesa.core.calendar import today
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat, may
from mitradesa.queries.agreements.sheet import events_of
from mitradesa.queries.asset_uses import unproven
from mitradesa.queries.inventories import assets_seen, uses_shown
from mitradesa.records.models import Asset, AssetUse
from mitradesa.web.assets.forms import AssetForm, EnterForm, PartForm, asset_values
from mitradesa.web.base.cases import case_address
from mitradesa.web.base.files import attachment
from mitradesa.web.base.seats import allowed
from mitradesa.web.base.sent import given
from mitradesa.web.base.sketches import Taken, sketch, timeline
from mitradesa.web.potentials.views import village_seen


@require_safe
@allowed(Act.READ_ASSETS)
def show(request: HttpRequest, seat: Seat, known: int) -> HttpResponse:
    """An asset with its parts, its proof, and its uses over time."""
    return asset_page(request, seat, asset_seen(seat, known))


def asset_page(
    request: HttpRequest,
    seat: Seat,
    row: Asset,
    *,
    refused: Blocked | None = None,
    part_form: PartForm | None = None,
    enter_form: EnterForm | None = None,
    status: int = 200,
) -> HttpResponse:
    """The page of an asset; a form that was refused comes back on it."""
    day, uses = today(), uses_shown(row)
    keeps = may(seat, Act.KEEP_ASSETS, row.village_id)
    proving = PROVING[row.kind]
    shown = {
        "seat": seat,
        "row": row,
        "day": day,
        "kind": ASSET_KIND_WORDS[row.kind],
        "proof": PROOF_WORDS[row.proof],
        "current_use": CURRENT_USE_WORDS[row.current_use],
        "proving": proving.says + articles_said(proving.articles, day),
        "unproven": unproven(row),
        "parts": list(row.parts.all()),
        "uses": [(use, _address(use)) for use in uses],
        "taken": [use for use in uses if use.span is not None and use.span.meets(Span(day, day))],
        "timeline": timeline(_bars(uses), f"Pemakaian {row.name}", day),
        "sketch": sketch(row.outline, f"Sketsa {row.name}"),
        "keeps": keeps,
        "part_form": part_form or PartForm(),
        "enter_form": enter_form or (EnterForm(row) if keeps else None),
        "largest": settings.LARGEST_UPLOAD // 1024 // 1024,
        "trail": events_of(subject_of(row)),
        "refused": refused,
    }
    return render(request, "web/assets/show.html", shown, status=status)


def _address(use: AssetUse) -> str:
    return case_address(use.cooperation.key) if use.cooperation is not None else ""


def _bars(uses: Sequence[AssetUse]) -> list[Taken]:
    return [
        Taken(use.span, f"{use.where}: {use.holder}", "calm" if use.released_on else "")
        for use in uses
        if use.span is not None
    ]


def asset_seen(seat: Seat, known: int) -> Asset:
    """An asset that a seat may see; 404 for any other."""
    rows = assets_seen(seat).select_related("village", "proof_file", "use_decree")
    row = rows.filter(pk=known).first() if known < 2**62 else None
    if row is None:
        raise Http404
    return row


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.KEEP_ASSETS)
def new(request: HttpRequest, seat: Seat, village: str) -> HttpResponse:
    """A new asset."""
    village_seen(seat, village)
    form = AssetForm(village, request.POST or None)
    return _kept(request, seat, village, form, "Aset baru", lambda: keep_asset(seat, village, form.thing()))


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.KEEP_ASSETS)
def change(request: HttpRequest, seat: Seat, known: int) -> HttpResponse:
    """Another state of an asset."""
    row = asset_seen(seat, known)
    form = AssetForm(row.village_id, request.POST or None, asset_values(row))

    def act() -> Asset:
        version = form.cleaned_data["version"] or 0
        return keep_asset(seat, row.village_id, form.thing(), known=known, version=version)

    return _kept(request, seat, row.village_id, form, f"Ubah {row.name}", act)


def _kept(
    request: HttpRequest, seat: Seat, village: str, form: AssetForm, title: str, act: Callable[[], Asset]
) -> HttpResponse:
    refused = None
    if request.method == "POST" and form.is_valid():
        try:
            row = act()
        except Blocked as refusal:
            refused = refusal
        else:
            messages.success(request, "Aset tersimpan.")
            return redirect("assets:show", row.pk)
    proving = [(ASSET_KIND_WORDS[kind], one.says) for kind, one in PROVING.items()]
    shown = {
        "seat": seat,
        "village": village,
        "form": form,
        "title": title,
        "refused": refused,
        "proving": proving,
    }
    status = 409 if refused else 422 if form.errors else 200
    return render(request, "web/assets/form.html", shown, status=status)


@require_POST
@allowed(Act.KEEP_ASSETS)
def part(request: HttpRequest, seat: Seat, known: int) -> HttpResponse:
    """A part of an asset, or another size of one."""
    row, form = asset_seen(seat, known), PartForm(request.POST)
    if not form.is_valid():
        return asset_page(request, seat, row, part_form=form, status=422)
    try:
        keep_part(seat, row.village_id, known, form.cleaned_data["name"], form.cleaned_data["area"])
    except Blocked as refusal:
        return asset_page(request, seat, row, part_form=form, refused=refusal, status=409)
    messages.success(request, "Bagian tersimpan.")
    return redirect("assets:show", known)


@require_POST
@allowed(Act.KEEP_ASSETS)
def proof(request: HttpRequest, seat: Seat, known: int) -> HttpResponse:
    """The file that proves the village's control."""
    row, version = asset_seen(seat, known), request.POST.get("version", "")
    sent = given(request.FILES.get("file"))
    try:
        if sent is None:
            raise Blocked("Belum ada berkas yang dipilih.", "Pilih berkasnya, lalu kirim.")
        add_proof(seat, row.village_id, known, int(version) if version.isdecimal() else 0, sent)
    except Blocked as refusal:
        return asset_page(request, seat, row, refused=refusal, status=409)
    messages.success(request, "Berkas bukti tersimpan.")
    return redirect("assets:show", known)


@never_cache
@require_safe
@allowed(Act.READ_ASSETS)
def fetch(request: HttpRequest, seat: Seat, known: int) -> HttpResponse:
    """The file of the proof, for whoever may see the asset."""
    row = asset_seen(seat, known)
    if row.proof_file is None:
        raise Http404
    return attachment(row.proof_file, row.proof_file_name)

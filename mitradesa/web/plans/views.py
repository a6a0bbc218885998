"""Pages of a village's regulations, plans and budget lines: number first, file later."""

from collections.abc import Callable

from django.conf import settings
from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from mitradesa.actions.files import Given
from mitradesa.actions.plans import WORDS, add_paper_file, keep_line, keep_paper
from mitradesa.core.acts import Act
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import OfficeKind, Seat, may
from mitradesa.queries.plans import village_plans, villages_with_papers
from mitradesa.records.models import BudgetLine, VillagePaper
from mitradesa.web.base.files import attachment
from mitradesa.web.base.seats import allowed
from mitradesa.web.base.sent import kept
from mitradesa.web.plans.forms import LineForm, PaperForm

SIZE = 50


@require_safe
@allowed(Act.READ_PLANS)
def index(request: HttpRequest, seat: Seat) -> HttpResponse:
    """Villages with and without a regulation on cooperation; a village's own office goes straight to its page."""
    if seat.office_kind in (OfficeKind.VILLAGE, OfficeKind.BPD):
        return redirect("plans:show", seat.region)
    without, lacking = request.GET.get("tanpa") == "1", request.GET.get("tanpa-berkas") == "1"
    after = request.GET.get("setelah", "")
    found = villages_with_papers(seat, after, without=without, lacking=lacking, size=SIZE)
    more = found[SIZE - 1].code if len(found) > SIZE else ""
    shown = {"seat": seat, "villages": found[:SIZE], "more": more, "without": without, "lacking": lacking}
    return render(request, "web/plans/index.html", shown)


@require_safe
@allowed(Act.READ_PLANS)
def show(request: HttpRequest, seat: Seat, village: str) -> HttpResponse:
    """What one village has."""
    year = request.GET.get("tahun", "")
    plans = village_plans(seat, village, int(year) if year.isdigit() and len(year) == 4 else None)
    if plans is None:
        raise Http404
    shown = {"seat": seat, "plans": plans, "words": WORDS, "keeps": may(seat, Act.PREPARE_PLANS, village)}
    return render(request, "web/plans/show.html", shown)


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.PREPARE_PLANS)
def paper(request: HttpRequest, seat: Seat, village: str) -> HttpResponse:
    """A new regulation or plan."""
    form = PaperForm(request.POST or None)
    return _kept(
        request,
        seat,
        village,
        form,
        lambda: keep_paper(seat, village, form.paper()),
        "Peraturan atau rencana baru",
    )


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.PREPARE_PLANS)
def change_paper(request: HttpRequest, seat: Seat, village: str, known: int) -> HttpResponse:
    """Another state of one."""
    row = get_object_or_404(VillagePaper, pk=known, village=village)
    form = PaperForm(
        request.POST or None, initial={name: getattr(row, name) for name in PaperForm.base_fields}
    )

    def act() -> object:
        version = form.cleaned_data["version"] or 0
        return keep_paper(seat, village, form.paper(), known=known, version=version)

    return _kept(request, seat, village, form, act, "Ubah peraturan atau rencana")


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.PREPARE_PLANS)
def paper_file(request: HttpRequest, seat: Seat, village: str, known: int) -> HttpResponse:
    """The file of one that was recorded by its number."""
    if not seat.covers(village):
        raise Http404
    row = get_object_or_404(VillagePaper.objects.select_related("file"), pk=known, village=village)
    refused = None
    if request.method == "POST":
        try:
            version = request.POST.get("version", "")
            given = _given(request)
            add_paper_file(seat, village, known, int(version) if version.isdecimal() else 0, given)
        except Blocked as refusal:
            refused = refusal
        else:
            messages.success(request, "Berkas tersimpan.")
            return redirect("plans:show", village)
    shown = {
        "seat": seat,
        "row": row,
        "word": WORDS[VillagePaper.Kind(row.kind)],
        "refused": refused,
        "largest": settings.LARGEST_UPLOAD // 1024 // 1024,
    }
    return render(request, "web/plans/file.html", shown, status=409 if refused else 200)


def _given(request: HttpRequest) -> Given:
    sent = request.FILES.get("file")
    if sent is None:
        raise Blocked("Belum ada berkas yang dipilih.", "Pilih berkasnya, lalu kirim.")
    return Given(sent.read(), sent.name or "berkas")


@never_cache
@require_safe
@allowed(Act.READ_PLANS)
def fetch(request: HttpRequest, seat: Seat, village: str, known: int) -> HttpResponse:
    """The file of a regulation or plan, to be saved, for whoever may read the village's plans."""
    if not seat.covers(village):
        raise Http404
    row = get_object_or_404(VillagePaper.objects.select_related("file"), pk=known, village=village)
    if row.file is None:
        raise Http404
    return attachment(row.file, row.file_name)


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.PREPARE_PLANS)
def line(request: HttpRequest, seat: Seat, village: str) -> HttpResponse:
    """A new budget line."""
    form = LineForm(request.POST or None)
    return _kept(
        request, seat, village, form, lambda: keep_line(seat, village, form.line()), "Rekening anggaran baru"
    )


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.PREPARE_PLANS)
def change_line(request: HttpRequest, seat: Seat, village: str, known: int) -> HttpResponse:
    """Another state of one."""
    row = get_object_or_404(BudgetLine.objects.select_related("agreement"), pk=known, village=village)
    initial = {
        name: getattr(row, name) for name in ("year", "account", "name", "planned", "realised", "version")
    }
    form = LineForm(
        request.POST or None, initial=initial | {"agreement": row.agreement.key if row.agreement else ""}
    )

    def act() -> object:
        return keep_line(seat, village, form.line(), known=known, version=form.cleaned_data["version"] or 0)

    return _kept(request, seat, village, form, act, "Ubah rekening anggaran")


def _kept(
    request: HttpRequest, seat: Seat, village: str, form: Form, act: Callable[[], object], title: str
) -> HttpResponse:
    if not seat.covers(village):
        raise Http404

    def show(status: int, refused: Blocked | None) -> HttpResponse:
        shown = {"seat": seat, "village": village, "form": form, "refused": refused, "title": title}
        return render(request, "web/plans/form.html", shown, status=status)

    return kept(request, form, act, show, reverse("plans:show", args=[village]))

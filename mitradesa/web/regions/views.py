"""Pages of regions; everybody may look, the regency's office records changes."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from mitradesa.actions.regions import rename_region
from mitradesa.actions.regions import succeed as succeed_region
from mitradesa.core.acts import Act
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat, may, require
from mitradesa.queries.regions import region_page, search_regions
from mitradesa.web.base.seats import allowed
from mitradesa.web.regions.forms import RenameForm, SuccessionForm


@require_safe
@allowed(Act.READ_REGIONS)
def index(request: HttpRequest, seat: Seat) -> HttpResponse:
    """Search, and the way into the office's own region."""
    words = request.GET.get("q", "").strip()
    found = search_regions(seat, words)
    return render(request, "web/regions/index.html", {"seat": seat, "q": words, "found": found})


@require_safe
@allowed(Act.READ_REGIONS)
def show(request: HttpRequest, seat: Seat, code: str) -> HttpResponse:
    """One region."""
    return _page(request, seat, code)


def _page(
    request: HttpRequest,
    seat: Seat,
    code: str,
    *,
    status: int = 200,
    refused: Blocked | None = None,
    **forms: object,
) -> HttpResponse:
    page = region_page(code)
    if page is None:
        raise Http404
    shown = {"seat": seat, "page": page, "keeps": may(seat, Act.KEEP_REGIONS, code), "refused": refused}
    filled = {"rename_form": RenameForm(), "succession_form": SuccessionForm(auto_id="s_%s"), **forms}
    return render(request, "web/regions/show.html", shown | filled, status=status)


@require_POST
@allowed(Act.KEEP_REGIONS)
def rename(request: HttpRequest, seat: Seat, code: str) -> HttpResponse:
    """Another name from a day on."""
    require(seat, Act.KEEP_REGIONS, code)
    form = RenameForm(request.POST)
    if not form.is_valid():
        return _page(request, seat, code, status=422, rename_form=form)
    try:
        rename_region(seat, code, **form.cleaned_data)
    except Blocked as refusal:
        return _page(request, seat, code, status=409, refused=refusal, rename_form=form)
    return redirect("regions:show", code)


@require_POST
@allowed(Act.KEEP_REGIONS)
def succeed(request: HttpRequest, seat: Seat, code: str) -> HttpResponse:
    """Split, merged, or under a new code."""
    require(seat, Act.KEEP_REGIONS, code)
    form = SuccessionForm(request.POST, auto_id="s_%s")
    if not form.is_valid():
        return _page(request, seat, code, status=422, succession_form=form)
    try:
        succeed_region(seat, code, **form.cleaned_data)
    except Blocked as refusal:
        return _page(request, seat, code, status=409, refused=refusal, succession_form=form)
    return redirect("regions:show", code)

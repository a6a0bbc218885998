"""Entering and changing a share of a turnover."""

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from mitradesa.actions.turnovers import keep_share
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat
from mitradesa.records.models import Agreement, Obligation, ShareTerm
from mitradesa.web.base.seats import allowed
from mitradesa.web.base.sent import kept
from mitradesa.web.obligations.duties import agreement_or_404, duty_or_404, every_of
from mitradesa.web.turnovers.forms import TIERS, ShareForm


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.KEEP_OBLIGATIONS)
def new(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """A new share of an agreement."""
    row = agreement_or_404(seat, key)
    form = ShareForm(request.POST or None, initial={"first_due": row.starts_on or today()})
    return _kept(request, seat, row, form, lambda: keep_share(seat, key, form.duty(), form.formula()))


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.KEEP_OBLIGATIONS)
def change(request: HttpRequest, seat: Seat, duty: int) -> HttpResponse:
    """Another state of a share that nothing was reported for yet."""
    row = duty_or_404(seat, duty)
    term = ShareTerm.objects.filter(obligation=row).first()
    if term is None:
        raise Http404
    form = ShareForm(request.POST or None, initial=_begun(row, term))

    def act() -> Obligation:
        version = form.cleaned_data["version"] or 0
        return keep_share(seat, row.agreement.key, form.duty(), form.formula(), known=duty, version=version)

    return _kept(request, seat, row.agreement, form, act, row)


def _begun(row: Obligation, term: ShareTerm) -> dict[str, object]:
    names = ("title", "clause", "first_due", "last_due", "proof", "version")
    found: dict[str, object] = {name: getattr(row, name) for name in names}
    found |= {name: getattr(term, name) for name in ("least", "most", "guarantee")}
    for place, (above, points) in enumerate(term.tiers[:TIERS], 1):
        found |= {f"above_{place}": above, f"points_{place}": points}
    return found | {"every": every_of(row)}


def _kept(
    request: HttpRequest,
    seat: Seat,
    row: Agreement,
    form: ShareForm,
    act: Callable[[], object],
    duty: Obligation | None = None,
) -> HttpResponse:
    def show(status: int, refused: Blocked | None) -> HttpResponse:
        page = {"seat": seat, "row": row, "form": form, "duty": duty, "refused": refused}
        return render(request, "web/turnovers/form.html", page, status=status)

    return kept(request, form, act, show, reverse("obligations:of_agreement", args=[row.key]))

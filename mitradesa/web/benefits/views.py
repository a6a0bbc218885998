"""Looking at comparisons: the list, one with its pictures and figures, and how they are worked out."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from mitradesa.actions.benefits import MOST_DEALS
from mitradesa.actions.trail import subject_of
from mitradesa.core.acts import Act
from mitradesa.core.benefits.cautions import cautions_together
from mitradesa.core.benefits.chance import PATHS
from mitradesa.core.benefits.deal import TERMS
from mitradesa.core.money import in_short_rupiah
from mitradesa.core.potentials import FIELD_WORDS
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat, may
from mitradesa.queries.agreements.listing import key_from
from mitradesa.queries.agreements.sheet import events_of
from mitradesa.queries.benefits.alike import alike
from mitradesa.queries.benefits.comparisons import (
    assumptions_of,
    judged,
    listed,
    visible_comparisons,
)
from mitradesa.records.models import Comparison
from mitradesa.web.base.cases import case_address
from mitradesa.web.base.seats import allowed
from mitradesa.web.benefits.forms import ChoiceForm
from mitradesa.web.benefits.pictures import split_bar, swing_bars, year_columns, yearly_bars


def comparison_or_404(seat: Seat, key: str) -> Comparison:
    """The comparison, for who may see it; a foreign one is not found."""
    found = visible_comparisons(seat).filter(key=key).first()
    if found is None:
        raise Http404
    return found


@require_safe
@allowed(Act.READ_COMPARISONS)
def listing(request: HttpRequest, seat: Seat) -> HttpResponse:
    """The comparisons that the seat sees, the newest first; those of one case with `perkara`."""
    after, before = (key_from(request.GET.get(name, "")) for name in ("sesudah", "sebelum"))
    case = request.GET.get("perkara", "")
    shown = {
        "seat": seat,
        "case": case,
        "page": listed(seat, case=case, after=after, before=before),
        "keeps": may(seat, Act.KEEP_COMPARISON),
    }
    return render(request, "web/benefits/list.html", shown)


@require_safe
@allowed(Act.READ_COMPARISONS)
def show(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """A comparison: pictures first, figures after."""
    return shown(request, seat, comparison_or_404(seat, key))


def shown(
    request: HttpRequest,
    seat: Seat,
    row: Comparison,
    choice: ChoiceForm | None = None,
    refused: Blocked | None = None,
    status: int = 409,
) -> HttpResponse:
    """The page of a comparison, with what stopped an act on it."""
    deals = judged(row)
    keeps = may(seat, Act.KEEP_COMPARISON, row.village_id)
    page = {
        "seat": seat,
        "row": row,
        "given": assumptions_of(row),
        "field": FIELD_WORDS.get(row.field, ""),
        "deals": deals,
        "bars": yearly_bars(deals) if deals else "",
        "columns": [year_columns(one.value, one.place) for one in deals],
        "splits": [split_bar(one.value, one.place) for one in deals],
        "moved": [swing_bars(one.swings, one.place) for one in deals],
        "cautions": cautions_together([one.value for one in deals]),
        "alike": alike(row),
        "short": in_short_rupiah,
        "terms": TERMS,
        "paths": PATHS,
        "case_address": case_address(row.cooperation.key) if row.cooperation else "",
        "keeps": keeps,
        "adds": keeps and row.chosen is None and len(deals) < MOST_DEALS,
        "choice": choice or ChoiceForm([one.value.deal.title for one in deals]),
        "trail": events_of(subject_of(row)),
        "refused": refused,
    }
    return render(request, "web/benefits/show.html", page, status=status if refused else 200)


@require_safe
@allowed(Act.READ_COMPARISONS)
def method(request: HttpRequest, seat: Seat) -> HttpResponse:
    """How the figures are worked out, with an example that anybody can follow, and where they mislead."""
    return render(request, "web/benefits/method.html", {"seat": seat, "paths": PATHS})

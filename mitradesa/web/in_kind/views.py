"""The list of contributions in kind, the same to take home, those of one agreement, and the minutes to print."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from mitradesa.core.acts import Act
from mitradesa.core.calendar import today, with_weekday
from mitradesa.core.obligations.in_kind import BELONGS_WORDS, IN_KIND_WORDS, VALUE_SOURCE_WORDS
from mitradesa.core.obligations.kinds import SIDE_WORDS, Side
from mitradesa.core.roles import Seat, may
from mitradesa.queries.agreements.listing import key_from
from mitradesa.queries.in_kind import (
    ORDERS,
    STEP_WORDS,
    Asked,
    asked_contributions,
    contribution_seen,
    contributions_of,
    listed,
    totals,
)
from mitradesa.records.models import Contribution
from mitradesa.web.base.exports import MOST_EXPORTED, Table
from mitradesa.web.base.files import attachment
from mitradesa.web.base.seats import allowed
from mitradesa.web.cooperations.seen import cited
from mitradesa.web.obligations.duties import agreement_or_404

BASIS = (("permendagri-1-2016", "28"),)
"""What becomes the village's stands in its inventory."""
HEADINGS = (
    ("Diberikan", 13),
    ("Sampai", 13),
    ("Apa", 36),
    ("Banyaknya", 16),
    ("Jenis", 22),
    ("Yang memberi", 14),
    ("Perjanjian", 40),
    ("Pihak ketiga", 30),
    ("Desa", 22),
    ("Nilai", 16),
    ("Asal nilai", 24),
    ("Rincian nilai", 30),
    ("Haknya", 30),
    ("Berita acara", 20),
    ("Tanggal berita acara", 16),
    ("Aset", 30),
)
TABLE = Table("Kontribusi bukan uang", HEADINGS)
WORDS: dict[str, object] = {
    "kinds": IN_KIND_WORDS,
    "sources": VALUE_SOURCE_WORDS,
    "rights": BELONGS_WORDS,
    "sides": SIDE_WORDS,
}


def contribution_or_404(seat: Seat, known: int) -> Contribution:
    """A contribution that the seat may see; a foreign one is not found."""
    found = contribution_seen(seat, known)
    if found is None:
        raise Http404
    return found


@require_safe
@allowed(Act.READ_OBLIGATIONS)
def listing(request: HttpRequest, seat: Seat) -> HttpResponse:
    """A page of contributions with what they sum to."""
    asked = Asked.of(request.GET)
    after, before = (key_from(request.GET.get(name, "")) for name in ("sesudah", "sebelum"))
    page = {
        "seat": seat,
        "asked": asked,
        "givers": {one.value: SIDE_WORDS[one] for one in (Side.VILLAGE, Side.PARTNER)},
        "steps": STEP_WORDS,
        "orders": {name: word for name, (word, _column, _falling) in ORDERS.items()},
        "page": listed(seat, asked, after=after, before=before),
        "totals": totals(asked_contributions(seat, asked)),
    }
    return render(request, "web/in_kind/list.html", page | WORDS)


@require_safe
@allowed(Act.READ_OBLIGATIONS)
def export(request: HttpRequest, seat: Seat, kind: str) -> HttpResponse:
    """All that the list shows under the same address, as XLSX or CSV."""
    asked = Asked.of(request.GET)
    rows = asked_contributions(seat, asked).select_related("agreement__partner", "village", "asset")
    lines = map(_cells, rows.order_by("-given_on", "-id")[:MOST_EXPORTED])
    return TABLE.taken_home(kind, seat, STEP_WORDS.get(asked.step, "semua"), lines)


def _cells(one: Contribution) -> tuple[object, ...]:
    return (
        one.given_on,
        one.until,
        one.title,
        one.quantity,
        IN_KIND_WORDS[one.kind],
        SIDE_WORDS[Side(one.given_by)],
        one.agreement.title or one.agreement.key,
        one.agreement.partner.name if one.agreement.partner else "",
        one.village.name,
        one.value,
        VALUE_SOURCE_WORDS.get(one.value_source, ""),
        one.value_note,
        BELONGS_WORDS[one.belongs],
        one.minutes_number,
        one.minutes_on,
        one.asset.name if one.asset else "",
    )


@require_safe
@allowed(Act.READ_OBLIGATIONS)
def of_agreement(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """The contributions of both sides to one agreement."""
    row = agreement_or_404(seat, key)
    page = {
        "seat": seat,
        "row": row,
        "found": contributions_of(row),
        "totals": totals(Contribution.objects.filter(agreement=row)),
        "keeps": may(seat, Act.KEEP_CONTRIBUTIONS, row.village_id),
    }
    return render(request, "web/in_kind/of_agreement.html", page | WORDS)


@require_safe
@allowed(Act.READ_OBLIGATIONS)
def minutes(request: HttpRequest, seat: Seat, known: int) -> HttpResponse:
    """The minutes of a hand-over as a page to print and sign."""
    row = contribution_or_404(seat, known)
    page = {"seat": seat, "row": row, "on": row.minutes_on or today(), "weekday": with_weekday}
    return render(request, "web/in_kind/minutes.html", page | WORDS | {"basis": cited(BASIS, today())})


@require_safe
@allowed(Act.READ_OBLIGATIONS)
def fetch(request: HttpRequest, seat: Seat, known: int) -> HttpResponse:
    """The scan of the signed minutes."""
    found = contribution_or_404(seat, known)
    if found.file is None:
        raise Http404
    return attachment(found.file, found.file_name)

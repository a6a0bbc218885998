"""The list of claims, the same to take home, and the ledger of one agreement."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.obligations.said import late_fee_said
from mitradesa.core.obligations.sanctions import AGAINST, SANCTION_STATE_WORDS, SANCTION_WORDS, SanctionState
from mitradesa.core.roles import Seat, may
from mitradesa.queries.agreements.listing import key_from
from mitradesa.queries.sanctions.counting import formula_of, replayed, stretches_of
from mitradesa.queries.sanctions.lists import (
    ORDERS,
    Asked,
    asked_sanctions,
    duties_with_terms,
    late_without_fee,
    ledger_of,
    listed,
    paid_of,
    totals,
)
from mitradesa.records.models import Sanction
from mitradesa.web.base.exports import MOST_EXPORTED, Table
from mitradesa.web.base.seats import allowed
from mitradesa.web.obligations.duties import agreement_or_404

HEADINGS = (
    ("Ditagih", 13),
    ("Jenis", 24),
    ("Kepada", 14),
    ("Perjanjian", 40),
    ("Pihak ketiga", 30),
    ("Desa", 22),
    ("Atas kewajiban", 36),
    ("Jatuh tempo", 13),
    ("Pasal", 20),
    ("Hasil hitungan", 16),
    ("Yang ditagih", 16),
    ("Dibayar", 16),
    ("Keadaan", 14),
)
TABLE = Table("Denda dan sanksi", HEADINGS)
TONES = {
    SanctionState.CHARGED: ("warn", "clock"),
    SanctionState.DISPUTED: ("bad", "warn"),
    SanctionState.IMPOSED: ("calm", "note"),
    SanctionState.REDUCED: ("calm", "note"),
    SanctionState.WAIVED: ("calm", "none"),
}
WORDS: dict[str, object] = {
    "kinds": SANCTION_WORDS,
    "against": AGAINST,
    "states": SANCTION_STATE_WORDS,
    "signs": TONES,
    "paid_of": paid_of,
    "said": late_fee_said,
    "replayed": replayed,
    "stretches_of": stretches_of,
}


@require_safe
@allowed(Act.READ_OBLIGATIONS)
def listing(request: HttpRequest, seat: Seat) -> HttpResponse:
    """A page of claims with what they sum to."""
    asked = Asked.of(request.GET)
    after, before = (key_from(request.GET.get(name, "")) for name in ("sesudah", "sebelum"))
    page = {
        "seat": seat,
        "asked": asked,
        "orders": {name: word for name, (word, _column, _falling) in ORDERS.items()},
        "page": listed(seat, asked, after=after, before=before),
        "totals": totals(asked_sanctions(seat, asked)),
    }
    return render(request, "web/sanctions/list.html", page | WORDS)


@require_safe
@allowed(Act.READ_OBLIGATIONS)
def export(request: HttpRequest, seat: Seat, kind: str) -> HttpResponse:
    """All that the list shows under the same address, as XLSX or CSV."""
    asked = Asked.of(request.GET)
    rows = asked_sanctions(seat, asked).select_related("agreement__partner", "village", "due__obligation")
    rows = rows.prefetch_related("owed__dues").order_by("-charged_on", "-id")[:MOST_EXPORTED]
    narrowed = SANCTION_STATE_WORDS.get(asked.state, "semua keadaan")
    return TABLE.taken_home(kind, seat, narrowed, map(_cells, rows))


def _cells(one: Sanction) -> tuple[object, ...]:
    return (
        one.charged_on,
        SANCTION_WORDS[one.kind],
        AGAINST[one.against],
        one.agreement.title or one.agreement.key,
        one.agreement.partner.name if one.agreement.partner else "",
        one.village.name,
        one.due.obligation.title if one.due else "",
        one.due.due_on if one.due else None,
        one.clause,
        one.counted,
        one.amount,
        paid_of(one),
        SANCTION_STATE_WORDS[one.state],
    )


@require_safe
@allowed(Act.READ_OBLIGATIONS)
def ledger(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """All claims of an agreement with their calculation and steps, to read and to print; the formulas of its duties."""
    row = agreement_or_404(seat, key)
    page = {
        "seat": seat,
        "row": row,
        "claims": ledger_of(row),
        "totals": totals(row.sanctions.all()),
        "duties": [(one, _formula(one)) for one in duties_with_terms(row)],
        "late": late_without_fee(row, today()),
        "day": today(),
        "keeps": may(seat, Act.KEEP_OBLIGATIONS, row.village_id),
        "charges": may(seat, Act.CHARGE_SANCTION, row.village_id),
    }
    return render(request, "web/sanctions/ledger.html", page | WORDS)


def _formula(duty: object) -> str:
    term = getattr(duty, "late_fee_term", None)
    return late_fee_said(formula_of(term)) if term else ""

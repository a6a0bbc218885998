"""Keeping a formula, counting a late fee and charging it, and laying another sanction."""

from dataclasses import fields

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from mitradesa.actions.late_fees import charge_late_fee, keep_late_fee
from mitradesa.actions.sanctions import lay_sanction
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.obligations.kinds import Side
from mitradesa.core.obligations.late_fees import FeeFormula
from mitradesa.core.refusals import Blocked, NotAllowed
from mitradesa.core.roles import Seat, may
from mitradesa.queries.sanctions.counting import counted, formula_of
from mitradesa.records.models import LateFeeTerm
from mitradesa.web.base.seats import allowed
from mitradesa.web.base.sent import given, kept
from mitradesa.web.cooperations.seen import cited
from mitradesa.web.obligations.dues import due_or_404
from mitradesa.web.obligations.duties import agreement_or_404, duty_or_404
from mitradesa.web.sanctions.forms import ChargeForm, ClaimForm, FormulaForm
from mitradesa.web.sanctions.views import WORDS

BASIS = (("kuhperdata", "1243"), ("kuhperdata", "1244"), ("kuhperdata", "1245"))
"""Default first, then damages; and what frees from them."""


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.KEEP_OBLIGATIONS)
def formula(request: HttpRequest, seat: Seat, duty: int) -> HttpResponse:
    """The late fee of one duty in money."""
    row = duty_or_404(seat, duty)
    term = LateFeeTerm.objects.filter(obligation=row).first()
    form = FormulaForm(request.POST or None, initial=_begun(term))

    def act() -> object:
        said = form.cleaned_data
        return keep_late_fee(seat, duty, form.formula(), said["clause"], said["version"] or 0)

    def show(status: int, refused: Blocked | None) -> HttpResponse:
        page = {"seat": seat, "duty": row, "row": row.agreement, "form": form, "refused": refused}
        return render(request, "web/sanctions/formula.html", page, status=status)

    return kept(request, form, act, show, reverse("sanctions:ledger", args=[row.agreement.key]))


def _begun(term: LateFeeTerm | None) -> dict[str, object]:
    if term is None:
        return {}
    names = (*(one.name for one in fields(FeeFormula)), "clause", "version")
    return {name: getattr(term, name) for name in names}


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.READ_OBLIGATIONS)
def count(request: HttpRequest, seat: Seat, due: int) -> HttpResponse:
    """What the late fee of a due day comes to today, with its calculation; whoever charges finds the form below."""
    if request.method == "POST" and not may(seat, Act.CHARGE_SANCTION):
        raise NotAllowed(Act.CHARGE_SANCTION.value)
    row = due_or_404(seat, due)
    term = LateFeeTerm.objects.filter(obligation=row.obligation_id).first()
    owes = row.obligation.owed_by
    by_letter = owes == Side.VILLAGE and seat.partner is None
    form = ChargeForm(request.POST or None, request.FILES or None, by_letter=by_letter)
    asks = seat.partner is None or owes == Side.VILLAGE

    def act() -> object:
        said = form.cleaned_data
        return charge_late_fee(seat, due, said["counted_to"], said["pay_by"], given(said.get("file")))

    def show(status: int, refused: Blocked | None) -> HttpResponse:
        page = {
            "seat": seat,
            "row": row,
            "duty": row.obligation,
            "term": term,
            "formula": formula_of(term) if term else None,
            "found": counted(row, term, today()) if term and row.amount else None,
            "claims": list(row.sanctions.select_related("owed").prefetch_related("owed__dues")),
            "charges": asks and may(seat, Act.CHARGE_SANCTION, row.village_id),
            "keeps": may(seat, Act.KEEP_OBLIGATIONS, row.village_id),
            "form": form,
            "refused": refused,
            "basis": cited(BASIS, today()),
        }
        return render(request, "web/sanctions/count.html", page | WORDS, status=status)

    return kept(request, form, act, show, reverse("sanctions:ledger", args=[row.obligation.agreement.key]))


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.CHARGE_SANCTION)
def new(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """A warning, a fine or another sanction of an agreement."""
    row = agreement_or_404(seat, key)
    form = ClaimForm(request.POST or None, request.FILES or None, by_letter=seat.partner is None)

    def act() -> object:
        side, letter = form.side, given(form.cleaned_data.get("file"))
        return lay_sanction(seat, key, form.claim(), against=side, given=letter)

    def show(status: int, refused: Blocked | None) -> HttpResponse:
        page = {"seat": seat, "row": row, "form": form, "refused": refused}
        return render(request, "web/sanctions/new.html", page, status=status)

    return kept(
        request,
        form,
        act,
        show,
        reverse("sanctions:ledger", args=[key]),
    )

"""The duties of one agreement: those kept, those that could be entered, entering, changing and withdrawing."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from mitradesa.actions.obligations import keep_obligation, withdraw_obligation
from mitradesa.core.accounts.chart import named
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.obligations.recurrence import EVERY
from mitradesa.core.obligations.said import share_said
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat, may
from mitradesa.queries.agreements.scope import visible_agreements
from mitradesa.queries.obligations.lists import obligations_of
from mitradesa.queries.obligations.suggested import Suggested, promised_by, suggested
from mitradesa.queries.turnovers.years import formula_of
from mitradesa.records.models import Agreement, Obligation
from mitradesa.web.base.seats import allowed
from mitradesa.web.base.sent import done, kept
from mitradesa.web.cooperations.seen import cited, version_of
from mitradesa.web.obligations.forms import DutyForm
from mitradesa.web.obligations.views import ICONS, TONES, WORDS


def agreement_or_404(seat: Seat, key: str) -> Agreement:
    """An agreement that the seat may see; a foreign one is not found."""
    rows = visible_agreements(seat).select_related("village", "partner")
    found = rows.prefetch_related("facts", "numbers", "parties").filter(key=key).first()
    if found is None:
        raise Http404
    return found


@require_safe
@allowed(Act.READ_OBLIGATIONS)
def of_agreement(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """The duties of an agreement with their due days."""
    return _shown(request, seat, agreement_or_404(seat, key))


def _shown(
    request: HttpRequest, seat: Seat, row: Agreement, status: int = 200, refused: Blocked | None = None
) -> HttpResponse:
    duties = obligations_of(row)
    keeps = may(seat, Act.KEEP_OBLIGATIONS, row.village_id)
    titles = [one.title for one in duties if one.withdrawn_on is None]
    day = today()
    page = {
        "seat": seat,
        "row": row,
        "duties": duties,
        "offered": list(enumerate(suggested(row, titles, promised_by(duties)))) if keeps else (),
        "keeps": keeps,
        "day": day,
        "tones": TONES,
        "icons": ICONS,
        "every": EVERY,
        "cited": cited,
        "share_said": lambda term: share_said(formula_of(term)),
        "named": named,
        "refused": refused,
    }
    return render(request, "web/obligations/agreement.html", page | WORDS, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.KEEP_OBLIGATIONS)
def new(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """A new duty; `usul` fills the form with one of those offered."""
    row = agreement_or_404(seat, key)
    begun = _begun(row, request.GET.get("usul", ""))
    form = DutyForm(request.POST or None, initial=begun)
    return _kept(request, seat, row, form, lambda: keep_obligation(seat, key, form.duty()))


def _begun(row: Agreement, asked: str) -> dict[str, Any]:
    duties = obligations_of(row)
    titles = [one.title for one in duties if one.withdrawn_on is None]
    offered = suggested(row, titles, promised_by(duties))
    if not asked.isdecimal() or int(asked[:3]) >= len(offered):
        return {"first_due": row.starts_on or today()}
    return _values(offered[int(asked[:3])])


def _values(one: Suggested) -> dict[str, Any]:
    return {
        name: getattr(one, name)
        for name in ("title", "kind", "owed_by", "owed_to", "amount", "whole", "first_due", "last_due")
    } | {"every": str(one.every or "")}


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.KEEP_OBLIGATIONS)
def change(request: HttpRequest, seat: Seat, known: int) -> HttpResponse:
    """Another state of a duty that nothing was brought for yet."""
    duty = duty_or_404(seat, known)
    begun = {name: getattr(duty, name) for name in KEPT} | {"every": every_of(duty)}
    form = DutyForm(request.POST or None, initial=begun)

    def act() -> Obligation:
        version = form.cleaned_data["version"] or 0
        return keep_obligation(seat, duty.agreement.key, form.duty(), known=known, version=version)

    return _kept(request, seat, duty.agreement, form, act, duty)


KEPT = (
    *("title", "kind", "owed_by", "owed_to", "amount", "whole", "first_due", "last_due", "clause", "proof"),
    *("account_code", "payee_bank", "payee_number", "payee_holder", "version"),
)


def every_of(duty: Obligation) -> str:
    """How often a duty recurs, as a form offers it."""
    for part in duty.rule.split(";"):
        if part.startswith("INTERVAL="):
            return part.removeprefix("INTERVAL=")
    return ""


def duty_or_404(seat: Seat, known: int) -> Obligation:
    """A duty of an agreement that the seat may see."""
    rows = Obligation.objects.filter(agreement__in=visible_agreements(seat)).select_related(
        "agreement__village"
    )
    found = rows.filter(pk=known).first() if known < 2**62 else None
    if found is None:
        raise Http404
    return found


def _kept(
    request: HttpRequest,
    seat: Seat,
    row: Agreement,
    form: DutyForm,
    act: Callable[[], object],
    duty: Obligation | None = None,
) -> HttpResponse:
    def show(status: int, refused: Blocked | None) -> HttpResponse:
        page = {"seat": seat, "row": row, "form": form, "duty": duty, "refused": refused}
        return render(request, "web/obligations/form.html", page, status=status)

    return kept(request, form, act, show, reverse("obligations:of_agreement", args=[row.key]))


@require_POST
@allowed(Act.KEEP_OBLIGATIONS)
def withdraw(request: HttpRequest, seat: Seat, known: int) -> HttpResponse:
    """Takes a duty off the lists for a reason."""
    duty = duty_or_404(seat, known)

    def show(status: int, refused: Blocked | None) -> HttpResponse:
        return _shown(request, seat, agreement_or_404(seat, duty.agreement.key), status, refused)

    def act() -> object:
        return withdraw_obligation(seat, known, version_of(request), request.POST.get("reason", ""))

    return done(request, act, show, reverse("obligations:of_agreement", args=[duty.agreement.key]))


def day_of(text: str) -> date:
    """A day as a form sends it; Blocked for none."""
    try:
        return date.fromisoformat(text.strip())
    except ValueError as error:
        raise Blocked("Harinya belum diisi dengan benar.", "Isi tanggal, bulan dan tahunnya.") from error

"""One line of a statement: matched by hand, recorded as a receipt, set aside, or opened again."""

from datetime import timedelta
from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from mitradesa.actions.statements import matching as act
from mitradesa.core.acts import Act
from mitradesa.core.language import _
from mitradesa.core.money import read_rupiah
from mitradesa.core.receipts import ACCOUNT_WORDS
from mitradesa.core.reconciling import CASH_DAYS, NEAR_DAYS, Part, is_named
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat, may
from mitradesa.queries.agreements.scope import agreements_of
from mitradesa.queries.statements.matching import open_receipts, statements_seen, with_left
from mitradesa.records.models import BankLine, BankMatch, BankStatement
from mitradesa.web.base.seats import allowed
from mitradesa.web.base.sent import done

MOST_CANDIDATES, MOST_AGREEMENTS = 20, 200
USUAL = (
    "Dana Desa",
    "Alokasi Dana Desa",
    "bagi hasil pajak dan retribusi",
    "bunga bank",
    "pemindahan antarrekening desa",
)


class ReceiptForm(forms.Form):
    """Which agreement a line is a receipt of, and who paid."""

    agreement = forms.ChoiceField(label=_("Perjanjian"))
    payer = forms.CharField(label=_("Dari siapa"), max_length=200)
    note = forms.CharField(label=_("Catatan"), max_length=120, required=False)

    def __init__(self, *given: Any, choices: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*given, **more)
        self.fields["agreement"].choices = choices  # type: ignore[attr-defined]


@require_safe
@allowed(Act.READ_STATEMENTS)
def line(request: HttpRequest, seat: Seat, pk: int) -> HttpResponse:
    """One line with what it was matched to and what can be done with it."""
    return _line(request, seat, _row(seat, pk), 200, None)


def _row(seat: Seat, pk: int) -> Any:
    rows = BankLine.objects.filter(statement__in=statements_seen(seat)).select_related("statement__village")
    return get_object_or_404(with_left(rows), pk=pk)


def _line(request: HttpRequest, seat: Seat, row: Any, status: int, refused: Blocked | None) -> HttpResponse:
    statement: BankStatement = row.statement
    works = may(seat, Act.MATCH_STATEMENTS, statement.village_id) and row.incoming and not row.withdrawn
    opened = works and not row.aside and row.left > 0
    agreements = _agreements(statement.village_id) if opened else []
    shown = {
        "seat": seat,
        "row": row,
        "one": statement,
        "refused": refused,
        "found": list(row.matches.select_related("receipt__agreement")),
        "accounts": ACCOUNT_WORDS,
        "works": works,
        "opened": opened,
        "records": opened and may(seat, Act.KEEP_RECEIPTS, statement.village_id),
        "candidates": _candidates(row) if opened else [],
        "form": ReceiptForm(
            choices=[(key, label) for key, label, _partner in agreements], initial=_guess(row, agreements)
        ),
        "usual": USUAL,
    }
    return render(request, "web/statements/line.html", shown, status=status)


def _candidates(row: Any) -> list[Any]:
    """Receipts around the day of a line, the nearest in amount first."""
    first, last = row.on - timedelta(days=CASH_DAYS), row.on + timedelta(days=NEAR_DAYS)
    found = open_receipts(row.statement.village_id, first, last)
    return sorted(found, key=lambda one: abs(one.left - row.left))[:MOST_CANDIDATES]


def _agreements(village: str) -> list[tuple[str, str, str]]:
    rows = agreements_of(village).select_related("partner").order_by("-signed_on", "-id")[:MOST_AGREEMENTS]
    return [
        (
            one.key,
            f"{one.title or one.key}{f', {one.partner.name}' if one.partner else ''}",
            one.partner.name if one.partner else "",
        )
        for one in rows
    ]


def _guess(row: Any, agreements: list[tuple[str, str, str]]) -> dict[str, str]:
    """The agreement whose partner the bank's text names, and the payer."""
    words = f"{row.description} {row.payer}"
    named = next((one for one in agreements if is_named(one[2], words)), None)
    payer = named[2] if named else row.payer
    return {"agreement": named[0] if named else "", "payer": payer}


@require_POST
@allowed(Act.MATCH_STATEMENTS)
def pair(request: HttpRequest, seat: Seat, pk: int) -> HttpResponse:
    """The line is these receipts, so many rupiah of each; a box without an amount takes what both have left."""
    row = _row(seat, pk)

    def keep() -> object:
        return act.match(seat, row.statement_id, _parts(request, row), request.POST.get("because", ""))

    return _done(request, seat, row, keep)


def _parts(request: HttpRequest, row: Any) -> list[Part]:
    left = {one.pk: one.left for one in _candidates(row)}
    parts, rest = [], row.left
    for key in request.POST.getlist("penerimaan"):
        typed = request.POST.get(f"jumlah-{key}", "").strip()
        if not key.isdecimal() or int(key) not in left:
            raise Blocked("Penerimaan itu tidak dapat dipilih.", "Pilih dari daftar.")
        amount = read_rupiah(typed) if typed else min(rest, left[int(key)])
        if amount is None:
            raise Blocked("Jumlahnya tidak terbaca.", "Tulis rupiah tanpa sen, misalnya 1.250.000.")
        parts.append(Part(row.pk, int(key), amount))
        rest = max(rest - amount, 0)
    return parts


@require_POST
@allowed(Act.MATCH_STATEMENTS)
def aside(request: HttpRequest, seat: Seat, pk: int) -> HttpResponse:
    """The line is no money of an agreement, or is open again."""
    row = _row(seat, pk)
    return _done(request, seat, row, lambda: act.set_aside(seat, pk, request.POST.get("why", "")))


@require_POST
@allowed(Act.MATCH_STATEMENTS)
def receipt(request: HttpRequest, seat: Seat, pk: int) -> HttpResponse:
    """What is left of the line, recorded as a receipt."""
    row = _row(seat, pk)
    sent = request.POST

    def keep() -> object:
        key = sent.get("agreement", "")
        if not agreements_of(row.statement.village_id).filter(key=key).exists():
            raise Blocked("Perjanjiannya belum dipilih.", "Pilih perjanjian yang dibayar.")
        return act.receipt_from_line(seat, pk, key, sent.get("payer", ""), sent.get("note", "")[:120])

    return _done(request, seat, row, keep)


@require_POST
@allowed(Act.MATCH_STATEMENTS)
def undo(request: HttpRequest, seat: Seat, pk: int) -> HttpResponse:
    """A match was wrong."""
    found = BankMatch.objects.filter(pk=pk, line__statement__in=statements_seen(seat)).first()
    if found is None:
        raise Http404
    row = _row(seat, found.line_id)
    return _done(request, seat, row, lambda: act.undo_match(seat, pk, request.POST.get("why", "")))


def _done(request: HttpRequest, seat: Seat, row: Any, keep: Any) -> HttpResponse:
    return done(
        request,
        keep,
        lambda status, refused: _line(request, seat, row, status, refused),
        reverse("statements:line", args=[row.pk]),
    )

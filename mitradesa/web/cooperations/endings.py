"""The end of one cooperation: its ground, the closing statement, and the statement to print."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from mitradesa.actions.closings import keep_closing, name_ground
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today, with_weekday
from mitradesa.core.endings import CONDITION_WORDS, GROUNDS, IN_AGREEMENT
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat
from mitradesa.core.vocabulary import vocabulary
from mitradesa.queries.asset_uses import assets_of
from mitradesa.queries.cooperations.own_law import REPLACED, law_day
from mitradesa.queries.facts.cooperations import facts_of_cooperation
from mitradesa.queries.facts.endings import closing_of, still_out
from mitradesa.records.models import Cooperation
from mitradesa.web.base.seats import allowed
from mitradesa.web.base.sent import kept
from mitradesa.web.cooperations.ending_forms import ClosingForm, GroundForm, line_forms
from mitradesa.web.cooperations.seen import about, cooperation_or_404, version_of


def _grounds() -> list[tuple[str, str]]:
    words = vocabulary()["end_ground"].values or {}
    found = [(name, f"{words[name]} (PP 43/2014 Pasal {part})") for name, part in GROUNDS.items()]
    return [*found, (IN_AGREEMENT, f"{words[IN_AGREEMENT]} (naskah perjanjian)")]


@require_http_methods(["GET", "POST"])
@allowed(Act.PREPARE_COOPERATION)
def ending(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """Choosing the ground of ending, with its article."""
    row = cooperation_or_404(seat, key)
    values = facts_of_cooperation(row)[0]
    initial = {
        "ground": values.get("end_ground"),
        "ended_on": values.get("ended_on"),
        "deliberated_on": values.get("end_deliberated_on"),
        "parties": values.get("parties_in_end_minutes", 2),
    }
    form = GroundForm(request.POST or None, initial=initial, grounds=_grounds())

    def act() -> object:
        return name_ground(seat, key, version_of(request), form.said())

    def show(status: int, refused: Blocked | None) -> HttpResponse:
        shown = {
            "seat": seat,
            "form": form,
            "refused": refused,
            "own_law": law_day(row, today()) < REPLACED,
        } | about(row)
        return render(request, "web/cooperations/ending.html", shown, status=status)

    return kept(request, form, act, show, reverse("cooperations:show", args=[key]))


@require_http_methods(["GET", "POST"])
@allowed(Act.PREPARE_COOPERATION)
def closing(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """The closing statement with the list of what comes back."""
    row = cooperation_or_404(seat, key)
    made = closing_of(row)
    initial = {
        "made_on": made.made_on if made else today(),
        "money_unsettled": made.money_unsettled if made else None,
        "money_note": made.money_note if made else "",
        "remaining": made.remaining if made else "",
    }
    form = ClosingForm(request.POST or None, initial=initial)
    lines = line_forms(request.POST, made, assets_of(row))

    def act() -> object:
        wrong = [one for one in lines if not one.is_valid()]
        if wrong:
            raise Blocked(
                "Ada baris barang yang belum benar.", "Periksa tanggal dan keadaan pada daftar barang."
            )
        listed = [one.line() for one in lines if one.cleaned_data["what"].strip()]
        return keep_closing(seat, key, version_of(request), form.said(listed))

    def show(status: int, refused: Blocked | None) -> HttpResponse:
        shown = {"seat": seat, "form": form, "lines": lines, "refused": refused, "closing": made} | about(row)
        return render(request, "web/cooperations/closing.html", shown, status=status)

    return kept(request, form, act, show, reverse("cooperations:closing_paper", args=[key]))


@require_safe
@allowed(Act.READ_COOPERATIONS)
def printed(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """The closing statement as a page to print and sign."""
    row = cooperation_or_404(seat, key)
    made = closing_of(row)
    if made is None:
        raise Http404
    shown = {
        "seat": seat,
        "closing": made,
        "conditions": CONDITION_WORDS,
        "out": still_out(row, made),
        "weekday": with_weekday,
        "ground": _ground_of(row),
    }
    return render(request, "web/cooperations/closing_paper.html", shown | about(row))


def _ground_of(row: Cooperation) -> str:
    values = facts_of_cooperation(row)[0]
    return next((words for name, words in _grounds() if name == values.get("end_ground")), "")

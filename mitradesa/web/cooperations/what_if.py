"""Asking what the law would answer if some things were otherwise: the usual four, and any one more; nothing is kept."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from mitradesa.core.acts import Act
from mitradesa.core.calendar import in_words, today
from mitradesa.core.roles import Seat
from mitradesa.core.vocabulary import BadFact, vocabulary
from mitradesa.queries.cooperations.imagined import imagined
from mitradesa.queries.facts.cooperations import facts_of_cooperation
from mitradesa.web.base.seats import allowed
from mitradesa.web.cooperations.seen import about, cooperation_or_404

LONGEST_TERM = 99
FOUR = {"tahun": "term_months", "uang": "amount_total", "aset": "asset_use", "mitra": "partner_kind"}
"""The fields of the page and the fact that each is about; the first is in years."""


@require_safe
@allowed(Act.READ_COOPERATIONS)
def what_if(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """Which answers and which gates would change if some facts were others."""
    row = cooperation_or_404(seat, key)
    facts, wrong = _asked(request)
    known = facts_of_cooperation(row)[0]
    words = vocabulary()
    shown = {
        "seat": seat,
        "words": sorted(words.values(), key=lambda one: one.label),
        "choices": {field: words[name].values for field, name in FOUR.items() if words[name].values},
        "now": {field: _shown(name, known) for field, name in FOUR.items()},
        "sent": {name: value[:200] for name, value in request.GET.items()},
        "wrong": wrong,
        "laid": [(words[name], value) for name, value in facts.items()],
        "found": imagined(row, facts, today()) if facts and not wrong else None,
    }
    return render(request, "web/cooperations/what_if.html", shown | about(row))


def _asked(request: HttpRequest) -> tuple[dict[str, Any], dict[str, str]]:
    """The facts laid down, and what is wrong by field."""
    facts: dict[str, Any] = {}
    wrong: dict[str, str] = {}
    for field, name, value in _sent(request):
        try:
            facts[name] = vocabulary()[name].parse(value)
        except BadFact as refusal:
            wrong[field] = str(refusal)
    return facts, wrong


def _sent(request: HttpRequest) -> Iterator[tuple[str, str, str]]:
    for field, name in FOUR.items():
        value = request.GET.get(field, "").strip()[:200]
        if value:
            yield field, name, _months(value) if field == "tahun" else value
    other, value = request.GET.get("hal", ""), request.GET.get("nilai", "").strip()[:200]
    if other in vocabulary() and value:
        yield "nilai", other, value


def _months(years: str) -> str:
    """Years as months; what is no number of years is left for the fact to refuse."""
    return str(int(years) * 12) if years.isdecimal() and int(years[:4]) <= LONGEST_TERM else f"{years} tahun"


def _shown(name: str, known: dict[str, Any]) -> str:
    if name == "term_months" and name not in known and "ends_on" in known:
        return f"sampai {in_words(known['ends_on'])}"
    return vocabulary()[name].show(known[name]) if known.get(name) is not None else ""

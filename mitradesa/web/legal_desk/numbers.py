"""The numbers that the law changes, and correcting one."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from mitradesa.actions.legal_desk.changes import propose
from mitradesa.actions.legal_desk.entries import (
    correction_withdrawn,
    number_correction,
    rule_numbered,
    since_given,
)
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat, may, require
from mitradesa.law.book import every_rule
from mitradesa.law.corrections import corrections
from mitradesa.law.judge import show_number
from mitradesa.law.rule import Rule
from mitradesa.web.base.seats import allowed
from mitradesa.web.law.shown import shown_rule
from mitradesa.web.legal_desk.articles import told
from mitradesa.web.legal_desk.forms import NumberForm


@require_safe
@allowed(Act.READ_LAW_DESK)
def index(request: HttpRequest, seat: Seat) -> HttpResponse:
    """Every number of a national rule as it stands today."""
    day = today()
    rules = sorted(
        (rule for rule in every_rule() if rule.numbers and not rule.region), key=lambda rule: rule.id
    )
    shown = {
        "seat": seat,
        "numbers": [
            (rule, name, show_number(dated.on(day), rule, name), dated.links[-1].basis)
            for rule in rules
            for name, dated in rule.numbers.items()
        ],
        "corrected": {(one.rule, one.number) for one in corrections()},
    }
    return render(request, "web/legal_desk/numbers.html", shown)


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.READ_LAW_DESK)
def number(request: HttpRequest, seat: Seat, name: str, number: str) -> HttpResponse:
    """One number with its values over time, and the form to correct it."""
    rule = _rule(name, number)
    link = rule.numbers[number].links[-1]
    initial = {
        "value": show_number(link.value, rule, number),
        "since": link.day,
        "basis": f"{link.basis.instrument_id} {link.basis.key}",
    }
    form = NumberForm(request.POST or None, initial=initial)

    def show(status: int = 200, refusal: Blocked | None = None) -> HttpResponse:
        shown = {
            "seat": seat,
            "rule": rule,
            "number": number,
            "links": shown_rule(rule, today()).numbers[number],
            "own": [one for one in corrections() if (one.rule, one.number) == (name, number)],
            "form": form,
            "refused": refusal,
            "keeps": may(seat, Act.KEEP_LAW),
        }
        return render(request, "web/legal_desk/number.html", shown, status=status)

    if request.method != "POST":
        return show()
    require(seat, Act.KEEP_LAW)
    if not form.is_valid():
        return show(422)
    try:
        return told(request, propose(seat, number_correction(seat, rule, number, form.number())))
    except Blocked as refusal:
        return show(409, refusal)


@require_POST
@allowed(Act.KEEP_LAW)
def withdraw(request: HttpRequest, seat: Seat, name: str, number: str) -> HttpResponse:
    """A corrected value goes."""
    since = since_given(request.POST.get("since", ""))
    return told(request, propose(seat, correction_withdrawn(seat, name, "", number, since)))


def _rule(name: str, number: str) -> Rule:
    try:
        return rule_numbered(name, "", number)
    except Blocked:
        raise Http404 from None

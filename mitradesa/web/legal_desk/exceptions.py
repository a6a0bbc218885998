"""Exceptions from rules: the list, giving one for an agreement, ending one."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from mitradesa.actions.legal_desk.exceptions import end_exception, give_exception
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat, may
from mitradesa.core.vocabulary import vocabulary
from mitradesa.law.book import book, every_rule
from mitradesa.law.exceptions import grounds_of, provable
from mitradesa.law.rule import Rule
from mitradesa.queries.agreements.sheet import agreement_seen
from mitradesa.queries.facts.register import known_facts
from mitradesa.queries.legal_desk import SIZE, exceptions_seen
from mitradesa.records.models import Agreement, RuleException
from mitradesa.web.agreements.shown import name_of
from mitradesa.web.base.seats import allowed
from mitradesa.web.base.templating import rule_title
from mitradesa.web.legal_desk.changes import before_of
from mitradesa.web.legal_desk.forms import GROUND_WORDS, ExceptionForm


@require_safe
@allowed(Act.READ_LAW_DESK)
def index(request: HttpRequest, seat: Seat) -> HttpResponse:
    """Exceptions that hold today, or those that are over."""
    over, day = request.GET.get("lama") == "1", today()
    found = exceptions_seen(seat, day, open_ones=not over, before=before_of(request))
    shown = {
        "seat": seat,
        "found": found[:SIZE],
        "more": found[SIZE - 1].pk if len(found) > SIZE else 0,
        "over": over,
        "titles": titles(),
        "grounds": GROUND_WORDS,
        "name_of": name_of,
        "gives": may(seat, Act.GIVE_EXCEPTION),
    }
    return render(request, "web/legal_desk/exceptions.html", shown)


def titles() -> dict[str, str]:
    """The sentence of each rule by its id; a national rule's goes before a region's."""
    rules = sorted(every_rule(), key=lambda rule: -len(rule.region))
    return {rule.id: rule_title(rule) for rule in rules}


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.GIVE_EXCEPTION)
def give(request: HttpRequest, seat: Seat, key: str, name: str) -> HttpResponse:
    """An exception of one agreement from one rule."""
    agreement = agreement_seen(seat, key)
    if agreement is None or name not in book(agreement.village_id).ids:
        raise Http404
    rule = book(agreement.village_id).rule(name)
    form = _form(request, agreement, rule)

    def show(status: int = 200, refusal: Blocked | None = None) -> HttpResponse:
        shown = {"seat": seat, "row": agreement, "rule": rule, "name": name_of(agreement)}
        shown |= {"form": form, "refused": refusal}
        return render(request, "web/legal_desk/give.html", shown, status=status)

    if request.method != "POST":
        return show()
    if not form.is_valid():
        return show(422)
    try:
        give_exception(seat, key, name, form.wanted())
    except Blocked as refusal:
        return show(409, refusal)
    messages.success(request, "Pengecualian tercatat.")
    return redirect("agreements:show", key)


def _form(request: HttpRequest, agreement: Agreement, rule: Rule) -> ExceptionForm:
    values, _origins = known_facts(agreement)
    facts = [(fact, vocabulary()[fact].label) for fact in provable(rule, values)]
    grounds = [(ground.value, GROUND_WORDS[ground]) for ground in grounds_of(rule)]
    return ExceptionForm(request.POST or None, grounds=grounds, facts=facts)


@require_POST
@allowed(Act.GIVE_EXCEPTION)
def end(request: HttpRequest, seat: Seat, exception: int) -> HttpResponse:
    """An exception ends before its last day."""
    row = RuleException.objects.select_related("agreement").filter(pk=exception).first()
    if row is None or not seat.covers(row.agreement.village_id):
        raise Http404
    end_exception(seat, row.pk, request.POST.get("reason", ""))
    messages.success(request, "Pengecualian diakhiri.")
    return redirect("legal_desk:exceptions")

"""The list of deliberations, the guide through one, and a village's own rules of order."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from mitradesa.actions.deliberations.preparing import keep_rules
from mitradesa.actions.trail import subject_of
from mitradesa.core.acts import Act
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat, may, require
from mitradesa.queries.agreements.listing import key_from
from mitradesa.queries.agreements.sheet import events_of
from mitradesa.queries.deliberations.scope import Wanted, listed
from mitradesa.queries.deliberations.whole import COPIED, code_of, quorum, rules_said, whole
from mitradesa.records.models import RulesOfOrder
from mitradesa.web.base.seats import allowed
from mitradesa.web.base.sent import kept, number
from mitradesa.web.deliberations.forms import RulesForm, TopicForm
from mitradesa.web.deliberations.found import WORDS, about, deliberation_or_404
from mitradesa.web.potentials.views import village_seen


@require_safe
@allowed(Act.READ_DELIBERATIONS)
def listing(request: HttpRequest, seat: Seat) -> HttpResponse:
    """The deliberations that the seat sees, the latest first."""
    wanted = Wanted(q=request.GET.get("q", "")[:120].strip(), state=request.GET.get("keadaan", ""))
    after, before = (key_from(request.GET.get(name, "")) for name in ("sesudah", "sebelum"))
    shown = {
        "seat": seat,
        "asked": wanted,
        "page": listed(seat, wanted, after=after, before=before),
        "prepares": may(seat, Act.PREPARE_DELIBERATION),
    }
    return render(request, "web/deliberations/list.html", shown | WORDS)


@require_safe
@allowed(Act.READ_DELIBERATIONS)
def show(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """The guide through one deliberation, step after step."""
    row = deliberation_or_404(seat, key)
    found = about(seat, row)
    one = whole(row)
    before = request.GET.get("sebelum", "")
    shown = {
        "one": one,
        "quorum": quorum(one.rules, one.invited, one.came),
        "rules_said": rules_said(one.rules),
        "code": code_of(one),
        "topic": TopicForm(row.village_id) if found["prepares"] else None,
        "erases": may(seat, Act.ERASE_PERSONAL, row.village_id),
        "named": any(person.name for person in one.people),
        "trail": events_of(subject_of(row), int(before) if before.isdigit() and len(before) < 18 else None),
    }
    return render(request, "web/deliberations/show.html", shown | found)


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.READ_DELIBERATIONS)
def rules(request: HttpRequest, seat: Seat, village: str) -> HttpResponse:
    """A village's own rules of order: shown to whoever reads, kept by whoever prepares."""
    if request.method == "POST":
        require(seat, Act.PREPARE_DELIBERATION)
    place = village_seen(seat, village)
    if request.method == "POST":
        require(seat, Act.PREPARE_DELIBERATION, village)
    found = RulesOfOrder.objects.filter(village=village).first()
    known = {name: getattr(found, name) for name in COPIED} if found else {}
    form = RulesForm(request.POST or None, initial=known)

    def act() -> object:
        version = number(request.POST.get("version") or "0", 0, 10**6, "Versi")
        return keep_rules(seat, village, version, form.rules())

    def page(status: int, refused: Blocked | None) -> HttpResponse:
        shown = {
            "seat": seat,
            "village": place,
            "found": found,
            "said": rules_said(known),
            "form": form,
            "refused": refused,
            "keeps": may(seat, Act.PREPARE_DELIBERATION, village),
        }
        return render(request, "web/deliberations/rules.html", shown, status=status)

    return kept(request, form, act, page, reverse("deliberations:rules", args=[village]))

"""The deadlines of one cooperation with their count of days."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from mitradesa.core.acts import Act
from mitradesa.core.calendar import today, with_weekday
from mitradesa.core.findings import CitedArticle
from mitradesa.core.roles import Seat, may
from mitradesa.core.vocabulary import vocabulary
from mitradesa.law.citation import explained
from mitradesa.law.rule import Rule
from mitradesa.queries.cooperations.deadlines import deadlines_of
from mitradesa.web.base.seats import allowed
from mitradesa.web.cooperations.seen import about, cooperation_or_404


@require_safe
@allowed(Act.READ_COOPERATIONS)
def deadlines(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """Every deadline that may run in a case, day by day."""
    row = cooperation_or_404(seat, key)
    shown = {
        "seat": seat,
        "found": deadlines_of(row, today()),
        "words": vocabulary(),
        "weekday": with_weekday,
        "cited_of": cited_of,
        "prepares": may(seat, Act.PREPARE_COOPERATION, row.village_id),
    }
    return render(request, "web/cooperations/deadlines.html", shown | about(row))


def cited_of(rule: Rule) -> list[CitedArticle]:
    """The articles of a rule that are in force today."""
    return [explained(one) for one in rule.basis_on(today())]

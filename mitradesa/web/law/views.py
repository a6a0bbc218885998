"""The pages of the law; what they show is arranged in shown.py."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from mitradesa.core.calendar import partial_in_words, today
from mitradesa.core.findings import OUTCOMES
from mitradesa.law.book import every_rule, version
from mitradesa.law.citation import instruments
from mitradesa.queries.legal_desk import public_exceptions
from mitradesa.reports.draft_check.wording import BADGES
from mitradesa.web.law import shown
from mitradesa.web.law.cases import cases_of
from mitradesa.web.law.search import search


@login_not_required
def index(request: HttpRequest) -> HttpResponse:
    """All instruments by rank, and one field to search everything."""
    query = request.GET.get("q", "").strip()[:200]
    context = {
        "query": query,
        "hits": search(query) if query else [],
        "ranks": shown.instruments_by_rank(),
        "counts": shown.verification_counts,
        "rules_of": shown.rules_by_article(),
        "total": len(every_rule()),
        "instruments": instruments(),
        "badges": BADGES,
    }
    return render(request, "web/law/index.html", context)


@login_not_required
def instrument(request: HttpRequest, name: str) -> HttpResponse:
    """One instrument with its articles, each with the rules that rest on it."""
    found = instruments().get(name)
    if found is None:
        raise Http404
    context = {
        "instrument": found,
        "counts": shown.verification_counts(found),
        "rules_of": shown.rules_by_article(),
        "names": {key: one.short for key, one in instruments().items()},
        "partial": partial_in_words,
        "waits_for": shown.waits_for,
        "badges": BADGES,
    }
    return render(request, "web/law/instrument.html", context)


@login_not_required
def rules(request: HttpRequest) -> HttpResponse:
    """All rules under the question they answer."""
    day = today()
    groups = {
        shown.question_name(question): [shown.shown_rule(one, day) for one in found]
        for question, found in shown.rules_by_question().items()
    }
    return render(request, "web/law/rules.html", {"groups": groups, "total": len(every_rule())})


@login_not_required
def rule(request: HttpRequest, name: str, region: str = "") -> HttpResponse:
    """One rule: its sentence, how it decides, its basis, its facts and its cases; a region's own has an address of its own."""
    same = shown.rules_named(name)
    found = next((one for one in same if one.region == region or not region), None)
    if found is None:
        raise Http404
    cases = sorted(cases_of(found), key=lambda case: OUTCOMES.index(case.answer))
    context = {
        "shown": shown.shown_rule(found, today()),
        "rule": found,
        "question": shown.question_name(found.question),
        "cases": cases,
        "others": [one for one in same if one is not found],
        "exceptions": public_exceptions(found.id, today()),
        "today": today(),
    }
    return render(request, "web/law/rule.html", context)


@login_not_required
def printable(request: HttpRequest) -> HttpResponse:
    """The rule book on paper, with lines for the lawyer who signs it off."""
    day = today()
    groups = {
        shown.question_name(question): [shown.shown_rule(one, day) for one in found]
        for question, found in shown.rules_by_question().items()
    }
    context = {"groups": groups, "day": day, "book_version": version(), "total": len(every_rule())}
    return render(request, "web/law/book.html", context)

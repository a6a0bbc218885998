"""The pages of the law; what they show is arranged in shown.py."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from mitradesa.core.calendar import partial_in_words
from mitradesa.core.findings import OUTCOMES
from mitradesa.law.book import book
from mitradesa.law.citation import instruments
from mitradesa.reports.draft_check.wording import BADGES
from mitradesa.web.law import shown
from mitradesa.web.law.cases import cases_of
from mitradesa.web.law.search import search


def index(request: HttpRequest) -> HttpResponse:
    """All instruments by rank, and one field to search everything."""
    query = request.GET.get("q", "").strip()[:200]
    context = {
        "query": query,
        "hits": search(query) if query else [],
        "ranks": shown.instruments_by_rank(),
        "counts": shown.verification_counts,
        "rules_of": shown.rules_by_article(),
        "rules": {rule.id: rule for rule in book().rules},
        "instruments": instruments(),
        "badges": BADGES,
    }
    return render(request, "web/law/index.html", context)


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
        "badges": BADGES,
    }
    return render(request, "web/law/instrument.html", context)


def rules(request: HttpRequest) -> HttpResponse:
    """All rules under the question they answer."""
    day = timezone.localdate()
    groups = {
        shown.question_name(question): [shown.shown_rule(one, day) for one in found]
        for question, found in shown.rules_by_question().items()
    }
    return render(request, "web/law/rules.html", {"groups": groups, "total": len(book().rules)})


def rule(request: HttpRequest, name: str) -> HttpResponse:
    """One rule: its sentence, how it decides, its basis, its facts and its cases."""
    if name not in book().ids:
        raise Http404
    found = book().rule(name)
    cases = sorted(cases_of(found), key=lambda case: OUTCOMES.index(case.answer))
    context = {
        "shown": shown.shown_rule(found, timezone.localdate()),
        "rule": found,
        "question": shown.question_name(found.question),
        "cases": cases,
        "today": timezone.localdate(),
    }
    return render(request, "web/law/rule.html", context)


def printable(request: HttpRequest) -> HttpResponse:
    """The rule book on paper, with lines for the lawyer who signs it off."""
    day = timezone.localdate()
    groups = {
        shown.question_name(question): [shown.shown_rule(one, day) for one in found]
        for question, found in shown.rules_by_question().items()
    }
    context = {"groups": groups, "day": day, "book_version": book().version, "total": len(book().rules)}
    return render(request, "web/law/book.html", context)

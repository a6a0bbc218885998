"""The front page and the page about the product; the rooms bring all others."""

from collections import Counter

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from mitradesa.core.findings import Verification
from mitradesa.law.book import every_rule, version
from mitradesa.law.citation import instruments
from mitradesa.web.checking.samples import SAMPLES


@login_not_required
def home(request: HttpRequest) -> HttpResponse:
    """What this is, and the two things to do here."""
    size = {"rules": len(every_rule()), "instruments": len(instruments())}
    return render(request, "web/front/home.html", {"samples": SAMPLES, **size})


@login_not_required
def about(request: HttpRequest) -> HttpResponse:
    """How sure the answers are, what is not read, licence and credits."""
    articles = [article for instrument in instruments().values() for article in instrument.articles.values()]
    counts = Counter(article.verified for article in articles)
    blocking = sum(rule.severity == "mandatory" for rule in every_rule())
    shown = {
        "counts": {level: counts[level] for level in Verification},
        "articles": len(articles),
        "rules": len(every_rule()),
        "mandatory": blocking,
        "book_version": version(),
    }
    return render(request, "web/front/about.html", shown)

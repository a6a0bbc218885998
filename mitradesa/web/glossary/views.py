"""The terms of the field with their articles, searched on the server."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from mitradesa.core.glossary import glossary, terms_like
from mitradesa.law.citation import instruments


@require_safe
@login_not_required
def index(request: HttpRequest) -> HttpResponse:
    """All terms, or those that a search finds."""
    query = " ".join(request.GET.get("q", "").split())[:120]
    found = [
        (one, [(instruments()[name], instruments()[name].articles[key]) for name, key in one.cites])
        for one in terms_like(query)
    ]
    shown = {"query": query, "found": found, "total": len(glossary())}
    return render(request, "web/glossary/index.html", shown)

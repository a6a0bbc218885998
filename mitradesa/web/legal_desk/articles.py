"""The queue of articles, and one article beside its source to compare and record."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from mitradesa.actions.legal_desk.changes import propose
from mitradesa.actions.legal_desk.entries import comparison, comparison_withdrawn
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.findings import Verification
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat, may, require
from mitradesa.law.book import set_aside, version
from mitradesa.law.citation import Citation, article_as_published, cite, instruments
from mitradesa.law.own import refused
from mitradesa.law.verifications import verified_articles
from mitradesa.queries.legal_desk import breaches_by_rule, changes_about, runs_seen, waiting_changes
from mitradesa.records.models import LawChange
from mitradesa.web.base.seats import allowed
from mitradesa.web.law.shown import rules_by_article
from mitradesa.web.legal_desk.forms import CompareForm
from mitradesa.web.legal_desk.queue import OPEN, SIZE, STATE_WORDS, STATES, queue


@require_safe
@allowed(Act.READ_LAW_DESK)
def index(request: HttpRequest, seat: Seat) -> HttpResponse:
    """The articles in a state, what waits for a second person, and what is wrong with the law files."""
    day, state = today(), request.GET.get("keadaan", OPEN)
    words = request.GET.get("q", "").strip()[:100]
    start = request.GET.get("mulai", "")
    first = int(start) if start.isdecimal() and len(start) < 6 else 0
    found = queue(state, breaches_by_rule(seat, day), day, words)
    shown = {
        "seat": seat,
        "state": state if state in STATES else OPEN,
        "states": STATE_WORDS,
        "words": words,
        "found": found[first : first + SIZE],
        "total": len(found),
        "first": first,
        "next": first + SIZE if len(found) > first + SIZE else 0,
        "waiting": waiting_changes(seat),
        "aside": set_aside(),
        "refused_files": refused(),
        "book_version": version(),
        "run": next(iter(runs_seen(None)), None),
        "keeps": may(seat, Act.KEEP_LAW),
    }
    return render(request, "web/legal_desk/index.html", shown)


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.READ_LAW_DESK)
def article(request: HttpRequest, seat: Seat, name: str, key: str) -> HttpResponse:
    """One article: our digest, its source, the rules on it, and the form of a comparison."""
    cited = _cited(name, key)
    known = cited.article
    form = CompareForm(
        request.POST or None,
        initial={
            "on": today(),
            "digest": known.digest,
            "result": Verification.OFFICIAL,
            "source": known.source,
        },
    )

    def show(status: int = 200, refusal: Blocked | None = None) -> HttpResponse:
        return render(
            request, "web/legal_desk/article.html", _shown(seat, cited, form, refusal), status=status
        )

    if request.method != "POST":
        return show()
    require(seat, Act.KEEP_LAW)
    if not form.is_valid():
        return show(422)
    try:
        return told(request, propose(seat, comparison(seat, cited, form.compared())))
    except Blocked as refusal:
        return show(409, refusal)


@require_POST
@allowed(Act.KEEP_LAW)
def withdraw(request: HttpRequest, seat: Seat, name: str, key: str) -> HttpResponse:
    """The record of a comparison goes."""
    return told(request, propose(seat, comparison_withdrawn(seat, _cited(name, key))))


def told(request: HttpRequest, row: LawChange) -> HttpResponse:
    """On to the page of a change, with what became of it."""
    waits = row.state == LawChange.State.WAITING
    said = (
        "Diusulkan. Pejabat kedua menyetujuinya di halaman ini; sampai saat itu tidak ada yang berubah."
        if waits
        else "Tercatat; buku aturan sudah berubah, dan perjanjian yang berjalan dinilai ulang di latar belakang."
    )
    messages.success(request, said)
    return redirect(reverse("legal_desk:change", args=[row.pk]))


def _cited(name: str, key: str) -> Citation:
    known = instruments().get(name)
    if known is None or key not in known.articles:
        raise Http404
    return cite(name, key)


def _shown(seat: Seat, cited: Citation, form: CompareForm, refusal: Blocked | None) -> dict[str, object]:
    day, place = today(), (cited.instrument_id, cited.key)
    rules, breaches = rules_by_article().get(place, ()), breaches_by_rule(seat, day)
    return {
        "seat": seat,
        "cited": cited,
        "article": cited.article,
        "instrument": cited.instrument,
        "published": article_as_published(*place),
        "record": verified_articles().get(place),
        "rules": [(rule, rule.blocks_on(day), breaches.get(rule.id, 0)) for rule in rules],
        "history": changes_about(cited.shown),
        "form": form,
        "refused": refusal,
        "keeps": may(seat, Act.KEEP_LAW),
    }

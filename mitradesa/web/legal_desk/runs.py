"""What each change of the rule book did to running agreements, before and after."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from mitradesa.core.acts import Act
from mitradesa.core.roles import Seat
from mitradesa.queries.legal_desk import SIZE, run_changes, run_rules, runs_seen
from mitradesa.records.models import JudgedChange, Rejudging
from mitradesa.reports.draft_check.wording import OUTCOME_SIGNS
from mitradesa.web.agreements.shown import name_of
from mitradesa.web.base.refreshing import refreshing
from mitradesa.web.base.seats import allowed
from mitradesa.web.legal_desk.changes import before_of
from mitradesa.web.legal_desk.exceptions import titles

RUN_WORDS = {
    Rejudging.State.RUNNING: "sedang berjalan",
    Rejudging.State.DONE: "selesai",
    Rejudging.State.SUPERSEDED: "digantikan penilaian berikutnya",
}
FRESH = 5


@require_safe
@allowed(Act.READ_LAW_DESK)
def index(request: HttpRequest, seat: Seat) -> HttpResponse:
    """The runs, newest first."""
    found = runs_seen(before_of(request))
    shown = {
        "seat": seat,
        "found": found[:SIZE],
        "more": found[SIZE - 1].pk if len(found) > SIZE else 0,
        "words": RUN_WORDS,
    }
    return render(request, "web/legal_desk/runs.html", shown)


@require_safe
@allowed(Act.READ_LAW_DESK)
def show(request: HttpRequest, seat: Seat, run: int) -> HttpResponse:
    """One run: the rules of which something is said otherwise, and the agreements with what was said before and now."""
    row = get_object_or_404(Rejudging.objects.select_related("change"), pk=run)
    rule, after = request.GET.get("aturan", "")[:60], request.GET.get("sesudah", "")
    found = run_changes(
        seat, row, rule=rule, after=int(after) if after.isdecimal() and len(after) < 18 else 0
    )
    shown = {
        "seat": seat,
        "row": row,
        "words": RUN_WORDS,
        "rules": run_rules(seat, row),
        "rule": rule,
        "titles": titles(),
        "answers": answers_of(row),
        "lines": [(one, said_before(one), said_after(one)) for one in found[:SIZE]],
        "more": found[SIZE - 1].pk if len(found) > SIZE else 0,
        "name_of": name_of,
    }
    page = render(request, "web/legal_desk/run.html", shown)
    return refreshing(request, page, FRESH) if row.state == Rejudging.State.RUNNING else page


def answers_of(run: Rejudging) -> list[tuple[str, list[tuple[str, int]]]]:
    """What the rules that a change touched now answer about running agreements, each with how many."""
    touched = dict.fromkeys(one["rule"] for one in run.change.effects if one["rule"]) if run.change else {}
    return [
        (
            rule,
            [
                (said(name, blocks=False) if name != "breached" else "tidak sesuai", number)
                for name, number in run.counts[rule].items()
            ],
        )
        for rule in touched
        if rule in run.counts
    ]


def said_before(one: JudgedChange) -> str:
    """What was said before, in words."""
    return said(one.before_outcome, blocks=one.before_blocks) if one.before_outcome else "tidak dilanggar"


def said_after(one: JudgedChange) -> str:
    """What is said now, in words."""
    return said(one.after_outcome, blocks=one.after_blocks)


def said(outcome: str, *, blocks: bool) -> str:
    """An answer of a rule in words, with what it weighs."""
    if outcome == "removed":
        return "aturannya tidak ada lagi"
    if outcome != "breached":
        return OUTCOME_SIGNS[outcome].word.lower()  # type: ignore[index]
    return "tidak sesuai, menghentikan tanda tangan" if blocks else "tidak sesuai, memperingatkan"

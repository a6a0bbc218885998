"""Changes of the law data: what each does to the book, and the answer of the second person."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from mitradesa.actions.legal_desk import changes as acts
from mitradesa.core.acts import Act
from mitradesa.core.roles import Seat, may
from mitradesa.law.effects import EFFECT_WORDS, SECOND_PERSON, Kind
from mitradesa.queries.legal_desk import SIZE, change_seen, decided_changes, may_approve, waiting_changes
from mitradesa.records.models import LawChange
from mitradesa.web.base.seats import allowed

STATE_WORDS = {
    LawChange.State.WAITING: "menunggu pejabat kedua",
    LawChange.State.APPLIED: "berlaku",
    LawChange.State.REFUSED: "ditolak atau ditarik",
}


KIND_WORDS = {
    LawChange.Kind.VERIFICATION: "Pembandingan pasal",
    LawChange.Kind.CORRECTION: "Koreksi angka",
    LawChange.Kind.LOCAL: "Aturan daerah",
    LawChange.Kind.WITHDRAWAL: "Pencabutan",
}


@require_safe
@allowed(Act.READ_LAW_DESK)
def index(request: HttpRequest, seat: Seat) -> HttpResponse:
    """Changes that wait, and those decided."""
    found = decided_changes(seat, before_of(request))
    shown = {
        "seat": seat,
        "waiting": waiting_changes(seat),
        "found": found[:SIZE],
        "more": found[SIZE - 1].pk if len(found) > SIZE else 0,
        "words": STATE_WORDS,
    }
    return render(request, "web/legal_desk/changes.html", shown)


def before_of(request: HttpRequest) -> int | None:
    """The id before which a list goes on; None at its beginning."""
    before = request.GET.get("sebelum", "")
    return int(before) if before.isdecimal() and len(before) < 18 else None


@require_safe
@allowed(Act.READ_LAW_DESK)
def show(request: HttpRequest, seat: Seat, change: int) -> HttpResponse:
    """One change with all that it does."""
    row = _seen(seat, change)
    shown = {
        "seat": seat,
        "row": row,
        "words": STATE_WORDS,
        "title": KIND_WORDS[LawChange.Kind(row.kind)],
        "effects": effect_lines(row.effects),
        "approves": may_approve(seat, row),
        "takes_back": row.proposed_by_id == seat.person and may(seat, Act.KEEP_LAW, row.region),
        "run": row.rejudgings.first(),
    }
    return render(request, "web/legal_desk/change.html", shown)


def effect_lines(found: list[dict[str, str]]) -> list[tuple[str, bool, dict[str, str]]]:
    """Effects as a page tells them: the word, whether it is why a second person is asked, and what it is about."""
    return [(EFFECT_WORDS[Kind(one["kind"])], one["kind"] in SECOND_PERSON, one) for one in found]


@require_POST
@allowed(Act.APPROVE_LAW)
def approve(request: HttpRequest, seat: Seat, change: int) -> HttpResponse:
    """The second person lets it through."""
    row = acts.approve(seat, _seen(seat, change).pk)
    messages.success(
        request,
        "Disetujui; buku aturan sudah berubah, dan perjanjian yang berjalan dinilai ulang di latar belakang.",
    )
    return redirect("legal_desk:change", row.pk)


@require_POST
@allowed(Act.READ_LAW_DESK)
def refuse(request: HttpRequest, seat: Seat, change: int) -> HttpResponse:
    """It is refused, or taken back by whoever proposed it."""
    row = acts.refuse(seat, _seen(seat, change).pk, request.POST.get("reason", ""))
    messages.success(request, "Usulan ditutup; tidak ada yang berubah.")
    return redirect("legal_desk:change", row.pk)


def _seen(seat: Seat, change: int) -> LawChange:
    row = change_seen(seat, change)
    if row is None:
        raise Http404
    return row

"""Planning a deliberation: new or changed, its agenda, the BPD's own meeting, who is invited, the invitation, and calling it off."""

from collections.abc import Callable
from typing import Any

from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from mitradesa.actions.agreements import new_key
from mitradesa.actions.deliberations.opening import cancel_deliberation, change_plan
from mitradesa.actions.deliberations.preparing import (
    Topic,
    add_item,
    attach_bpd_minutes,
    call_deliberation,
    drop_item,
    keep_elements,
    plan_about,
    record_bpd_meeting,
)
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.deliberations import ABOUT_WORDS, ELEMENT_WORDS, About, State
from mitradesa.core.lifecycle.status import Status
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat
from mitradesa.queries.cooperations.scope import cooperation_seen
from mitradesa.records.models import BpdMeeting, Cooperation, Deliberation
from mitradesa.web.base.seats import allowed
from mitradesa.web.base.sent import done, given, kept, number
from mitradesa.web.deliberations.forms import (
    CallForm,
    OwnMeetingForm,
    OwnMinutesForm,
    PlanForm,
    TopicForm,
    own_meeting_known,
)
from mitradesa.web.deliberations.found import about, change_of, deliberation_or_404

USUAL = {
    Status.ACCEPTED: About.DEAL,
    Status.PARTNER_CHOSEN: About.DEAL,
    Status.DRAFT: About.DEAL,
    Status.RUNNING: About.CHANGE,
    Status.AMENDING: About.CHANGE,
    Status.SUSPENDED: About.END,
    Status.DISPUTED: About.END,
}
"""What a case in that state is usually discussed for; before the partner is chosen whether to cooperate at all."""


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.PREPARE_DELIBERATION)
def new(request: HttpRequest, seat: Seat) -> HttpResponse:
    """A new deliberation of the seat's own village; `perkara` and `skala` name what it is about."""
    asked = request.POST if request.method == "POST" else request.GET
    case = cooperation_seen(seat, asked.get("perkara", "")[:24])
    typed = asked.get("key", "")
    key = typed if typed.isalnum() and len(typed) <= 24 else new_key()
    form = PlanForm(request.POST or None, initial={"title": _title(case, asked.get("skala", ""))})

    def act() -> object:
        return plan_about(seat, seat.region, form.plan(), key, _topics(request, case))

    def page(status: int, refused: Blocked | None) -> HttpResponse:
        shown = {
            "seat": seat,
            "form": form,
            "refused": refused,
            "key": key,
            "case": case,
            "scale": asked.get("skala", "")[:4],
            "abouts": ABOUT_WORDS,
            "usual": USUAL.get(Status(case.status), About.COOPERATION) if case else "",
        }
        return render(request, "web/deliberations/new.html", shown, status=status)

    return kept(request, form, act, page, reverse("deliberations:show", args=[key]))


def _title(case: Cooperation | None, year: str) -> str:
    if case is not None:
        return f"Musyawarah desa tentang {case.title}"[:300]
    return f"Musyawarah desa tentang skala prioritas {year[:4]}" if year.isdecimal() else ""


def _topics(request: HttpRequest, case: Cooperation | None) -> list[Topic]:
    """The items that the address brought: a case, the scale of a year."""
    found = []
    if case is not None:
        word = request.POST.get("about", "")
        kind = About(word) if word in frozenset(About) else About.COOPERATION
        found.append(Topic(kind, case=case.key))
    if request.POST.get("skala"):
        found.append(Topic(About.PRIORITY, scale=number(request.POST["skala"], 2000, 2200, "Tahun skala")))
    return found


def form_page(
    request: HttpRequest, seat: Seat, row: Deliberation, form: Form, act: Callable[[], object], **texts: Any
) -> HttpResponse:
    """A page with one form of a deliberation, which goes back to the guide when it is kept."""

    def page(status: int, refused: Blocked | None) -> HttpResponse:
        shown = {"form": form, "refused": refused, "help": "", "multipart": False} | texts
        return render(request, "web/deliberations/form.html", shown | about(seat, row), status=status)

    return kept(request, form, act, page, reverse("deliberations:show", args=[row.key]))


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.PREPARE_DELIBERATION)
def change(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """Another day, place or subject."""
    row = deliberation_or_404(seat, key)
    names = ("title", "held_on", "starts_at", "place", "cost_payer")
    form = PlanForm(request.POST or None, initial={name: getattr(row, name) for name in names})
    return form_page(
        request,
        seat,
        row,
        form,
        lambda: change_plan(change_of(request, seat, key), form.plan()),
        title="Rencana musyawarah",
    )


@require_POST
@allowed(Act.PREPARE_DELIBERATION)
def item(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """An item of the agenda."""
    row = deliberation_or_404(seat, key)
    form = TopicForm(row.village_id, request.POST)
    return form_page(
        request,
        seat,
        row,
        form,
        lambda: add_item(change_of(request, seat, key), form.topic()),
        title="Mata acara",
    )


def deed(
    request: HttpRequest, seat: Seat, row: Deliberation, act: Callable[[], object], to: str = ""
) -> HttpResponse:
    """An act without a form of its own: back to a page of the deliberation, or why not."""

    def page(status: int, refused: Blocked | None) -> HttpResponse:
        shown = {"form": None, "refused": refused, "title": row.title, "help": "", "multipart": False}
        return render(request, "web/deliberations/form.html", shown | about(seat, row), status=status)

    return done(request, act, page, to or reverse("deliberations:show", args=[row.key]))


@require_POST
@allowed(Act.PREPARE_DELIBERATION)
def drop(request: HttpRequest, seat: Seat, key: str, known: int) -> HttpResponse:
    """Takes an item off the agenda."""
    row = deliberation_or_404(seat, key)
    return deed(request, seat, row, lambda: drop_item(change_of(request, seat, key), known))


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.RECORD_DECISION)
def own_meeting(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """The BPD's own meeting before."""
    row = deliberation_or_404(seat, key)
    bpd = BpdMeeting.objects.filter(deliberation=row).first()
    late = row.state == State.SIGNED
    form: OwnMeetingForm | OwnMinutesForm = (
        OwnMinutesForm(request.POST or None, request.FILES or None)
        if late
        else OwnMeetingForm(request.POST or None, request.FILES or None, initial=own_meeting_known(bpd))
    )

    def act() -> object:
        change, file = change_of(request, seat, key), given(request.FILES.get("file"))
        if isinstance(form, OwnMeetingForm):
            return record_bpd_meeting(change, form.own(), file)
        return attach_bpd_minutes(change, file)

    said = "BPD bermusyawarah sendiri lebih dahulu dan mencatat pandangan resminya (Permendesa 16/2019 Pasal 20)."
    return form_page(
        request, seat, row, form, act, title="Rapat BPD sebelum musyawarah desa", help=said, multipart=True
    )


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.PREPARE_DELIBERATION)
def elements(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """Who is invited, and how many came where no names are typed."""
    row = deliberation_or_404(seat, key)
    known = {one.element: (one.invited, one.men, one.women) for one in row.elements.all()}

    def act() -> object:
        numbers = {element: _three(request, element) for element in ELEMENT_WORDS}
        return keep_elements(change_of(request, seat, key), numbers)

    def page(status: int, refused: Blocked | None) -> HttpResponse:
        lines = [
            (element, word, _shown(request, element, known.get(element, (0, 0, 0))))
            for element, word in ELEMENT_WORDS.items()
        ]
        shown = {"lines": lines, "refused": refused, "columns": COLUMNS, "typed": row.attendance.exists()}
        return render(request, "web/deliberations/elements.html", shown | about(seat, row), status=status)

    if request.method != "POST":
        return page(200, None)
    return done(request, act, page, reverse("deliberations:show", args=[key]))


COLUMNS = (("undang", "Diundang"), ("lk", "Hadir L"), ("pr", "Hadir P"))


def _three(request: HttpRequest, element: str) -> tuple[int, int, int]:
    invited, men, women = (
        number(request.POST.get(f"{column}-{element}") or "0", 0, 2000, ELEMENT_WORDS[element])
        for column, _label in COLUMNS
    )
    return invited, men, women


def _shown(request: HttpRequest, element: str, known: tuple[int, int, int]) -> list[object]:
    typed = request.POST if request.method == "POST" else {}
    return [
        typed.get(f"{column}-{element}", number_known or "")
        for (column, _label), number_known in zip(COLUMNS, known, strict=True)
    ]


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.CONVENE_DELIBERATION)
def call(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """The BPD invites."""
    row = deliberation_or_404(seat, key)
    known = {
        "invited_on": row.invited_on or today(),
        "number": row.invitation_number,
        "notified_on": row.notified_on,
        "notice_number": row.notice_number,
    }
    form = CallForm(request.POST or None, initial=known)
    said = (
        "BPD yang menyelenggarakan musyawarah desa (UU 6/2014 Pasal 54). "
        "Peraturan yang terbaca tidak menetapkan berapa hari sebelumnya undangan dikirim."
    )
    return form_page(
        request,
        seat,
        row,
        form,
        lambda: call_deliberation(change_of(request, seat, key), form.call()),
        title="Undang",
        help=said,
    )


@require_POST
@allowed(Act.CONVENE_DELIBERATION)
def cancel(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """Calls it off."""
    row = deliberation_or_404(seat, key)
    reason = request.POST.get("reason", "")
    return deed(request, seat, row, lambda: cancel_deliberation(change_of(request, seat, key), reason))

"""Pages of awareness events: the archive, one event, and what moves it on; its parts are in `parts`, invitations in `inviting`."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from mitradesa.actions.outreach.events import (
    cancel_event,
    change_opener,
    change_plan,
    copy_event,
    move_event,
    plan_event,
)
from mitradesa.actions.outreach.own import OPEN
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.outreach import (
    MODE_WORDS,
    NEXT_STATES,
    PART_WORDS,
    PROPOSED_FORM,
    SECTION_WORDS,
    STATE_WORDS,
    EventState,
)
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat, may
from mitradesa.queries.outreach import archive, event_of
from mitradesa.queries.outreach_invitations import invitations_of
from mitradesa.queries.outreach_needs import day_looked_at
from mitradesa.queries.outreach_parts import (
    Step,
    days_words,
    missing_for,
    opener_words,
    parts_of,
    steps_of,
    time_words,
    where_words,
)
from mitradesa.records.models import OutreachEvent
from mitradesa.web.base.seats import allowed
from mitradesa.web.base.sent import done, kept
from mitradesa.web.outreach.forms import OpenerForm, PlanForm
from mitradesa.web.outreach.found import event_or_404

MOVES = {
    EventState.INVITING: "Mulai mengundang",
    EventState.RUNNING: "Buka acara",
    EventState.HELD: "Acara sudah selesai",
    EventState.CLOSED: "Tutup laporan",
}
BEFORE = (EventState.PLANNED, EventState.INVITING)


@require_safe
@allowed(Act.READ_EVENTS)
def index(request: HttpRequest, seat: Seat) -> HttpResponse:
    """The archive of events."""
    get = request.GET
    page = archive(seat, words=get.get("q", ""), state=get.get("keadaan", ""), after=get.get("setelah", ""))
    shown = {
        "seat": seat,
        "page": page,
        "asked": get,
        "states": STATE_WORDS,
        "plans": may(seat, Act.PLAN_EVENT),
        "weighs": may(seat, Act.READ_EFFECT),
        "days_words": days_words,
    }
    return render(request, "web/outreach/index.html", shown)


@require_safe
@allowed(Act.READ_EVENTS)
def show(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """One event: for its office the checklist, for others what they come to."""
    return _event(request, seat, event_or_404(seat, key), 200, None)


def _event(
    request: HttpRequest, seat: Seat, event: OutreachEvent, status: int, refused: Blocked | None
) -> HttpResponse:
    parts = parts_of(event)
    plans = may(seat, Act.PLAN_EVENT)
    shown = {
        "seat": seat,
        "event": event,
        "parts": parts,
        "plans": plans,
        "steps": [(one, _state_of(one)) for one in steps_of(event, parts)]
        if plans and event.state in OPEN
        else [],
        "move": _next_move(event) if plans else None,
        "may_cancel": plans and event.state in BEFORE,
        "mine": invitations_of(seat, event).filter(region=seat.region).first(),
        "invites": event.state != EventState.PLANNED
        and (may(seat, Act.INVITE) or may(seat, Act.NAME_DELEGATE)),
        "rooms": _rooms(seat, event),
        "against": _against(event) if plans and event.state in BEFORE else (),
        "states": STATE_WORDS,
        "modes": MODE_WORDS,
        "sections": SECTION_WORDS,
        "part_words": PART_WORDS,
        "days": days_words(event),
        "time": time_words(event),
        "where": where_words(event),
        "opener": opener_words(event),
        "proposed": PROPOSED_FORM,
        "refused": refused,
    }
    return render(request, "web/outreach/show.html", shown, status=status)


def _state_of(step: Step) -> str:
    return "good" if step.done else "open"


def _next_move(event: OutreachEvent) -> tuple[EventState, str, list[str]] | None:
    """The next state, the button that leads there, and what is still missing for it; None at the end of the way."""
    ways = NEXT_STATES[EventState(event.state)] - {EventState.CANCELLED}
    for target in ways:
        return target, MOVES[target], missing_for(event, target, today())
    return None


def _against(event: OutreachEvent) -> tuple[str, ...]:
    return (
        tuple(day_looked_at(event.regency, event.starts_on, but=event.key).against) if event.starts_on else ()
    )


def _rooms(seat: Seat, event: OutreachEvent) -> list[tuple[str, str]]:
    """The other rooms of an event that the seat may enter, with what they are for."""
    rooms = []
    if event.state in (EventState.INVITING, EventState.RUNNING, EventState.HELD) and may(seat, Act.CHECK_IN):
        rooms.append((reverse("checkin:index", args=[event.key]), "Daftar hadir, pertanyaan dan tes"))
    if event.state in (EventState.RUNNING, EventState.HELD, EventState.CLOSED) and may(
        seat, Act.REPORT_EVENT
    ):
        rooms.append(
            (reverse("certificates:results", args=[event.key]), "Laporan, sertifikat dan tindak lanjut")
        )
    if event.state == EventState.CLOSED and may(seat, Act.CHECK_IN):
        rooms.append((reverse("checkin:listing", args=[event.key]), "Daftar hadir"))
    if event.state in (EventState.HELD, EventState.CLOSED) and may(seat, Act.READ_EFFECT):
        rooms.append((f"{reverse('effect:show')}?kegiatan={event.key}#dampak", "Dampak di desa"))
    return rooms


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.PLAN_EVENT)
def new(request: HttpRequest, seat: Seat) -> HttpResponse:
    """A new plan."""
    form = PlanForm(request.POST or None)

    def page(status: int, refused: Blocked | None) -> HttpResponse:
        shown = {"seat": seat, "form": form, "title": "Rencanakan kegiatan", "refused": refused}
        return render(request, "web/outreach/new.html", shown, status=status)

    if request.method != "POST":
        return page(200, None)
    if not form.is_valid():
        return page(422, None)
    try:
        made = plan_event(seat, form.plan())
    except Blocked as refusal:
        return page(409, refusal)
    messages.success(request, "Rencana dibuat. Lengkapi bagian-bagiannya.")
    return redirect("outreach:show", made.key)


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.PLAN_EVENT)
def plan(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """Theme, time and place."""
    event = event_or_404(seat, key)
    form = PlanForm(
        request.POST or None, initial={name: getattr(event, name) for name in PlanForm.base_fields}
    )

    def act() -> None:
        change_plan(seat, key, form.plan(), version=form.cleaned_data["version"] or 0)
        if event.invitations.filter(sent_at__isnull=False).exists():
            messages.warning(
                request, "Undangan sudah terkirim: beri tahu yang diundang bila hari atau tempatnya berubah."
            )

    return _part(request, seat, event, form, act, "Tema, waktu, tempat")


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(Act.PLAN_EVENT)
def opener(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """Who opens the event."""
    event = event_or_404(seat, key)
    form = OpenerForm(
        request.POST or None, initial={name: getattr(event, name) for name in OpenerForm.base_fields}
    )

    def act() -> None:
        change_opener(seat, key, form.opener(), version=form.cleaned_data["version"] or 0)

    return _part(request, seat, event, form, act, "Pembuka acara")


def _part(
    request: HttpRequest,
    seat: Seat,
    event: OutreachEvent,
    form: PlanForm | OpenerForm,
    act: Callable[[], None],
    title: str,
) -> HttpResponse:
    def page(status: int, refused: Blocked | None) -> HttpResponse:
        shown = {"seat": seat, "event": event, "form": form, "title": title, "refused": refused}
        return render(request, "web/outreach/part.html", shown, status=status)

    return kept(request, form, act, page, reverse("outreach:show", args=[event.key]))


def _acted(request: HttpRequest, seat: Seat, key: str, act: Callable[[], object], said: str) -> HttpResponse:
    event = event_or_404(seat, key)

    def page(status: int, refused: Blocked | None) -> HttpResponse:
        return _event(request, seat, event_of(seat, key) or event, status, refused)

    return done(request, act, page, reverse("outreach:show", args=[key]), said)


@require_POST
@allowed(Act.PLAN_EVENT)
def move(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """On to the next state."""
    wanted = request.POST.get("ke", "")

    def act() -> None:
        if wanted not in frozenset(EventState):
            raise Blocked("Langkah itu tidak dikenal.", "Muat ulang halaman kegiatan.")
        move_event(seat, key, EventState(wanted))

    return _acted(
        request,
        seat,
        key,
        act,
        f"Kegiatan sekarang {STATE_WORDS.get(EventState(wanted), '')}."
        if wanted in frozenset(EventState)
        else "",
    )


@require_POST
@allowed(Act.PLAN_EVENT)
def cancel(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """It will not be held."""
    reason = request.POST.get("alasan", "")
    return _acted(request, seat, key, lambda: cancel_event(seat, key, reason), "Kegiatan dibatalkan.")


@require_POST
@allowed(Act.PLAN_EVENT)
def copy(request: HttpRequest, seat: Seat, key: str) -> HttpResponse:
    """A new plan with the parts of this one."""
    event_or_404(seat, key)
    made = copy_event(seat, key)
    messages.success(request, "Salinan dibuat. Isi harinya dan periksa setiap bagian.")
    return redirect("outreach:show", made.key)

"""One step of a cooperation: what it needs and what the law answers, taking it, and looking at it afterwards."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from mitradesa.actions.steps import Taken, take_step
from mitradesa.core.acts import Act
from mitradesa.core.calendar import today
from mitradesa.core.findings import Gate
from mitradesa.core.lifecycle.needs import NEEDS
from mitradesa.core.lifecycle.papers import FILE_NEEDED
from mitradesa.core.lifecycle.status import Status
from mitradesa.core.refusals import Blocked, NotAllowed
from mitradesa.core.roles import POSITIONS, Seat, may
from mitradesa.queries.cooperations.guide import as_deputy, may_take, prospect, track_of
from mitradesa.queries.ties import standing_aside
from mitradesa.web.base.seats import allowed
from mitradesa.web.base.sent import kept
from mitradesa.web.cooperations.forms import StepForm
from mitradesa.web.cooperations.seen import about, cooperation_or_404, version_of
from mitradesa.web.people.confirming import ConfirmForm, need_confirmation

REASON = "alasan."
FOR_ALL_UNKNOWN = "alasan-belum-diketahui"


@require_http_methods(["GET", "POST"])
@allowed(Act.READ_COOPERATIONS)
def step(request: HttpRequest, seat: Seat, key: str, name: str) -> HttpResponse:
    """A step that leads on from here; those who take it find its form below the answers."""
    row = cooperation_or_404(seat, key)
    transition = track_of(row).step(Status(row.status), name)
    if transition is None:
        raise Http404
    aside = standing_aside(row)
    takes = may_take(seat, row, transition, aside)
    decides = POSITIONS[seat.role].decides or as_deputy(seat, row, transition, aside)
    if request.method == "POST" and not takes and seat.person not in aside.tied:
        raise NotAllowed(Act.TAKE_STEP.value)
    form = StepForm(
        request.POST or None,
        initial={"on": today()},
        until=transition.until_needed,
        reasoned=transition.note_needed,
    )

    def act() -> object:
        means = need_confirmation(request) if takes and decides else None
        said = form.cleaned_data
        taken = Taken(said["on"], said["note"], acknowledged(request), means, said.get("until"))
        return take_step(seat, key, version_of(request), name, taken)

    def show(status: int, refused: Blocked | None) -> HttpResponse:
        shown = {
            "seat": seat,
            "form": form,
            "refused": refused,
            "prospect": prospect(row, transition, today()),
            "asked_of": NEEDS,
            "gates": list(Gate),
            "file_needed": FILE_NEEDED,
            "takes": takes,
            "tied": seat.person in aside.tied,
            "prepares": may(seat, Act.PREPARE_COOPERATION, row.village_id),
            "confirm": ConfirmForm(request) if takes and decides else None,
            "reasons": reasons_typed(request),
        }
        return render(request, "web/cooperations/step.html", shown | about(row), status=status)

    return kept(request, form, act, show, reverse("cooperations:show", args=[key]))


def reasons_typed(request: HttpRequest) -> dict[str, str]:
    """The boxes of reasons as they were typed, to be shown again."""
    return {
        one: str(text) for one, text in request.POST.items() if one.startswith(("alasan.", FOR_ALL_UNKNOWN))
    }


def acknowledged(request: HttpRequest) -> dict[str, str]:
    """The reasons by rule; one reason given for everything unknown stands for each of them."""
    given = {
        field.removeprefix(REASON): text.strip()[:1000]
        for field, text in request.POST.items()
        if field.startswith(REASON) and isinstance(text, str)
    }
    for_all = request.POST.get(FOR_ALL_UNKNOWN, "").strip()[:1000]
    unknown = request.POST.getlist("belum-diketahui")
    return dict.fromkeys(unknown[:400], for_all) | {rule: text for rule, text in given.items() if text}


@require_safe
@allowed(Act.READ_COOPERATIONS)
def taken(request: HttpRequest, seat: Seat, key: str, taken: int) -> HttpResponse:
    """A step as it was taken: what the law answered on its day, with the facts it saw, whatever the law says now."""
    row = cooperation_or_404(seat, key)
    one = get_object_or_404(row.steps.select_related("event"), pk=taken)
    transition = next((step for step in track_of(row).transitions if step.name == one.name), None)
    shown = {"seat": seat, "one": one, "transition": transition, "papers": one.papers.all()} | about(row)
    return render(request, "web/cooperations/taken.html", shown)

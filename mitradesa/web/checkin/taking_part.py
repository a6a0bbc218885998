"""The page of a participant, by a link and without an account: the test before or after, a question, feedback with a name or without."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from mitradesa.actions.attendance import opinions
from mitradesa.core.names import shortened
from mitradesa.core.outreach import PHASE_WORDS
from mitradesa.core.refusals import Blocked
from mitradesa.queries.attendance import codes_of
from mitradesa.queries.event_tests import items_of
from mitradesa.records.models import OutreachEvent, Participant
from mitradesa.web.checkin.doors import number_asked
from mitradesa.web.checkin.forms import FeedbackForm
from mitradesa.web.checkin.links import PHASES, PURPOSES, Opened, opened


@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def take_part(request: HttpRequest, key: str, token: str) -> HttpResponse:
    """What the link is for; a link of all asks for the code on the card first, save for feedback."""
    event = OutreachEvent.objects.filter(key=key).first()
    link = opened(event, token) if event else None
    if event is None or link is None:
        raise Http404
    given = request.POST if request.method == "POST" else request.GET
    who, unknown = _who(event, link, given)
    if link.purpose in PHASES and who is None:
        shown = {"event": event, "title": PURPOSES[link.purpose], "unknown": unknown}
        return render(request, "web/checkin/which_card.html", shown, status=422 if unknown else 200)
    refused = None
    if request.method == "POST":
        try:
            return _take(request, event, link, who, token)
        except Blocked as refusal:
            refused = refusal
    return _form(request, event, link, who, refused)


def _who(event: OutreachEvent, link: Opened, given: QueryDict) -> tuple[Participant | None, str]:
    """The participant of the link or of the code typed, and the reason why a typed code names nobody."""
    typed = link.code or given.get("kode", "")
    if not typed:
        return None, ""
    code = codes_of(event).find(typed)
    if isinstance(code, str):
        return Participant.objects.get(event=event, code=code), ""
    return None, f'"{typed}": {code.reason}.'


def _form(
    request: HttpRequest, event: OutreachEvent, link: Opened, who: Participant | None, refused: Blocked | None
) -> HttpResponse:
    shown: dict[str, Any] = {
        "event": event,
        "who": who,
        # The link of all shows no stranger who stands behind a code.
        "called": "" if who is None else who.name if link.code else shortened(who.name),
        "title": PURPOSES[link.purpose],
        "refused": refused,
        "done": "selesai" in request.GET,
        "given": request.POST,
    }
    if link.purpose in PHASES:
        shown |= {"items": items_of(event)}
        return render(request, "web/checkin/taking_test.html", shown, status=409 if refused else 200)
    data = request.POST if refused and "remark" in request.POST else None
    shown |= {"form": FeedbackForm(data)}
    return render(request, "web/checkin/taking_feedback.html", shown, status=409 if refused else 200)


def _take(
    request: HttpRequest, event: OutreachEvent, link: Opened, who: Participant | None, token: str
) -> HttpResponse:
    if link.purpose in PHASES and who:
        chosen = {
            item.place: number_asked(request.POST.get(f"s{item.place}", "")) for item in items_of(event)
        }
        opinions.take_test(event.key, who.pk, PHASES[link.purpose], chosen)
        messages.success(
            request, f"Terima kasih, {PHASE_WORDS[PHASES[link.purpose]]} Anda sudah kami terima."
        )
    elif "question" in request.POST:
        opinions.ask(event.key, request.POST["question"], participant=who.pk if who else None)
        messages.success(request, "Pertanyaan Anda sudah kami terima.")
    else:
        form = FeedbackForm(request.POST)
        if not form.is_valid():
            raise Blocked("Nilainya tidak dapat dibaca.", "Pilih nilai 1 sampai 5.")
        opinions.give_feedback(
            event.key, form.marks(), form.cleaned_data["remark"], participant=who.pk if who else None
        )
        messages.success(request, "Terima kasih atas tanggapan Anda.")
    place = reverse("checkin:take_part", args=[event.key, token])
    typed = {"kode": who.code} if who and not link.code else {}
    return redirect(f"{place}?{urlencode({**typed, 'selesai': 'ya'})}")

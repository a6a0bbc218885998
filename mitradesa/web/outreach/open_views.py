"""The open pages of an invitation, for whoever has its secret address: answer, name who comes, take the calendar file; no account."""

from allauth.core.internal import ratelimit
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from mitradesa.actions.outreach.answers import Answerer, need_answerable
from mitradesa.core.outreach import ANSWER_WORDS, EventState
from mitradesa.core.refusals import Blocked
from mitradesa.queries.outreach_invitations import invitation_by_token, people_of, quota_of
from mitradesa.queries.outreach_parts import days_words, time_words, where_words
from mitradesa.records.models import Invitation
from mitradesa.web.outreach.answering import answered, calendar_of
from mitradesa.web.outreach.qr import qr_picture

TOO_OFTEN = Blocked("Terlalu sering mencoba.", "Tunggu beberapa menit, lalu ulangi.")


def _may_try(request: HttpRequest, action: str, key: str) -> bool:
    found = ratelimit.consume(request, app="allauth.account", action=action, key=key, limit_get=True)
    return found is not None


def _found(request: HttpRequest, token: str) -> Invitation:
    """The invitation; 404 for an unknown address. Whose address is right is never shut out by others who guess from the same network."""
    found = invitation_by_token(token)
    if found is None or found.event.state == EventState.PLANNED:
        if not _may_try(request, "invitation_guess", token):
            raise TOO_OFTEN
        raise Http404
    return found


@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def show(request: HttpRequest, token: str) -> HttpResponse:
    """The invitation with its answer and its people."""
    found = _found(request, token)

    def page(status: int, refused: Blocked | None) -> HttpResponse:
        return _page(request, found, status, refused)

    if request.method != "POST":
        return page(200, None)
    if not _may_try(request, "invitation", token):
        return page(429, TOO_OFTEN)
    by = Answerer(name=request.POST.get("penjawab", ""))
    return answered(request, found, by, page, reverse("invitation:show", args=[token]))


def _page(request: HttpRequest, found: Invitation, status: int, refused: Blocked | None) -> HttpResponse:
    event = found.event
    over = _over(found)
    people = [] if over else people_of(found)
    shown = {
        "event": event,
        "invitation": found,
        "people": [(who, qr_picture(who.code) if not who.withdrawn_at else "") for who in people],
        "quota": quota_of(found),
        "named": sum(who.withdrawn_at is None for who in people),
        "answers": over is None,
        "over": over,
        "agenda": list(event.agenda.all()),
        "answer_words": ANSWER_WORDS,
        "days": days_words(event),
        "time": time_words(event),
        "where": where_words(event),
        "by_link": True,
        "sent": request.POST,
        "refused": refused,
    }
    return render(request, "web/outreach/open.html", shown, status=status)


def _over(found: Invitation) -> Blocked | None:
    try:
        need_answerable(found.event)
    except Blocked as refusal:
        return refusal
    return None


@login_not_required
@never_cache
@require_safe
def calendar(request: HttpRequest, token: str) -> HttpResponse:
    """The event as a calendar file with the invitation's address in it."""
    found = _found(request, token)
    if _over(found) is not None:
        raise Http404
    return calendar_of(
        request, found.event, request.build_absolute_uri(reverse("invitation:show", args=[token]))
    )

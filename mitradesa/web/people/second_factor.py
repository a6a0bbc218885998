"""The second factor that offices above the village need: when it is due, and the door of the workspace that waits for it."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect

from mitradesa.core.roles import ABOVE_VILLAGE, Seat
from mitradesa.queries.people import seats_of
from mitradesa.records.models import Person
from mitradesa.web.base.seats import seat, seats

SEEN = "second_factor_seen"
STRONG = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)


def needs_second_factor(person: int) -> bool:
    """Whether one of a person's offices today needs it; two queries."""
    return not settings.DEMO and any(_needs(one) for one in seats_of(person))


def _needs(one: Seat) -> bool:
    return one.office_kind in ABOVE_VILLAGE


def has_second_factor(person: int) -> bool:
    """Whether he has a code app or a passkey; one query."""
    return bool(Authenticator.objects.filter(user=person, type__in=STRONG).exists())


def last_moment(person: Person) -> datetime:
    """Until when somebody may work without one."""
    return (person.activated_at or person.joined_at) + timedelta(days=settings.SECOND_FACTOR_GRACE)


def is_due(request: HttpRequest) -> bool:
    """Whether the person signed in needs a second factor and has none, in his days of grace or after."""
    person = request.user
    if settings.DEMO or not isinstance(person, Person) or not any(_needs(one) for one in seats(request)):
        return False
    return not has_second_factor(person.pk)


class SecondFactorDoor:
    """Middleware: a page of the workspace opens for an office above the village only with a second factor, once the grace is over."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """The page asked for."""
        return self._answer(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., HttpResponseBase], *_: object
    ) -> HttpResponseBase | None:
        """The page of second factors instead, where one is missing; None lets pass."""
        if settings.DEMO or not hasattr(view, "act") or not isinstance(request.user, Person):
            return None
        if request.session.get(SEEN) == request.user.pk or datetime.now(tz=UTC) < last_moment(request.user):
            return None
        if not seats(request) or not _needs(seat(request)):
            return None
        if has_second_factor(request.user.pk):
            request.session[SEEN] = request.user.pk
            return None
        return redirect("mfa_index")

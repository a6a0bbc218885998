"""The office in use: which seats the person signed in has today, which one he acts in, and the door that every workspace page passes."""

from collections.abc import Callable, Sequence
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse

from mitradesa.core.acts import Act
from mitradesa.core.refusals import Blocked, NotAllowed
from mitradesa.core.roles import Seat, require
from mitradesa.queries.people import seats_of
from mitradesa.web.base.errors import blocked, not_allowed

CHOSEN = "seat"
View = Callable[..., HttpResponse]


def seats(request: HttpRequest) -> Sequence[Seat]:
    """The seats of the person signed in, worked out once a request; none for a visitor."""
    found: Sequence[Seat] | None = getattr(request, "_seats", None)
    if found is None:
        found = seats_of(request.user.pk) if request.user.is_authenticated else ()
        request._seats = found  # type: ignore[attr-defined]
    return found


def seat(request: HttpRequest) -> Seat:
    """The seat in use: the one chosen, else the first; raises NotAllowed for a person without any office today."""
    mine = seats(request)
    if not mine:
        raise NotAllowed(Act.USE_DESK.value, no_office=True)
    chosen = request.session.get(CHOSEN)
    return next((one for one in mine if seat_name(one) == chosen), mine[0])


def seat_name(one: Seat) -> str:
    """The name of a seat in forms and sessions."""
    return f"{one.office}.{one.role}.{one.capacity}"


def allowed(act: Act) -> Callable[[View], View]:
    """A page for those who may do the act; the regions it shows are narrowed by its queries, an act on a record by its action.

    The view is called with the request and the seat in use, then with what its address holds.
    """

    def door(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            one = seat(request)
            require(one, act)
            return view(request, one, *args, **kwargs)

        guarded.act = act  # type: ignore[attr-defined]
        return guarded

    return door


def of_workspace(view: View) -> View:
    """Marks a page of the workspace that asks for no act at its door: a second factor that is due is asked for here all the same."""
    view.act = None  # type: ignore[attr-defined]
    return view


class Seats:
    """Middleware: turns the two refusals into their pages."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The page asked for."""
        return self._answer(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """The page of a refusal; None for any other exception."""
        if isinstance(exception, NotAllowed):
            return not_allowed(request, exception)
        if isinstance(exception, Blocked):
            return blocked(request, exception)
        return None

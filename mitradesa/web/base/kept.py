"""Tells a form that was sent by script where to go on, so that the page there still has its message."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

ONWARD = 302


class SayWhereTo:
    """Middleware: a redirect of a form that `keep.js` sent becomes an empty answer that names the address.

    A script that follows a redirect fetches the page behind it, and with it the message that a person was to read there.
    """

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer, or for a kept form the address that it leads to."""
        made = self._answer(request)
        if made.status_code == ONWARD and "X-Kept" in request.headers:
            made.status_code = 204
            made["X-To"] = made["Location"]
            del made["Location"]
        return made

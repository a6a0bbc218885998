"""Every request is answered by the law as it stands: files that another process wrote are taken into use first."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from mitradesa.law.book import renewed


class FreshLaw:
    """Middleware: looks at the installation's law files, a few times their number in microseconds; a broken one leaves the old in use."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The page asked for."""
        renewed()
        return self._answer(request)

"""Pages that show work in progress come again by themselves, without a script."""

from django.http import HttpResponse


def refreshing(page: HttpResponse, seconds: int) -> HttpResponse:
    """The page, asked for again by the browser after so many seconds."""
    page["Refresh"] = str(seconds)
    return page

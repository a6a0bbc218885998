"""Pages that show work in progress come again by themselves, without a script."""

from django.http import HttpRequest, HttpResponse


def refreshing(request: HttpRequest, page: HttpResponse, seconds: int) -> HttpResponse:
    """The page, asked for again by the browser after so many seconds.

    Its address is named, since a browser that stands at a place of a page (#...) would only go to that place again.
    """
    page["Refresh"] = f"{seconds}; url={request.get_full_path()}"
    return page

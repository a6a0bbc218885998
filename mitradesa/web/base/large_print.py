"""Which print a reader wants: the size of letters kept on this device, and what one request asks for a paper (`huruf=besar`)."""

from django.http import HttpRequest

WORD = "huruf"
"""The cookie's name, and the parameter's."""
USUAL = "biasa"
SIZES = {USUAL: "Biasa", "besar": "Besar", "terbesar": "Sangat besar"}


def size_of(request: HttpRequest) -> str:
    """The size kept on this device, else the usual one."""
    size = request.COOKIES.get(WORD, USUAL)
    return size if size in SIZES else USUAL


def large(request: HttpRequest) -> bool:
    """Whether a paper is to be set in large print: as the address or the form says, else as this device keeps it."""
    asked = request.GET.get(WORD) or request.POST.get(WORD) or ""
    return (asked if asked in SIZES else size_of(request)) != USUAL

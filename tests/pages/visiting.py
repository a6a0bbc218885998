"""Every page of the workspace that somebody of an office may open, fetched in process."""

import time
from dataclasses import dataclass

from allauth.core.exceptions import ReauthenticationRequired
from django.contrib.auth.models import AnonymousUser
from django.test import Client, RequestFactory
from django.urls import URLResolver, get_resolver, reverse

from mitradesa.core.refusals import NotAllowed
from mitradesa.core.roles import may
from mitradesa.records.models import Person
from tests.pages.examples import EXAMPLES
from tests.pages.filling import seat_of

ALWAYS, OTHERS = (
    ("kadis", "operator", "hukum", "mitra", "bpd", "keuangan"),
    ("kades", "sekdes", "camat", "dpmd", "inspektorat"),
)
USERS = (*ALWAYS, *OTHERS)
OWN = ("kadis",)
"""Who looks at the pages of his own account: somebody who decides, with a code app and spare codes."""
INSIDE = ("ruang/", "meja/", "akun/")


@dataclass(frozen=True)
class Place:
    """An address of the workspace by its name, the right that its page asks for, and parts that fit where it varies."""

    name: str
    act: object
    parts: tuple

    @property
    def own(self):
        """Whether it is about one's own account, which is alike for all."""
        return self.name.startswith(("access:", "mfa_", "account_")) and self.act is None

    def addresses(self, seat):
        """The addresses that mean something to a seat."""
        found = EXAMPLES[self.name](seat) if self.parts and self.name in EXAMPLES else []
        return [reverse(self.name, args=parts) for parts in (found if self.parts else [()])]


@dataclass(frozen=True)
class Visited:
    """A page as a user got it."""

    user: str
    name: str
    address: str
    status: int
    kind: str
    content: bytes

    @property
    def is_page(self):
        """Whether it is a page to look at, not a file and not a way to another page."""
        return self.status == 200 and self.kind.startswith("text/html")


def places():
    """Every address of the workspace that answers to looking: those that only take forms are left out."""
    for place, view in _below(get_resolver(), "", "", ()):
        if _answers_to_looking(view):
            yield place


def _answers_to_looking(view):
    request = RequestFactory(headers={"host": "localhost"}).generic("NONE", "/")
    request.user = AnonymousUser()
    try:
        return "GET" in view(request).headers.get("Allow", "GET")
    except (AttributeError, TypeError, NotAllowed, ReauthenticationRequired):
        return True


def _below(resolver, space, before, varying):
    for entry in resolver.url_patterns:
        converters = getattr(entry.pattern, "converters", {}).values()
        path, kinds = before + str(entry.pattern), (*varying, *converters)
        if isinstance(entry, URLResolver):
            yield from _below(entry, f"{space}{entry.namespace}:" if entry.namespace else space, path, kinds)
        elif path.startswith(INSIDE) and getattr(entry.callback, "login_required", True) is not False:
            parts = tuple(1 if type(one).__name__ == "IntConverter" else "x" for one in kinds)
            yield Place(space + entry.name, getattr(entry.callback, "act", None), parts), entry.callback


def signed_in(user):
    """A browser in which somebody has signed in and just said his password once more."""
    client, one = Client(), Person.objects.get(username=user)
    client.force_login(one)
    session = client.session
    said = {"method": "password", "at": time.time(), "reauthenticated": True}
    session["account_authentication_methods"] = [said]
    session["account_authentication_methods_user"] = str(one.pk)
    session.save()
    return client


def addresses_of(user, found):
    """The names and addresses among places that a user's seat may look at."""
    seat = seat_of(user)
    for place in found:
        if (place.act is None or may(seat, place.act)) and (user in OWN or not place.own):
            for address in place.addresses(seat):
                yield place.name, address


def visit(user, found):
    """What a user gets at the places that his seat may look at."""
    client = signed_in(user)
    for name, address in addresses_of(user, found):
        answer = client.get(address)
        content = b"".join(answer.streaming_content) if answer.streaming else answer.content
        kind = answer.headers.get("content-type", "")
        yield Visited(user, name, address, answer.status_code, kind, content)

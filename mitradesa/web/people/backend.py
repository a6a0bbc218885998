"""The password check: a user name, a NIP or a telephone number, of which several people may share one."""

from typing import Any

from django.contrib.auth.backends import ModelBackend
from django.http import HttpRequest

from mitradesa.queries.access import named
from mitradesa.records.models import Person

SEVERAL = "_several_people"


class ByAnyName(ModelBackend):
    """Signs in whoever the password fits among those whom the name means; `request` keeps them where it fits several."""

    def authenticate(
        self, request: HttpRequest | None, username: str | None = None, password: str | None = None, **_: Any
    ) -> Person | None:
        """The person, or the first of several who share name and password; None where it fits nobody."""
        if not username or not password:
            return None
        people = named(username)
        fitting = [one for one in people if one.check_password(password)]
        if not people:
            # A name that nobody bears takes as long as one that somebody does.
            Person().set_password(password)
        if len(fitting) > 1 and request is not None:
            setattr(request, SEVERAL, fitting)
        return fitting[0] if fitting else None

    def get_user(self, user_id: int) -> Person | None:
        """The person of a session, while active."""
        return Person.objects.filter(pk=user_id, is_active=True).first()

    def user_can_authenticate(self, user: Any) -> bool:
        """Whether the account is open."""
        return bool(user.is_active)

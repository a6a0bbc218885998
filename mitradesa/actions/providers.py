"""A person's account is linked to a provider through which he signs in."""

from datetime import UTC, datetime

from django.db import transaction

from mitradesa.actions.trail import record
from mitradesa.queries.people import seats_of
from mitradesa.records.models import Person


@transaction.atomic
def link_provider(person: int, name: str) -> None:
    """The trail says it, and the account counts as opened by its owner."""
    one = Person.objects.select_for_update().get(pk=person)
    if one.activated_at is None:
        one.activated_at = datetime.now(tz=UTC)
        one.save(update_fields=["activated_at"])
    seat = next(iter(seats_of(person)), None)
    says = f"menautkan akunnya dengan {name}" if seat else f"akun {one.name} ditautkan dengan {name}"
    record(seat, "person.linked", one, region=seat.region if seat else "", says=says)

"""Writing an act into the trail; reading it lives in `queries.trail`, the hashes in `core.chain`."""

import json
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from django.db import models, transaction

from mitradesa.actions.daily_roots import close_days_under, yesterday
from mitradesa.core.chain import START, canonical, leaf, link, personal_digest
from mitradesa.core.roles import Seat
from mitradesa.records.models import Event, TrailHead

SYSTEM = "Mitra Desa"


def subject_of(row: models.Model) -> str:
    """How the trail names a row: "agreement:12"."""
    return f"{row._meta.model_name}:{row.pk}"


@dataclass(frozen=True, slots=True)
class Told:
    """What one event of many is about: its subject and region, the Indonesian predicate, what is kept for ever, what may be erased."""

    subject: models.Model
    region: str
    says: str
    values: Mapping[str, object] | None = None
    personal: Mapping[str, object] | None = None


def record(
    seat: Seat | None,
    kind: str,
    subject: models.Model,
    *,
    region: str,
    says: str,
    values: Mapping[str, object] | None = None,
    personal: Mapping[str, object] | None = None,
    rule: str = "",
) -> Event:
    """Appends one event and moves the head of the chain, in the transaction of the act itself.

    `kind` is past tense ("agreement.recorded"); `says` is the Indonesian predicate ("mencatat perjanjian 12/2024"); `values` are kept for
    ever, `personal` (names of residents, phones, NIK) may be erased later. `seat` is None for what the program does by itself.
    """
    return record_many(seat, kind, [Told(subject, region, says, values, personal)], rule=rule)[0]


@transaction.atomic
def record_many(seat: Seat | None, kind: str, told: Sequence[Told], *, rule: str = "") -> list[Event]:
    """Appends one event for each thing told, in that order, as `record` would, moving the head once."""
    head = locked_head()
    close_days_under(head, yesterday())
    events = []
    for one in told:
        event = _event(seat, kind, one, rule, head.size)
        event.digest = leaf(content(event))
        event.chain = head.chain = link(head.chain, event.digest)
        head.size += 1
        events.append(event)
    Event.objects.bulk_create(events)
    head.save(update_fields=["size", "chain", "closed_until"])
    return events


def locked_head() -> TrailHead:
    """The head of the trail, locked until the transaction ends, so that acts that write it or the tallies come one after the other."""
    return TrailHead.objects.select_for_update().get_or_create(pk=1, defaults={"size": 0, "chain": START})[0]


def _event(seat: Seat | None, kind: str, one: Told, rule: str, position: int) -> Event:
    personal = _settled(one.personal) if one.personal else None
    salt = secrets.token_hex(16) if personal else ""
    return Event(
        position=position,
        at=datetime.now(tz=UTC),
        kind=kind,
        says=one.says,
        subject=subject_of(one.subject),
        region=one.region,
        **_actor(seat),
        rule=rule,
        values=_settled(one.values or {}),
        personal=personal,
        salt=salt,
        personal_digest=personal_digest(salt, personal) if personal else "",
    )


def _settled(values: Mapping[str, object]) -> dict[str, object]:
    """The values as the database gives them back, so that their hash is the same then."""
    return dict(json.loads(canonical(values)))


def _actor(seat: Seat | None) -> dict[str, object]:
    if seat is None:
        return {
            "person_id": None,
            "actor": SYSTEM,
            "actor_title": "",
            "actor_office": "",
            "actor_decree": "",
            "acts_for": "",
        }
    return {
        "person_id": seat.person,
        "actor": seat.name,
        "actor_title": seat.title,
        "actor_office": seat.office_name,
        "actor_decree": seat.decree,
        "acts_for": seat.acts_for,
    }


def content(event: Event) -> dict[str, object]:
    """What the leaf of an event is made of: all of it but the personal data, of which only the digest counts."""
    return {
        "position": event.position,
        "at": event.at.astimezone(UTC).isoformat(),
        "kind": event.kind,
        "says": event.says,
        "subject": event.subject,
        "region": event.region,
        "actor": event.actor,
        "actor_title": event.actor_title,
        "actor_office": event.actor_office,
        "actor_decree": event.actor_decree,
        "acts_for": event.acts_for,
        "rule": event.rule,
        "values": event.values,
        "personal_digest": event.personal_digest,
    }

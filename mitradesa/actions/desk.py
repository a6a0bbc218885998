"""How a person is told of his desk: settings, and a digest by mail or chat at most once a day."""

import secrets
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime

from django.conf import settings
from django.core.mail import send_mail
from django.db import IntegrityError, transaction

from mitradesa.actions.chat import send_chat
from mitradesa.actions.trail import record
from mitradesa.core.calendar import today
from mitradesa.core.roles import Seat
from mitradesa.queries.desk import as_text, desk
from mitradesa.queries.people import seats_of
from mitradesa.records.models import DeskSetting, Digest, Person


@transaction.atomic
def set_desk(seat: Seat, *, by_mail: bool, by_chat: bool, calendar: bool) -> DeskSetting:
    """How the person wants to hear; a calendar gets a new secret address, switching it off ends the old one."""
    made, _ = DeskSetting.objects.select_for_update().get_or_create(person_id=seat.person)
    made.by_mail, made.by_chat = by_mail, by_chat
    made.calendar = (made.calendar or secrets.token_urlsafe(32)) if calendar else ""
    made.save()
    record(seat, "desk.set", made, region=seat.region, says="mengatur pemberitahuan mejanya")
    return made


def send_digests(day: date | None = None) -> Iterator[tuple[Person, str]]:
    """Tells everybody who wants to hear and on whose desk something waits, once a day; gives each with what became of it."""
    day = day or today()
    wanted = DeskSetting.objects.filter(person__is_active=True).exclude(by_mail=False, by_chat=False)
    for setting in wanted.select_related("person").iterator(chunk_size=200):
        yield setting.person, _send(setting, day)


def _send(setting: DeskSetting, day: date) -> str:
    text, number = _text(setting.person_id, day)
    if not number:
        return "tidak ada yang menunggu"
    try:
        # The row stands before anything is sent, so that two runs at once tell a person once.
        with transaction.atomic():
            digest = Digest.objects.create(person=setting.person, day=day, items=number)
    except IntegrityError:
        return "sudah diberi tahu hari ini"
    failed = [problem for way in _ways(setting) if (problem := way(setting.person, text))]
    if failed:
        return "; ".join(failed)
    digest.sent_at = datetime.now(tz=UTC)
    digest.save(update_fields=["sent_at"])
    return f"{number} hal"


def _text(person: int, day: date) -> tuple[str, int]:
    desks = [(seat, desk(seat, day)) for seat in seats_of(person, day)]
    parts = [as_text(seat, found, day) for seat, found in desks if found]
    return "\n\n".join(parts), sum(len(found) for _, found in desks)


def _ways(setting: DeskSetting) -> list[Callable[[Person, str], str]]:
    mail = [_mail] if setting.by_mail and setting.person.email else []
    return [*mail, *([_chat] if setting.by_chat and setting.person.phone else [])]


def _mail(person: Person, text: str) -> str:
    try:
        send_mail("Yang menunggu di meja Anda", text, settings.DEFAULT_FROM_EMAIL, [person.email])
    except OSError as problem:
        return f"surel gagal: {problem}"
    return ""


def _chat(person: Person, text: str) -> str:
    return send_chat(person.phone, text)

"""Reminding those who were invited and have not answered: by a button, and by the work behind the pages; once a day at most."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from django.conf import settings
from django.core.mail import send_mail
from django.db import transaction
from django.db.models import Q, QuerySet
from django.urls import reverse
from django_tasks import task

from mitradesa.actions.chat import can_chat, send_chat
from mitradesa.actions.outreach.own import own_event, tell
from mitradesa.core.acts import Act
from mitradesa.core.calendar import WIB, today
from mitradesa.core.outreach import EventState
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat
from mitradesa.queries.outreach_invitations import contacts_of, invitation_text
from mitradesa.records.models import Invitation, OutreachEvent

AHEAD = timedelta(days=10)
OFFICE_HOURS = range(8, 16)


@transaction.atomic
def remind(seat: Seat, key: str, address: str) -> int:
    """Everybody who was sent an invitation, has not answered and was not reminded today is told again behind the pages; how many.

    `address` is that of the site, which the links in the message begin with. Blocked where nobody is left to remind.
    """
    event = own_event(seat, key, Act.INVITE, {EventState.INVITING})
    found = _claim(event, today())
    if not found:
        raise Blocked(
            "Tidak ada yang perlu diingatkan hari ini.", "Yang sudah diingatkan hari ini menunggu besok."
        )
    tell(
        seat,
        "reminded",
        event,
        f"mengingatkan {len(found)} wilayah yang belum menjawab undangan",
        values={"items": len(found)},
    )
    transaction.on_commit(lambda: send_reminders.enqueue(found, address))
    return len(found)


def waiting(event: OutreachEvent, day: date) -> QuerySet[Invitation]:
    """The invitations that were sent, are not answered and were not reminded of on a day."""
    morning = datetime(day.year, day.month, day.day, tzinfo=WIB)
    not_today = Q(reminded_at__isnull=True) | Q(reminded_at__lt=morning)
    return event.invitations.filter(not_today, answer="", sent_at__isnull=False)


def _claim(event: OutreachEvent, day: date) -> list[int]:
    """The invitations to remind of, marked before anything is sent, so that two runs at once remind once."""
    found = list(waiting(event, day).select_for_update().order_by("pk").values_list("pk", flat=True))
    Invitation.objects.filter(pk__in=found).update(reminded_at=datetime.now(tz=UTC))
    return found


@task()
def send_reminders(invitations: Sequence[int], address: str) -> int:
    """Sends each invitation's reminder to those of its office who have a mail address or a phone that can be written to; how many went."""
    rows = list(Invitation.objects.filter(pk__in=invitations).select_related("event", "region"))
    contacts = contacts_of([one.region_id for one in rows])
    sent = 0
    for one in rows:
        text = invitation_text(one, f"{address}{reverse('invitation:show', args=[one.token])}")
        for contact in contacts.get(one.region_id, ()):
            sent += _mail(contact.email, text) if contact.email else _chat(contact.phone, text)
    return sent


def _mail(email: str, text: str) -> int:
    try:
        send_mail("Undangan menunggu jawaban Anda", text, settings.DEFAULT_FROM_EMAIL, [email])
    except OSError:
        return 0
    return 1


def _chat(phone: str, text: str) -> int:
    return int(bool(phone) and can_chat() and not send_chat(phone, text))


def remind_by_itself(now: datetime | None = None) -> int:
    """Once a day in office hours, reminds of the events of the next days; how many invitations. Only where the site's address is known."""
    local = (now or datetime.now(tz=UTC)).astimezone(WIB)
    if not settings.SITE_ADDRESS or local.hour not in OFFICE_HOURS:
        return 0
    day = local.date()
    soon = OutreachEvent.objects.filter(
        state=EventState.INVITING, starts_on__gt=day, starts_on__lte=day + AHEAD
    )
    return sum(_remind_by_itself(event, day) for event in soon)


@transaction.atomic
def _remind_by_itself(event: OutreachEvent, day: date) -> int:
    found = _claim(event, day)
    if found:
        tell(
            None,
            "reminded",
            event,
            f"mengingatkan {len(found)} wilayah yang belum menjawab undangan",
            values={"items": len(found)},
        )
        transaction.on_commit(lambda: send_reminders.enqueue(found, settings.SITE_ADDRESS))
    return len(found)

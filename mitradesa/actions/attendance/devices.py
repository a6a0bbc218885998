"""Preparing a phone for check-in without signal, and closing it; what it sends is taken in by `receiving`."""

import secrets
from base64 import urlsafe_b64encode
from datetime import UTC, datetime
from hashlib import sha256
from uuid import UUID

from django.db import transaction

from mitradesa.actions.attendance.event import event_for
from mitradesa.actions.trail import record
from mitradesa.core.acts import Act
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat
from mitradesa.records.models import CheckInDevice


def kept_secret(secret: str) -> str:
    """What the database keeps of a phone's secret: its hash, in the 43 signs that the column has room for."""
    return urlsafe_b64encode(sha256(secret.encode()).digest()).decode().rstrip("=")


@transaction.atomic
def prepare_device(seat: Seat, key: str, uid: UUID, label: str) -> tuple[CheckInDevice, str]:
    """A phone and the secret it sends with, told once; one that was prepared before gets a new secret and is open again."""
    event = event_for(seat, Act.CHECK_IN, key)
    label = " ".join(label.split())[:60]
    if not label:
        raise Blocked("Telepon ini belum bernama.", 'Tulis nama yang mudah dikenali, misalnya "Meja 1".')
    secret = secrets.token_urlsafe(32)
    known = CheckInDevice.objects.select_for_update().filter(uid=uid).first()
    if known and known.event_id != event.pk:
        raise Blocked(
            "Telepon ini disiapkan untuk kegiatan lain.", "Buka lagi halaman kegiatan ini, lalu siapkan."
        )
    device = known or CheckInDevice(uid=uid, event=event)
    device.label, device.person_id, device.closed_at = label, seat.person, None
    device.secret = kept_secret(secret)
    device.save()
    again = "menyiapkan lagi" if known else "menyiapkan"
    says = f'{again} telepon "{label}" untuk daftar hadir {event.theme}'
    record(
        seat,
        "attendance.device_prepared",
        event,
        region=event.regency,
        says=says,
        values={"device": str(uid)},
    )
    return device, secret


@transaction.atomic
def close_device(seat: Seat, key: str, device: int) -> CheckInDevice:
    """A phone sends no more, as when it is lost; what it had not sent can still come as a file."""
    event = event_for(seat, Act.CHECK_IN, key)
    one = CheckInDevice.objects.select_for_update().filter(event=event, pk=device).first()
    if one is None or one.closed_at:
        raise Blocked("Telepon itu tidak ada atau sudah ditutup.", "Buka lagi daftar teleponnya.")
    one.closed_at = datetime.now(tz=UTC)
    one.save(update_fields=["closed_at"])
    says = f'menutup telepon "{one.label}" untuk daftar hadir {event.theme}'
    record(
        seat,
        "attendance.device_closed",
        event,
        region=event.regency,
        says=says,
        values={"device": str(one.uid)},
    )
    return one


def open_device(secret: str) -> CheckInDevice | None:
    """The phone that a secret belongs to, with its event; None for a secret that nobody has or of a phone that was closed."""
    rows = CheckInDevice.objects.filter(secret=kept_secret(secret), closed_at__isnull=True)
    return rows.select_related("event").first()

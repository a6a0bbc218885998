"""The six-digit PIN by which somebody who decides confirms an act on his own phone; tries are counted in the database."""

import re
from datetime import UTC, datetime, timedelta

from django.contrib.auth.hashers import check_password, make_password
from django.db import transaction

from mitradesa.actions.trail import record
from mitradesa.core.means import Means
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat
from mitradesa.records.models import Person

MISSES = 5
WAIT = timedelta(minutes=15)
SHAPE = re.compile(r"[0-9]{6}")


@transaction.atomic
def set_pin(seat: Seat, pin: str) -> None:
    """The person's new PIN; Blocked for one that is no six digits or that anybody would guess."""
    if not SHAPE.fullmatch(pin):
        raise Blocked("PIN harus enam angka.", "Tulis enam angka tanpa spasi.")
    if len(set(pin)) < 3 or pin in "01234567890" or pin in "09876543210":
        raise Blocked(
            "PIN itu terlalu mudah ditebak.", "Pilih enam angka yang tidak berurutan dan tidak berulang."
        )
    person = Person.objects.select_for_update().get(pk=seat.person)
    person.pin, person.pin_misses, person.pin_locked_until = make_password(pin), 0, None
    person.save(update_fields=["pin", "pin_misses", "pin_locked_until"])
    record(seat, "person.pin_set", person, region=seat.region, says="mengganti PIN-nya sendiri")


def made_sure(person: int, pin: str, *, passkey: bool = False) -> Means:
    """By which means somebody confirms his act: a passkey that was seen to be used, else his PIN; Blocked without either."""
    if passkey:
        return Means.PASSKEY
    if not pin.strip():
        raise Blocked("Perbuatan ini belum dipastikan.", "Tulis PIN enam angka Anda, atau pakai kunci sandi.")
    check_pin(person, pin.strip())
    return Means.PIN


def check_pin(person: int, pin: str) -> None:
    """Blocked unless this is the person's PIN; after five misses it rests for fifteen minutes. The count outlives the refusal."""
    refusal = _checked(person, pin)
    if refusal:
        raise refusal


@transaction.atomic
def _checked(person: int, pin: str) -> Blocked | None:
    one = Person.objects.select_for_update().get(pk=person)
    now = datetime.now(tz=UTC)
    if not one.pin:
        return Blocked("Anda belum punya PIN.", "Buat PIN lebih dahulu di halaman Akun saya.")
    if one.pin_locked_until and one.pin_locked_until > now:
        return Blocked(
            "PIN terkunci karena terlalu sering salah.", "Tunggu lima belas menit, lalu coba lagi."
        )
    if check_password(pin, one.pin):
        _count(one, 0, None)
        return None
    misses = one.pin_misses + 1
    if misses >= MISSES:
        _count(one, 0, now + WAIT)
        return Blocked(
            "PIN salah lima kali, jadi dikunci lima belas menit.",
            "Tunggu, atau minta akun Anda diatur ulang.",
        )
    _count(one, misses, None)
    return Blocked(f"PIN salah. Tersisa {MISSES - misses} kali mencoba.", "Periksa lalu tulis lagi.")


def _count(person: Person, misses: int, locked_until: datetime | None) -> None:
    person.pin_misses, person.pin_locked_until = misses, locked_until
    person.save(update_fields=["pin_misses", "pin_locked_until"])

"""Getting in: the printed code of an account, and choosing the password with it; opening an account anew is in `resets`."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction

from mitradesa.actions.pins import set_pin
from mitradesa.actions.trail import record
from mitradesa.core.acts import Act
from mitradesa.core.calendar import in_words
from mitradesa.core.contacts import new_code, phone_number
from mitradesa.core.refusals import Blocked, NotAllowed
from mitradesa.core.roles import POSITIONS, Seat
from mitradesa.queries.access import code_named, digest_of, may_open, posts_of
from mitradesa.queries.people import seats_of
from mitradesa.records.models import ActivationCode, Holding, Person

LASTS = timedelta(days=30)
_ASK = "Mintalah kode baru kepada yang memberi Anda kertas kode itu, atau kepada kecamatan."


@transaction.atomic
def print_codes(seat: Seat, people: Iterable[int]) -> list[tuple[Holding, str]]:
    """A new code for each of the people who never chose a password, with the office he holds; older codes stop working."""
    rows = Holding.objects.select_related("office").filter(person__in=list(people)).order_by("-pk")
    offices = {row.person_id: row for row in rows}
    locked = Person.objects.select_for_update().filter(pk__in=offices, activated_at=None, is_active=True)
    waiting = [one for one in locked.order_by("pk") if not one.has_usable_password()]
    posts = posts_of(one.pk for one in waiting)
    for one in waiting:
        offices[one.pk].person = one
        if one.pk == seat.person or not may_open(seat, posts.get(one.pk, [])):
            raise NotAllowed(Act.BRING_PEOPLE_IN.value)
    if not waiting:
        return []
    codes = make_codes(waiting, seat.person)
    says = f"mencetak kode aktivasi untuk {_whom(waiting)}"
    record(
        seat,
        "codes.printed",
        waiting[0],
        region=seat.region,
        says=says,
        values={"people": [one.pk for one in waiting]},
    )
    return [(offices[one.pk], code) for one, code in zip(waiting, codes, strict=True)]


def _whom(people: Sequence[Person]) -> str:
    return people[0].name if len(people) == 1 else f"{len(people)} orang"


def make_codes(people: Sequence[Person], made_by: int | None) -> list[str]:
    """A code for each person, who is locked; the codes that he had stop working. Only digests are kept."""
    now = datetime.now(tz=UTC)
    older = ActivationCode.objects.filter(person__in=people, used_at=None, withdrawn_at=None)
    older.update(withdrawn_at=now)
    codes = [new_code() for _ in people]
    ActivationCode.objects.bulk_create(
        ActivationCode(person=person, digest=digest_of(code), made_by_id=made_by, expires_at=now + LASTS)
        for person, code in zip(people, codes, strict=True)
    )
    return codes


def working_code(code: str) -> ActivationCode:
    """The code, if it works; Blocked, with what to do, where it is unknown, used, replaced or too old."""
    found = code_named(code)
    if found is None or not found.person.is_active:
        raise Blocked(
            "Kode itu tidak dikenal.",
            "Periksa kembali tiap hurufnya; kode terdiri atas 12 huruf dan angka, tanpa 0, 1, I, L, dan O.",
        )
    if found.used_at:
        raise Blocked(
            f"Kode itu sudah dipakai pada {in_words(found.used_at.date())}.",
            "Bila itu Anda, langsung saja masuk dengan kata sandi Anda. Bila bukan, segera laporkan kepada kecamatan.",
        )
    if found.withdrawn_at:
        raise Blocked(
            "Kode itu sudah diganti dengan kode yang lebih baru.", f"Pakai kode yang terakhir. {_ASK}"
        )
    if found.expires_at <= datetime.now(tz=UTC):
        raise Blocked(f"Masa berlaku kode itu habis pada {in_words(found.expires_at.date())}.", _ASK)
    return found


def needs_pin(person: int) -> bool:
    """Whether one of the person's offices decides, so that he confirms acts by a PIN."""
    return any(POSITIONS[one.role].decides for one in seats_of(person))


@transaction.atomic
def activate(code: str, password: str, pin: str = "") -> Person:
    """The owner of a code has this password (and PIN) from now on; the code is spent. Two at once: one wins, the other is told."""
    # The row is ours before it is looked at, so that the second of two finds it spent.
    ActivationCode.objects.select_for_update().filter(digest=digest_of(code)).first()
    found = working_code(code)
    person = Person.objects.select_for_update().get(pk=found.person_id)
    try:
        validate_password(password, person)
    except ValidationError as weak:
        raise Blocked(" ".join(weak.messages), "Pilih kata sandi lain.") from None
    now = datetime.now(tz=UTC)
    found.used_at = person.activated_at = now
    found.save(update_fields=["used_at"])
    person.set_password(password)
    person.save(update_fields=["password", "activated_at"])
    seats = seats_of(person.pk)
    seat = next((one for one in seats if POSITIONS[one.role].decides), seats[0] if seats else None)
    if seat and POSITIONS[seat.role].decides:
        set_pin(seat, pin)
    says = "mengaktifkan akunnya dengan kode" if seat else f"mengaktifkan akun {person.name} dengan kode"
    record(seat, "person.activated", person, region=seat.region if seat else "", says=says)
    return person


def close_account(person: Person) -> None:
    """Password, PIN, second factors and every session of a person, who is locked, stop working at once."""
    person.set_unusable_password()
    person.pin, person.pin_misses, person.pin_locked_until, person.activated_at = "", 0, None, None
    person.save(update_fields=["password", "pin", "pin_misses", "pin_locked_until", "activated_at"])
    Authenticator.objects.filter(user=person).delete()
    end_sessions(person.pk)


def end_sessions(person: int, *, only: int | None = None, but: str = "") -> int:
    """Ends the sessions of a person: all, one by its id, or all but the one with this key; how many were ended."""
    rows = UserSession.objects.filter(user=person).exclude(session_key=but)
    found = list(rows.filter(pk=only) if only is not None else rows)
    for one in found:
        one.end()
    return len(found)


@transaction.atomic
def change_password(person: int, password: str) -> None:
    """A person's own new password, which was checked; every other session of his stops working with it."""
    one = Person.objects.select_for_update().get(pk=person)
    one.set_password(password)
    one.save(update_fields=["password"])
    _tell_own(one, "person.password_changed", "mengganti kata sandinya sendiri")


def record_second_factors(person: int, *, added: bool) -> None:
    """The trail says that a person put on or took off a second factor of his own."""
    verb = "memasang" if added else "melepas"
    _tell_own(
        Person.objects.get(pk=person), "person.second_factor_changed", f"{verb} kunci kedua akunnya sendiri"
    )


def _tell_own(person: Person, kind: str, says: str, personal: Mapping[str, object] | None = None) -> None:
    seat = next(iter(seats_of(person.pk)), None)
    region = seat.region if seat else ""
    record(
        seat, kind, person, region=region, says=says if seat else f"{person.name} {says}", personal=personal
    )


@transaction.atomic
def change_contact(person: int, *, phone: str, email: str) -> None:
    """A person's own telephone number and e-mail address; Blocked for what is no number. An empty text removes it."""
    number = phone_number(phone)
    if phone.strip() and not number:
        raise Blocked("Nomor telepon itu tidak dapat dibaca.", "Tulis seperti 0812 3456 7890 atau +62812…")
    one = Person.objects.select_for_update().get(pk=person)
    one.phone, one.email = number, email.strip()
    one.save(update_fields=["phone", "email"])
    personal = {"phone": one.phone, "email": one.email}
    _tell_own(one, "person.contact_changed", "mengganti nomor telepon atau surelnya sendiri", personal)

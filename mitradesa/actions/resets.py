"""An account is opened anew: one person asks, another lets it happen, and a printed code takes the place of the old password."""

from datetime import UTC, datetime

from django.db import IntegrityError, transaction

from mitradesa.actions.access import close_account, make_codes
from mitradesa.actions.trail import record
from mitradesa.core.acts import Act
from mitradesa.core.refusals import Blocked, NotAllowed
from mitradesa.core.roles import Seat
from mitradesa.queries.access import may_reset, offices_of
from mitradesa.records.models import Person, Reset


def ask_reset(seat: Seat, person: int, reason: str) -> Reset:
    """Asks that a person's account be opened anew; NotAllowed for oneself and beyond the office's reach, Blocked while one is open."""
    offices = offices_of(person)
    if person == seat.person or not may_reset(seat, Act.ASK_RESET, offices):
        raise NotAllowed(Act.ASK_RESET.value, own_office=person == seat.person)
    if not reason.strip():
        raise Blocked(
            "Alasannya belum ditulis.", "Tulis sebabnya, misalnya: lupa kata sandi, telepon hilang."
        )
    try:
        with transaction.atomic():
            who = Person.objects.select_for_update().get(pk=person)
            made = Reset.objects.create(
                person=who, region=offices[0][1], reason=reason.strip()[:200], asked_by_id=seat.person
            )
            says = f"meminta akun {who.name} diatur ulang ({made.reason})"
            record(seat, "reset.asked", made, region=made.region, says=says)
            return made
    except IntegrityError:
        raise Blocked(
            "Permintaan atur ulang untuk orang itu sudah ada.", "Tunggu disetujui orang kedua."
        ) from None


@transaction.atomic
def approve_reset(seat: Seat, reset: int) -> tuple[Reset, str]:
    """Lets it happen: password, PIN, second factors and sessions end at once; the new activation code, shown this once.

    NotAllowed for who asked, for the person himself, and beyond the office's reach.
    """
    one = _open(seat, reset)
    if seat.person == one.asked_by_id:
        raise NotAllowed(Act.APPROVE_RESET.value, own_office=True)
    person = Person.objects.select_for_update().get(pk=one.person_id)
    close_account(person)
    (code,) = make_codes([person], seat.person)
    _decide(one, seat, approved=True)
    says = (
        f"menyetujui atur ulang akun {person.name}; kata sandi lama dan semua perangkatnya berhenti berlaku"
    )
    record(seat, "reset.approved", one, region=one.region, says=says)
    one.person = person
    return one, code


@transaction.atomic
def refuse_reset(seat: Seat, reset: int) -> Reset:
    """It does not happen; who asked may withdraw it in the same way."""
    one = Reset.objects.select_for_update(of=("self",)).select_related("person").get(pk=reset)
    if seat.person != one.asked_by_id:
        one = _open(seat, reset)
    _need_open(one)
    _decide(one, seat, approved=False)
    verb = "menarik" if seat.person == one.asked_by_id else "menolak"
    says = f"{verb} permintaan atur ulang akun {one.person.name}"
    record(seat, "reset.refused", one, region=one.region, says=says)
    return one


def _open(seat: Seat, reset: int) -> Reset:
    one = Reset.objects.select_for_update(of=("self",)).select_related("person").get(pk=reset)
    if seat.person == one.person_id or not may_reset(seat, Act.APPROVE_RESET, offices_of(one.person_id)):
        raise NotAllowed(Act.APPROVE_RESET.value, own_office=seat.person == one.person_id)
    _need_open(one)
    return one


def _need_open(one: Reset) -> None:
    if one.decided_at:
        raise Blocked(
            "Permintaan itu sudah diputuskan.", "Muat ulang halaman untuk melihat yang masih menunggu."
        )


def _decide(one: Reset, seat: Seat, *, approved: bool) -> None:
    one.decided_by_id, one.decided_at, one.approved = seat.person, datetime.now(tz=UTC), approved
    one.save(update_fields=["decided_by", "decided_at", "approved"])

"""One person entered twice, as on two phones: a human being says that they are one, or two; nothing is ever merged by itself."""

from django.db import transaction

from mitradesa.actions.attendance.event import event_for
from mitradesa.actions.trail import record
from mitradesa.core.acts import Act
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Seat
from mitradesa.records.models import OutreachEvent, Participant, ParticipantsApart, TestAnswer


def _two(event: OutreachEvent, first: int, second: int) -> tuple[Participant, Participant]:
    found = {
        one.pk: one
        for one in Participant.objects.select_for_update().filter(event=event, pk__in=(first, second))
    }
    if len(found) != 2:
        raise Blocked("Kedua orang itu tidak ada di kegiatan ini.", "Buka lagi daftarnya.")
    return found[first], found[second]


@transaction.atomic
def same_person(seat: Seat, key: str, double: int, kept: int) -> Participant:
    """The row `double` counts under `kept` from now on, with its check-ins and test answers; nothing is deleted."""
    event = event_for(seat, Act.CHECK_IN, key)
    gone, stays = _two(event, double, kept)
    if gone.same_as_id or stays.same_as_id:
        raise Blocked("Salah satunya sudah digabungkan.", "Buka lagi daftarnya.")
    gone.doubles.update(same_as=stays)
    gone.same_as = stays
    gone.save(update_fields=["same_as"])
    _give_answers(gone, stays)
    says = f"menyatakan kode {gone.code} dan {stays.code} pada {event.theme} satu orang"
    values = {"double": gone.code, "kept": stays.code}
    record(
        seat,
        "attendance.merged",
        event,
        region=event.regency,
        says=says,
        values=values,
        personal={"names": [gone.name, stays.name]},
    )
    return stays


def _give_answers(gone: Participant, stays: Participant) -> None:
    has = set(TestAnswer.objects.filter(participant=stays).values_list("item", "phase"))
    lacking = [
        pk
        for pk, item, phase in TestAnswer.objects.filter(participant=gone).values_list("pk", "item", "phase")
        if (item, phase) not in has
    ]
    TestAnswer.objects.filter(pk__in=lacking).update(participant=stays)


@transaction.atomic
def two_people(seat: Seat, key: str, first: int, second: int) -> None:
    """They only look alike; the pair is not proposed again."""
    event = event_for(seat, Act.CHECK_IN, key)
    one, other = sorted(_two(event, first, second), key=lambda row: row.pk)
    _, new = ParticipantsApart.objects.get_or_create(first=one, second=other)
    if new:
        says = f"menyatakan kode {one.code} dan {other.code} pada {event.theme} dua orang"
        values = {"codes": [one.code, other.code]}
        record(
            seat,
            "attendance.told_apart",
            event,
            region=event.regency,
            says=says,
            values=values,
            personal={"names": [one.name, other.name]},
        )


@transaction.atomic
def part_again(seat: Seat, key: str, double: int) -> Participant:
    """Takes a merging back: the row is a person of its own again; test answers that it gave stay where they are."""
    event = event_for(seat, Act.CHECK_IN, key)
    one = (
        Participant.objects.select_for_update(of=("self",))
        .select_related("same_as")
        .filter(event=event, pk=double)
        .first()
    )
    if one is None or one.same_as is None:
        raise Blocked("Orang itu tidak sedang digabungkan.", "Buka lagi daftarnya.")
    kept, one.same_as = one.same_as, None
    one.save(update_fields=["same_as"])
    says = f"memisahkan lagi kode {one.code} dari {kept.code} pada {event.theme}"
    values = {"double": one.code, "kept": kept.code}
    record(
        seat,
        "attendance.parted",
        event,
        region=event.regency,
        says=says,
        values=values,
        personal={"names": [one.name, kept.name]},
    )
    return one

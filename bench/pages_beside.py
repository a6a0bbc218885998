"""What lies beside the register at a size: the trail, the letters of one office, and the people in the offices of the regency."""

import random
from datetime import UTC, date, datetime, timedelta

from mitradesa.core.chain import START
from mitradesa.core.roles import OfficeKind
from mitradesa.records.models import Agreement, Event, Holding, Letter, Office, Person, Region, TrailHead

KINDS = ("agreement.recorded", "agreement.changed", "agreement.confirmed", "person.signed_in")
SUBJECTS = ("jalan usaha tani", "air bersih", "pasar desa", "laporan triwulan")


def fill(count: int, staff: Person) -> None:
    """An event an agreement, a letter to every tenth and a person to every twentieth; the same for the same size."""
    chance = random.Random(count)
    _events(count, staff, chance)
    _letters(max(count // 10, 60), staff, chance)
    _people(max(count // 20, 60))


def _events(count: int, staff: Person, chance: random.Random) -> None:
    first, began = (
        TrailHead.objects.get_or_create(pk=1, defaults={"chain": START})[0].size,
        datetime(2026, 1, 1, tzinfo=UTC),
    )
    rows = list(Agreement.objects.order_by("pk").values_list("pk", "village_id")[:count])
    Event.objects.bulk_create(
        (
            Event(
                position=first + place,
                at=began + timedelta(minutes=place * 400_000 // count),
                kind="letter.drafted" if place % 5000 == 0 else chance.choice(KINDS),
                says="mencatat perjanjian contoh",
                subject=f"agreement:{pk}",
                region=village,
                person=staff,
                actor=staff.name,
                actor_title="Staf",
                actor_office="Dinas PMD Contoh",
                values={"title": "contoh"},
                digest="0" * 64,
                chain="0" * 64,
            )
            for place, (pk, village) in enumerate(rows)
        ),
        batch_size=2000,
    )
    TrailHead.objects.filter(pk=1).update(size=first + len(rows), closed_until=date(2026, 11, 24))


def _letters(count: int, staff: Person, chance: random.Random) -> None:
    office = Holding.objects.get(person=staff).office
    Letter.objects.bulk_create(
        (
            Letter(
                office=office,
                direction=Letter.Direction.IN,
                year=2026 - number % 8,
                agenda=number // 8 + 1,
                number=f"400/{number}",
                entered_on=date(2026 - number % 8, 3, 1),
                other_side=f"Desa Contoh {number % 360}",
                subject=chance.choice(SUBJECTS),
                state=Letter.State.DONE,
                written_by=staff,
            )
            for number in range(count)
        ),
        batch_size=2000,
    )


def _people(count: int) -> None:
    villages = list(Region.objects.filter(level="village").order_by("code"))
    offices = Office.objects.bulk_create(
        Office(kind=OfficeKind.VILLAGE.value, region=one, name=f"Pemerintah Desa {one.name}")
        for one in villages
    )
    people = Person.objects.bulk_create(
        (
            Person(username=f"contoh{number}", name=f"Contoh {number}", password="!" + "x" * 40)
            for number in range(count)
        ),
        batch_size=2000,
    )
    Holding.objects.bulk_create(
        (
            Holding(
                person=one,
                office=offices[number % len(offices)],
                role="village_head" if number < len(offices) else "section_head",
                since=date(2020, 1, 1),
                decree="SK 1/2020",
                until=None if number < 4 * len(offices) else date(2022, 1, 1),
            )
            for number, one in enumerate(people)
        ),
        batch_size=2000,
    )

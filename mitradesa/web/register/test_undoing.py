"""Undoing an import takes back only agreements on which nothing hangs, whatever it is, and says first what stays and why."""

import pytest

from mitradesa.actions.agreements import Entry, record_agreements
from mitradesa.queries.imports import seat_key
from mitradesa.queries.imports_held import HANGING, ITS_OWN, free
from mitradesa.records.models import Agreement, Event, ImportBatch, ImportRow, Person
from tests import hanging, world

pytestmark = pytest.mark.django_db
RELATIONS = {
    one.get_accessor_name() if not one.hidden else one.field.name: one
    for one in Agreement._meta.get_fields(include_hidden=True)
    if one.auto_created and not one.concrete
}


@pytest.fixture
def staff(db):
    world.regions()
    return world.signed_in(world.holder("dpmd_staff"))


@pytest.fixture
def imported(staff):
    """A register of three agreements, brought in: its address."""
    seat = world.seat(Person.objects.get())
    entries = [
        Entry(village=world.VILLAGE, source="import", title=f"Kopi {one}", numbers=(f"140/{one}/2024",))
        for one in range(3)
    ]
    made = record_agreements(seat, entries, says="mengimpor perjanjian")
    batch = hanging.hung(
        ImportBatch,
        key="contoh",
        office_id=seat.office,
        person_id=seat.person,
        seat=seat_key(seat),
        region=seat.region,
        kind="register",
        state="recorded",
    )
    ImportRow.objects.bulk_create(
        ImportRow(batch=batch, row=row, cells=[], agreement=one, state="recorded")
        for row, one in enumerate(made, 2)
    )
    return "/ruang/register/impor/contoh/"


def test_every_relation_that_points_at_an_agreement_is_either_its_own_or_hangs_on_it():
    assert set(RELATIONS) == ITS_OWN | set(HANGING)


@pytest.mark.parametrize("name", sorted(HANGING))
def test_what_hangs_on_an_agreement_keeps_it_and_is_named(staff, imported, name):
    kept = Agreement.objects.order_by("pk")[1]
    relation = RELATIONS[name]
    row = hanging.hung(relation.related_model, relation.field.name, kept)
    others = Agreement.objects.filter(import_rows__isnull=False).exclude(pk=kept.pk)
    page = staff.get(f"{imported}batal/").content.decode()
    assert "2 perjanjian dari register ini dikeluarkan" in page
    assert "1 perjanjian tetap tinggal" in page
    assert HANGING[name] in page
    assert others.count() == 2
    assert staff.post(f"{imported}batal/").status_code == 302
    assert not others.exists()
    assert Agreement.objects.filter(pk=kept.pk).exists()
    row.refresh_from_db()
    assert getattr(row, f"{relation.field.name}_id") == kept.pk
    assert ImportBatch.objects.get().state == "recorded"
    before = Event.objects.count()
    refused = staff.post(f"{imported}batal/")
    assert refused.status_code == 409
    assert "Tidak ada yang dapat dibatalkan: 1 perjanjian" in refused.content.decode()
    assert Event.objects.count() == before
    assert ImportRow.objects.filter(state="recorded").count() == 1


def test_what_is_free_is_asked_in_one_query(imported, django_assert_num_queries):
    with django_assert_num_queries(1):
        assert Agreement.objects.filter(free()).count() == 3

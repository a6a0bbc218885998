"""No event is changed or deleted: not through the models, not by SQL; only its personal data may go."""

import pytest
from django.core.management import call_command
from django.db import DatabaseError, connection, transaction

from mitradesa.records import guards
from mitradesa.records.models import Event, Person, Unchangeable
from tests import trail, world

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def event():
    world.regions()
    return trail.told(1)[0]


def sql(statement, *values):
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement, values)


def test_the_triggers_stand_after_all_migrations():
    assert guards.missing(connection) == []
    columns = {field.column for field in Event._meta.concrete_fields}
    assert columns == {*guards.KEPT, *guards.ERASED}


def test_the_models_refuse(event):
    event.says = "lain"
    attempts = [
        event.save,
        event.delete,
        lambda: Event.objects.update(says="lain"),
        lambda: Event.objects.filter(pk=event.pk).delete(),
        lambda: Event.objects.bulk_update([event], ["says"]),
        lambda: Event.objects.update_or_create(pk=event.pk, defaults={"says": "lain"}),
        lambda: Person.objects.get(pk=event.person_id).events.update(says="lain"),
    ]
    for attempt in attempts:
        with pytest.raises(Unchangeable):
            attempt()
    assert Event.objects.get().says != "lain"


@pytest.mark.parametrize("column", [name for name in guards.KEPT if name != "values"])
def test_the_database_refuses_a_change_of(column):
    new = {"at": "2020-01-01 00:00:00+00", "person_id": None, "id": 999, "position": 7}
    with pytest.raises(DatabaseError, match="never changed"):
        sql(
            f'UPDATE records_event SET "{column}" = %s, personal = NULL, salt = %s',
            new.get(column, "lain"),
            "",
        )


def test_the_database_refuses_other_personal_data_and_other_values():
    for change in (
        """personal = '{"phone": "1"}'""",
        "salt = 'ab'",
        """"values" = '{}'""",
        "personal = NULL",
    ):
        with pytest.raises(DatabaseError, match="never changed"):
            sql(f"UPDATE records_event SET {change}")


def test_the_database_refuses_to_delete_or_replace():
    with pytest.raises(DatabaseError, match="never deleted"):
        sql("DELETE FROM records_event")
    if connection.vendor == "sqlite":
        with pytest.raises(DatabaseError, match="taken"):
            sql("INSERT OR REPLACE INTO records_event SELECT * FROM records_event")
    else:
        connection.check_constraints()
        with pytest.raises(DatabaseError, match="never deleted"):
            sql("TRUNCATE records_event CASCADE")


def test_personal_data_may_go(event):
    sql("UPDATE records_event SET personal = NULL, salt = ''")
    assert Event.objects.get().personal is None
    assert Event.objects.get().personal_digest == event.personal_digest


@pytest.mark.django_db(transaction=True)
def test_a_test_that_commits_can_be_cleaned_up_and_the_triggers_stand_again():
    assert Event.objects.count() == 1
    call_command("flush", verbosity=0, interactive=False)
    assert Event.objects.count() == 0
    assert guards.missing(connection) == []

"""Tampering with the trail, as somebody with the whole database in hand could do it."""

from contextlib import contextmanager

from django.db import connection, models, transaction

from mitradesa.actions.trail import record
from mitradesa.records import guards
from mitradesa.records.models import Event
from tests import world


def told(number, *, personal=True, at=None):
    """Some events of one village head, in order."""
    one = world.holder("village_head")
    seat, subject = world.seat(one), world.agreement()
    return [
        record(
            seat,
            "agreement.changed",
            subject,
            region=world.VILLAGE,
            says=f"mengubah perjanjian {index}",
            values={"before": {"scope": ""}, "after": {"scope": f"Karcis {index}"}},
            personal={"phone": f"Contoh-{index}"} if personal and index % 3 == 0 else None,
        )
        for index in range(number)
    ]


@contextmanager
def undone():
    """Whatever is done inside is taken back at the end."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@contextmanager
def unguarded():
    """The triggers are away inside, as for somebody who owns the database."""
    connection.check_constraints()
    guards.remove(connection)
    yield
    connection.check_constraints()
    guards.install(connection)


def tamper(which, **fields):
    """Changes an event behind the back of the program."""
    with unguarded():
        models.QuerySet(Event).filter(position=which).update(**fields)


def tear_out(position):
    """Deletes an event behind the back of the program."""
    with unguarded(), connection.cursor() as cursor:
        cursor.execute("DELETE FROM records_event WHERE position = %s", [position])

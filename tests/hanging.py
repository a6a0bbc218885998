"""A row of any model out of nothing but its fields, so that a test can hang one of every kind on a record."""

import secrets
from datetime import UTC, date, datetime

from django.db import models

from mitradesa.records.models import Agreement, Person, Region
from tests import world

FITTING = {
    "Concern": {"outcome": ""},
    "Receipt": {"amount": 1, "withheld": 0, "allocated": 0, "deposited_on": None},
    "Sanction": {"kind": "warning", "amount": 0, "counted": 0, "state": "charged"},
    "Obligation": {"owed_by": "partner", "owed_to": "village"},
    "RedFlag": {"state": "raised", "outcome": ""},
    "Spending": {"because": "Belum ada baris."},
    "VillageReport": {"kind": "final"},
}
"""What the database asks of some models beyond their fields."""


def hung(model, field="", on=None, **given):
    """A row of a model whose field points at a record; what it needs beside is made too."""
    values = FITTING.get(model.__name__, {}) | given | ({field: on} if field else {})
    for one in model._meta.concrete_fields:
        if one.name not in values and not one.primary_key and not _left_out(one):
            values[one.name] = _fitting(one)
    return model.objects.create(**values)


def _left_out(one):
    return one.null or one.has_default() or getattr(one, "auto_now", 0) or getattr(one, "auto_now_add", 0)


def _fitting(one):
    if isinstance(one, models.ForeignKey):
        return _related(one.related_model)
    if one.choices:
        return one.choices[0][0]
    if isinstance(one, models.DateTimeField):
        return datetime(2024, 5, 1, tzinfo=UTC)
    if isinstance(one, models.DateField):
        return date(2024, 5, 1)
    if isinstance(one, models.IntegerField):
        return 1
    if isinstance(one, models.JSONField):
        return []
    return "" if one.blank else secrets.token_hex(3)


def _related(model):
    if model is Region:
        return Region.objects.get(code=world.VILLAGE)
    if model is Agreement:
        return world.agreement()
    if model is Person:
        return world.person()
    found = model.objects.first()
    return hung(model) if found is None else found

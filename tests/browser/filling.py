"""Fills the demonstration with what its pages have to show: run with the installation's folder in the environment."""

import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "mitradesa.config.settings")
django.setup()

from mitradesa.actions.demo.people import PASSWORD, SHOWN_SUBDISTRICT  # noqa: E402 - Django has to stand before its models
from mitradesa.records.models import Holding, Person  # noqa: E402

NEIGHBOUR_HEAD = "tetangga"


def fill():
    """Everything."""
    heads = Holding.objects.filter(office__region__code__startswith=SHOWN_SUBDISTRICT, role="village_head")
    head = heads.exclude(person__username="kades").order_by("id")[0].person
    head.username = NEIGHBOUR_HEAD
    head.pin = Person.objects.get(username="kades").pin
    head.set_password(PASSWORD)
    head.save()


if __name__ == "__main__":
    fill()

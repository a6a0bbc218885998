"""The lists that a person keeps under a name, after those that everybody has."""

from dataclasses import dataclass
from datetime import date

from mitradesa.core.flags import Flag
from mitradesa.core.register import Order, State
from mitradesa.queries.agreements.asked import Asked
from mitradesa.records.models import SavedView


@dataclass(frozen=True, slots=True)
class View:
    """A list under a name; `own` is the id of one that the person keeps, None for one that everybody has."""

    name: str
    query: str
    own: int | None = None


def views_of(person: int, day: date) -> list[View]:
    """What everybody has, then a person's own."""
    ending = Order.ENDS_FIRST
    usual = [
        View(f"Berakhir tahun ini ({day.year})", Asked(berakhir=str(day.year), urut=ending).query()),
        View("Habis dalam 3 bulan", Asked(keadaan=State.WITHIN_3, urut=ending).query()),
        View("Lewat waktu, belum diperbarui", Asked(keadaan=State.UNRENEWED, urut=ending).query()),
        View("Belum dibenarkan", Asked(benar="belum").query()),
        View("Tanpa berkas", Asked(catatan=Flag.NO_FILE).query()),
    ]
    own = [View(one.name, one.query, one.pk) for one in SavedView.objects.filter(person=person)]
    return usual + own

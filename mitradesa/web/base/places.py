"""The workspace's main menu: one line a room, shown to the offices that may enter it."""

from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse

from mitradesa.core.language import _
from mitradesa.core.roles import Act, may
from mitradesa.web.base.seats import seat


@dataclass(frozen=True, slots=True)
class Place:
    """A line of the menu."""

    label: str
    address: str
    here: bool


MENU: tuple[tuple[str, str, Act], ...] = (
    ("Meja", "desk:desk", Act.USE_DESK),
    ("Ikhtisar", "overview:overview", Act.READ_OVERVIEW),
    ("Proses", "cooperations:list", Act.READ_COOPERATIONS),
    ("Kerja sama", "agreements:list", Act.READ_REGISTER),
    ("Potensi", "potentials:list", Act.READ_POTENTIALS),
    ("Aset", "assets:list", Act.READ_ASSETS),
    ("Hitung", "benefits:list", Act.READ_COMPARISONS),
    ("Pihak ketiga", "partners:list", Act.READ_OVERVIEW),
    ("Mutu data", "overview:quality", Act.READ_OVERVIEW),
    ("Surat", "letters:index", Act.READ_LETTERS),
    ("Rencana", "plans:index", Act.READ_PLANS),
    ("Sosialisasi", "outreach:index", Act.READ_EVENTS),
    ("Orang", "offices:index", Act.READ_PEOPLE),
    ("Wilayah", "regions:index", Act.READ_REGIONS),
    ("Impor", "register:home", Act.IMPORT_REGISTER),
    ("Meja hukum", "legal_desk:index", Act.READ_LAW_DESK),
    ("Jejak", "trail:index", Act.READ_TRAIL),
)


def places(request: HttpRequest) -> list[Place]:
    """The rooms that the office in use may enter."""
    mine = seat(request)
    found = [(label, reverse(name)) for label, name, act in MENU if may(mine, act)]
    here = max(
        (address for _label, address in found if request.path.startswith(address)), key=len, default=""
    )
    return [Place(_(label), address, address == here) for label, address in found]

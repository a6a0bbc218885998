"""The workspace's main menu: one line a room, shown to the offices that may enter it."""

from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse

from mitradesa.core.acts import Act
from mitradesa.core.language import _
from mitradesa.core.roles import may
from mitradesa.web.base.seats import seat


@dataclass(frozen=True, slots=True)
class Place:
    """A line of the menu."""

    label: str
    address: str
    here: bool


@dataclass(frozen=True, slots=True)
class Group:
    """A part of the menu that opens; without a label its places stand in the menu itself."""

    label: str
    places: tuple[Place, ...]

    @property
    def here(self) -> bool:
        """Whether the page in use lies in it."""
        return any(one.here for one in self.places)


WORK, VILLAGE, OFFICE, WATCH = "Kerja sama", "Desa", "Kantor", "Pengawasan"
MENU: tuple[tuple[str, str, str, Act], ...] = (
    ("", "Meja", "desk:desk", Act.USE_DESK),
    ("", "Ikhtisar", "overview:overview", Act.READ_OVERVIEW),
    ("", "Dasbor", "dashboard:dashboard", Act.READ_DASHBOARD),
    (WORK, "Proses", "cooperations:list", Act.READ_COOPERATIONS),
    (WORK, "Penawaran", "offers:list", Act.READ_OFFERS),
    (WORK, "Meja evaluasi", "evaluations:list", Act.READ_EVALUATIONS),
    (WORK, "Register perjanjian", "agreements:list", Act.READ_REGISTER),
    (WORK, "Kewajiban", "obligations:list", Act.READ_OBLIGATIONS),
    (WORK, "Uang kerja sama", "money:overview", Act.READ_RECEIPTS),
    (WORK, "Penerimaan", "receipts:list", Act.READ_RECEIPTS),
    (WORK, "Laporan desa", "village_reports:list", Act.READ_VILLAGE_REPORTS),
    (WORK, "Rekening koran", "statements:list", Act.READ_STATEMENTS),
    (WORK, "Siskeudes", "siskeudes:list", Act.READ_STATEMENTS),
    (WORK, "Hitung untung rugi", "benefits:list", Act.READ_COMPARISONS),
    (WORK, "Manfaat", "ledgers:list", Act.READ_LEDGERS),
    (WORK, "Pihak ketiga", "partners:list", Act.READ_OVERVIEW),
    (WORK, "Profil kami", "partners:own", Act.PROPOSE_PROFILE),
    (VILLAGE, "Potensi", "potentials:list", Act.READ_POTENTIALS),
    (VILLAGE, "Aset", "assets:list", Act.READ_ASSETS),
    (VILLAGE, "Potensi dan mitra yang cocok", "matching:list", Act.READ_MATCHES),
    (VILLAGE, "Musyawarah desa", "deliberations:list", Act.READ_DELIBERATIONS),
    (VILLAGE, "Rencana", "plans:index", Act.READ_PLANS),
    (VILLAGE, "Rekening kas desa", "money:banks", Act.READ_RECEIPTS),
    (VILLAGE, "Kode rekening", "money:chart", Act.READ_RECEIPTS),
    (OFFICE, "Surat", "letters:index", Act.READ_LETTERS),
    (OFFICE, "Sosialisasi", "outreach:index", Act.READ_EVENTS),
    (OFFICE, "Orang", "offices:index", Act.READ_PEOPLE),
    (OFFICE, "Wilayah", "regions:index", Act.READ_REGIONS),
    (OFFICE, "Impor", "register:home", Act.IMPORT_REGISTER),
    (WATCH, "Tanda yang perlu ditanyakan", "red_flags:list", Act.READ_RED_FLAGS),
    (WATCH, "Suara warga", "concerns:list", Act.READ_CONCERNS),
    (WATCH, "Sampel pemeriksaan (uji petik)", "red_flags:audits", Act.READ_AUDITS),
    (WATCH, "Mutu data", "overview:quality", Act.READ_OVERVIEW),
    (WATCH, "Jejak", "trail:index", Act.READ_TRAIL),
    (WATCH, "Meja hukum", "legal_desk:index", Act.READ_LAW_DESK),
)


def places(request: HttpRequest) -> list[Group]:
    """The rooms that the office in use may enter, under their headings."""
    mine = seat(request)
    found = [(group, label, reverse(name)) for group, label, name, act in MENU if may(mine, act)]
    here = max(
        (address for _group, _label, address in found if request.path.startswith(address)),
        key=len,
        default="",
    )
    return [
        Group(
            _(group),
            tuple(Place(_(label), address, address == here) for of, label, address in found if of == group),
        )
        for group in dict.fromkeys(group for group, _label, _address in found)
    ]

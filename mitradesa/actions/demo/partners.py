"""Invented profiles: two verified, one that waits, one assessment, a tie that was stated and a name that asks for a statement."""

from datetime import date, timedelta

from mitradesa.actions.assessments import Item, assess_partner
from mitradesa.actions.demo.people import REGENCY, SHOWN_VILLAGE, seat_of
from mitradesa.actions.partner_profiles import PaperLine, PersonLine, Profile, WorkLine
from mitradesa.actions.registrations import enter_profile, register_openly, verify_profile
from mitradesa.actions.ties import Stated, declare_family, state_tie
from mitradesa.core.roles import Role
from mitradesa.records.models import Partner, PartnerPerson

SISTER = "Marlina Kusumawati (contoh)"
WORDS = "Contoh: dilihat pada suratnya dan ditanyakan kepada desa yang bekerja sama."


def partner_profiles(day: date) -> None:
    """Two verified profiles, one from the open page that waits, a card, the family of two officials, and one statement."""
    finance, operator = seat_of(Role.FINANCE_OFFICER), seat_of(Role.VILLAGE_OPERATOR)
    coffee = _verified("PT Contoh Kopi Serelo", _coffee(day, operator.name))
    _verified("Yayasan Contoh Pusaka Besemah", _foundation(day))
    register_openly(REGENCY, _waiting(day))
    declare_family(seat_of(Role.VILLAGE_HEAD), [])
    declare_family(finance, [(SISTER, "sibling")])
    sister = PartnerPerson.objects.get(partner=coffee, name=SISTER)
    stated = Stated("family", "Contoh: komisaris itu saudara kandung saya.", day - timedelta(days=10))
    state_tie(finance, "contohkopi", finance.person, sister.pk, stated)
    items = {"legality": Item(2, WORDS), "record": Item(1, WORDS), "signatory": Item(2, WORDS)}
    assess_partner(
        seat_of(Role.VILLAGE_SECRETARY), coffee.pk, items, "Contoh: layak diteruskan.", "contohkopi"
    )


def _verified(name: str, profile: Profile) -> Partner:
    known = Partner.objects.get(regency_id=REGENCY, name=name)
    row = enter_profile(seat_of(Role.DPMD_STAFF), profile, known.pk)
    return verify_profile(seat_of(Role.DPMD_DIVISION_HEAD), row.pk, row.version)


def _coffee(day: date, alike: str) -> Profile:
    return Profile(
        "PT Contoh Kopi Serelo",
        "company",
        nib="9120000000001",
        npwp="01.300.066.6-091.000",
        address="Jalan Contoh 1, Lahat",
        contact="Kantor Contoh, 0800000001",
        papers=(
            PaperLine("deed", "12", "Notaris Contoh", date(2018, 3, 5)),
            PaperLine("approval", "AHU-0000001.CONTOH", "Kementerian (contoh)", date(2018, 3, 20)),
            PaperLine(
                "permit", "503/contoh/7", "DPMPTSP (contoh)", date(2023, 1, 9), day + timedelta(days=40)
            ),
        ),
        people=(
            PersonLine("Direktur Contoh", "officer", "direktur", 6000),
            PersonLine(SISTER, "owner", "komisaris", 4000),
            PersonLine(alike, "employee", "kepala gudang"),
        ),
        works=(WorkLine(2022, "Kelompok tani contoh", "Pembelian biji kopi", "selesai sesuai janji"),),
    )


def _foundation(day: date) -> Profile:
    return Profile(
        "Yayasan Contoh Pusaka Besemah",
        "foundation",
        npwp="02.183.241.5-000.000",
        address="Jalan Contoh 2, Pagar Alam",
        papers=(
            PaperLine("deed", "7", "Notaris Contoh", date(2015, 6, 1)),
            PaperLine("approval", "AHU-0000002.CONTOH", "Kementerian (contoh)", date(2015, 7, 2)),
            PaperLine("permit", "430/contoh/3", "Dinas (contoh)", date(2020, 2, 3), day - timedelta(days=20)),
        ),
        people=(PersonLine("Ketua Yayasan Contoh", "officer", "ketua"),),
    )


def _waiting(day: date) -> Profile:
    return Profile(
        "CV Contoh Bambu Lestari",
        "company",
        nib="9120000000027",
        address=f"Jalan Contoh 3, desa {SHOWN_VILLAGE}",
        contact="0800000003",
        papers=(PaperLine("deed", "21", "Notaris Contoh", day - timedelta(days=300)),),
        people=(PersonLine("Pengurus Contoh", "officer", "direktur"),),
    )

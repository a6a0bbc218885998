"""Village reports, dashboard and yearly book: the sentences of sentences.toml about who makes, confirms, receives and reads them."""

import pytest

from mitradesa.core.calendar import today
from mitradesa.records.models import Event, ReportReceipt, VillageReport, YearBook
from tests import world
from tests.rights.acting import PIN, opens, sends, somebody
from tests.rights.reports import a_sent_report

pytestmark = pytest.mark.django_db
HOME, BOARD = "/ruang/laporan-desa/", "/ruang/dasbor/"
BEGINNING = {"kind": "yearly", "year": str(today().year - 1), "half": "0", "agreement": ""}


@pytest.fixture(autouse=True)
def regions():
    world.regions()


def test_a_report_is_made_in_its_village_and_confirmed_by_its_head_alone():
    begin = f"{HOME}desa/{world.VILLAGE}/susun/"
    for role in ("bpd_chair", "camat", "dpmd_head", "third_party"):
        assert sends(somebody(role), begin, **BEGINNING) == 403
    assert sends(somebody("village_secretary", world.SIBLING_VILLAGE), begin, **BEGINNING) == 404
    secretary = somebody("village_secretary")
    assert sends(secretary, begin, **BEGINNING) == 302
    report = VillageReport.objects.get()
    VillageReport.objects.update(results="Contoh hasil")
    address = f"{HOME}{report.key}/"
    assert sends(secretary, f"{address}benarkan/", version=1, pin=PIN) == 403
    for role in ("bpd_chair", "camat", "dpmd_head"):
        assert opens(somebody(role), address) == 404
    head = somebody("village_head")
    assert sends(head, f"{address}benarkan/", version=1, pin="000000") == 409
    assert sends(head, f"{address}benarkan/", version=1, pin=PIN) == 302
    assert VillageReport.objects.get().confirmed_by.startswith("Contoh Kepala Desa")


def test_a_desk_receives_what_was_sent_to_it_and_the_regency_after_the_subdistrict():
    report = a_sent_report(world.VILLAGE)
    receive = f"{HOME}{report.key}/terima/"
    on = {"on": today().isoformat()}
    assert sends(somebody("village_head"), receive, **on) == 403
    assert sends(somebody("camat", world.OTHER_SUBDISTRICT), receive, **on) == 404
    assert sends(somebody("bpd_chair", world.SIBLING_VILLAGE), receive, **on) == 404
    regency = somebody("dpmd_staff")
    assert sends(regency, receive, **on) == 409
    assert sends(somebody("camat"), receive, **on) == 302
    assert sends(regency, receive, **on) == 302
    assert sends(somebody("bpd_member"), receive, **on) == 302
    assert [one.desk for one in ReportReceipt.objects.all()] == ["subdistrict", "regency", "bpd"]
    assets = a_sent_report(world.VILLAGE, key="aset", kind="assets", half=1)
    assert sends(somebody("bpd_chair"), f"{HOME}{assets.key}/terima/", **on) == 403


def test_the_dashboard_is_for_who_watches_over_villages_and_the_book_is_made_by_the_dinas():
    for role in ("village_head", "bpd_chair", "facilitator", "third_party"):
        assert opens(somebody(role), BOARD) == 403
    for role in ("camat", "dpmd_staff", "inspector", "bupati", "province_officer"):
        assert opens(somebody(role), BOARD) == 200
    for role in ("camat", "bupati", "inspector"):
        assert sends(somebody(role), f"{BOARD}buku/buat/", year="2025") == 403
    assert not YearBook.objects.exists()
    assert sends(somebody("dpmd_staff"), f"{BOARD}buku/buat/", year="2025") == 302
    book = YearBook.objects.get()
    assert opens(somebody("camat"), f"{BOARD}buku/{book.pk}/") == 200
    assert opens(somebody("dpmd_head", world.OTHER_REGENCY), f"{BOARD}buku/{book.pk}/") == 404
    assert Event.objects.filter(kind="book.asked").count() == 1

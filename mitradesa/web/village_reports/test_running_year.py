"""The report of a running year says so and waits for the end of the year; money of which nobody wrote where it went is called so."""

import re
from datetime import date

import pytest
from django.contrib.auth.hashers import make_password

from mitradesa.core.calendar import today
from mitradesa.documents.village_report.paper import report_paper
from mitradesa.queries.desk import desk
from mitradesa.records.models import VillageReport
from tests import estate, world

pytestmark = pytest.mark.django_db
HOME, PIN = "/ruang/laporan-desa/", "271828"
YEAR = today().year
LAST = YEAR - 1


@pytest.fixture(autouse=True)
def regions():
    world.regions()


@pytest.fixture
def bound():
    return world.agreement(
        title="Kelola parkir pasar",
        regime="third_party",
        starts_on=date(LAST, 1, 2),
        ends_on=date(YEAR + 2, 3, 1),
    )


def text_of(page):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page.content.decode()))


def head_of(village=world.VILLAGE):
    return world.holder("village_head", village, pin=make_password(PIN))


def begun(client, year=LAST):
    sent = {"kind": "yearly", "year": str(year), "half": "0", "agreement": ""}
    return client.post(f"{HOME}desa/{world.VILLAGE}/susun/", sent)


def test_the_report_of_a_running_year_says_so_and_is_neither_confirmed_nor_sent_before_its_end(bound):
    estate.a_receipt(bound, 2_000_000, date(LAST, 6, 1), account="unstated")
    client, head = world.signed_in(world.holder("village_secretary")), world.signed_in(head_of())
    begun(client, year=YEAR)
    page = f"{HOME}{VillageReport.objects.get().key}/"
    client.post(f"{page}lengkapi/", {"results": "Parkir tertib.", "version": 1})
    shown = head.get(page)
    assert f"Tahun {YEAR} masih berjalan: isi laporan ini sementara." in text_of(shown)
    assert "benarkan/" not in shown.content.decode()
    assert not [one for one in desk(world.seat(world.holder("village_head"))) if one.kind == "report"]
    assert "masih berjalan: isi sementara" in repr(report_paper(VillageReport.objects.get(), None))
    refused = head.post(f"{page}benarkan/", {"version": 2, "pin": PIN})
    assert refused.status_code == 409
    assert f"Benarkan dan kirim sesudah 31 Desember {YEAR}" in text_of(refused)
    VillageReport.objects.update(state="confirmed", confirmed_at=f"{YEAR}-01-02T00:00:00Z")
    sent = client.post(f"{page}kirim/", {"version": 2, "number": "1", "sent_on": today().isoformat()})
    assert sent.status_code == 409
    begun(client)
    row = VillageReport.objects.get(year=LAST)
    assert "Kelola parkir pasar: ada uang yang belum disebut ke mana masuknya" in row.lacking
    assert not [one for one in row.lacking if "tidak masuk rekening kas desa" in one]
    assert "Rp2.000.000 belum disebut ke mana" in text_of(client.get(f"{HOME}{row.key}/"))

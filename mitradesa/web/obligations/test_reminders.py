"""What a due day says to whoever is to be reminded of it, and what it asks of whoever says that it was met."""

import re
from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from mitradesa.core.calendar import in_words, today
from mitradesa.records.models import Due, VillageReport
from tests import estate, world

pytestmark = pytest.mark.django_db
HOME = "/ruang/kewajiban/"


@pytest.fixture(autouse=True)
def regions():
    world.regions()


@pytest.fixture(autouse=True)
def own_folder(settings, tmp_path):
    settings.FILES = tmp_path / "berkas"


@pytest.fixture
def partner():
    return world.holder("third_party")


@pytest.fixture
def bound(partner):
    row = world.agreement(title="Parkir contoh", starts_on=date(2024, 1, 1), ends_on=date(2029, 12, 31))
    row.partner_id = world.seat(partner).partner
    row.save()
    return row


@pytest.fixture
def finance():
    return world.signed_in(world.holder("finance_officer"))


def text_of(page):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page.content.decode()))


def page_of(duty):
    return f"{HOME}tempo/{duty.dues.get().pk}/"


def test_a_reminder_says_who_what_how_much_since_when_by_which_clause_and_into_which_account(
    bound, finance, partner
):
    day = today() - timedelta(days=40)
    owed = {"kind": "money", "owed_by": "partner", "owed_to": "village", "amount": 3_000_000}
    duty = estate.a_duty(bound, day, title="Setoran parkir", clause="Pasal 5", **owed)
    Due.objects.update(brought=1_000_000)
    before = text_of(finance.get(page_of(duty)))
    assert "Rekening kas desa belum dibenarkan kepala desa di sini" in before
    account = estate.a_bank_account(confirmed_at="2024-01-01T00:00:00Z")
    page = finance.get(page_of(duty))
    for words in (
        f"Setoran parkir jatuh tempo {in_words(day)} dan sudah lewat 40 hari",
        "Jumlahnya Rp3.000.000, sudah diterima Rp1.000.000, sisanya Rp2.000.000.",
        "Dasarnya Pasal 5 perjanjian itu.",
        f"Bayar ke rekening kas desa: {account.bank}, nomor {account.number}, atas nama {account.holder}.",
        f"Kepada {bound.partner.name}.",
    ):
        assert words in text_of(page), words
    assert 'data-copy="teks-ingat"' in page.content.decode()
    for role in ("dpmd_staff", "camat", "village_head"):
        assert "Teks pengingat" in text_of(world.signed_in(world.holder(role)).get(page_of(duty))), role
    mitra = world.signed_in(partner)
    assert "Teks pengingat" not in text_of(mitra.get(page_of(duty)))
    other = estate.a_duty(bound, day, title="Pagar lahan", kind="work", owed_by="village", owed_to="partner")
    assert "Pagar lahan jatuh tempo" in text_of(mitra.get(page_of(other)))
    Due.objects.update(settled=True, met_on=day)
    assert "Teks pengingat" not in text_of(finance.get(page_of(duty)))


def met(who, duty, **sent):
    given = {"happened_on": "2026-01-20", "received_on": "2026-01-20", "whole": "on"} | sent
    return who.post(f"{page_of(duty)}penuhi/", given)


def test_a_duty_that_names_its_proof_asks_for_a_file_or_a_word_why_it_is_without(bound, finance):
    duty = estate.a_duty(bound, date(2026, 1, 31), title="Daftar warga", proof="daftar hadir")
    assert "Buktinya diminta: daftar hadir." in text_of(finance.get(page_of(duty)))
    bare = met(finance, duty, note="ada")
    assert bare.status_code == 409
    assert "Bukti yang diminta belum ada: daftar hadir." in text_of(bare)
    assert met(finance, duty, note="Daftarnya di map 3 lemari arsip.").status_code == 302
    other = estate.a_duty(bound, date(2026, 1, 31), title="Daftar lain", proof="daftar hadir")
    paper = SimpleUploadedFile("hadir.pdf", b"%PDF-1.4\n%%EOF\n", content_type="application/pdf")
    assert met(finance, other, file=paper).status_code == 302


def test_a_yearly_report_meets_its_day_by_being_sent_and_not_by_a_press(bound, finance):
    duty = estate.a_duty(
        bound,
        date(2026, 1, 31),
        title="Laporan tahunan",
        kind="report",
        owed_by="village",
        owed_to="authority",
        rule="FREQ=MONTHLY;INTERVAL=12",
    )
    report = VillageReport.objects.create(
        key="r2025", village_id=world.VILLAGE, subdistrict=world.VILLAGE[:8], regency=world.VILLAGE[:5],
        kind="yearly", year=2025, content={"cooperations": [{"key": bound.key}]}, gathered_at="2026-01-02T00:00:00Z",
    )  # fmt: skip
    assert "Buka laporan tahunan desa 2025" in text_of(finance.get(page_of(duty)))
    pressed = met(finance, duty, note="Sudah dibuat di kantor desa.")
    assert pressed.status_code == 409
    assert "tahun 2025 disusun, belum dikirim" in text_of(pressed)
    VillageReport.objects.filter(pk=report.pk).update(content={"cooperations": []})
    assert met(finance, duty, note="Dikirim di atas kertas, tanda terima di arsip.").status_code == 302

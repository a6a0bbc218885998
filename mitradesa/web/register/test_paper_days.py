"""The day on a paper, the day on which it came and the day on which it was put here are three days."""

import re
from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction

from mitradesa.core.calendar import today
from mitradesa.records.models import AgreementFile, Event
from tests import world

pytestmark = pytest.mark.django_db
HOME = "/ruang/register/berkas/"
PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
DAYS = {"dated_on": "2024-03-01", "received_on": "2024-03-09"}


@pytest.fixture
def agreement():
    world.regions()
    return world.agreement()


@pytest.fixture
def operator(agreement):
    return world.signed_in(world.holder("village_operator"))


def give(client, agreement, **days):
    sent = {"kind": "signed", "file": SimpleUploadedFile("naskah.pdf", PDF), **days}
    return client.post(f"{HOME}tambah/{agreement.key}/", sent)


def dates(client, agreement, **days):
    return client.post(f"{HOME}tanggal/{agreement.key}/{AgreementFile.objects.get().pk}/", days)


def said(page):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page.content.decode()))


def test_the_three_days_are_kept_apart_and_shown(operator, agreement):
    assert give(operator, agreement, **DAYS).status_code == 302
    one = AgreementFile.objects.get()
    assert (one.dated_on, one.received_on) == (date(2024, 3, 1), date(2024, 3, 9))
    assert one.added_at.date() >= today() - timedelta(1)
    event = Event.objects.get(kind="agreement.file_added")
    assert (event.values["dated_on"], event.values["received_on"]) == ("2024-03-01", "2024-03-09")
    for address in (f"{HOME}tambah/{agreement.key}/", f"/ruang/kerja-sama/{agreement.key}/"):
        page = said(operator.get(address))
        assert "1 Maret 2024" in page
        assert "diterima 9 Maret 2024" in page
        assert "diunggah" in page


def test_days_that_nobody_knows_stay_open_and_may_follow(operator, agreement):
    give(operator, agreement)
    one = AgreementFile.objects.get()
    assert (one.dated_on, one.received_on) == (None, None)
    before = one.added_at
    assert "belum dicatat" in said(operator.get(f"{HOME}tambah/{agreement.key}/"))
    assert dates(operator, agreement, **DAYS).status_code == 302
    one.refresh_from_db()
    assert (one.dated_on, one.received_on, one.added_at) == (date(2024, 3, 1), date(2024, 3, 9), before)
    assert "mencatat tanggal naskah" in Event.objects.get(kind="agreement.file_dated").says
    dates(operator, agreement, **DAYS)
    assert Event.objects.filter(kind="agreement.file_dated").count() == 1


@pytest.mark.parametrize(
    "wrong",
    [
        {"dated_on": "2024-03-09", "received_on": "2024-03-01"},
        {"dated_on": (today() + timedelta(2)).isoformat()},
        {"received_on": (today() + timedelta(2)).isoformat()},
        {"dated_on": "31/02/2024"},
    ],
)
def test_a_paper_does_not_come_before_its_day_nor_out_of_the_future(operator, agreement, wrong):
    answer = give(operator, agreement, **wrong)
    assert answer.status_code == 422
    assert "anggal" in said(answer)
    assert not AgreementFile.objects.exists()
    give(operator, agreement)
    assert dates(operator, agreement, **wrong).status_code == 422
    assert AgreementFile.objects.get().dated_on is None


def test_the_database_refuses_the_wrong_order_too(operator, agreement):
    give(operator, agreement, **DAYS)
    with pytest.raises(IntegrityError), transaction.atomic():
        AgreementFile.objects.update(received_on=date(2024, 2, 1))


def test_another_village_dates_nothing_here(operator, agreement):
    give(operator, agreement)
    other = world.signed_in(world.holder("village_operator", world.SIBLING_VILLAGE))
    assert dates(other, agreement, **DAYS).status_code == 404
    assert AgreementFile.objects.get().dated_on is None

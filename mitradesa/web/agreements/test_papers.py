"""The head confirms on paper: the operator carries it, a second person looks, and it holds for the version printed alone."""

import io
import re
from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from PIL import Image

from mitradesa.actions.agreements import change_agreement, confirm_agreement
from mitradesa.actions.sheets import code_of, print_sheet
from mitradesa.actions.trail import subject_of
from mitradesa.core.calendar import today
from mitradesa.core.refusals import Blocked, NotAllowed
from mitradesa.records.models import Agreement, ConfirmationSheet, Event, Holding
from tests import world

pytestmark = pytest.mark.django_db
LIST = "/ruang/kerja-sama/"
State = ConfirmationSheet.State


@pytest.fixture
def people(settings, tmp_path):
    settings.FILES = tmp_path
    world.regions()
    roles = ("village_head", "village_operator", "village_secretary", "camat", "section_head")
    return {role: world.holder(role) for role in roles}


@pytest.fixture
def row(people):
    return world.agreement(title="Sewa tanah kas desa")


def photo(colour="white"):
    made = io.BytesIO()
    Image.new("RGB", (60, 80), colour).save(made, "JPEG")
    made.seek(0)
    made.name = "lembar.jpg"
    return made


def printed(people, row, by="village_operator"):
    client = world.signed_in(people[by])
    answer = client.post(f"{LIST}{row.key}/cetak-lembar/", {"version": row.version})
    assert answer.status_code == 302, answer.content
    return client, answer.headers["location"]


def brought(people, row, by="village_operator"):
    client, address = printed(people, row, by)
    answer = client.post(f"{address}unggah/", {"tanggal": today().isoformat(), "file": photo()})
    assert answer.status_code == 302, answer.content
    return address


def said(page):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page.content.decode()))


def test_the_sheet_says_what_is_confirmed_and_binds_to_it(people, row):
    client, address = printed(people, row)
    page = client.get(address)
    sheet = ConfirmationSheet.objects.get()
    for words in (code_of(sheet), sheet.digest[:4], "Sewa tanah kas desa", "Contoh Kepala Desa, Kepala Desa"):
        assert words in said(page)
    assert "<svg" in page.content.decode()
    assert printed(people, row)[1] == address
    assert Event.objects.get(kind="agreement.sheet_printed").subject == subject_of(row)


def test_what_the_operator_carries_counts_once_the_secretary_looked(people, row):
    address = brought(people, row)
    row.refresh_from_db()
    assert row.confirmed_at is None
    secretary = world.signed_in(people["village_secretary"])
    assert "Periksa lembar bertanda tangan kepala desa" in secretary.get("/meja/").content.decode()
    assert secretary.get(f"{address}gambar/").headers["content-type"] == "image/webp"
    assert "attachment" in secretary.get(f"{address}berkas/").headers["content-disposition"]
    assert secretary.post(f"{address}periksa/", {"cocok": "1"}).status_code == 302
    row.refresh_from_db()
    assert row.confirmed_at
    assert row.version == 2
    decision = Event.objects.get(kind="agreement.confirmed")
    sheet = ConfirmationSheet.objects.get()
    assert (decision.actor, decision.actor_title) == ("Contoh Kepala Desa", "Kepala Desa")
    assert "di atas kertas" in decision.says
    assert "dibawa Contoh Operator Desa, diperiksa Contoh Sekretaris Desa" in decision.says
    assert decision.values["means"] == "paper"
    assert decision.values["sha256"] == sheet.file.sha256
    assert Event.objects.get(kind="agreement.sheet_checked").actor == "Contoh Sekretaris Desa"
    page = said(secretary.get(f"{LIST}{row.key}/"))
    assert "dibenarkan pejabat" in page
    assert f"Lembar {code_of(sheet)}" in page
    assert "Periksa lembar" not in secretary.get("/meja/").content.decode()


def test_the_subdistrict_may_look_too_and_its_staff_see_it_on_the_desk(people, row):
    address = brought(people, row, by="village_secretary")
    staff = world.signed_in(world.holder("subdistrict_staff"))
    assert "Periksa lembar" in staff.get("/meja/").content.decode()
    assert world.signed_in(people["camat"]).post(f"{address}periksa/", {"cocok": "1"}).status_code == 302
    assert Agreement.objects.get().confirmed_at


@pytest.mark.parametrize("who", ["village_operator", "section_head", "village_head"])
def test_others_of_the_village_decide_nothing_by_looking(people, row, who):
    address = brought(people, row)
    assert world.signed_in(people[who]).post(f"{address}periksa/", {"cocok": "1"}).status_code == 403
    assert Agreement.objects.get().confirmed_at is None


def test_who_carried_it_does_not_look_at_it_himself(people, row):
    address = brought(people, row, by="village_secretary")
    secretary = world.signed_in(people["village_secretary"])
    assert 'name="cocok"' not in secretary.get(address).content.decode()
    refused = secretary.post(f"{address}periksa/", {"cocok": "1"})
    assert refused.status_code == 409
    assert "tidak memeriksanya sendiri" in said(refused)
    with pytest.raises(IntegrityError), transaction.atomic():
        ConfirmationSheet.objects.update(checked_by=people["village_secretary"])


def test_the_secretary_who_acts_as_head_does_not_look_at_his_own_signature(people, row):
    Holding.objects.filter(person=people["village_head"]).update(suspended_since=date(2024, 1, 1))
    world.Acting.objects.create(
        person=people["village_secretary"],
        office=world.office("village", world.VILLAGE),
        role="village_head",
        capacity="pj",
        since=date(2024, 1, 2),
        decree="SK 7/2024",
    )
    own = world.signed_in(people["village_secretary"]).post(
        f"{LIST}{row.key}/cetak-lembar/", {"version": row.version}
    )
    assert own.status_code == 409
    assert "tidak mencetak dan membawa lembarnya sendiri" in said(own)
    address = brought(people, row)
    assert "Pj. Kepala Desa" in ConfirmationSheet.objects.get().signer
    assert (
        world.signed_in(people["village_secretary"]).post(f"{address}periksa/", {"cocok": "1"}).status_code
        == 409
    )
    world.signed_in(people["camat"]).post(f"{address}periksa/", {"cocok": "1"})
    assert Event.objects.get(kind="agreement.confirmed").actor_title == "Pj. Kepala Desa"


@pytest.mark.parametrize("when", ["before bringing", "before looking"])
def test_a_record_that_changed_since_the_print_is_not_confirmed(people, row, when):
    if when == "before bringing":
        client, address = printed(people, row)
        fields, act = {"tanggal": today().isoformat(), "file": photo()}, "unggah/"
    else:
        address = brought(people, row)
        client, fields, act = world.signed_in(people["camat"]), {"cocok": "1"}, "periksa/"
    change_agreement(world.seat(people["village_operator"]), row.key, 1, {"amount_total": 5_000_000})
    refused = client.post(address + act, fields)
    assert refused.status_code == 409
    assert "sudah berubah sejak lembar" in said(refused)
    assert "Cetak lembar baru" in said(refused)
    assert Agreement.objects.get().confirmed_at is None
    assert "tidak berlaku lagi" in said(client.get(address))


def test_what_was_changed_without_its_version_is_found_by_the_digest(people, row):
    client, address = printed(people, row)
    Agreement.objects.update(amount_total=1)
    assert (
        client.post(f"{address}unggah/", {"tanggal": today().isoformat(), "file": photo()}).status_code == 409
    )


def test_a_blurred_scan_goes_back_and_comes_again(people, row):
    address = brought(people, row)
    camat = world.signed_in(people["camat"])
    assert camat.post(f"{address}periksa/", {"alasan": " "}).status_code == 409
    camat.post(f"{address}periksa/", {"alasan": "fotonya kabur"})
    operator = world.signed_in(people["village_operator"])
    assert "Dikembalikan: fotonya kabur" in said(operator.get(address))
    again = {"tanggal": today().isoformat(), "file": photo("grey")}
    assert operator.post(f"{address}unggah/", again).status_code == 302
    camat.post(f"{address}periksa/", {"cocok": "1"})
    assert Agreement.objects.get().confirmed_at


@pytest.mark.parametrize("who", ["village_operator", "village_head"])
def test_until_somebody_looked_it_can_be_withdrawn(people, row, who):
    address = brought(people, row)
    client = world.signed_in(people[who])
    assert client.post(f"{address}tarik/").status_code == 302
    assert ConfirmationSheet.objects.get().state == State.WITHDRAWN
    assert world.signed_in(people["camat"]).post(f"{address}periksa/", {"cocok": "1"}).status_code == 409
    assert client.post(f"{address}tarik/").status_code == 409
    assert Event.objects.filter(kind="agreement.sheet_withdrawn").count() == 1


def test_a_sheet_of_an_older_version_gives_way_to_a_new_one(people, row):
    brought(people, row)
    row = change_agreement(world.seat(people["village_operator"]), row.key, 1, {"title": "Sewa lapak"})
    other = brought(people, row)
    assert list(ConfirmationSheet.objects.values_list("state", flat=True)) == [State.BROUGHT, State.WITHDRAWN]
    head, _ = (
        people["village_head"],
        world.signed_in(people["camat"]).post(f"{other}periksa/", {"cocok": "1"}),
    )
    with pytest.raises(Blocked, match="sudah dibenarkan"):
        print_sheet(world.seat(people["village_operator"]), row.key, 3)
    assert Event.objects.filter(kind="agreement.confirmed", person=head).count() == 1


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"file": None}, "Belum ada berkas"),
        ({"tanggal": "kemarin"}, "Tanggal tanda tangannya belum benar"),
        ({"tanggal": (today() - timedelta(days=1)).isoformat()}, "Tanggal tanda tangannya belum benar"),
        ({"tanggal": (today() + timedelta(days=2)).isoformat()}, "Tanggal tanda tangannya belum benar"),
        ({"file": io.BytesIO(b"bukan gambar")}, "tidak"),
    ],
)
def test_what_is_wrong_with_the_scan_is_said_and_nothing_waits(people, row, fields, words):
    client, address = printed(people, row)
    sent = {"tanggal": today().isoformat(), "file": photo()} | fields
    refused = client.post(f"{address}unggah/", {name: value for name, value in sent.items() if value})
    assert refused.status_code == 409
    assert words in said(refused)
    assert ConfirmationSheet.objects.get().state == State.PRINTED


def test_a_confirmation_by_pin_meanwhile_leaves_nothing_to_look_at(people, row):
    address = brought(people, row)
    confirm_agreement(world.seat(people["village_head"]), row.key, 1)
    refused = world.signed_in(people["camat"]).post(f"{address}periksa/", {"cocok": "1"})
    assert (refused.status_code, "sudah dibenarkan" in said(refused)) == (409, True)
    assert Event.objects.filter(kind="agreement.confirmed").count() == 1


def test_a_village_without_a_head_prints_no_sheet(people, row):
    Holding.objects.filter(person=people["village_head"]).update(until=date(2024, 1, 1))
    with pytest.raises(Blocked, match="belum punya kepala desa"):
        print_sheet(world.seat(people["village_operator"]), row.key, 1)


def test_no_office_above_the_village_carries_a_sheet_and_no_stranger_sees_one(people, row):
    address = brought(people, row)
    for role in ("camat", "dpmd_head", "dpmd_staff", "bpd_chair", "third_party"):
        one = people.get(role) or world.holder(role)
        with pytest.raises(NotAllowed):
            print_sheet(world.seat(one), row.key, 1)
    assert world.signed_in(world.holder("bpd_chair")).get(address).status_code == 403
    sibling = world.signed_in(world.holder("village_secretary", world.SIBLING_VILLAGE))
    foreign = world.signed_in(world.holder("camat", world.OTHER_SUBDISTRICT))
    for client in (sibling, foreign):
        for act in ("", "berkas/", "gambar/"):
            assert client.get(address + act).status_code == 404
        assert client.post(f"{address}periksa/", {"cocok": "1"}).status_code == 404
    assert sibling.post(f"{LIST}{row.key}/cetak-lembar/", {"version": 1}).status_code == 404


def test_the_page_of_the_record_costs_three_queries_more_at_most(people, row, django_assert_max_num_queries):
    brought(people, row)
    client = world.signed_in(people["village_operator"])
    with django_assert_max_num_queries(31):
        client.get(f"{LIST}{row.key}/")

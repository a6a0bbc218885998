"""A village names its people within its quota, lets another stand in by a power of attorney, or says why nobody comes."""

import threading

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection

from mitradesa.actions.outreach.answers import Answerer, Delegate, name_delegate
from mitradesa.core.refusals import Blocked
from mitradesa.core.roles import Role
from mitradesa.records.models import Event, Participant
from tests import outreach_world as events
from tests import world

pytestmark = pytest.mark.django_db
ROOM = "/ruang/sosialisasi/"


@pytest.fixture(autouse=True)
def regions():
    world.regions()


def browser(people, role):
    return world.signed_in(people[role])


def name(client, one, region, **fields):
    sent = {"aksi": "utusan", "nama": "Contoh Utusan", "jabatan": "Kepala Desa", **fields}
    return client.post(f"{ROOM}{one.key}/undangan/{region}/", sent)


@pytest.mark.usefixtures("all_sent")
def test_a_village_names_its_people_within_its_quota(people, one):
    head = browser(people, Role.VILLAGE_HEAD)
    name(head, one, world.VILLAGE)
    assert name(head, one, world.VILLAGE).status_code == 409
    assert name(head, one, world.VILLAGE, nama="").status_code == 409
    assert name(head, one, world.VILLAGE, nama="Lain", telepon="abc").status_code == 409
    name(head, one, world.VILLAGE, nama="Contoh Kedua")
    full = name(head, one, world.VILLAGE, nama="Contoh Ketiga")
    assert full.status_code == 409
    assert "Kuota" in full.text
    assert list(Participant.objects.order_by("pk").values_list("code", flat=True)) == ["K0001", "K0002"]
    found = one.invitations.get(region=world.VILLAGE)
    assert (found.answer, found.answered_by) == ("coming", "Contoh Kepala Desa, Kepala Desa")
    told = Event.objects.filter(kind="event.named").latest("position")
    assert told.personal["name"] == "Contoh Kedua"
    assert "Contoh Kedua" not in told.says


def test_nobody_answers_before_the_invitation_was_sent(people, one):
    assert name(browser(people, Role.VILLAGE_HEAD), one, world.VILLAGE).status_code == 404
    assert name(browser(people, Role.CAMAT), one, world.SUBDISTRICT).status_code == 404


@pytest.mark.usefixtures("all_sent")
def test_nobody_answers_for_another_village(people, one):
    head, sibling = (
        browser(people, Role.VILLAGE_HEAD),
        world.signed_in(world.holder(Role.VILLAGE_HEAD, world.SIBLING_VILLAGE)),
    )
    assert name(head, one, world.SIBLING_VILLAGE).status_code == 404
    assert name(sibling, one, world.VILLAGE).status_code == 404
    assert name(browser(people, Role.DPMD_STAFF), one, world.VILLAGE).status_code == 403
    assert name(world.signed_in(world.holder(Role.BPD_CHAIR)), one, world.VILLAGE).status_code == 404
    assert (
        name(
            world.signed_in(world.holder(Role.CAMAT, world.OTHER_SUBDISTRICT)), one, world.VILLAGE
        ).status_code
        == 404
    )
    assert name(browser(people, Role.CAMAT), one, world.VILLAGE).status_code == 302
    name(head, one, world.VILLAGE, nama="Contoh Satu")
    other = {"aksi": "batal", "siapa": Participant.objects.first().pk}
    assert sibling.post(f"{ROOM}{one.key}/undangan/{world.SIBLING_VILLAGE}/", other).status_code == 409
    assert not Participant.objects.filter(withdrawn_at__isnull=False).exists()


@pytest.mark.usefixtures("all_sent")
def test_who_stands_in_needs_a_power_of_attorney(people, one):
    head = browser(people, Role.VILLAGE_HEAD)
    room = f"{ROOM}{one.key}/undangan/{world.VILLAGE}/"
    name(head, one, world.VILLAGE)
    old = Participant.objects.get()
    sent = {"aksi": "ganti", "siapa": old.pk, "nama": "Contoh Pengganti"}
    assert "Surat kuasa belum disebut" in head.post(room, sent).text
    paper = SimpleUploadedFile("kuasa.pdf", b"%PDF-1.4\n%%EOF\n")
    head.post(room, {**sent, "nomor_kuasa": "SK/1/2026", "surat_kuasa": paper})
    made = Participant.objects.get(replaces=old)
    assert (made.code, made.kuasa_number) == ("K0002", "SK/1/2026")
    assert head.get(f"{room}kuasa/{made.pk}/").content.startswith(b"%PDF")
    sibling = world.signed_in(world.holder(Role.VILLAGE_HEAD, world.SIBLING_VILLAGE))
    assert sibling.get(f"{room}kuasa/{made.pk}/").status_code == 404
    again = head.post(room, {**sent, "nomor_kuasa": "SK/2/2026"})
    assert again.status_code == 409
    events.check_in(made, day=one.starts_on)
    late = head.post(room, {"aksi": "batal", "siapa": made.pk})
    assert "sudah tercatat hadir" in late.text


@pytest.mark.usefixtures("all_sent")
def test_declining_asks_why_and_waits_until_nobody_is_named(people, one):
    head = browser(people, Role.VILLAGE_HEAD)
    room = f"{ROOM}{one.key}/undangan/{world.VILLAGE}/"
    assert head.post(room, {"aksi": "berhalangan", "alasan": " "}).status_code == 409
    assert head.post(room, {"aksi": "entah"}).status_code == 409
    name(head, one, world.VILLAGE)
    assert "Masih ada utusan" in head.post(room, {"aksi": "berhalangan", "alasan": "Panen"}).text
    head.post(room, {"aksi": "batal", "siapa": Participant.objects.get().pk})
    for _ in range(2):
        head.post(room, {"aksi": "berhalangan", "alasan": "Panen"})
    assert one.invitations.get(region=world.VILLAGE).reason == "Panen"
    assert Event.objects.filter(kind="event.answered").count() == 1


@pytest.mark.usefixtures("all_sent")
def test_a_quota_never_falls_below_those_named(people, one):
    head, staff = browser(people, Role.VILLAGE_HEAD), browser(people, Role.DPMD_STAFF)
    name(head, one, world.VILLAGE)
    name(head, one, world.VILLAGE, nama="Contoh Kedua")
    lower = {f"kuota-{code}": "1" for code in (world.SUBDISTRICT, world.VILLAGE, world.SIBLING_VILLAGE)}
    page = staff.post(f"{ROOM}{one.key}/sasaran/{world.SUBDISTRICT}/", lower)
    assert page.status_code == 409
    assert "sudah menyebut 2 utusan" in page.text
    assert one.quotas.get(region=world.VILLAGE).quota == 2


@pytest.mark.django_db(transaction=True)
def test_two_who_name_somebody_at_once_do_not_go_beyond_the_quota(people, one):
    own, said = one.invitations.get(region=world.VILLAGE), []

    def enter(number):
        try:
            said.append(name_delegate(own.pk, Delegate(f"Contoh {number}"), Answerer(name="Contoh")).code)
        except Blocked as refusal:
            said.append(refusal.reason)
        finally:
            connection.close()

    threads = [threading.Thread(target=enter, args=[number]) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(said)[:2] == ["K0001", "K0002"]
    assert sorted(said)[2:] == [f"Kuota {own.region.name} 2 orang sudah penuh."] * 2

"""Letters and handovers are signed on paper: somebody carries the sheet, a second person looks at its scan, and only then it holds."""

import io
import re
from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from PIL import Image

from mitradesa.actions.handovers import Passing, open_handover
from mitradesa.actions.letters import Sheet, cancel_letter, draft_letter, initial_letter
from mitradesa.actions.people import Term
from mitradesa.actions.signature_sheets import print_letter_sheet
from mitradesa.core.calendar import today
from mitradesa.core.roles import Role
from mitradesa.records.models import Event, Handover, Holding, Letter, SignatureSheet
from tests import world

pytestmark = pytest.mark.django_db
LETTERS, HANDOVERS, SHEETS = "/ruang/surat/", "/ruang/orang/serah-terima/", "/ruang/surat/lembar/"
State = SignatureSheet.State


@pytest.fixture
def people(settings, tmp_path):
    settings.FILES = tmp_path
    world.regions()
    roles = ("village_head", "village_operator", "village_secretary", "section_head", "camat")
    return {role: world.holder(role) for role in roles}


@pytest.fixture
def letter(people):
    made = draft_letter(world.seat(people["village_operator"]), Sheet("Camat Contoh", "Undangan musyawarah"))
    return initial_letter(world.seat(people["village_secretary"]), made.pk)


@pytest.fixture
def passing(people):
    successor = world.person("Contoh Pengganti")
    post = Passing(
        world.seat(people["village_head"]).office,
        Role.VILLAGE_HEAD,
        successor.pk,
        Handover.Reason.TERM_ENDED,
    )
    people["successor"] = successor
    return open_handover(world.seat(people["camat"]), post, Term(today() + timedelta(1), decree="SK 9/2026"))


def photo():
    made = io.BytesIO()
    Image.new("RGB", (60, 80), "white").save(made, "JPEG")
    made.seek(0)
    made.name = "lembar.jpg"
    return made


def printed(people, what, by="village_operator", signer=None):
    kind, name = ("surat", "pejabat") if isinstance(what, Letter) else ("serah-terima", "orang")
    sent = {name: signer.pk} if signer else {}
    answer = world.signed_in(people[by]).post(f"{SHEETS}{kind}/{what.pk}/", sent)
    assert answer.status_code == 302, said(answer)
    return answer.headers["location"]


def uploads(people, address, by="village_operator", **changed):
    form = {"tanggal": today().isoformat(), "file": photo(), **changed}
    return world.signed_in(people[by]).post(f"{address}unggah/", form)


def brought(people, what, by="village_operator", signer=None):
    address = printed(people, what, by, signer)
    assert uploads(people, address, by).status_code == 302
    return address


def looks(people, address, who, **sent):
    return world.signed_in(people[who]).post(f"{address}periksa/", sent or {"cocok": "1"})


def said(page):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page.content.decode()))


def test_a_letter_signed_by_hand_gets_its_number_once_another_of_the_office_looked(people, letter):
    address = brought(people, letter)
    letter.refresh_from_db()
    assert (letter.state, letter.number) == (Letter.State.DRAFT, "")
    secretary = world.signed_in(people["village_secretary"])
    assert "Periksa lembar bertanda tangan" in said(secretary.get("/meja/"))
    assert secretary.get(f"{address}gambar/").headers["content-type"] == "image/webp"
    assert "attachment" in secretary.get(f"{address}berkas/").headers["content-disposition"]
    assert looks(people, address, "village_secretary").status_code == 302
    letter.refresh_from_db()
    assert (letter.state, letter.number) == (Letter.State.SIGNED, f"-/001/{today().year}")
    assert letter.signed_by == "Contoh Kepala Desa, Kepala Desa"
    decision = Event.objects.get(kind="letter.signed")
    assert decision.actor == "Contoh Kepala Desa"
    assert "di atas kertas" in decision.says
    assert "dibawa Contoh Operator Desa, diperiksa Contoh Sekretaris Desa" in decision.says
    assert decision.values["means"] == "paper"
    assert decision.values["sha256"] == SignatureSheet.objects.get().file.sha256
    assert "diperiksa Contoh Sekretaris Desa" in said(secretary.get(f"{LETTERS}{letter.pk}/"))
    assert "Periksa lembar" not in said(secretary.get("/meja/"))


def test_the_sheet_says_what_is_signed_and_is_the_same_when_printed_again(people, letter):
    address = printed(people, letter)
    page = said(world.signed_in(people["village_operator"]).get(address))
    for words in (
        "Undangan musyawarah",
        "Camat Contoh",
        "Contoh Kepala Desa, Kepala Desa",
        "usulan Mitra Desa",
    ):
        assert words in page
    assert printed(people, letter) == address
    assert Event.objects.filter(kind="letter.sheet_printed").count() == 1


def test_a_letter_without_its_initials_has_no_sheet(people):
    made = draft_letter(world.seat(people["village_operator"]), Sheet("Camat Contoh", "Undangan"))
    answer = world.signed_in(people["village_operator"]).post(f"{SHEETS}surat/{made.pk}/")
    assert answer.status_code == 409
    assert "Paraf Sekretaris Desa belum ada" in said(answer)


def test_who_signs_neither_prints_carries_nor_looks(people, letter):
    head = world.signed_in(people["village_head"])
    assert head.post(f"{SHEETS}surat/{letter.pk}/").status_code == 409
    address = printed(people, letter)
    assert uploads(people, address, "village_head").status_code == 409
    address = brought(people, letter)
    assert looks(people, address, "village_head").status_code == 409
    assert Letter.objects.get().state == Letter.State.DRAFT


def test_who_carried_it_does_not_look_and_the_operator_never_does(people, letter):
    address = brought(people, letter, "village_secretary")
    assert looks(people, address, "village_secretary").status_code == 409
    assert looks(people, address, "village_operator").status_code == 403
    assert looks(people, address, "section_head").status_code == 302
    assert Letter.objects.get().state == Letter.State.SIGNED


def test_the_letter_of_another_office_is_not_found(people, letter):
    address = brought(people, letter)
    camat = world.signed_in(people["camat"])
    assert camat.get(address).status_code == 404
    assert looks(people, address, "camat").status_code == 404
    assert camat.post(f"{SHEETS}surat/{letter.pk}/").status_code == 404


def test_the_sheet_of_an_office_of_two_is_looked_at_by_the_office_above(people, letter):
    keep = (people["village_head"], people["village_operator"])
    Holding.objects.filter(office=letter.office).exclude(person__in=keep).delete()
    address = brought(people, letter)
    assert looks(people, address, "village_operator").status_code in (403, 409)
    camat = world.signed_in(people["camat"])
    assert "Periksa lembar bertanda tangan" in said(camat.get("/meja/"))
    assert looks(people, address, "camat").status_code == 302
    letter.refresh_from_db()
    assert letter.state == Letter.State.SIGNED
    assert "diperiksa Contoh Camat" in Event.objects.get(kind="letter.signed").says
    people["other"] = world.holder("camat", world.OTHER_SUBDISTRICT)
    assert world.signed_in(people["other"]).get(address).status_code == 404


def test_what_is_sent_back_may_be_brought_once_more(people, letter):
    address = brought(people, letter)
    assert looks(people, address, "village_secretary", alasan=" ").status_code == 409
    assert looks(people, address, "village_secretary", alasan="fotonya kabur").status_code == 302
    assert "fotonya kabur" in said(world.signed_in(people["village_operator"]).get(address))
    assert uploads(people, address).status_code == 302
    assert looks(people, address, "village_secretary").status_code == 302


@pytest.mark.parametrize("day", ["", "2020-01-01", (today() + timedelta(1)).isoformat()])
def test_the_day_of_the_signature_lies_between_the_print_and_today(people, letter, day):
    answer = uploads(people, printed(people, letter), tanggal=day)
    assert answer.status_code == 409
    assert "Tanggal tanda tangannya belum benar" in said(answer)


def test_what_is_no_scan_is_not_taken(people, letter):
    text = io.BytesIO(b"Undangan")
    text.name = "lembar.txt"
    assert uploads(people, printed(people, letter), file=text).status_code == 409
    assert SignatureSheet.objects.get().state == State.PRINTED


def test_a_cancelled_letter_is_signed_by_no_sheet(people, letter):
    address = brought(people, letter)
    cancel_letter(world.seat(people["village_operator"]), letter.pk, "tidak jadi")
    answer = looks(people, address, "village_secretary")
    assert answer.status_code == 409
    assert "sudah selesai atau dibatalkan" in said(answer)
    assert Letter.objects.get().number == ""


def test_who_no_longer_decides_that_day_signs_nothing(people, letter):
    address = printed(people, letter)
    Holding.objects.filter(person=people["village_head"]).update(until=today() - timedelta(1))
    answer = uploads(people, address)
    assert answer.status_code == 409
    assert "tidak memutus bagi" in said(answer)


def test_a_sheet_is_taken_back_before_anybody_looked(people, letter):
    address = brought(people, letter)
    assert world.signed_in(people["village_operator"]).post(f"{address}tarik/").status_code == 302
    assert looks(people, address, "village_secretary").status_code == 409
    assert Event.objects.filter(kind="letter.sheet_withdrawn").count() == 1


def test_two_sheets_of_one_letter_do_not_wait_at_once(people, letter):
    world.acting("village_head", world.VILLAGE)
    first, second = (
        printed(people, letter, signer=who)
        for who in (
            people["village_head"],
            SignatureSheet._meta.get_field("signer").related_model.objects.last(),
        )
    )
    assert first != second
    assert uploads(people, first).status_code == 302
    assert "Lembar lain sudah menunggu" in said(uploads(people, second))


def test_a_handover_signed_by_hand_waits_for_the_office_above(people, passing):
    head, camat = people["village_head"], people["camat"]
    staff = people["staff"] = world.holder("subdistrict_staff")
    address = brought(people, passing, signer=head)
    assert looks(people, address, "village_secretary").status_code == 403
    page = said(world.signed_in(staff).get(address))
    assert "Lembar serah terima jabatan" in page
    assert "Periksa lembar bertanda tangan" in said(world.signed_in(staff).get("/meja/"))
    assert looks(people, address, "staff").status_code == 302
    passing.refresh_from_db()
    assert passing.signed_at
    assert passing.received_at is None
    event = Event.objects.get(kind="handover.signed")
    assert (event.actor, event.values["means"]) == (head.name, "paper")
    assert "diperiksa Contoh Staf Kecamatan" in event.says
    assert "diperiksa Contoh Staf Kecamatan" in said(world.signed_in(camat).get(f"{HANDOVERS}{passing.pk}/"))
    dpmd = people["dpmd"] = world.holder("dpmd_head")
    assert world.signed_in(dpmd).post(f"{HANDOVERS}{passing.pk}/setuju/").status_code == 302
    assert Holding.objects.filter(person=people["successor"], since=passing.since).exists()


def test_who_comes_into_the_office_signs_by_hand_before_he_holds_any(people, passing):
    people["staff"] = world.holder("subdistrict_staff")
    address = brought(people, passing, "staff", signer=people["successor"])
    assert looks(people, address, "staff").status_code == 409
    assert looks(people, address, "camat").status_code == 302
    passing.refresh_from_db()
    assert passing.received_at
    event = Event.objects.get(kind="handover.received")
    assert "Contoh Pengganti" in event.says
    assert event.actor == "Mitra Desa"


def test_only_who_may_bring_people_in_there_carries_the_sheet_of_a_handover(people, passing):
    inspector = world.signed_in(world.holder("inspector"))
    assert inspector.get(f"{HANDOVERS}{passing.pk}/").status_code == 200
    answer = inspector.post(f"{SHEETS}serah-terima/{passing.pk}/", {"orang": people["village_head"].pk})
    assert answer.status_code == 403
    other = world.signed_in(world.holder("camat", world.OTHER_SUBDISTRICT))
    assert other.post(f"{SHEETS}serah-terima/{passing.pk}/", {"orang": 1}).status_code == 404


def test_the_two_who_sign_do_not_look_at_each_other_s_sheet(people, passing):
    Holding.objects.create(
        person=people["successor"],
        office=world.office("dpmd", world.REGENCY),
        role="dpmd_staff",
        since=date(2020, 1, 1),
        decree="SK 1",
    )
    address = brought(people, passing, signer=people["village_head"])
    assert looks(people, address, "successor").status_code == 409
    passing.refresh_from_db()
    assert passing.signed_at is None


def test_the_database_itself_refuses_a_sheet_that_its_signer_looked_at(people, letter):
    made = print_letter_sheet(world.seat(people["village_operator"]), letter.pk)
    for wrong in ({"checked_by": made.signer_id}, {"carried_by": made.signer_id}, {"state": State.ACCEPTED}):
        with pytest.raises(IntegrityError), transaction.atomic():
            SignatureSheet.objects.filter(pk=made.pk).update(**wrong)

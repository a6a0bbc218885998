"""Ties: names beside officials, BPD and declared family ask for statements; who is tied stands aside, and his deputy acts."""

import re
from datetime import date

import pytest
from django.contrib.auth.hashers import make_password
from django.core.files.uploadedfile import SimpleUploadedFile

from mitradesa.actions.erasure import approve_erasure, erase_person
from mitradesa.actions.steps import Taken, take_step
from mitradesa.actions.ties import Stated, declare_family, state_tie
from mitradesa.core.calendar import today
from mitradesa.core.lifecycle.needs import Need
from mitradesa.core.lifecycle.papers import Paper
from mitradesa.core.refusals import Blocked, NotAllowed
from mitradesa.queries.desk import desk
from mitradesa.queries.facts.cooperations import facts_of_cooperation
from mitradesa.queries.needs.everything import answers
from mitradesa.queries.ties import alike, compared, compared_sound
from mitradesa.records.models import CooperationFact, Event, FamilyDeclaration, Holding, PartnerPerson
from tests import estate, world

pytestmark = pytest.mark.django_db
ALL_LISTS = ["kepala desa dan keluarganya", "perangkat desa", "anggota BPD"]


@pytest.fixture(autouse=True)
def regions(settings, tmp_path):
    settings.FILES = tmp_path / "berkas"
    world.regions()


def text_of(page):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page.content.decode()))


def named(role, name, **fields):
    one = world.holder(role, **fields)
    one.name = name
    one.save()
    return one


def somebody_of(partner, name, role="owner"):
    return PartnerPerson.objects.create(partner=partner, name=name, sound=compared_sound(name), role=role)


@pytest.fixture
def partner():
    return world.a_partner()


@pytest.fixture
def case(partner):
    one = estate.a_case(
        partner=partner,
        track="partner_initiative",
        regime="third_party",
        asset_use="none",
        title="Kebun kopi",
    )
    one.papers.create(kind=Paper.CANCELLATION_NOTE, dated_on=today())
    return one


@pytest.fixture
def village():
    """Head, secretary and BPD with names of their own; the head has said that he has no family to name."""
    people = {
        "head": named("village_head", "Ahmad Fauzi"),
        "secretary": named("village_secretary", "Siti Rahmawati"),
        "bpd": named("bpd_chair", "Yusuf Hidayat"),
    }
    declare_family(world.seat(people["head"]), [])
    return people


def ties(case):
    case.refresh_from_db()
    return answers(case, [Need.TIES_ANSWERED], today())[Need.TIES_ANSWERED]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Muhammad Yusuf, S.Pd.", "Moch. Yoesoef", True),
        ("Hj. Siti Aminah", "Siti Aminah Lestari", True),
        ("Aminah Siti", "Siti Aminah", True),
        ("Siti", "Siti Aminah", False),
        ("Ahmad Fauzi", "Ahmad Rifai", False),
        ("Budi Santoso (contoh)", "Sari Lestari (contoh)", False),
    ],
)
def test_names_are_compared_by_sound_and_one_word_is_not_enough(one, other, same):
    assert alike(compared_sound(one), compared_sound(other)) is same


def test_a_name_that_is_alike_asks_for_a_statement_and_accuses_nobody(case, partner, village):
    somebody_of(partner, "H. Akhmad Fauzi, S.E.")
    found = ties(case)
    assert not found.met
    assert found.says == "1 nama mirip nama atau keluarga Kepala Desa: perlu pernyataan."
    assert (found.page, found.arguments) == ("ties:of_case", (case.key,))
    secretary = world.signed_in(village["secretary"])
    said = text_of(secretary.get(f"/ruang/mitra/hubungan/perkara/{case.key}/"))
    assert "bernama mirip Ahmad Fauzi (Kepala Desa)" in said
    assert "bukan tuduhan" in said
    assert "benturan" not in said.lower()
    assert "konflik" not in said.lower().split("dasarnya")[0]
    assert any(one.kind == "tie" for one in desk(world.seat(village["head"])))
    values, origins = facts_of_cooperation(case)
    assert values["head_names_undeclared"] == 1
    assert values["official_names_undeclared"] == values["bpd_names_undeclared"] == 0
    assert "tied_deciders" not in values
    assert origins["name_lists_compared"] == "pencocokan nama pada perkara ini"


def test_the_head_states_that_it_is_another_and_the_need_is_met(case, partner, village):
    about = somebody_of(partner, "Ahmad Fauzi")
    client = world.signed_in(village["head"])
    address = f"/ruang/mitra/hubungan/perkara/{case.key}/{village['head'].pk}/{about.pk}/"
    page = text_of(client.get(address))
    assert "Surat pernyataan hubungan dengan pihak ketiga" in page
    assert "usulan Mitra Desa" in page
    assert "UU 6/2014 Pasal 29 huruf b" in page
    sent = {"answer": "none", "on": today().isoformat()}
    assert client.post(address, {"on": today().isoformat()}).status_code == 422
    assert client.post(address, sent).status_code == 302
    assert ties(case).met
    assert "tidak ada yang menyatakan hubungan" in ties(case).says
    values, _ = facts_of_cooperation(case)
    assert (values["tied_deciders"], values["recorded_recusals"]) == (0, 0)
    assert values["head_relatives_in_partner"] == 0
    told = Event.objects.latest("position")
    assert told.says == 'menyatakan tidak mempunyai hubungan dalam perkara "Kebun kopi"'
    assert "Ahmad" not in str(told.values)
    assert not any(one.kind == "tie" for one in desk(world.seat(village["head"])))


def test_a_declared_relative_is_compared_too_and_the_declaration_is_erased_on_asking(case, partner, village):
    somebody_of(partner, "Nur Hayati")
    client = world.signed_in(village["secretary"])
    family = "/ruang/mitra/hubungan/keluarga/"
    sent = {"form-TOTAL_FORMS": 6, "form-INITIAL_FORMS": 0, "form-0-name": "Noer Hajati"}
    assert client.post(family, sent).status_code == 422
    sent |= {"form-0-name": "Nur Hayati", "form-0-relation": "sibling"}
    assert client.post(family, sent).status_code == 302
    assert ties(case).says == "1 nama mirip nama atau keluarga Sekretaris Desa: perlu pernyataan."
    said = text_of(client.get(f"/ruang/mitra/hubungan/perkara/{case.key}/"))
    assert "Nur Hayati bernama mirip Nur Hayati, saudara kandung Siti Rahmawati" in said
    own = world.signed_in(world.holder("third_party", partner=partner))
    assert "Rahmawati" not in text_of(own.get(f"/ruang/proses/{case.key}/"))
    event = Event.objects.latest("position")
    assert "Hayati" not in f"{event.says}{event.values}{event.personal}"
    assert "Nur Hayati" in client.get(family).content.decode()
    assert "Nur Hayati" not in world.signed_in(village["head"]).get(family).content.decode()
    assert client.post(f"{family}hapus/").status_code == 302
    assert not FamilyDeclaration.objects.filter(person=village["secretary"]).exists()
    assert ties(case).met


def test_erasing_a_person_erases_the_family_that_he_declared(village):
    Holding.objects.filter(person=village["head"]).update(until=date(2021, 1, 1))
    asked = erase_person(world.seat(world.holder("dpmd_head")), village["head"].pk, "diminta sendiri")
    approve_erasure(world.seat(world.holder("dpmd_secretary")), asked.pk)
    assert not FamilyDeclaration.objects.exists()


def test_lists_that_records_do_not_know_are_stated_by_hand(case, partner, village):
    somebody_of(partner, "Orang Lain Sekali")
    Holding.objects.filter(role="bpd_chair").delete()
    FamilyDeclaration.objects.all().delete()
    assert "Belum dicocokkan dengan: kepala desa dan keluarganya, anggota BPD" in ties(case).says
    assert "belum mengisi daftar keluarganya" in ties(case).says
    CooperationFact.objects.create(
        cooperation=case, name="name_lists_compared", value=ALL_LISTS, origin="dinyatakan Contoh"
    )
    assert ties(case).met
    assert set(facts_of_cooperation(case)[0]["name_lists_compared"]) == set(ALL_LISTS)


def test_without_a_profile_what_was_stated_of_the_case_answers(case, village):
    assert not ties(case).met
    for name, value in (("name_lists_compared", ALL_LISTS), ("tied_deciders", 0)):
        CooperationFact.objects.create(cooperation=case, name=name, value=value, origin="dinyatakan Contoh")
    assert ties(case).met


def tied(case, village, about=None, **more):
    stated = Stated("family", "Pemiliknya kakak kandung saya.", today(), **more)
    return state_tie(world.seat(village["head"]), case.key, village["head"].pk, about, stated)


def test_whoever_is_tied_stands_aside_and_the_need_waits_for_his_deputy(case, partner, village):
    about = somebody_of(partner, "Ahmad Fauzi").pk
    tied(case, village, about)
    assert "Ahmad Fauzi menyisih, penggantinya belum disebut" in ties(case).says
    with pytest.raises(Blocked, match="Surat penunjukan"):
        tied(case, village, about, deputy=village["secretary"].pk)
    tied(case, village, about, deputy=village["secretary"].pk, deputy_basis="Berita acara 3/2026")
    assert ties(case).met
    assert "digantikan Siti Rahmawati" in ties(case).says
    values, _ = facts_of_cooperation(case)
    assert (values["tied_deciders"], values["recorded_recusals"]) == (1, 1)
    assert values["head_relatives_in_partner"] == 1
    assert (values["head_statement"], values["head_statement_on"]) == ("signed", today())
    assert compared(case, today()).open == []


def cancel(one, case):
    case.refresh_from_db()
    taken = Taken(today(), "Pihak ketiga menarik rencananya.")
    return take_step(world.seat(one), case.key, case.version, "cancel", taken)


def test_the_tied_head_takes_no_step_and_his_deputy_takes_it_in_his_place(case, village):
    with pytest.raises(NotAllowed):
        cancel(village["secretary"], case)
    tied(case, village, deputy=village["secretary"].pk, deputy_basis="Berita acara 3/2026")
    with pytest.raises(Blocked, match="UU 30/2014 Pasal 42"):
        cancel(village["head"], case)
    with pytest.raises(NotAllowed):
        cancel(world.holder("village_operator"), case)
    cancel(village["secretary"], case)
    told = Event.objects.latest("position")
    assert told.actor == "Siti Rahmawati"
    assert "sebagai pengganti yang menyisih" in told.says


def test_pages_say_why_and_the_deputy_confirms_with_his_pin(case, village):
    village["secretary"].pin = make_password("271828")
    village["secretary"].save()
    tied(case, village, deputy=village["secretary"].pk, deputy_basis="Berita acara 3/2026")
    case.refresh_from_db()
    address = f"/ruang/proses/{case.key}/langkah/cancel/"
    head, secretary = (world.signed_in(village[one]) for one in ("head", "secretary"))
    assert "jadi menyisih" in text_of(head.get(address))
    assert "jadi menyisih" in text_of(head.get(f"/ruang/proses/{case.key}/"))
    sent = {"version": case.version, "on": today().isoformat(), "note": "Rencananya ditarik kembali."}
    refused = head.post(address, sent)
    assert refused.status_code == 409
    assert "UU 30/2014 Pasal 42" in text_of(refused)
    assert 'name="pin"' in secretary.get(address).content.decode()
    assert secretary.post(address, sent).status_code == 409
    assert secretary.post(address, sent | {"pin": "271828"}).status_code == 302
    case.refresh_from_db()
    assert case.status == "cancelled"


def test_a_deputy_who_is_tied_himself_does_not_act(case, village):
    bpd = village["bpd"].pk
    tied(case, village, deputy=village["secretary"].pk, deputy_basis="Berita acara 3/2026")
    own = Stated("business", "Saya menjual hasil kebun kepadanya.", today())
    state_tie(world.seat(village["secretary"]), case.key, village["secretary"].pk, None, own)
    with pytest.raises(Blocked, match="menyisih dari langkah"):
        cancel(village["secretary"], case)
    with pytest.raises(Blocked, match="juga menyatakan hubungan"):
        tied(case, village, deputy=village["secretary"].pk, deputy_basis="x")
    tied(case, village, deputy=bpd, deputy_basis="Berita acara 4/2026")
    cancel(village["bpd"], case)


def test_anothers_statement_is_recorded_from_its_signed_paper(case, partner, village):
    about = somebody_of(partner, "Yusuf Hidayat")
    client = world.signed_in(village["secretary"])
    address = f"/ruang/mitra/hubungan/perkara/{case.key}/{village['bpd'].pk}/{about.pk}/"
    sent = {"answer": "none", "on": "2026-01-10"}
    refused = client.post(address, sent)
    assert refused.status_code == 409
    assert "dicatat dari kertas" in text_of(refused)
    paper = SimpleUploadedFile("pernyataan.pdf", b"%PDF-1.7\n%%EOF")
    assert client.post(address, sent | {"paper": paper}).status_code == 302
    assert "mencatat pernyataan Yusuf Hidayat (Ketua BPD)" in Event.objects.latest("position").says
    assert client.get(f"{address}berkas/").headers["content-disposition"].endswith('"pernyataan.pdf"')
    operator = world.signed_in(named("section_head", "Contoh Kasi"))
    again = SimpleUploadedFile("lain.pdf", b"%PDF-1.7\n%%EOF ")
    assert operator.post(address, sent | {"paper": again}).status_code == 403


def test_pages_cost_the_same_with_many_names(case, partner, village, django_assert_max_num_queries):
    for number in range(20):
        somebody_of(partner, f"Pemilik {number} Contoh")
        named("section_head", f"Kasi {number} Desa")
    client = world.signed_in(village["secretary"])
    for address, most in (
        (f"/ruang/mitra/hubungan/perkara/{case.key}/", 16),
        (f"/ruang/mitra/hubungan/perkara/{case.key}/{village['head'].pk}/0/", 16),
        ("/ruang/mitra/hubungan/keluarga/", 8),
    ):
        with django_assert_max_num_queries(most):
            assert client.get(address).status_code == 200

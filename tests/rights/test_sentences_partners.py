"""Third parties and ties: the sentences of sentences.toml about profiles, statements, deputies and assessments."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from mitradesa.core.calendar import today
from mitradesa.core.lifecycle.papers import Paper
from mitradesa.records.models import Assessment, Cooperation, Partner, Registration, TieStatement
from tests import estate, world
from tests.rights.acting import PIN, TODAY, opens, sends, somebody

pytestmark = pytest.mark.django_db
ROOM, CASES = "/ruang/mitra/", "/ruang/mitra/hubungan/perkara/"
PROFILE = {
    "p-name": "PT Contoh Mitra",
    "p-kind": "company",
    "orang-0-name": "Contoh Pemilik",
    "orang-0-role": "owner",
    **{
        f"{prefix}-{part}": 5
        for prefix in ("surat", "orang", "kerja")
        for part in ("TOTAL_FORMS", "INITIAL_FORMS")
    },
}


@pytest.fixture(autouse=True)
def regions(settings, tmp_path):
    settings.FILES = tmp_path / "berkas"
    world.regions()


@pytest.fixture
def partner():
    return world.a_partner()


@pytest.fixture
def case(partner):
    one = estate.a_case(partner=partner, track="partner_initiative", regime="third_party", asset_use="none")
    one.papers.create(kind=Paper.CANCELLATION_NOTE, dated_on=today())
    return one


def test_a_profile_is_verified_by_another_of_the_regency_office_than_who_entered_it(partner):
    entering = somebody("dpmd_staff")
    assert sends(entering, f"{ROOM}{partner.pk}/profil/", **PROFILE) == 302
    row = Registration.objects.get()
    accept = f"{ROOM}pendaftaran/{row.pk}/terima/"
    for role in ("village_head", "camat", "legal_officer", "facilitator"):
        assert sends(somebody(role), accept, version=1) == 403
    assert sends(somebody("third_party", partner=partner), accept, version=1) == 403
    assert sends(somebody("dpmd_head", world.OTHER_REGENCY), accept, version=1) == 404
    assert sends(entering, accept, version=1) == 409
    assert Partner.objects.get(pk=partner.pk).verified_at is None
    assert sends(somebody("dpmd_division_head"), accept, version=1) == 302
    assert Partner.objects.get(pk=partner.pk).verified_at is not None


def test_a_third_party_hands_in_its_own_profile_and_sees_no_others(partner):
    own = somebody("third_party", partner=partner)
    assert sends(own, f"{ROOM}profil/", **PROFILE) == 302
    assert Partner.objects.get(pk=partner.pk).people.count() == 0
    row = f"{ROOM}pendaftaran/{Registration.objects.get().pk}/"
    other = somebody("third_party", partner=world.a_partner("CV Contoh Lain"))
    assert opens(own, row) == opens(own, f"{row}perbaiki/") == 200
    assert opens(other, row) == opens(other, f"{row}perbaiki/") == 404
    assert opens(own, f"{ROOM}antrean/") == sends(own, f"{ROOM}{partner.pk}/profil/", **PROFILE) == 403
    for role in ("village_secretary", "camat"):
        one = somebody(role)
        assert opens(one, row) == 404
        assert opens(one, f"{ROOM}antrean/") == sends(one, f"{ROOM}profil/", **PROFILE) == 403
    assert opens(somebody("dpmd_staff"), row) == 200


def test_those_who_decide_or_watch_see_ties_and_the_third_party_and_the_province_do_not(case, partner):
    address = f"{CASES}{case.key}/"
    for role in ("village_operator", "bpd_member", "camat", "dpmd_staff", "legal_officer", "inspector"):
        assert opens(somebody(role), address) == 200
    for role in ("facilitator", "bupati", "province_officer"):
        assert opens(somebody(role), address) == 403
    assert opens(somebody("third_party", partner=partner), address) == 403
    assert opens(somebody("village_head", world.SIBLING_VILLAGE), address) == 404


def test_everybody_states_for_himself_and_another_only_by_his_signed_paper(case):
    kasi, finance = somebody("section_head"), somebody("finance_officer")
    address = f"{CASES}{case.key}/{kasi.pk}/0/"
    said = {"answer": "none", "on": TODAY}
    paper = {"paper": SimpleUploadedFile("a.pdf", b"%PDF-1.7\n%%EOF")}
    assert sends(finance, address, **said, **paper) == 403
    for role in ("camat", "dpmd_head", "inspector"):
        assert sends(somebody(role), address, **said) == 403
    assert sends(somebody("village_secretary", world.SIBLING_VILLAGE), address, **said) == 404
    secretary = somebody("village_secretary")
    assert sends(secretary, address, **said) == 409
    assert not TieStatement.objects.exists()
    assert sends(kasi, address, **said) == 302
    paper = {"paper": SimpleUploadedFile("a.pdf", b"%PDF-1.7\n%%EOF")}
    assert sends(secretary, address, **said, **paper) == 302


def test_whoever_states_a_tie_takes_no_step_and_his_deputy_does(case):
    head, secretary = somebody("village_head"), somebody("village_secretary")
    tie = {"answer": "business", "words": "Saya memasok bibit kepadanya.", "on": TODAY}
    tie |= {"deputy": secretary.pk, "deputy_basis": "Berita acara 3/2026"}
    assert sends(head, f"{CASES}{case.key}/{head.pk}/0/", **tie) == 302
    other = estate.a_case(partner=world.a_partner("CV Contoh Lain"))
    version = Cooperation.objects.get(pk=case.pk).version
    step = {"on": TODAY, "note": "Rencananya ditarik kembali.", "pin": PIN, "version": version}
    assert sends(head, f"/ruang/proses/{case.key}/langkah/cancel/", **step) == 409
    assert sends(somebody("finance_officer"), f"/ruang/proses/{case.key}/langkah/cancel/", **step) == 403
    assert sends(secretary, f"/ruang/proses/{other.key}/langkah/cancel/", **step | {"version": 1}) == 403
    assert Cooperation.objects.get(pk=case.pk).status == "opened"
    assert sends(secretary, f"/ruang/proses/{case.key}/langkah/cancel/", **step) == 302


def test_an_assessment_is_made_by_the_village_and_the_regency_and_read_by_no_third_party(case, partner):
    address = f"{ROOM}{partner.pk}/penilaian/"
    said = {"nilai-legality": "1", "kata-legality": "Suratnya lengkap semua."}
    for role in ("bpd_chair", "camat", "inspector"):
        assert sends(somebody(role), address, **said) == 403
    assert sends(somebody("third_party", partner=partner), address, **said) == 403
    assert sends(somebody("village_head", world.SIBLING_VILLAGE), address, **said) == 404
    assert sends(somebody("village_head"), address, **said) == 302
    card = f"{address}{Assessment.objects.get().pk}/"
    assert opens(somebody("camat"), card) == opens(somebody("dpmd_staff"), card) == 200
    assert opens(somebody("third_party", partner=partner), card) == 403
    assert opens(somebody("village_head", world.SIBLING_VILLAGE), card) == 404

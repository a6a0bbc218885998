"""A third party registers itself: the receipt, the queue, a second person, returning and mending, merging with one that is known."""

import re
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from mitradesa.actions import registrations
from mitradesa.actions.registrations import verify_profile
from mitradesa.core.calendar import today
from mitradesa.core.refusals import Blocked
from mitradesa.queries.desk import desk
from mitradesa.queries.facts.cooperations import facts_of_cooperation
from mitradesa.records.models import Event, Partner, Registration
from tests import estate, world

pytestmark = pytest.mark.django_db
OPEN = "/mitra/daftar/"


@pytest.fixture(autouse=True)
def regions(settings, tmp_path):
    settings.FILES = tmp_path / "berkas"
    world.regions()


@pytest.fixture
def staff():
    return world.holder("dpmd_staff")


def filled(name="PT Contoh Bambu", **more):
    """The form as a browser sends it, with one person and what `more` says by its field."""
    rows = {"surat": 4, "orang": 5, "kerja": 2}
    sent = {f"{prefix}-{part}": n for prefix, n in rows.items() for part in ("TOTAL_FORMS", "INITIAL_FORMS")}
    sent |= {"p-name": name, "p-kind": "company", "p-regency": world.REGENCY}
    sent |= {"orang-0-name": "Contoh Pemilik", "orang-0-role": "owner", "orang-0-share": "60"}
    return sent | more


def text_of(page):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page.content.decode()))


def registered(client, **more):
    page = client.post(OPEN, filled(**more))
    assert page.status_code == 302, text_of(page)
    return Registration.objects.latest("pk")


def test_a_third_party_registers_without_an_account_and_looks_its_receipt_up(client, staff):
    assert "Daftar sebagai pihak ketiga" in text_of(client.get(OPEN))
    row = registered(client, **{"p-contact": "0800123"})
    assert Partner.objects.count() == 0
    said = text_of(client.get(f"/mitra/tanda-terima/{row.code.lower().replace('-', '')}/"))
    assert "Menunggu diperiksa Dinas PMD" in said
    assert "Contoh Pemilik" not in said
    assert "0800123" not in said
    assert client.get("/mitra/tanda-terima/?kode=" + row.code).headers["location"].endswith(f"{row.code}/")
    told = [one.what for one in desk(world.seat(staff))]
    assert "Periksa profil pihak ketiga PT Contoh Bambu" in told


def test_what_is_wrong_is_said_beside_its_field_and_nothing_is_kept(client, staff):
    page = client.post(OPEN, filled(**{"p-nib": "123", "surat-0-number": "7"}))
    assert page.status_code == 422
    assert "NIB terdiri atas 13 angka" in text_of(page)
    assert "Pilih surat apa ini" in text_of(page)
    assert client.post(OPEN, filled(**{"orang-0-name": ""})).status_code == 409
    assert client.post(OPEN, filled(**{"orang-1-name": "B", "orang-1-share": "50"})).status_code == 409
    assert client.post(OPEN, filled(situs="http://iklan")).status_code == 422
    assert not Registration.objects.exists()


def test_a_name_that_waits_is_not_taken_twice_and_a_full_queue_closes(client, staff, monkeypatch):
    registered(client)
    again = client.post(OPEN, filled("P.T. CONTOH BAMBU"))
    assert again.status_code == 302
    assert client.post(OPEN, filled("pt contoh bambu")).status_code == 409
    monkeypatch.setattr(registrations, "MOST_WAITING", 2)
    full = client.post(OPEN, filled("CV Lain"))
    assert full.status_code == 409
    assert "Antrean pendaftaran sedang penuh" in text_of(full)


def test_too_many_from_one_place_are_asked_to_wait(client, staff, settings):
    settings.ACCOUNT_RATE_LIMITS = {"registration": "2/h/ip", "registration_guess": "3/h/ip"}
    for number in range(2):
        registered(client, name=f"PT Contoh {number}")
    assert client.post(OPEN, filled("PT Contoh 9")).status_code == 429
    guesses = [client.get(f"/mitra/tanda-terima/AAAA-AAAA-AAA{number}/").status_code for number in range(5)]
    assert guesses[:3] == [404, 404, 404]
    assert 404 not in guesses[3:]


def test_the_office_returns_with_a_reason_and_the_sender_mends_by_his_code(client, staff):
    row = registered(client)
    office = world.signed_in(staff)
    address = f"/ruang/mitra/pendaftaran/{row.pk}/"
    assert "Contoh Pemilik" in text_of(office.get(address))
    assert office.post(f"{address}kembalikan/", {"version": 1, "reason": "kurang"}).status_code == 409
    reason = "Nomor akta belum ditulis."
    assert office.post(f"{address}kembalikan/", {"version": 1, "reason": reason}).status_code == 302
    receipt = f"/mitra/tanda-terima/{row.code}/"
    assert reason in text_of(client.get(receipt))
    assert office.post(f"{address}terima/", {"version": 2}).status_code == 409
    sent = filled(**{"p-version": 2, "surat-0-kind": "deed", "surat-0-number": "12"})
    assert client.post(f"{receipt}perbaiki/", sent).status_code == 302
    assert client.post(f"{receipt}perbaiki/", sent).status_code == 409
    assert office.post(f"{address}terima/", {"version": 3}).status_code == 302
    partner = Partner.objects.get()
    assert (partner.verified_by_id, partner.deed) == (staff.pk, "12")
    assert [one.share for one in partner.people.all()] == [6000]
    assert client.get(f"{receipt}perbaiki/").status_code == 404
    assert "sudah diperiksa dan diterima" in text_of(client.get(receipt)).lower()


def test_a_known_name_is_chosen_and_not_recorded_twice(client, staff):
    known = world.a_partner("PT Contoh Bambu")
    row = registered(client, name="PT Contoh Bambu", **{"p-npwp": "01.300.066.6-091.000"})
    office = world.signed_in(staff)
    address = f"/ruang/mitra/pendaftaran/{row.pk}/"
    assert "Gabungkan ke PT Contoh Bambu" in text_of(office.get(address))
    refused = office.post(f"{address}terima/", {"version": 1})
    assert refused.status_code == 409
    assert "Register sudah mengenal" in text_of(refused)
    assert office.post(f"{address}terima/", {"version": 1, "lain": known.pk}).status_code == 302
    known.refresh_from_db()
    assert known.verified_at is not None
    assert Partner.objects.count() == 1
    assert sorted(one.kind for one in known.papers.all()) == ["npwp"]


def test_whoever_entered_a_profile_does_not_verify_it(staff):
    office = world.signed_in(staff)
    assert office.post("/ruang/mitra/profil/baru/", filled()).status_code == 302
    row = Registration.objects.get()
    refused = office.post(f"/ruang/mitra/pendaftaran/{row.pk}/terima/", {"version": 1})
    assert refused.status_code == 409
    assert "tidak memeriksanya sendiri" in text_of(refused)
    assert not [one for one in desk(world.seat(staff)) if one.kind == "registration"]
    verify_profile(world.seat(world.holder("dpmd_head")), row.pk, 1)
    assert (
        Event.objects.latest("position").says == "memeriksa dan menerima profil pihak ketiga PT Contoh Bambu"
    )


def test_taken_back_it_forgets_its_people_and_how_to_reach_them(client, staff):
    row = registered(client, **{"p-contact": "0800123"})
    assert client.post(f"/mitra/tanda-terima/{row.code}/tarik/", {"version": 9}).status_code == 409
    assert client.post(f"/mitra/tanda-terima/{row.code}/tarik/", {"version": 1}).status_code == 302
    row.refresh_from_db()
    assert (row.state, row.profile, row.contact) == ("withdrawn", {}, "")
    registered(client)


def test_the_account_of_a_third_party_keeps_its_profile_and_papers_run_out_on_desks(staff):
    partner = world.a_partner()
    own = world.holder("third_party", partner=partner)
    client = world.signed_in(own)
    soon = (today() + timedelta(days=20)).isoformat()
    nik = "1604010101700001"
    sent = filled(
        partner.name,
        **{
            "surat-0-kind": "permit",
            "surat-0-number": "503/7",
            "surat-0-expires_on": soon,
            "surat-1-kind": "id_card",
            "surat-1-number": nik,
        },
    )
    assert client.post("/ruang/mitra/profil/", sent).status_code == 302
    row = Registration.objects.get()
    assert partner.papers.count() == 0
    assert nik not in str(row.profile)
    with pytest.raises(Blocked, match="sudah berubah"):
        verify_profile(world.seat(staff), row.pk, 9)
    verify_profile(world.seat(staff), row.pk, 1)
    permit = partner.papers.get(kind="permit")
    brought = {"file": SimpleUploadedFile("izin.pdf", b"%PDF-1.7\n%%EOF")}
    assert client.post(f"/ruang/mitra/{partner.pk}/surat/{permit.pk}/", brought).status_code == 302
    assert client.get(f"/ruang/mitra/{partner.pk}/surat/{permit.pk}/unduh/").status_code == 200
    page = client.get(f"/ruang/mitra/{partner.pk}/")
    assert "••••0001" in text_of(page)
    told = [one.what for one in desk(world.seat(own))]
    assert any(one.startswith("Izin PT Contoh Mitra akan habis") for one in told)
    assert "503/7" in client.get("/ruang/mitra/profil/").content.decode()
    office = world.signed_in(staff)
    again = filled(partner.name, **{"surat-0-kind": "permit", "surat-0-number": "503/7"})
    assert office.post(f"/ruang/mitra/{partner.pk}/profil/", again).status_code == 302
    verify_profile(world.seat(world.holder("dpmd_head")), Registration.objects.latest("pk").pk, 1)
    permit.refresh_from_db()
    assert (permit.file_name, permit.expires_on, permit.withdrawn_on) == ("izin.pdf", None, None)
    assert partner.papers.get(kind="id_card").withdrawn_on == today()


def test_the_scan_of_an_identity_card_is_for_the_office_and_its_owner(staff):
    partner = world.a_partner()
    world.agreement(partner=partner)
    paper = partner.papers.create(kind="id_card", number="0001")
    address = f"/ruang/mitra/{partner.pk}/surat/{paper.pk}/"
    brought = {"file": SimpleUploadedFile("ktp.pdf", b"%PDF-1.7\n%%EOF")}
    village = world.signed_in(world.holder("village_secretary"))
    assert village.post(address, brought).status_code == 403
    brought = {"file": SimpleUploadedFile("ktp.pdf", b"%PDF-1.7\n%%EOF")}
    assert world.signed_in(staff).post(address, brought).status_code == 302
    assert village.get(f"{address}unduh/").status_code == 403
    assert world.signed_in(staff).get(f"{address}unduh/").status_code == 200


def test_the_queue_costs_the_same_with_many(staff, django_assert_max_num_queries):
    for number in range(40):
        Registration.objects.create(
            regency_id=world.REGENCY,
            code=f"C{number}",
            name=f"PT {number}",
            plain_name=f"pt {number}",
            kind="company",
            profile={"papers": [], "people": [], "works": []},
        )
    client = world.signed_in(staff)
    with django_assert_max_num_queries(8):
        page = client.get("/ruang/mitra/antrean/")
    (more,) = re.findall(r'href="([^"]*sesudah=[^"]*)"', page.content.decode())
    assert "PT 30" in text_of(client.get("/ruang/mitra/antrean/" + more.replace("&amp;", "&")))
    with django_assert_max_num_queries(14):
        assert client.get(f"/ruang/mitra/pendaftaran/{Registration.objects.first().pk}/").status_code == 200
    assert client.get("/ruang/mitra/antrean/?sesudah=5~x").status_code == 200


def test_a_merger_takes_the_profile_along_and_gives_it_back():
    office = world.signed_in(world.holder("dpmd_staff"))
    kept, gone = world.a_partner("PT Contoh Bambu"), world.a_partner("PT Contoh Bambu Lahat")
    case = estate.a_case(partner=gone)
    gone.papers.create(kind="nib", number="9120000000001")
    gone.people.create(name="Contoh Pemilik", sound="contoh pemilik", role="owner")
    office.post(f"/ruang/mitra/{kept.pk}/gabung/", {"lain": gone.pk})
    case.refresh_from_db()
    assert (case.partner_id, kept.papers.count(), kept.people.count()) == (kept.pk, 1, 1)
    assert "Contoh Pemilik" in text_of(office.get(f"/ruang/mitra/{kept.pk}/"))
    kept.papers.create(kind="npwp", number="013000666091000")
    office.post(f"/ruang/mitra/{kept.pk}/pisah/", {"lain": gone.pk})
    case.refresh_from_db()
    assert (case.partner_id, gone.papers.count(), gone.people.count()) == (gone.pk, 1, 1)
    assert [one.kind for one in kept.papers.all()] == ["npwp"]


def test_what_may_be_a_nik_is_shown_nowhere_in_full(staff):
    nik = "1604010101700001"
    row = Partner.objects.create(
        regency_id=world.REGENCY, name="Contoh Petani", plain_name="contoh petani", kind="person", npwp=nik
    )
    office = world.signed_in(staff)
    assert nik not in office.get(f"/ruang/mitra/{row.pk}/").content.decode()
    other = nik.replace("0001", "0002")
    office.post(f"/ruang/mitra/{row.pk}/ubah/", {"name": row.name, "kind": "person", "npwp": other})
    row.refresh_from_db()
    assert row.npwp == other
    for form in ("ubah", "profil"):
        page = office.get(f"/ruang/mitra/{row.pk}/{form}/").content.decode()
        assert other not in page
        assert "••••0002" in page
    masked = {"name": row.name, "kind": "person", "npwp": "••••0002"}
    office.post(f"/ruang/mitra/{row.pk}/ubah/", masked)
    assert Partner.objects.get(pk=row.pk).npwp == other
    assert other not in str(Event.objects.latest("position").values)
    registered(office, name="Contoh Peternak", **{"p-kind": "person", "p-npwp": nik})
    address = f"/ruang/mitra/pendaftaran/{Registration.objects.get().pk}/"
    assert nik not in office.get(address).content.decode()
    receipt = f"/mitra/tanda-terima/{Registration.objects.get().code}/perbaiki/"
    assert nik not in office.get(receipt).content.decode()
    sent = filled("Contoh Peternak", **{"p-kind": "person", "p-npwp": "••••0001", "p-version": 1})
    assert office.post(receipt, sent).status_code == 302
    assert Registration.objects.get().npwp == nik


def test_the_papers_of_a_profile_are_facts_of_its_cases():
    partner = world.a_partner()
    case = estate.a_case(partner=partner)
    assert "partner_papers" not in facts_of_cooperation(case)[0]
    partner.papers.create(kind="nib", number="9120000000001")
    partner.papers.create(kind="npwp", number="013000666091000")
    partner.papers.create(kind="deed", number="12", expires_on=today() - timedelta(days=1))
    partner.papers.create(kind="permit", number="7", withdrawn_on=today())
    values, origins = facts_of_cooperation(case)
    assert (tuple(values["partner_papers"]), values["partner_papers_expired"]) == (
        ("NIB", "akta pendirian"),
        1,
    )
    assert "diperiksa Dinas PMD" in origins["partner_papers"]

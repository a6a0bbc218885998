"""Who may see, prepare and confirm agreements: the sentences of sentences.toml about the register."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from mitradesa.core.roles import Role
from mitradesa.records.models import Agreement, ImportBatch, ImportRow, Partner
from tests import registers, world
from tests.rights.acting import (
    REGISTER,
    confirms,
    events,
    is_confirmed,
    mends,
    opens,
    reads,
    sends,
    somebody,
    types,
)

pytestmark = pytest.mark.django_db
READERS = (
    "bpd_chair",
    "bpd_member",
    "legal_officer",
    "inspector",
    "bupati",
    "facilitator",
    "province_officer",
)


@pytest.fixture(autouse=True)
def regions():
    world.regions()


@pytest.fixture
def row():
    return world.agreement(title="Kelola pasar Contoh", partner=world.a_partner())


def test_an_operator_records_an_agreement_of_his_village_and_cannot_confirm_it():
    operator = somebody("village_operator")
    assert types(operator) == 302
    made = Agreement.objects.get()
    assert made.village_id == world.VILLAGE
    assert confirms(operator, made) == 403
    assert not is_confirmed(made)


def test_the_village_head_confirms_with_his_pin_and_not_without(row):
    head = somebody("village_head")
    assert confirms(head, row, pin="314159") == 409
    assert confirms(head, row, pin="") == 409
    assert not is_confirmed(row)
    assert confirms(head, row) == 302
    assert is_confirmed(row)


def test_a_change_after_the_confirmation_asks_for_the_head_again(row):
    assert confirms(somebody("village_head"), row) == 302
    assert mends(somebody("village_operator"), row) == 302
    assert not is_confirmed(row)


def test_nobody_else_in_the_village_confirms_in_the_heads_place(row):
    for role in ("village_secretary", "finance_officer", "section_head", "bpd_chair", "bpd_member"):
        assert confirms(somebody(role), row) == 403
    assert not is_confirmed(row)


def test_the_next_village_does_not_see_the_records_of_this_one(row):
    for role in ("village_head", "village_operator", "bpd_chair"):
        neighbour = somebody(role, world.SIBLING_VILLAGE)
        assert opens(neighbour, f"{REGISTER}{row.key}/") == 404
        for address in (REGISTER, f"{REGISTER}unduh/csv/", f"{REGISTER}?q=pasar"):
            assert "Kelola pasar Contoh" not in reads(neighbour, address)
        assert opens(neighbour, f"/ruang/desa/{world.VILLAGE}/") == 404


def test_the_next_villages_head_neither_changes_nor_confirms_here(row):
    neighbour = somebody("village_head", world.SIBLING_VILLAGE)
    assert confirms(neighbour, row) == 404
    assert mends(neighbour, row) == 404
    assert (
        sends(neighbour, f"{REGISTER}{row.key}/akhiri/", version=1, tanggal="2026-01-01", alasan="x") == 404
    )
    row.refresh_from_db()
    assert (row.title, row.version) == ("Kelola pasar Contoh", 1)


def test_an_operator_who_names_another_village_in_the_form_writes_nothing_there():
    assert types(somebody("village_operator"), village=world.SIBLING_VILLAGE) == 302
    assert not Agreement.objects.filter(village_id=world.SIBLING_VILLAGE).exists()
    assert types(somebody("subdistrict_staff"), village=world.OTHER_VILLAGE) == 422
    assert types(somebody("dpmd_staff"), village=world.FOREIGN_VILLAGE) == 422
    assert Agreement.objects.count() == 1


def test_the_subdistrict_prepares_for_its_villages_and_confirms_for_none(row):
    for role in ("camat", "subdistrict_staff"):
        assert mends(somebody(role), row, title=f"Diperbaiki {role}") == 302
        assert confirms(somebody(role), row) == 403
    assert not is_confirmed(row)


def test_the_next_subdistrict_does_not_see_this_one(row):
    camat = somebody("camat", world.OTHER_SUBDISTRICT)
    assert opens(camat, f"{REGISTER}{row.key}/") == 404
    assert "Kelola pasar Contoh" not in reads(camat, REGISTER)


def test_the_regency_office_prepares_and_only_its_head_confirms(row):
    for role in ("dpmd_staff", "dpmd_division_head", "dpmd_secretary"):
        assert mends(somebody(role), row, title=f"Diperbaiki {role}") == 302
        assert confirms(somebody(role), row) == 403
    assert confirms(somebody("dpmd_head"), row) == 302


def test_the_next_regency_neither_sees_nor_confirms(row):
    head = somebody("dpmd_head", world.OTHER_REGENCY)
    assert opens(head, f"{REGISTER}{row.key}/") == 404
    assert confirms(head, row) == 404
    assert not is_confirmed(row)


def test_those_who_watch_read_everything_of_their_region_and_change_nothing(row):
    far = world.agreement(world.OTHER_VILLAGE, title="Kelola air Contoh")
    for role in READERS:
        one, before = somebody(role), events()
        assert "Kelola pasar Contoh" in reads(one, REGISTER)
        assert opens(one, f"{REGISTER}{row.key}/") == 200
        assert types(one, village=world.VILLAGE) == 403
        assert mends(one, row) == 403
        assert confirms(one, row) == 403
        assert events() == before
    assert "Kelola air Contoh" in reads(somebody("inspector"), REGISTER)
    assert opens(somebody("bpd_chair"), f"{REGISTER}{far.key}/") == 404


def test_the_province_reads_its_regencies_and_no_other_provinces():
    for code in ("17", "17.01", "17.01.01", "17.01.01.2001"):
        world.region(code)
    here = world.agreement(world.FOREIGN_VILLAGE)
    far = world.agreement("17.01.01.2001")
    officer = somebody("province_officer")
    assert opens(officer, f"{REGISTER}{here.key}/") == 200
    assert opens(officer, f"{REGISTER}{far.key}/") == 404


def test_a_third_party_sees_only_its_own_agreements(row):
    other = world.agreement(title="Kelola air Contoh", partner=world.a_partner("CV Contoh Lain"))
    partner = somebody("third_party", partner=world.a_partner())
    for address in (REGISTER, f"{REGISTER}unduh/csv/"):
        said = reads(partner, address)
        assert "Kelola pasar Contoh" in said
        assert "Kelola air Contoh" not in said
    assert opens(partner, f"{REGISTER}{row.key}/") == 200
    assert opens(partner, f"{REGISTER}{other.key}/") == 404
    assert opens(partner, f"/ruang/mitra/{other.partner_id}/") == 404


def test_a_third_party_changes_nothing_in_the_register_not_even_about_itself(row):
    partner = somebody("third_party", partner=world.a_partner())
    assert mends(partner, row) == 403
    assert confirms(partner, row) == 403
    assert sends(partner, f"/ruang/mitra/{row.partner_id}/ubah/", name="PT Lain", kind="company") == 403
    assert Partner.objects.get(pk=row.partner_id).name == "PT Contoh Mitra"


def test_a_third_party_comes_into_no_room_of_the_offices():
    partner = somebody("third_party")
    for address in (
        "/ruang/",
        "/ruang/orang/",
        "/ruang/jejak/",
        "/ruang/surat/",
        "/ruang/rencana/",
        "/ruang/register/",
    ):
        assert opens(partner, address) == 403


def test_a_file_is_handed_out_only_to_whoever_sees_its_agreement(row):
    operator = somebody("village_operator")
    paper = SimpleUploadedFile("naskah.pdf", b"%PDF-1.4\n%%EOF\n")
    assert sends(operator, f"/ruang/register/berkas/tambah/{row.key}/", file=paper, kind="signed") == 302
    address = f"/ruang/register/berkas/{row.files.get().pk}/"
    assert opens(operator, address) == opens(somebody("inspector"), address) == 200
    assert opens(somebody("third_party", partner=world.a_partner()), address) == 200
    assert opens(somebody("third_party", partner=world.a_partner("CV Contoh Lain")), address) == 404
    assert opens(somebody("village_operator", world.SIBLING_VILLAGE), address) == 404


def test_the_next_village_adds_no_file_here(row):
    paper = SimpleUploadedFile("naskah.pdf", b"%PDF-1.4\n%%EOF\n")
    neighbour = somebody("village_operator", world.SIBLING_VILLAGE)
    assert sends(neighbour, f"/ruang/register/berkas/tambah/{row.key}/", file=paper, kind="signed") == 404
    assert not row.files.exists()


def imported(one):
    sheet = registers.as_xlsx([["Desa", "Kode Desa", "Nomor PKS"], ["Antah", "", "140/1/2024"]])
    assert sends(one, "/ruang/register/impor/", file=SimpleUploadedFile("register.xlsx", sheet)) == 302
    return ImportBatch.objects.latest("pk")


def test_an_import_is_seen_by_the_office_that_brought_it_and_by_no_superior():
    batch = imported(somebody("village_operator"))
    address = f"/ruang/register/impor/{batch.key}/kolom/"
    assert opens(somebody("village_secretary"), address) == 200
    for role in ("camat", "dpmd_staff"):
        assert opens(somebody(role), address) == 404


def test_an_import_writes_into_no_village_outside_the_office():
    staff = somebody("subdistrict_staff")
    batch = imported(staff)
    row = ImportRow.objects.get(batch=batch)
    ImportRow.objects.filter(pk=row.pk).update(state="asked")
    ImportBatch.objects.update(state="checked")
    address = f"/ruang/register/impor/{batch.key}/baris/{row.row}/desa/"
    assert sends(staff, address, village=world.OTHER_VILLAGE) == 403
    assert sends(staff, address, village=world.VILLAGE) == 302


def test_in_a_village_only_the_operator_and_the_secretary_import():
    for role in Role:
        if role.startswith(("village", "finance", "section", "bpd")):
            wanted = 200 if role in ("village_operator", "village_secretary") else 403
            assert opens(somebody(role), "/ruang/register/") == wanted


def test_a_third_partys_details_are_mended_by_the_regency_and_by_no_village(row):
    address = f"/ruang/mitra/{row.partner_id}/ubah/"
    form = {"name": "PT Contoh Mitra Jaya", "kind": "company"}
    for role in ("village_head", "village_operator", "camat"):
        assert sends(somebody(role), address, **form) == 403
    assert sends(somebody("dpmd_staff", world.OTHER_REGENCY), address, **form) == 404
    assert sends(somebody("dpmd_staff"), address, **form) == 302

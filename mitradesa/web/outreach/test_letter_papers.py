"""The letters of invitation come as papers: a draft as one, a signed one with number and signer, a subdistrict's with what it passes on."""

import io

import docx
import pypdfium2
import pytest

from mitradesa.actions.letters import initial_letter, sign_letter
from mitradesa.core.roles import Role
from mitradesa.records.models import Letter
from tests import world

pytestmark = pytest.mark.django_db
PIN = "271828"


@pytest.fixture(autouse=True)
def regions():
    world.regions()


def words(made):
    with pypdfium2.PdfDocument(made) as pdf:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in pdf]


def test_letters_are_printed_as_drafts_then_with_number_and_signer_then_passed_on(people, one):
    room = f"/ruang/sosialisasi/{one.key}/undangan/"
    staff, camat = (world.signed_in(people[role]) for role in (Role.DPMD_STAFF, Role.CAMAT))
    assert staff.get(f"{room}cetak/").status_code == 409
    staff.post(f"{room}surat/", {"bentuk": "masing"})
    drafts = words(staff.get(f"{room}cetak/").content)
    assert sum("Rancangan: belum ditandatangani" in page for page in drafts) == 2
    assert "Dimohon meneruskan undangan ini kepada desa:" in " ".join(drafts)
    for letter in Letter.objects.all():
        for role in (Role.DPMD_DIVISION_HEAD, Role.DPMD_SECRETARY):
            initial_letter(world.seat(people[role]), letter.pk)
        sign_letter(world.seat(people[Role.DPMD_HEAD]), letter.pk, PIN)
    own = one.invitations.get(region=world.SUBDISTRICT).letter
    alone = " ".join(words(staff.get(f"{room}cetak/", {"surat": own.pk}).content))
    assert own.number in alone
    assert people[Role.DPMD_HEAD].name in alone
    assert "Rancangan" not in alone
    assert camat.get(f"{room}cetak/").status_code == 409
    staff.post(f"{room}kirim/")
    camat.post(f"{room}surat/", {"bentuk": "edaran"})
    passed = camat.get(f"{room}cetak/", {"bentuk": "docx"})
    text = "\n".join(line.text for line in docx.Document(io.BytesIO(passed.content)).paragraphs)
    assert f"Meneruskan surat nomor {own.number}" in text
    assert "Para Kepala Desa (2 undangan)" in text
    assert passed["Content-Disposition"].startswith("attachment")


def test_who_invites_nobody_and_who_asks_for_another_form_finds_no_letters(people, one):
    room = f"/ruang/sosialisasi/{one.key}/undangan/cetak/"
    assert world.signed_in(people[Role.DPMD_STAFF]).get(room, {"bentuk": "exe"}).status_code == 404
    assert world.signed_in(world.holder(Role.VILLAGE_HEAD)).get(room).status_code == 404

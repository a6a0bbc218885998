"""Scans come in by the dozen, are read in the background, and become agreements or files of agreements by a person's word."""

import io
import os
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client, TestCase
from PIL import Image

from mitradesa.actions import quarantine
from mitradesa.actions import scans as act
from mitradesa.queries.imports import gazetteer_for
from mitradesa.records.models import Agreement, AgreementFile, Event, Scan
from mitradesa.web.checking.samples import sample_named
from mitradesa.web.register.confirming import as_written, stated_in, subject_of
from tests import world

pytestmark = pytest.mark.django_db
HOME = "/ruang/register/pindaian/"
PDF = "sewa-empat-tahun"
WORD = "wisata-lengkap"
PHOTO = "pindaian-buruk"


def files(*names):
    samples = [sample_named(name) for name in names]
    return {"files": [SimpleUploadedFile(one.file, one.content) for one in samples]}


def confirmed(scan, client, **changes):
    """The form as it stands, with changes, sent."""
    page = client.get(f"{HOME}{scan.key}/")
    assert page.status_code == 200
    return client.post(f"{HOME}{scan.key}/", {**stated_in(scan, gazetteer_for("16.04")).texts, **changes})


def test_papers_are_read_and_wait_to_be_confirmed(staff):
    assert staff.post(f"{HOME}unggah/", files(PDF, WORD)).status_code == 302
    found = list(Scan.objects.all())
    assert [scan.state for scan in found] == ["read", "read"]
    assert found[0].found["signed_on"]["page"] == 1
    assert found[0].found["signed_on"]["sureness"] > 0.6
    assert found[0].file.pages == found[0].file.text.count("\f") + found[0].file.pages
    page = staff.get(HOME)
    assert "tinggal dibenarkan" in page.content.decode()
    assert "Refresh" not in page


def test_the_page_shows_the_paper_beside_what_was_read_there(staff):
    staff.post(f"{HOME}unggah/", files(PDF))
    scan = Scan.objects.get()
    page = staff.get(f"{HOME}{scan.key}/").content.decode()
    assert f'src="{HOME}{scan.key}/halaman/1/"' in page
    assert "halaman 1, cukup yakin" in page
    picture = staff.get(f"{HOME}{scan.key}/halaman/1/")
    assert picture.content[8:12] == b"WEBP"
    assert staff.get(f"{HOME}{scan.key}/halaman/99/").status_code == 404
    assert staff.get(f"{HOME}{scan.key}/berkas/")["Content-Disposition"].startswith("attachment")


def test_what_a_person_confirmed_is_recorded_with_its_places(staff):
    staff.post(f"{HOME}unggah/", files(PDF))
    scan = Scan.objects.get()
    answer = confirmed(
        scan, staff, village="16.04.01.2001", title="Sewa tanah kas desa", amount_total="Rp 12.000.000,-"
    )
    assert answer["location"] == HOME
    agreement = Agreement.objects.get()
    assert (agreement.source, agreement.village_id, agreement.amount_total) == (
        "scan",
        "16.04.01.2001",
        12_000_000,
    )
    facts = {fact.name: fact for fact in agreement.facts.all()}
    signed, read = facts["signed_on"], scan.found["signed_on"]
    assert (signed.page, signed.start, signed.end, signed.sureness) == (
        read["page"],
        read["start"],
        read["end"],
        read["sureness"],
    )
    assert signed.confirmed
    assert signed.origin == f"halaman {read['page']} {scan.name}"
    assert facts["title"].origin == f"diketik dengan melihat {scan.name}"
    assert facts["asset_use"].value == "sewa"
    assert not facts["asset_use"].confirmed
    assert "no_file" not in agreement.flags.values_list("flag", flat=True)
    assert Event.objects.filter(kind="agreement.recorded").get().says.startswith("mencatat dari pindaian")
    assert Scan.objects.get().state == "recorded"


def test_what_does_not_fit_is_said_beside_its_field_and_nothing_is_recorded(staff):
    staff.post(f"{HOME}unggah/", files(PDF))
    answer = confirmed(
        Scan.objects.get(),
        staff,
        village="Antah Berantah",
        signed_on="31/02/2024",
        amount_total="banyak",
        regime="apa",
    )
    page = answer.content.decode()
    assert answer.status_code == 422
    for said in (
        "Tidak ada desa bernama",
        "tidak ada dalam kalender",
        "tidak terbaca sebagai jumlah",
        "Pilih dari daftar",
    ):
        assert said in page
    assert not Agreement.objects.exists()


def test_number_first_file_later(staff):
    staff.post(f"{HOME}unggah/", files(PDF))
    scan = Scan.objects.get()
    number = scan.found["numbers"]["value"][0]
    waiting = world.agreement("16.04.01.2001", title="Sewa tanah")
    waiting.numbers.create(side=1, number=number, plain=number.lower().replace(" ", ""))
    page = staff.get(f"{HOME}{scan.key}/").content.decode()
    assert "Mungkin sudah ada di register" in page
    assert "nomornya sama" in page
    staff.post(f"{HOME}{scan.key}/kaitkan/", {"agreement": waiting.key, "kind": "signed"})
    assert AgreementFile.objects.get().agreement == waiting
    assert Scan.objects.get().state == "attached"
    assert Agreement.objects.count() == 1


def test_a_scan_is_attached_only_within_one_s_own_region(staff):
    staff.post(f"{HOME}unggah/", files(PDF))
    foreign = world.agreement(world.FOREIGN_VILLAGE)
    answer = staff.post(
        f"{HOME}{Scan.objects.get().key}/kaitkan/", {"agreement": foreign.key, "kind": "signed"}
    )
    assert "tidak ada di register Anda" in answer.content.decode()
    assert not AgreementFile.objects.exists()


def test_a_photo_is_read_by_ocr(staff):
    staff.post(f"{HOME}unggah/", files(PHOTO))
    scan = Scan.objects.get()
    assert scan.state == "read"
    assert scan.found


def test_bad_files_are_named_and_the_good_ones_taken(staff):
    good = sample_named(WORD)
    given = [
        SimpleUploadedFile(good.file, good.content),
        SimpleUploadedFile("virus.pdf", b"MZ" + b"\0" * 99),
        SimpleUploadedFile("kembar.docx", good.content),
    ]
    answer = staff.post(f"{HOME}unggah/", {"files": given})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "virus.pdf: Berkas ini program Windows" in page
    assert Scan.objects.count() == 1


def test_too_many_at_once_are_refused(staff):
    given = [SimpleUploadedFile(f"{number}.pdf", b"%PDF-1.4") for number in range(act.MOST_AT_ONCE + 1)]
    assert "Paling banyak 50 berkas" in staff.post(f"{HOME}unggah/", {"files": given}).content.decode()
    assert not Scan.objects.exists()


def test_a_forged_upload_is_refused(lahat):
    client = Client(enforce_csrf_checks=True)
    client.force_login(world.holder("dpmd_staff"))
    assert client.post(f"{HOME}unggah/", files(WORD)).status_code == 403
    assert not Scan.objects.exists()


def test_what_cannot_be_read_says_why_and_can_be_put_aside_or_read_again(staff):
    broken = b"%PDF-1.4\n" + b"rusak" * 20
    staff.post(f"{HOME}unggah/", {"files": [SimpleUploadedFile("rusak.pdf", broken)]})
    scan = Scan.objects.get()
    assert scan.state == "unreadable"
    assert "rusak" in staff.get(HOME).content.decode()
    assert staff.get(f"{HOME}{scan.key}/").status_code == 200
    staff.post(f"{HOME}{scan.key}/baca/")
    assert Scan.objects.get().state == "unreadable"
    staff.post(f"{HOME}{scan.key}/sisihkan/")
    assert Scan.objects.get().state == "dropped"
    assert staff.post(f"{HOME}{scan.key}/sisihkan/").status_code == 409


def test_a_scan_of_another_office_is_not_there(staff):
    staff.post(f"{HOME}unggah/", files(WORD))
    key = Scan.objects.get().key
    other = world.signed_in(world.holder("camat", "16.04.01"))
    for path in ("", "halaman/1/", "berkas/"):
        assert other.get(f"{HOME}{key}/{path}").status_code == 404
    for path in ("", "kaitkan/", "sisihkan/", "baca/"):
        assert other.post(f"{HOME}{key}/{path}").status_code == 404


def test_the_queue_and_its_pages_ask_the_database_little(staff, django_assert_max_num_queries):
    staff.post(f"{HOME}unggah/", files(PDF, WORD))
    with django_assert_max_num_queries(9):
        staff.get(HOME)
    with django_assert_max_num_queries(16):
        staff.get(f"{HOME}{Scan.objects.first().key}/")


def test_a_title_in_capitals_becomes_its_subject_as_the_paper_writes_it():
    text = "TENTANG AIR TERJUN LEMATANG\nmaka CV Contoh\nMuda mengelola air terjun Lematang"
    assert (
        subject_of("PERJANJIAN ANTARA DESA A DENGAN B TENTANG AIR TERJUN LEMATANG", text)
        == "air terjun Lematang"
    )
    assert subject_of("PERJANJIAN TENTANG KEBUN KOPI", "") == "Kebun kopi"
    assert subject_of("Sewa tanah", "") == "Sewa tanah"
    assert as_written("CV CONTOH MUDA", text) == "CV Contoh Muda"
    assert as_written("PT CONTOH LAIN", text) == "PT CONTOH LAIN"


def test_what_was_left_as_read_keeps_its_place_though_the_form_shortened_it(staff):
    staff.post(f"{HOME}unggah/", files(PDF))
    scan = Scan.objects.get()
    read = scan.found["title"]["value"]
    confirmed(scan, staff)
    agreement = Agreement.objects.get()
    assert agreement.title == "Pengembangan kebun bibit kopi"
    kept = agreement.facts.get(name="title")
    assert (kept.value, kept.confirmed) == (read, True)
    assert "halaman 1" in kept.origin


def photo(text="Contoh", quality=90):
    """A telephone's photo with the place where it was taken inside."""
    made, carried = io.BytesIO(), Image.Exif()
    carried[0x010E] = f"Rumah {text}"
    Image.new("RGB", (300, 400), "white").save(made, "JPEG", exif=carried, quality=quality)
    return made.getvalue()


def uploaded(client, content, name="foto.jpg"):
    return client.post(f"{HOME}unggah/", {"files": [SimpleUploadedFile(name, content)]})


@pytest.fixture
def later(settings, monkeypatch):
    """What is handed to the background waits there; nothing is written anew while a page is made."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}

    def caught(*_, **__):
        raise AssertionError("a picture was written anew within a request")

    with monkeypatch.context() as patched:
        patched.setattr("mitradesa.actions.quarantine.reencoded_limited", caught)
        patched.setattr("mitradesa.actions.files.reencoded_limited", caught)
        yield patched


def lying(settings):
    folder = Path(settings.FILES) / quarantine.FOLDER
    return [path.read_bytes() for path in folder.iterdir()] if folder.is_dir() else []


def test_a_photo_lies_in_quarantine_unseen_until_it_was_written_anew(staff, settings, later):
    assert uploaded(staff, photo()).status_code == 302
    scan = Scan.objects.get()
    assert (scan.state, scan.file) == ("waiting", None)
    assert lying(settings) == [photo()]
    assert "sedang dibaca" in staff.get(HOME).content.decode()
    for place in ("berkas/", "halaman/1/"):
        assert staff.get(f"{HOME}{scan.key}/{place}").status_code == 404
    assert staff.get(f"{HOME}{scan.key}/").status_code == 302
    later.undo()
    act.read_scan.call(scan.pk)
    scan.refresh_from_db()
    assert scan.state in ("read", "unreadable")
    assert lying(settings) == []
    served = staff.get(f"{HOME}{scan.key}/berkas/").content
    assert b"Rumah" not in served
    assert Image.open(io.BytesIO(served)).size == (300, 400)
    event = Event.objects.get(kind="scan.rewritten")
    assert event.values["sha256"] == scan.file.sha256
    assert Event.objects.get(kind="scan.added").values["sha256"] == scan.raw != scan.file.sha256


def test_work_cut_off_after_writing_anew_goes_on_with_what_is_kept(staff, settings, later):
    uploaded(staff, photo())
    scan = Scan.objects.get()
    later.undo()
    kept = quarantine.write_anew(scan.key)
    act.read_scan.call(scan.pk)
    scan.refresh_from_db()
    assert scan.file == kept
    assert lying(settings) == []


def test_the_same_photo_is_refused_while_it_waits_and_once_it_is_a_file(staff, settings, later):
    uploaded(staff, photo())
    again = uploaded(staff, photo())
    assert "sudah menunggu dalam antrean" in again.content.decode()
    assert len(lying(settings)) == Scan.objects.count() == 1
    later.undo()
    scan = Scan.objects.get()
    act.read_scan.call(scan.pk)
    row = world.agreement(village="16.04.10.2012", title="Sewa lapak")
    Scan.objects.update(state="read")
    act.attach_scan(world.seat(scan.person), scan.key, row.key, "signed")
    assert "sudah ada pada perjanjian Sewa lapak" in uploaded(staff, photo()).content.decode()


def test_a_photo_that_cannot_be_opened_says_so_and_is_never_kept(staff, settings, later):
    broken = photo()[:300] + b"x" * 50
    uploaded(staff, broken)
    later.undo()
    scan = Scan.objects.get()
    act.read_scan.call(scan.pk)
    scan.refresh_from_db()
    assert scan.state == "unreadable"
    page = staff.get(f"{HOME}{scan.key}/").content.decode()
    assert scan.trouble in page
    assert "Unduh berkasnya" not in page
    assert staff.get(f"{HOME}{scan.key}/berkas/").status_code == 404
    refused = staff.post(f"{HOME}{scan.key}/", {"village": "16.04.10.2012", "title": "Sewa"})
    assert "tidak dapat dibuka" in refused.content.decode()
    assert not Agreement.objects.exists()
    assert lying(settings) == [broken]
    with TestCase.captureOnCommitCallbacks(execute=True):
        staff.post(f"{HOME}{scan.key}/sisihkan/")
    assert lying(settings) == []


def test_a_photo_over_the_limit_is_refused_at_once(staff, settings, later, monkeypatch):
    monkeypatch.setattr("mitradesa.actions.files.LARGEST", 100)
    assert "paling besar" in uploaded(staff, photo()).content.decode()
    assert (Scan.objects.count(), lying(settings)) == (0, [])


def test_what_was_left_behind_in_quarantine_is_swept_and_what_waits_stays(staff, settings, later):
    uploaded(staff, photo())
    folder = Path(settings.FILES) / quarantine.FOLDER
    (folder / "tertinggal").write_bytes(b"x")
    assert quarantine.sweep() == 0
    for path in folder.iterdir():
        os.utime(path, (0, 0))
    assert quarantine.sweep() == 1
    assert lying(settings) == [photo()]

"""Files are typed by their content, kept by their hash, and leave only as attachments for those who may see the agreement."""

import hashlib
import io
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from mitradesa.actions.agreements import flag
from mitradesa.actions.files import LARGEST
from mitradesa.queries.files import content_of, folder_of
from mitradesa.records.models import AgreementFile, Event, StoredFile
from tests import world

pytestmark = pytest.mark.django_db
PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"


@pytest.fixture(autouse=True)
def regions():
    world.regions()


@pytest.fixture
def agreement():
    made = world.agreement(partner=world.a_partner())
    flag(made)
    return made


@pytest.fixture
def operator():
    return world.signed_in(world.holder("village_operator"))


def give(client, agreement, content, name="naskah.pdf", kind="signed"):
    return client.post(
        f"/ruang/register/berkas/tambah/{agreement.key}/",
        {"file": SimpleUploadedFile(name, content), "kind": kind},
    )


def zipped(*names):
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        for name in names:
            archive.writestr(name, "isi")
    return written.getvalue()


def photo(form="JPEG", **options):
    written = io.BytesIO()
    Image.new("RGB", (60, 40), "white").save(written, form, **options)
    return written.getvalue()


def test_a_file_is_kept_by_its_hash_and_its_agreement_s_flags_are_made_anew(operator, agreement, settings):
    assert "no_file" in agreement.flags.values_list("flag", flat=True)
    assert give(operator, agreement, PDF).status_code == 302
    stored = StoredFile.objects.get()
    assert stored.sha256 == hashlib.sha256(PDF).hexdigest()
    place = settings.FILES / stored.sha256[:2] / stored.sha256[2:4] / stored.sha256
    assert place.read_bytes() == PDF == content_of(stored)
    assert [path.name for path in settings.FILES.rglob(".*")] == []
    assert not str(settings.FILES).startswith(str(settings.STATIC_ROOT))
    assert "no_file" not in agreement.flags.values_list("flag", flat=True)
    assert Event.objects.get().says.startswith("mengunggah naskah yang ditandatangani untuk perjanjian")


def test_the_same_file_lies_there_once(operator, agreement):
    other = world.agreement(title="Kerja sama lain")
    for one in (agreement, agreement, other):
        give(operator, one, PDF)
    assert StoredFile.objects.count() == 1
    assert AgreementFile.objects.count() == 2
    assert Event.objects.count() == 2


def test_it_leaves_as_an_attachment_that_no_browser_opens(operator, agreement):
    give(operator, agreement, PDF, name='naskah "akhir"\n.pdf')
    answer = operator.get(f"/ruang/register/berkas/{AgreementFile.objects.get().pk}/")
    assert answer.content == PDF
    assert answer["Content-Disposition"].startswith("attachment")
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert "no-store" in answer["Cache-Control"]
    assert answer["Content-Type"] == "application/pdf"


@pytest.mark.parametrize(
    ("role", "place", "status"),
    [
        ("village_head", world.VILLAGE, 200),
        ("camat", world.SUBDISTRICT, 200),
        ("inspector", world.REGENCY, 200),
        ("province_officer", world.PROVINCE, 200),
        ("third_party", world.REGENCY, 200),
        ("village_head", world.SIBLING_VILLAGE, 404),
        ("camat", world.OTHER_SUBDISTRICT, 404),
        ("dpmd_staff", world.OTHER_REGENCY, 404),
    ],
)
def test_who_may_see_the_agreement_may_fetch_its_file(operator, agreement, role, place, status):
    give(operator, agreement, PDF)
    client = world.signed_in(world.holder(role, place))
    assert client.get(f"/ruang/register/berkas/{AgreementFile.objects.get().pk}/").status_code == status


def test_a_third_party_fetches_no_file_of_another(operator, agreement):
    give(operator, agreement, PDF)
    other = world.signed_in(world.holder("third_party", world.REGENCY, partner=world.a_partner("CV Lain")))
    assert other.get(f"/ruang/register/berkas/{AgreementFile.objects.get().pk}/").status_code == 404


def test_a_visitor_and_a_reader_add_nothing(client, agreement):
    assert give(client, agreement, PDF).status_code == 302
    assert give(world.signed_in(world.holder("inspector")), agreement, PDF).status_code == 403
    assert (
        give(world.signed_in(world.holder("village_head", world.SIBLING_VILLAGE)), agreement, PDF).status_code
        == 404
    )
    assert not AgreementFile.objects.exists()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"MZ" + b"\0" * 200, "program Windows"),
        (b"\x7fELF" + b"\0" * 200, "program Linux"),
        (b"<!doctype html><html><script>alert(1)</script></html>", "tidak disimpan"),
        (b"hanya teks biasa tanpa bentuk", "tidak disimpan"),
        (b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "tidak disimpan"),
        (b"GIF89a" + b"\0" * 50, "gambar GIF"),
        (b"Rar!\x1a\x07" + b"\0" * 50, "arsip RAR"),
        (b"PK\x03\x04" + b"\0" * 50, "rusak"),
        (zipped("xl/workbook.xml"), "Excel"),
        (zipped("isi.txt"), "arsip ZIP"),
        (zipped("word/document.xml", "word/vbaProject.bin"), "makro"),
        (b"<html><script>1</script>" + PDF, "di depan PDF"),
        (b"\x89PNG\r\n\x1a\n" + b"rusak" * 9, "rusak"),
        (b"\xff\xd8\xff\xe0" + b"\0" * 40, "rusak"),
        (b"", "kosong"),
    ],
)
def test_what_is_no_paper_is_refused_whatever_its_name(operator, agreement, content, said):
    answer = give(operator, agreement, content, name="naskah.pdf")
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert not StoredFile.objects.exists()


def test_a_file_over_the_limit_is_refused(operator, agreement):
    answer = give(operator, agreement, PDF + b"\0" * LARGEST)
    assert answer.status_code in (413, 422)
    assert "paling besar" in answer.content.decode().lower()


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_a_picture_is_written_anew_without_what_it_carried(operator, agreement, form):
    exif = Image.Exif()
    exif[0x010E] = "rahasia di dalam foto"
    exif[0x0112] = 6
    content = photo(form, exif=exif) + (b"<script>alert(1)</script>" if form != "TIFF" else b"")
    assert b"rahasia di dalam foto" in content
    give(operator, agreement, content, name="foto.jpg")
    kept = content_of(StoredFile.objects.get())
    assert b"rahasia" not in kept
    assert b"script" not in kept
    with Image.open(io.BytesIO(kept)) as picture:
        assert picture.size == (40, 60)  # upright by the old mark, which is gone
        assert picture.format == form
        assert not picture.getexif().get(0x010E)
    assert StoredFile.objects.get().content_type == f"image/{form.lower()}"


def test_all_pages_of_a_tiff_are_kept(operator, agreement):
    pages = [Image.new("L", (30, 30), shade) for shade in (0, 120, 240)]
    content = photo("TIFF", save_all=True, append_images=pages)
    give(operator, agreement, content, name="pindai.tif")
    with Image.open(io.BytesIO(content_of(StoredFile.objects.get()))) as picture:
        assert picture.n_frames == 4


def test_a_better_file_takes_the_place_of_one_and_the_trail_names_both(operator, agreement):
    give(operator, agreement, PDF)
    old = AgreementFile.objects.get()
    address = f"/ruang/register/berkas/ganti/{agreement.key}/{old.pk}/"
    assert "naskah.pdf" in operator.get(address).content.decode()
    operator.post(address, {"file": SimpleUploadedFile("baru.pdf", PDF + b"baru")})
    fresh = AgreementFile.objects.get()
    assert (fresh.pk, fresh.name) == (old.pk, "baru.pdf")
    event = Event.objects.last()
    assert event.kind == "agreement.file_replaced"
    assert event.values["before"] == hashlib.sha256(PDF).hexdigest()
    assert event.values["after"] == fresh.file.sha256
    assert (folder_of(event.values["before"]) / event.values["before"]).is_file()


def test_a_file_whose_bytes_were_lost_is_not_found(operator, agreement):
    give(operator, agreement, PDF)
    stored = StoredFile.objects.get()
    (folder_of(stored.sha256) / stored.sha256).unlink()
    assert operator.get(f"/ruang/register/berkas/{AgreementFile.objects.get().pk}/").status_code == 404
    give(operator, agreement, PDF)
    assert operator.get(f"/ruang/register/berkas/{AgreementFile.objects.get().pk}/").content == PDF

"""What a person meets at /periksa/: files and texts in, findings, questions and reports out, and nothing kept."""

import gzip
import io
import re
import threading
from html import unescape

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from mitradesa.reading.draft import Unreadable
from mitradesa.reading.limits import Busy, ocr_slot
from mitradesa.web.checking import intake
from mitradesa.web.checking.samples import SAMPLES, sample_named

LEASE = sample_named("sewa-empat-tahun")
SOUND = sample_named("wisata-lengkap")
TEXT = """PERJANJIAN KERJA SAMA
ANTARA PEMERINTAH DESA SIMPUR DENGAN KOPERASI CONTOH JAYA
TENTANG PEMASARAN KOPI
Nomor: 1/CONTOH/2026

Pada hari ini Senin tanggal 15 Juni 2026 di Desa Simpur, Kecamatan Gumay Ulu, Kabupaten Lahat, kami:
1. Contoh Yusuf, Kepala Desa Simpur, bertindak untuk dan atas nama Pemerintah Desa Simpur, selanjutnya disebut PIHAK KESATU.
2. Contoh Lina, Ketua Koperasi Contoh Jaya, bertindak untuk dan atas nama koperasi, selanjutnya disebut PIHAK KEDUA.

Pasal 1
RUANG LINGKUP
Kerja sama meliputi pemasaran kopi <b>tebal</b> & sejenisnya.

Pasal 2
JANGKA WAKTU
Berlaku sejak 1 Juli 2026 sampai dengan 30 Juni 2027.
"""


def sent(client, content=b"", name="naskah.pdf", **fields):
    """The answer to the form."""
    files = {"file": SimpleUploadedFile(name, content)} if content else {}
    return client.post("/periksa/", {**fields, **files})


def state_in(page) -> str:
    return unescape(re.search(r'name="state" value="([^"]*)"', page.content.decode())[1])


def body(page) -> str:
    return page.content.decode()


def test_a_clerk_sends_a_file_and_reads_what_stops_the_signature_and_why(client):
    page = sent(client, LEASE.content, LEASE.file)
    text = body(page)
    assert page.status_code == 200
    assert "Harus diperbaiki sebelum tanda tangan" in text
    assert "Sewa aset desa paling lama 3 tahun" in text
    assert "1 Mei 2026 sampai 30 April 2030" in text
    assert "Permendagri 1/2016 Pasal 12(2)" in text
    assert "Sumber sekunder" in text
    assert "dinilai pada 6 April 2026, tanggal tanda tangan dalam naskah" in text
    assert page["Cache-Control"] == "max-age=0, no-cache, no-store, must-revalidate, private"


def test_the_lease_sample_lacks_what_it_is_there_to_lack(client):
    text = body(client.get("/periksa/contoh/sewa-empat-tahun/"))
    assert 'class="finding bad" id="t-lease_length"' in text
    assert "Perjanjian memuat penyelesaian perselisihan" in text[: text.index('id="tanya"')]


def test_the_sound_sample_breaches_nothing_that_is_mandatory(client):
    text = body(client.get("/periksa/contoh/wisata-lengkap/"))
    assert "Harus diperbaiki sebelum tanda tangan" not in text


def test_a_finding_and_its_place_in_the_draft_point_at_each_other(client):
    text = body(sent(client, LEASE.content, LEASE.file))
    finding = text[text.index('id="t-lease_length"') :]
    anchor = re.search(r'href="#(n-\d+)"', finding)[1]
    mark = re.search(rf'<mark id="{anchor}">(.*?)</mark>', text, re.DOTALL)[1]
    assert 'href="#t-lease_length"' in mark


def test_a_pasted_text_is_checked_and_stays_text(client):
    page = sent(client, text=TEXT)
    assert page.status_code == 200
    assert "dinilai pada 15 Juni 2026" in body(page)
    assert "<b>tebal</b>" not in body(page)
    assert "&lt;b&gt;tebal&lt;/b&gt; &amp; sejenisnya" in body(page)


def test_two_universities_are_told_that_this_law_is_not_theirs(client):
    text = body(client.get("/periksa/contoh/dua-universitas/"))
    assert "tidak ada desa sebagai pihak" in text.lower()
    assert "tidak dinilai kurang" in text
    assert "Harus diperbaiki" not in text


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda one: one.name)
@pytest.mark.needs_tesseract
def test_every_sample_is_checked_in_one_click_and_can_be_taken_home(client, sample):
    page = client.get(f"/periksa/contoh/{sample.name}/")
    assert page.status_code == 200
    assert len(gzip.compress(page.content)) < 45_000
    file = client.get(f"/periksa/contoh/{sample.name}/berkas/")
    assert file.content == sample.content
    assert sample.file in file["Content-Disposition"]


def test_an_answer_changes_the_findings_and_can_be_taken_back(client):
    first = sent(client, text=TEXT)
    assert 'name="f.signing_mode"' in body(first)
    second = client.post("/periksa/jawab/", {"state": state_in(first), "f.ends_on": "2021-01-01"})
    assert second.status_code == 200
    assert "jawaban Anda" in body(second)
    assert "Jawaban Anda</summary>" in re.sub(r" \(\d+\)", "", body(second))
    third = client.post("/periksa/jawab/", {"state": state_in(second), "f.ends_on": ""})
    assert "jawaban Anda" not in body(third)


def test_an_unchanged_reading_is_not_taken_for_an_answer(client):
    first = sent(client, text=TEXT)
    same = client.post("/periksa/jawab/", {"state": state_in(first), "f.ends_on": "2027-06-30"})
    assert "jawaban Anda" not in body(same)


def test_the_regime_can_always_be_corrected(client):
    first = sent(client, text=TEXT)
    assert body(first).count('name="f.regime"') >= 8
    second = client.post("/periksa/jawab/", {"state": state_in(first), "f.regime": "no_village"})
    assert "Tidak ada desa sebagai pihak" in body(second)
    assert "Anda yang menentukan" in body(second)


def test_an_answer_that_does_not_fit_is_said_at_its_field_and_the_others_stay(client):
    first = sent(client, text=TEXT)
    answers = {"state": state_in(first), "f.signed_on": "kemarin", "f.regime": "third_party"}
    page = client.post("/periksa/jawab/", answers)
    assert page.status_code == 200
    assert "tanggal seperti" in body(page)


def test_only_what_changes_a_finding_is_asked(client):
    text = body(client.get("/periksa/contoh/dua-universitas/"))
    assert 'name="f.musdes_on"' not in text


def test_a_state_of_another_server_is_refused(client):
    page = client.post("/periksa/jawab/", {"state": "eyJ4IjoxfQ:1abc:def"})
    assert page.status_code == 400
    assert "Permintaan tidak dapat dipahami" in body(page)
    state = state_in(sent(client, text=TEXT))
    assert client.post("/periksa/jawab/", {"state": state[:-2] + "xx"}).status_code == 400


def test_the_report_comes_as_a_file_with_the_answers_in_it(client):
    state = state_in(sent(client, LEASE.content, LEASE.file))
    html = client.post("/periksa/laporan/html/", {"state": state, "f.signing_mode": "wet"})
    assert html["Content-Disposition"] == 'attachment; filename="periksa-contoh-sewa-empat-tahun.html"'
    assert "Sewa aset desa paling lama 3 tahun" in body(html)
    pdf = client.post("/periksa/laporan/pdf/", {"state": state})
    assert pdf.content.startswith(b"%PDF-")
    assert pdf["Content-Type"] == "application/pdf"


def test_an_empty_form_says_what_is_missing(client):
    page = client.post("/periksa/", {})
    assert page.status_code == 422
    assert "Pilih satu berkas, atau tempelkan teks naskahnya." in body(page)


def test_a_mistake_in_a_field_never_loses_the_pasted_text(client):
    page = sent(client, text=TEXT, region="Lahatt Raya Sekali", day="besok")
    assert page.status_code == 422
    assert "bukan nama kabupaten" in body(page)
    assert "2026-03-27" in body(page)
    assert "RUANG LINGKUP" in body(page)


def test_a_place_and_a_day_are_understood(client):
    page = sent(client, text=TEXT, region="kabupaten lahat", day="2026-07-01")
    assert "dinilai pada 1 Juli 2026, tanggal yang diminta" in body(page)
    assert sent(client, text=TEXT, region="16.04").status_code == 200
    assert sent(client, text=TEXT, region="99.99").status_code == 422


@pytest.mark.parametrize(
    "content",
    [b"%PDF-1.7 broken", b"PK\x03\x04 broken", b"\0" * 2000, b"MZ\x90\0" * 99, b"GIF89a" + b"x" * 99],
)
def test_a_file_that_cannot_be_read_gets_a_reason_and_the_form_again(client, content):
    page = sent(client, content, "naskah.docx", text="", region="Lahat")
    assert page.status_code == 422
    assert "Naskah tidak dapat dibaca" in body(page)
    assert 'value="Lahat"' in body(page)
    assert "<form" in body(page)


def test_an_unreadable_text_comes_back_with_the_form(client):
    page = sent(client, text="12345 67890")
    assert page.status_code == 422
    assert "12345 67890" in body(page)


def test_too_long_a_text_is_refused_with_a_remedy(client):
    page = sent(client, text="Pasal satu. " * 20_000)
    assert page.status_code == 422
    assert "terlalu panjang" in body(page)


def test_a_heavy_file_is_refused_before_it_is_parsed(client, settings):
    settings.LARGEST_UPLOAD = 1000
    assert sent(client, b"x" * 1001, "a.txt").status_code == 413
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = 2000
    page = sent(client, b"x" * 3000, "a.txt")
    assert page.status_code == 413
    assert "Paling besar 20 MB" in body(page)


def test_a_heavy_pasted_text_is_too_large_as_well(client, settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 2000
    assert client.post("/periksa/", {"text": "x" * 5000}).status_code == 413


def test_when_another_scan_is_being_read_the_page_says_busy(client):
    picture = io.BytesIO()
    Image.new("L", (900, 1200), 255).save(picture, "PNG")
    with ocr_slot():
        page = sent(client, picture.getvalue(), "foto.png")
    assert page.status_code == 503
    assert page["Retry-After"] == "60"
    assert "Sedang penuh" in body(page)


def test_a_text_file_need_not_wait_for_a_scan(client):
    with ocr_slot():
        assert sent(client, LEASE.content, LEASE.file).status_code == 200
        assert sent(client, SOUND.content, SOUND.file).status_code == 200


@pytest.mark.needs_tesseract
def test_a_bad_scan_asks_to_look_and_shows_the_page_for_a_while(client):
    text = body(client.get("/periksa/contoh/pindaian-buruk/"))
    assert "dibaca dengan OCR" in text
    address = re.search(r'src="(/periksa/gambar/[^"]+)"', text)[1]
    assert 'loading="lazy"' in text
    picture = client.get(address)
    assert picture["Content-Type"] == "image/webp"
    assert Image.open(io.BytesIO(picture.content)).width <= 900
    assert client.get(address.replace("/1/", "/2/")).status_code == 404


def test_nothing_is_written_while_a_draft_is_checked(client, tmp_path, monkeypatch):
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert sent(client, SOUND.content, SOUND.file).status_code == 200
    assert not list(tmp_path.iterdir())


def test_a_long_draft_is_shown_around_what_was_found_and_still_light(client):
    filler = "Ketentuan lain yang panjang dan tidak penting bagi pemeriksaan ini. " * 1200
    page = sent(client, text=TEXT + filler + "\n\nPasal 3\nPENUTUP\nDibuat rangkap dua.")
    assert "hanya bagian di sekitar yang ditemukan" in body(page)
    assert len(gzip.compress(page.content)) < 45_000
    again = client.post("/periksa/jawab/", {"state": state_in(page), "f.regime": "third_party"})
    assert again.status_code == 200


def test_two_people_can_ask_for_a_pdf_at_once(client):
    state = state_in(sent(client, text=TEXT))
    made = []
    threads = [
        threading.Thread(
            target=lambda: made.append(client.post("/periksa/laporan/pdf/", {"state": state}).status_code)
        )
        for _ in range(3)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert made == [200, 200, 200]


def test_the_reader_runs_in_its_bounded_child(client, monkeypatch):
    asked = []

    def bounded(content, name, **limits):
        asked.append((name, limits))
        raise Unreadable("Alasan uji.", "Perbaikan uji.")

    monkeypatch.setattr(intake, "read_limited", bounded)
    page = sent(client, SOUND.content, SOUND.file)
    assert page.status_code == 422
    assert "Alasan uji." in body(page)
    assert asked == [(SOUND.file, {"ocr_pages": 0}), (SOUND.file, {})]


def test_a_sample_that_cannot_be_read_here_says_why(client, monkeypatch):
    def without_ocr(sample):
        raise Unreadable("OCR belum terpasang.", "Pasang OCR.")

    monkeypatch.setattr("mitradesa.web.checking.views.sample_taken_in", without_ocr)
    page = client.get("/periksa/contoh/pindaian-buruk/")
    assert page.status_code == 422
    assert "OCR belum terpasang." in body(page)


def test_a_sample_waits_politely_too(client, monkeypatch):
    def full(sample):
        raise Busy

    monkeypatch.setattr("mitradesa.web.checking.views.sample_taken_in", full)
    assert client.get("/periksa/contoh/pindaian-buruk/").status_code == 503

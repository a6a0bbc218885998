"""Whatever is handed to the reader, it answers with a draft or one clear refusal, in bounded memory and time."""

import io
import tracemalloc
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from mitradesa.reading.draft import Draft, Unreadable
from mitradesa.reading.opening import LARGEST_FILE, read_draft, read_path

CONTENT_TYPES = b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
LAUGHS = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))


def refusal(content, name="naskah.docx", **options):
    with pytest.raises(Unreadable) as caught:
        read_draft(content, name=name, **options)
    assert caught.value.reason.endswith(".")
    assert caught.value.remedy.endswith(".")
    return caught.value


def package(zipped, document, extra=()):
    return zipped([("[Content_Types].xml", CONTENT_TYPES), ("word/document.xml", document), *extra])


def test_an_empty_file_says_that_it_is_empty():
    assert "kosong" in refusal(b"").reason
    assert "kosong" in refusal(b" \n\0").reason


def test_the_content_decides_and_not_the_name(agreement_pdf, word_text, agreement):
    draft = read_draft(agreement_pdf, name="naskah.docx")
    assert (draft.format, draft.name) == ("pdf", "naskah.docx")
    assert "berakhiran .docx, tetapi isinya PDF" in draft.notes[0]
    assert read_draft(word_text(agreement), name="naskah.pdf").format == "docx"
    assert read_draft(word_text(agreement), name="naskah.docx").notes == ()


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"MZ\x90\0" + bytes(500), "program Windows"),
        (b"\x7fELF" + bytes(500), "program Linux"),
        (b"GIF89a" + bytes(500), "GIF"),
        (b"\0\0\0\x18ftypheic" + bytes(500), "HEIC"),
        (b"7z\xbc\xaf\x27\x1c" + bytes(500), "7z"),
        (b"SQLite format 3\0" + bytes(500), "basis data"),
        (
            b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>',
            "XML satu berkas",
        ),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related\n\n<html>", "MHTML"),
    ],
)
def test_a_file_of_another_kind_is_named_with_the_kinds_that_are_read(content, what):
    refused = refusal(content)
    assert what in refused.reason
    assert "DOCX, ODT, PDF" in refused.remedy


def test_a_spreadsheet_an_archive_and_old_office_files_are_named(zipped, compound):
    assert (
        "Excel"
        in refusal(zipped([("[Content_Types].xml", CONTENT_TYPES), ("xl/workbook.xml", b"<x/>")])).reason
    )
    assert "ZIP" in refusal(zipped([("foto.jpg", b"x")])).reason
    assert "Excel" in refusal(compound({"Workbook": b"x"})).reason


def test_a_locked_word_file_says_that_it_is_locked(compound):
    assert "kata sandi" in refusal(compound({"EncryptionInfo": b"x", "EncryptedPackage": b"x" * 5000})).reason


def test_a_file_over_the_limit_is_refused_before_it_is_read(tmp_path):
    place = tmp_path / "besar.pdf"
    with place.open("wb") as file:
        file.truncate(500 * 1024 * 1024)
    tracemalloc.start()
    with pytest.raises(Unreadable, match="500 MB"):
        read_path(place)
    assert tracemalloc.get_traced_memory()[1] < 1_000_000
    tracemalloc.stop()
    assert str(LARGEST_FILE // 1024 // 1024) in refusal(bytes(LARGEST_FILE + 1)).reason


def test_a_missing_file_and_a_folder_are_refused(tmp_path):
    with pytest.raises(Unreadable, match="tidak ditemukan"):
        read_path(tmp_path / "tiada.docx")
    with pytest.raises(Unreadable, match="bukan berkas"):
        read_path(tmp_path)


def test_a_zip_bomb_is_refused_without_unpacking_it(zipped):
    bomb = package(zipped, b"<w:document " + W.encode() + b">" + b" " * 40_000_000 + b"</w:document>")
    assert len(bomb) < 100_000
    tracemalloc.start()
    assert "mengembang" in refusal(bomb).reason
    assert tracemalloc.get_traced_memory()[1] < 5_000_000
    tracemalloc.stop()


def test_a_zip_bomb_that_lies_about_its_size_is_refused(zipped):
    bomb = bytearray(package(zipped, b"<w:document>" + b" " * 30_000_000))
    with zipfile.ZipFile(io.BytesIO(bytes(bomb))) as archive:
        real = archive.getinfo("word/document.xml").file_size
    lie = bytes(bomb).replace(real.to_bytes(4, "little"), (900).to_bytes(4, "little"))
    tracemalloc.start()
    refusal(lie)
    assert tracemalloc.get_traced_memory()[1] < 5_000_000
    tracemalloc.stop()


@pytest.mark.parametrize(
    "declared",
    [f"<!DOCTYPE a [<!ENTITY a0 'ha'>{LAUGHS}]>", '<!DOCTYPE a [<!ENTITY a9 SYSTEM "file:///etc/passwd">]>'],
)
def test_entities_are_never_expanded(zipped, declared):
    document = f"<?xml version='1.0'?>{declared}<w:document {W}><w:body><w:p><w:r><w:t>&a9;</w:t></w:r></w:p></w:body></w:document>"
    assert "deklarasi XML" in refusal(package(zipped, document.encode())).reason
    assert "deklarasi XML" in refusal(package(zipped, document.encode("utf-16"))).reason


def test_xml_nested_without_end_is_refused(zipped):
    deep = f"<w:document {W}><w:body>" + "<w:sdt>" * 100_000
    refusal(package(zipped, deep.encode()))


def test_a_picture_of_too_many_dots_is_refused_before_it_is_unpacked(saved):
    vast = saved(Image.new("1", (20_000, 20_000)), "PNG")
    assert len(vast) < 200_000
    assert "juta titik" in refusal(vast, name="foto.png").reason


def test_a_macro_is_mentioned_and_not_run(zipped):
    document = f"<w:document {W}><w:body><w:p><w:r><w:t>Pasal 1</w:t></w:r></w:p></w:body></w:document>"
    draft = read_draft(
        package(zipped, document.encode(), [("word/vbaProject.bin", b"x")]), name="naskah.docm"
    )
    assert draft.text == "Pasal 1"
    assert "makro tidak dijalankan" in draft.notes[0]


def test_a_document_without_words_says_so(word):
    word.add("1.")
    assert "Tidak ada kata" in refusal(word.bytes()).reason


def test_a_text_longer_than_any_agreement_is_refused():
    assert "terlalu panjang" in refusal(b"kata " * 700_000).reason


@pytest.mark.parametrize("part", [0.2, 0.5, 0.9, 0.99])
def test_a_truncated_word_file_is_refused(word_text, agreement, part):
    content = word_text(agreement)
    assert "rusak" in refusal(content[: int(len(content) * part)]).reason


@pytest.fixture(scope="module")
def sound_files(word_text, odt, agreement, agreement_pdf, old_word, photo, saved, compound):
    page = photo(agreement_pdf, dpi=60)
    return [
        word_text(agreement),
        odt(
            "<text:p>Pasal 1</text:p><text:list><text:list-item><text:p>air</text:p></text:list-item></text:list>"
        ),
        agreement_pdf,
        old_word(agreement),
        compound({"EncryptedPackage": b"x"}),
        saved(page, "JPEG"),
        saved(page, "TIFF"),
        saved(page, "WEBP"),
        saved(page, "PDF"),
        b"<!doctype html><html><body><ol><li>air</ol><table><tr><td>a</table></html>",
        rb"{\rtf1\ansi{\fonttbl}\par Pasal \u233? 1 \'93}",
        agreement.encode("utf-16"),
    ]


def outcome(content, name):
    try:
        return read_draft(content, name=name, ocr_pages=0)
    except Unreadable as refused:
        return refused


@settings(max_examples=150, deadline=None)
@given(content=st.binary(max_size=3000), name=st.text(max_size=20))
def test_any_bytes_give_a_draft_or_a_refusal(content, name):
    assert isinstance(outcome(content, name), Draft | Unreadable)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(chosen=st.data())
def test_any_damage_to_a_sound_file_gives_a_draft_or_a_refusal(sound_files, chosen):
    content = bytearray(chosen.draw(st.sampled_from(sound_files)))
    for _ in range(chosen.draw(st.integers(0, 6))):
        place = chosen.draw(st.integers(0, len(content) - 1))
        content[place : place + chosen.draw(st.integers(0, 8))] = chosen.draw(st.binary(max_size=8))
    if chosen.draw(st.booleans()):
        del content[chosen.draw(st.integers(1, len(content))) :]
    found = outcome(bytes(content), "naskah.docx")
    assert isinstance(found, Draft | Unreadable)
    if isinstance(found, Draft):
        assert all(0 <= page.start <= page.end <= len(found.text) for page in found.pages)

"""Word documents become text as a reader of the printed page would see it."""

import subprocess
import sys

from mitradesa.reading.opening import read_draft

BOX = (
    '<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
    '<mc:Choice Requires="wps"><w:drawing><w:txbxContent><w:p><w:r><w:t>Kotak berisi teks</w:t></w:r></w:p></w:txbxContent></w:drawing>'
    "</mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>Kotak berisi teks</w:t></w:r></w:p></w:txbxContent></w:pict>"
    "</mc:Fallback></mc:AlternateContent></w:r>"
)


def lines(content):
    return [line for line in read_draft(content, name="naskah.docx").text.split("\n") if line]


def test_paragraphs_become_lines_of_the_text(word_text, agreement):
    draft = read_draft(word_text(agreement), name="naskah.docx")
    assert draft.text.split("\n") == agreement.split("\n")
    assert (draft.format, draft.pages, draft.whole, draft.sureness) == ("docx", (), True, 1.0)


def test_numbers_that_word_writes_by_itself_are_reproduced(word):
    word.numbered("", 0)
    word.add("RUANG LINGKUP")
    word.numbered("Ayat satu.", 1)
    word.numbered("Ayat dua:", 1)
    word.numbered("butir satu;", 2)
    word.numbered("butir dua.", 2)
    word.numbered("JANGKA WAKTU", 0)
    word.numbered("Ayat satu lagi.", 1)
    word.numbered("Rincian.", 3)
    assert lines(word.bytes()) == [
        "Pasal 1",
        "RUANG LINGKUP",
        "(1) Ayat satu.",
        "(2) Ayat dua:",
        "a. butir satu;",
        "b. butir dua.",
        "Pasal 2 JANGKA WAKTU",
        "(1) Ayat satu lagi.",
        "2.I Rincian.",
    ]


def test_a_list_that_starts_anew_counts_from_its_own_start(word):
    word.numbered("UMUM", 0)
    word.numbered("PENUTUP", 0, number="91")
    word.numbered("LAMPIRAN", 0, number="91")
    assert lines(word.bytes()) == ["Pasal 1 UMUM", "Pasal 7 PENUTUP", "Pasal 8 LAMPIRAN"]


def test_numbers_of_a_paragraph_style_are_reproduced(word):
    for text in ("Air bersih", "Pipa"):
        word.document.add_paragraph(text, style="List Number")
    word.document.add_paragraph("Sumur", style="List Bullet")
    assert lines(word.bytes()) == ["1. Air bersih", "2. Pipa", "- Sumur"]


def test_deleted_text_is_gone_and_inserted_text_is_there(word):
    word.raw(
        '<w:r><w:t xml:space="preserve">berlaku </w:t></w:r><w:del w:id="1" w:author="a"><w:r><w:delText>empat</w:delText></w:r></w:del>'
        '<w:ins w:id="2" w:author="a"><w:r><w:t>tiga</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> tahun</w:t></w:r>'
    )
    assert lines(word.bytes()) == ["berlaku tiga tahun"]


def test_a_deleted_paragraph_mark_joins_two_lines(word):
    word.raw(
        '<w:pPr><w:rPr><w:del w:id="1" w:author="a"/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">PIHAK KESATU </w:t></w:r>'
    )
    word.add(" dan PIHAK KEDUA")
    assert " ".join(lines(word.bytes()[:])).replace("  ", " ") == "PIHAK KESATUdan PIHAK KEDUA"


def test_hidden_text_and_field_codes_are_not_read(word):
    word.raw(
        "<w:r><w:t>Nomor 7</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>rahasia</w:t></w:r>"
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>INCLUDETEXT "http://contoh.invalid"</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    assert lines(word.bytes()) == ["Nomor 7"]


def test_short_cells_of_a_row_run_on_and_long_ones_stand_alone(word):
    table = word.document.add_table(2, 3)
    for cell, text in zip(table.rows[0].cells, ("Nama", ":", "Budi Contoh"), strict=True):
        cell.text = text
    long = "Kepala Desa Contoh Makmur, bertindak untuk dan atas nama Pemerintah Desa Contoh Makmur"
    for cell, text in zip(table.rows[1].cells, ("PIHAK KESATU", long, "Cap"), strict=True):
        cell.text = text
    assert lines(word.bytes()) == ["Nama\t:\tBudi Contoh", f"PIHAK KESATU\t{long}", "Cap"]


def test_headers_and_footers_are_not_part_of_the_text(word):
    word.document.sections[0].header.paragraphs[0].text = "KOP SURAT CONTOH"
    word.document.sections[0].footer.paragraphs[0].text = "Halaman 1"
    word.add("Pasal 1")
    assert lines(word.bytes()) == ["Pasal 1"]


def test_a_text_box_is_read_once(word):
    word.raw(BOX)
    assert lines(word.bytes()) == ["Kotak berisi teks"]


def test_content_controls_and_links_keep_their_words(word):
    word.raw(
        "<w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>Desa Contoh</w:t></w:r></w:sdtContent></w:sdt>"
        '<w:hyperlink w:anchor="x"><w:r><w:t>, Kecamatan Contoh</w:t></w:r></w:hyperlink>'
    )
    assert lines(word.bytes()) == ["Desa Contoh, Kecamatan Contoh"]


def test_a_word_file_waits_for_no_picture_or_pdf_library(word_text, agreement, tmp_path):
    place = tmp_path / "naskah.docx"
    place.write_bytes(word_text(agreement))
    script = (
        "import sys; from mitradesa.reading.opening import read_path; read_path(sys.argv[1]);"
        "print(sorted({'PIL', 'pypdfium2', 'docx', 'odf', 'subprocess', 'django', 'polars'} & set(sys.modules)))"
    )
    answer = subprocess.run(
        [sys.executable, "-c", script, str(place)], capture_output=True, text=True, check=True
    )
    assert answer.stdout.strip() == "[]"


def test_scanned_pages_pasted_into_word_go_through_ocr(word, agreement_pdf, photo, saved, tmp_path):
    place = tmp_path / "halaman.png"
    place.write_bytes(saved(photo(agreement_pdf, turn=0, noise=0), "PNG"))
    word.document.add_picture(str(place))
    draft = read_draft(word.bytes(), name="naskah.docx")
    assert "RUANG LINGKUP" in draft.text
    assert (draft.format, draft.how) == ("docx", "ocr")
    assert len(draft.pages) == 1

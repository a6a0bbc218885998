"""PDF text comes out in reading order with its pages; scripts, running heads and locks are dealt with."""

import io

import pikepdf
import pytest

from mitradesa.reading.draft import How, Unreadable
from mitradesa.reading.opening import read_draft


def read(content):
    return read_draft(content, name="naskah.pdf")


def squeezed(text):
    return [line for line in text.split("\n") if line.strip()]


def test_a_typed_pdf_gives_its_lines_in_order(agreement_pdf, agreement):
    draft = read(agreement_pdf)
    assert squeezed(draft.text) == squeezed(agreement)
    assert (draft.how, draft.whole, draft.sureness, len(draft.pages)) == (How.TEXT, True, 1.0, 1)


def test_each_page_knows_where_it_stands(pdf_text):
    draft = read(pdf_text("Pasal 1 tentang air\fPasal 2 tentang pipa\fPasal 3 tentang sumur"))
    assert [draft.text[page.start : page.end].strip() for page in draft.pages] == [
        "Pasal 1 tentang air",
        "Pasal 2 tentang pipa",
        "Pasal 3 tentang sumur",
    ]
    assert draft.page_at(draft.text.index("sumur")) == 3


def test_footers_that_repeat_are_left_out_and_articles_stay(pdf_text):
    pages = "\f".join(
        f"Pasal {number}\nKewajiban para pihak yang ke-{number} adalah memelihara pipa air desa."
        for number in range(1, 6)
    )
    text = read(pdf_text(pages, footer="Paraf PIHAK KESATU, halaman #context counter(page).display()")).text
    assert "Paraf" not in text
    assert [line for line in text.split("\n") if line.startswith("Pasal")] == [
        f"Pasal {number}" for number in range(1, 6)
    ]


def test_labels_and_values_stay_on_one_line(typeset):
    source = "#grid(columns: (4cm, 1cm, 1fr), row-gutter: 1em, [Nama], [:], [Budi Contoh], [Jabatan], [:], [Kepala Desa Contoh Makmur])"
    assert read(typeset(source)).text.split("\n") == [
        "Nama\t: Budi Contoh",
        "Jabatan\t: Kepala Desa Contoh Makmur",
    ]


def test_two_full_columns_are_read_one_after_the_other(typeset):
    words = "Para pihak sepakat memelihara jaringan pipa air bersih desa dengan sebaik mungkin. " * 18
    source = f'#set page(paper: "a4")\n#columns(2)[#set par(justify: true)\nAWAL KIRI {words}#colbreak()\nAWAL KANAN {words}]'
    text = " ".join(read(typeset(source)).text.replace("-\n", "").split())
    assert text == " ".join(f"AWAL KIRI {words}AWAL KANAN {words}".split())


def test_a_locked_pdf_says_that_it_is_locked(agreement_pdf):
    saved = io.BytesIO()
    with pikepdf.open(io.BytesIO(agreement_pdf)) as document:
        document.save(saved, encryption=pikepdf.Encryption(owner="kunci", user="rahasia"))
    with pytest.raises(Unreadable, match="kata sandi"):
        read(saved.getvalue())


def test_a_pdf_locked_only_against_changes_is_read(agreement_pdf):
    saved = io.BytesIO()
    with pikepdf.open(io.BytesIO(agreement_pdf)) as document:
        document.save(saved, encryption=pikepdf.Encryption(owner="kunci", user=""))
    assert "RUANG LINGKUP" in read(saved.getvalue()).text


def test_a_script_in_a_pdf_is_neither_run_nor_read(agreement_pdf, agreement, tmp_path):
    saved = io.BytesIO()
    with pikepdf.open(io.BytesIO(agreement_pdf)) as document:
        script = f"this.saveAs('{tmp_path}/x.pdf'); app.launchURL('http://contoh.invalid');"
        document.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=pikepdf.String(script))
        document.save(saved)
    assert squeezed(read(saved.getvalue()).text) == squeezed(agreement)
    assert list(tmp_path.iterdir()) == []


def test_a_truncated_pdf_is_refused_or_still_read(agreement_pdf):
    with pytest.raises(Unreadable):
        read(agreement_pdf[:200])

"""What somebody typed into the fields of a PDF is read at its place; scripts, links and attachments of the file are left alone."""

import io

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from mitradesa.reading.opening import read_draft

FORM = (
    '#set page(paper: "a4", margin: 2.5cm)\n'
    "PERJANJIAN KERJA SAMA PENGELOLAAN AIR BERSIH DESA \\\nKepala desa: \\\n"
    "Pasal 1 \\\nRuang lingkup kerja sama ini adalah pengelolaan sumber air."
)


def _filled(pdf, value, place, *, extra=None):
    with pikepdf.open(io.BytesIO(pdf)) as document:
        page = document.pages[0].obj
        font = document.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica))
        field = document.make_indirect(
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Widget,
                FT=Name.Tx,
                T=String("nama"),
                V=String(value),
                Rect=Array(place),
                F=4,
                DA=String("/Helv 11 Tf 0 g"),
                P=page,
            )
        )
        page.Annots = Array([field])
        document.Root.AcroForm = Dictionary(
            Fields=Array([field]), DR=Dictionary(Font=Dictionary(Helv=font)), DA=String("/Helv 11 Tf 0 g")
        )
        if extra is not None:
            extra(document)
        written = io.BytesIO()
        document.save(written)
    return written.getvalue()


def _beside(pdf, words, value):
    """The form with `value` in a field to the right of the line that says `words`."""
    for top in range(60, 140):
        lines = read_draft(
            _filled(pdf, value, [180, 842 - top - 16, 420, 842 - top]), name="a.pdf"
        ).text.split("\n")
        if any(line.startswith(words) and value in line for line in lines):
            return lines
    return []


def test_a_filled_field_is_read_on_its_line(typeset):
    lines = _beside(typeset(FORM), "Kepala desa:", "Budi Contoh")
    assert lines.index("Pasal 1") > next(at for at, line in enumerate(lines) if "Budi Contoh" in line)


def test_an_empty_field_adds_nothing(typeset):
    pdf = typeset(FORM)
    assert (
        read_draft(_filled(pdf, "", [180, 700, 420, 720]), name="a.pdf").text
        == read_draft(pdf, name="a.pdf").text
    )


@pytest.mark.needs_tesseract
def test_a_field_over_a_scan_does_not_hide_the_scan(scanned_pdf):
    value = "Budi Contoh Kepala Desa Contoh Makmur Kecamatan Contoh Kabupaten Lahat"
    text = read_draft(_filled(scanned_pdf, value, [60, 20, 560, 40]), name="pindaian.pdf").text
    assert "RUANG LINGKUP" in text
    assert "Kabupaten Lahat" in text


def test_scripts_links_and_attachments_are_left_alone(typeset, tmp_path):
    def armed(document):
        document.Root.OpenAction = Dictionary(
            S=Name.JavaScript, JS=String("this.getField('nama').value = 'DIUBAH'; app.alert(1);")
        )
        document.Root.AA = Dictionary(WC=Dictionary(S=Name.URI, URI=String("http://127.0.0.1:9/")))
        document.Root.AcroForm.CO = document.Root.AcroForm.Fields
        field = document.Root.AcroForm.Fields[0]
        field.AA = Dictionary(
            C=Dictionary(S=Name.JavaScript, JS=String("event.value = 'DIUBAH'")),
            F=Dictionary(S=Name.JavaScript, JS=String("event.value = 'DIUBAH'")),
        )
        document.attachments["virus.exe"] = b"MZ" + bytes(100)

    pdf = typeset(FORM)
    draft = read_draft(_filled(pdf, "Budi Contoh", [180, 700, 420, 720], extra=armed), name="a.pdf")
    assert "Budi Contoh" in draft.text
    assert "DIUBAH" not in draft.text
    assert "virus" not in draft.text

"""Certificates: a page each whatever the length of a name, tagged, and its QR code is read back by a reader."""

import io
from dataclasses import replace

import pypdfium2
import pytest
import typst
import zxingcpp
from PIL import Image

from mitradesa.documents.certificates.pdf import Page, render_pdf
from mitradesa.documents.paper.qr import qr_svg
from tests.tagged import faults

ONE = Page(
    number="800/1/2026",
    code="K7QM-4P2X",
    name="Contoh Utusan",
    part="peserta",
    origin="Desa Contoh, Kecamatan Contoh",
    theme="Memahami kerja sama desa dengan pihak ketiga",
    days="7 Desember 2026",
    hours="8",
    office="Dinas PMD Kabupaten Contoh",
    place_and_day="Contoh, 7 Desember 2026",
    signer_title="Kepala Dinas",
    signer="Contoh Kepala",
    address="https://desa.example.id/verifikasi/K7QM-4P2X/",
)

QR_PAGE = b'#image(bytes(sys.inputs.qr), format: "svg", width: 60mm)'


def pages(made):
    with pypdfium2.PdfDocument(made) as pdf:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in pdf]


@pytest.mark.parametrize("length", [1, 3, 7])
def test_a_long_name_stays_on_its_page(length):
    name = " ".join(["Dr. Ir. H. Contoh Nama Panjang, S.Sos., M.Si."] * length)[:120]
    made = render_pdf([replace(ONE, name=name, theme="Tema yang panjang " * 12), ONE])
    assert len(pages(made)) == 2
    assert name.split()[0] in pages(made)[0]


def test_it_says_what_it_certifies_and_where_it_is_verified():
    made = render_pdf([ONE])
    for said in (
        ONE.number,
        ONE.code,
        ONE.name,
        ONE.theme,
        ONE.days,
        ONE.signer,
        ONE.address,
        "formulir usulan",
    ):
        assert said in pages(made)[0]
    assert not faults(made)


def test_words_of_people_are_words():
    made = render_pdf([replace(ONE, name='#read("/etc/passwd") *tebal*')])
    assert '#read("/etc/passwd") *tebal*' in pages(made)[0]


def test_the_code_on_the_page_leads_to_where_it_is_verified():
    with pypdfium2.PdfDocument(render_pdf([ONE])) as pdf:
        picture = pdf[0].render(scale=2).to_pil()
    assert [one.text for one in zxingcpp.read_barcodes(picture)] == [ONE.address]


@pytest.mark.parametrize("words", ["K7QM", "https://desa.example.id/" + "x" * 200])
def test_codes_of_any_length_are_read_back(words):
    made = typst.compile(QR_PAGE, format="png", sys_inputs={"qr": qr_svg(words)})
    assert [one.text for one in zxingcpp.read_barcodes(Image.open(io.BytesIO(made)))] == [words]

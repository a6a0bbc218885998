"""Builders of drafts for the reader's tests: an invented agreement as Word, OpenDocument, PDF, scan and old Word; no test lives here."""

import io
import random
import struct
import zipfile

import docx
import pypdfium2
import pytest
import typst
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from PIL import Image, ImageFilter

AGREEMENT = """PERJANJIAN KERJA SAMA
ANTARA
PEMERINTAH DESA CONTOH MAKMUR
DENGAN
CV TIRTA CONTOH
TENTANG PENGELOLAAN AIR BERSIH DESA
Nomor: 140/07/PKS/2024

Pada hari ini Senin tanggal empat bulan Maret tahun dua ribu dua puluh empat, bertempat di
Kantor Desa Contoh Makmur, kami yang bertanda tangan di bawah ini:
Nama : Budi Contoh, Kepala Desa Contoh Makmur, selanjutnya disebut PIHAK KESATU.
Nama : Siti Contoh, Direktur CV Tirta Contoh, selanjutnya disebut PIHAK KEDUA.

Pasal 1
RUANG LINGKUP
(1) Ruang lingkup kerja sama ini meliputi pengelolaan sumber air dan jaringan pipa desa.
(2) Kerja sama dilaksanakan di wilayah Desa Contoh Makmur.

Pasal 2
JANGKA WAKTU
Perjanjian ini berlaku selama 24 (dua puluh empat) bulan sejak ditandatangani.

Pasal 3
HAK DAN KEWAJIBAN
a. PIHAK KESATU menyediakan lahan dan sumber air;
b. PIHAK KEDUA membangun jaringan pipa dan membayar bagi hasil sepuluh persen.

Pasal 4
PENYELESAIAN PERSELISIHAN
Perselisihan diselesaikan secara musyawarah; bila tidak tercapai, melalui camat."""


def _escaped(text):
    return "".join("\\" + letter if letter in "#*_`$@<>\\[]=-+/~'\"" else letter for letter in text)


def _typeset(source):
    return typst.compile(source.encode())


def _pdf(text, *, footer=""):
    pages = [" \\\n".join(_escaped(line) for line in page.split("\n")) for page in text.split("\f")]
    foot = f", footer: [{footer}]" if footer else ""
    return _typeset(
        f'#set page(paper: "a4", margin: 2.5cm{foot})\n#set text(size: 11pt)\n'
        + "\n#pagebreak()\n".join(pages)
    )


def _photo(pdf, *, dpi=180, turn=1.3, noise=0.15, blur=0.7, page=0):
    """A page as a poor scanner would see it: turned by `turn` degrees, blurred, grainy, saved as a weak JPEG."""
    with pypdfium2.PdfDocument(pdf) as document:
        sheet = document[page].render(scale=dpi / 72, grayscale=True).to_pil()
    sheet = sheet.rotate(turn, Image.Resampling.BICUBIC, fillcolor=255, expand=abs(turn) > 45)
    sheet = sheet.filter(ImageFilter.GaussianBlur(blur))
    if noise:
        sheet = Image.blend(sheet, Image.effect_noise(sheet.size, 40), noise)
    saved = io.BytesIO()
    sheet.save(saved, "JPEG", quality=55)
    return Image.open(io.BytesIO(saved.getvalue()))


def _saved(picture, form, **options):
    saved = io.BytesIO()
    picture.save(saved, form, **options)
    return saved.getvalue()


def _cat():
    """A picture without a single letter: a furry animal in soft blobs, such as a telephone takes by mistake."""
    chance = random.Random(7)
    picture = Image.effect_noise((900, 700), 60).filter(ImageFilter.GaussianBlur(3)).convert("RGB")
    for _ in range(60):
        left, top, size = chance.randrange(800), chance.randrange(600), chance.randrange(20, 180)
        shade = tuple(chance.randrange(40, 220) for _ in range(3))
        blob = Image.new("RGB", (size, size), shade)
        picture.paste(
            blob,
            (left, top),
            Image.radial_gradient("L").resize((size, size)).point(lambda level: 255 - level),
        )
    return picture.filter(ImageFilter.GaussianBlur(4))


NUMBERING = (
    '<w:abstractNum {ns} w:abstractNumId="90">'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Pasal %1"/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="(%2)"/></w:lvl>'
    '<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%3."/></w:lvl>'
    '<w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1.%4"/></w:lvl>'
    "</w:abstractNum>"
)


class WordDraft:
    """A Word document under construction; `numbered(text, level)` uses Word's own numbering ("Pasal 1", "(1)", "a.")."""

    def __init__(self):
        self.document = docx.Document()
        part = self.document.part.numbering_part.element
        part.insert(0, parse_xml(NUMBERING.format(ns=nsdecls("w"))))
        for number, override in (
            ("90", ""),
            ("91", '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>'),
        ):
            part.append(
                parse_xml(
                    f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="90"/>{override}</w:num>'
                )
            )

    def add(self, text):
        return self.document.add_paragraph(text)

    def numbered(self, text, level, *, number="90"):
        paragraph = self.document.add_paragraph(text)
        properties = f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
        paragraph._p.get_or_add_pPr().append(parse_xml(properties))
        return paragraph

    def raw(self, inner):
        """A paragraph whose XML content is given (prefix w, and whatever the content declares itself)."""
        paragraph = self.document.add_paragraph()
        wrapped = parse_xml(f"<w:p {nsdecls('w')}>{inner}</w:p>")
        for node in list(wrapped):
            paragraph._p.append(node)
        return paragraph

    def bytes(self):
        saved = io.BytesIO()
        self.document.save(saved)
        return saved.getvalue()


def _word_text(text):
    draft = WordDraft()
    for line in text.split("\n"):
        draft.add(line)
    return draft.bytes()


ODT_NAMES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("style", "style"),
        ("draw", "drawing"),
    )
)


def _odt(body, *, automatic="", styles="", extra=()):
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {ODT_NAMES}>'
        f"<office:automatic-styles>{automatic}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    styled = f"<office:document-styles {ODT_NAMES}><office:styles>{styles}</office:styles></office:document-styles>"
    return _zipped(
        [
            ("mimetype", b"application/vnd.oasis.opendocument.text"),
            ("content.xml", content.encode()),
            ("styles.xml", styled.encode()),
            *extra,
        ]
    )


def _zipped(parts):
    saved = io.BytesIO()
    with zipfile.ZipFile(saved, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts:
            archive.writestr(name, content)
    return saved.getvalue()


def _compound(streams):
    """An OLE compound file (what DOC, XLS and locked DOCX files are) with the given streams, each padded to 4096 bytes at least."""
    end, free, fat_mark = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
    fat, sectors = [fat_mark, end], b""
    entries = [_entry("Root Entry", 5, 1 if streams else free, end, 0)]
    for index, (name, content) in enumerate(streams.items(), start=1):
        padded = content.ljust(max(4096, -(-len(content) // 512) * 512), b"\0")
        count, first = len(padded) // 512, len(fat)
        fat += [*range(first + 1, first + count), end]
        sectors += padded
        entries.append(
            _entry(name, 2, free, first, len(padded), right=index + 1 if index < len(streams) else free)
        )
    directory = b"".join(entries).ljust(512, b"\0")
    table = struct.pack("<128I", *(fat + [free] * (128 - len(fat))))
    header = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        + bytes(16)
        + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6)
        + bytes(6)
    )
    header += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, end, 0, end, 0) + struct.pack(
        "<109I", 0, *([free] * 108)
    )
    return header + table + directory + sectors


def _entry(name, kind, child, start, size, right=0xFFFFFFFF):
    wide = name.encode("utf-16-le")
    return (
        wide.ljust(64, b"\0")
        + struct.pack("<HBB", len(wide) + 2, kind, 1)
        + struct.pack("<III", 0xFFFFFFFF, right, child)
        + bytes(36)
        + struct.pack("<IIi", start, size, 0)
    )


def _old_word(text):
    """A Word 6 document without formatting, as antiword reads it."""
    letters = text.replace("\n", "\r").encode("cp1252") + b"\r"
    first = 768
    styles = struct.pack("<HHHHHHHHHH", 18, 1, 10, 0, 0, 0, 0, 0, 0, 0) + bytes(
        44
    )  # one style, empty; antiword crashes without
    head = bytearray(first)
    struct.pack_into("<HH", head, 0, 0xA5DC, 101)
    struct.pack_into("<II", head, 0x18, first, first + len(letters))
    struct.pack_into("<I", head, 0x34, len(letters))
    struct.pack_into("<II", head, 0x60, first + len(letters), len(styles))
    return _compound({"WordDocument": bytes(head) + letters + styles})


@pytest.fixture(scope="session")
def agreement():
    """The text of an invented agreement, one page long."""
    return AGREEMENT


@pytest.fixture
def word():
    """A Word document to fill."""
    return WordDraft()


@pytest.fixture(scope="session")
def word_text():
    """Makes a Word file of the lines of a text."""
    return _word_text


@pytest.fixture(scope="session")
def odt():
    """Makes an OpenDocument file of XML for its body and styles."""
    return _odt


@pytest.fixture(scope="session")
def zipped():
    """Makes a zip file of (name, bytes) pairs."""
    return _zipped


@pytest.fixture(scope="session")
def typeset():
    """Makes a PDF of Typst source."""
    return _typeset


@pytest.fixture(scope="session")
def pdf_text():
    """Makes a PDF of a text; form feeds part its pages."""
    return _pdf


@pytest.fixture(scope="session")
def photo():
    """Makes a poor picture of a page of a PDF."""
    return _photo


@pytest.fixture(scope="session")
def saved():
    """Gives the bytes of a picture in a format."""
    return _saved


@pytest.fixture(scope="session")
def cat():
    """A picture without a letter."""
    return _cat()


@pytest.fixture(scope="session")
def compound():
    """Makes an OLE compound file of named streams."""
    return _compound


@pytest.fixture(scope="session")
def old_word():
    """Makes a DOC file of a text."""
    return _old_word


@pytest.fixture(scope="session")
def agreement_pdf():
    """The agreement as a typed PDF."""
    return _pdf(AGREEMENT)


@pytest.fixture(scope="session")
def scanned_pdf(agreement_pdf):
    """The agreement as a scanned PDF."""
    return _saved(_photo(agreement_pdf), "PDF", resolution=180)

"""Real agreements made again as Word, PDF and noisy scan give the same elements as their text. The texts stay outside the project."""

import io
import json

import numpy
import pytest
import typst
from docx import Document
from PIL import Image, ImageDraw, ImageFilter, ImageFont
from rapidfuzz import fuzz

from mitradesa.reading.clauses import split_clauses
from mitradesa.reading.draft import Draft
from mitradesa.reading.elements import find_elements
from mitradesa.reading.found import Element
from mitradesa.reading.lines import is_furniture
from mitradesa.reading.opening import read_draft
from tests.gate.tools import SHARED

FOLDER = SHARED / "agreements"
SIZES = range(4_000, 9_600)
NAMES = sorted(path.name for path in FOLDER.glob("*.txt") if path.stat().st_size in SIZES)[:10] or ["-"]
PAGE = (1654, 2339)  # A4 at 200 dots an inch
LINES_A_PAGE = 56

pytestmark = [pytest.mark.needs_shared, pytest.mark.parametrize("name", NAMES)]


def lines_of(name: str) -> list[str]:
    """The lines of an agreement without page separators and specks that no typist would write again."""
    text = (FOLDER / name).read_text(encoding="utf-8")
    return [line.rstrip() for line in text.splitlines() if not line.strip() or not is_furniture(line.strip())]


def elements_of(draft: Draft) -> dict[str, Element]:
    return find_elements(draft, split_clauses(draft.text))


def elements_of_text(lines: list[str]) -> dict[str, Element]:
    return elements_of(read_draft("\n".join(lines).encode(), name="naskah.txt"))


def as_docx(lines: list[str]) -> bytes:
    document = Document()
    for line in lines:
        document.add_paragraph(line)
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def as_pdf(lines: list[str]) -> bytes:
    written = "\n".join(
        f"#block(above: 0.5em, below: 0.5em)[#{json.dumps(line.strip() or ' ', ensure_ascii=False)}]"
        for line in lines
    )
    return typst.compile(f'#set page(paper: "a4")\n#set text(size: 10pt)\n{written}'.encode(), format="pdf")


def as_scan(lines: list[str], *, seed: int) -> bytes:
    """The lines printed, laid crooked on the glass, blurred and speckled."""
    font = ImageFont.truetype(str(next(iter(_fonts()))), 27)
    pages = [lines[first : first + LINES_A_PAGE] for first in range(0, len(lines), LINES_A_PAGE)]
    images = [
        _scanned(page, font, numpy.random.default_rng(seed + number)) for number, page in enumerate(pages)
    ]
    held = io.BytesIO()
    images[0].save(held, format="PDF", save_all=True, append_images=images[1:], resolution=200.0, quality=70)
    return held.getvalue()


def _fonts() -> list[str]:
    for name in ("LiberationSerif-Regular.ttf", "DejaVuSerif.ttf", "DejaVuSans.ttf"):
        try:
            ImageFont.truetype(name, 20)
        except OSError:
            continue
        return [name]
    raise AssertionError("no font to print a scan with")


def _scanned(lines: list[str], font: ImageFont.FreeTypeFont, random: numpy.random.Generator) -> Image.Image:
    sheet = Image.new("L", PAGE, 252)
    pen = ImageDraw.Draw(sheet)
    for place, line in enumerate(lines):
        pen.text((150, 140 + place * 37), line, fill=30, font=font)
    crooked = sheet.rotate(random.uniform(-0.8, 0.8), fillcolor=252, resample=Image.Resampling.BICUBIC)
    soft = numpy.asarray(crooked.filter(ImageFilter.GaussianBlur(0.8)), dtype=float)
    speckled = soft + random.normal(0, 14, soft.shape)
    return Image.fromarray(numpy.clip(speckled, 0, 255).astype("uint8")).convert("RGB")


def assert_same(wanted: dict[str, Element], found: dict[str, Element], *, likeness: float) -> None:
    for key, element in wanted.items():
        if element.present:
            assert found[key].present, f"{key}: {element.heading or element.excerpt} was lost"
            assert fuzz.ratio(element.heading.casefold(), found[key].heading.casefold()) >= likeness, key
        else:
            assert not found[key].present, (
                f"{key}: {found[key].heading or found[key].excerpt} came from nowhere"
            )


def test_a_word_file_gives_the_same_elements(name):
    lines = lines_of(name)
    assert_same(
        elements_of_text(lines), elements_of(read_draft(as_docx(lines), name="naskah.docx")), likeness=100
    )


def test_a_pdf_gives_the_same_elements(name):
    lines = lines_of(name)
    assert_same(
        elements_of_text(lines), elements_of(read_draft(as_pdf(lines), name="naskah.pdf")), likeness=100
    )


@pytest.mark.needs_tesseract
@pytest.mark.sampled(1)
def test_a_noisy_scan_gives_the_same_elements(name, seed):
    lines = lines_of(name)
    scan = read_draft(as_scan(lines, seed=seed), name="naskah.pdf")
    assert scan.how != "text"
    assert_same(elements_of_text(lines), elements_of(scan), likeness=70)

"""Makes the sample files from `texts/`: `python -m mitradesa.web.checking.samples.make`. The bad photo is drawn from a fixed seed."""

import io
import json
import random
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import typst
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt
from PIL import Image, ImageFilter

HERE = Path(__file__).parent
MARK = (
    "CONTOH – naskah karangan untuk mencoba Mitra Desa; semua nama orang dan perusahaan di dalamnya rekaan."
)
SHEET = """
#let lines = json(bytes(sys.inputs.lines))
#set page(paper: "a4", margin: (x: 25mm, y: 22mm))
#set text(font: "Libertinus Serif", size: 11.5pt, lang: "id")
#set par(justify: true, leading: 0.7em)
#set document(title: "Contoh naskah")
#text(8.5pt, style: "italic", sys.inputs.mark)
#v(4mm)
#for line in lines {
  if line.at(0) == "title" { block(above: 0.7em, below: 0.7em, width: 100%, align(center, strong(line.at(1)))) }
  else { block(above: 0.9em, below: 0.9em, line.at(1).split("\\n").join(linebreak())) }
}
"""


def lines_of(name: str) -> list[tuple[str, str]]:
    """The paragraphs of a text with their kind, `title` or `body`; lines of one paragraph stay together."""
    found: list[tuple[str, str]] = []
    for block in (HERE / "texts" / f"{name}.txt").read_text(encoding="utf-8").split("\n\n"):
        for line in block.strip().splitlines():
            if line.startswith("#"):
                found.append(("title", line.lstrip("# ")))
            elif found and found[-1][0] == "body" and not found[-1][1].endswith("\n\n"):
                found[-1] = ("body", f"{found[-1][1]}\n{line}")
            else:
                found.append(("body", line))
        if found and found[-1][0] == "body":
            found[-1] = ("body", found[-1][1] + "\n\n")
    return [(kind, text.strip()) for kind, text in found]


def docx(name: str) -> bytes:
    """The text as a Word file."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    document.styles["Normal"].font.name = "Bookman Old Style"
    document.styles["Normal"].font.size = Pt(11.5)
    section.header.paragraphs[0].text = MARK
    for kind, text in lines_of(name):
        for line in text.split("\n"):
            paragraph = document.add_paragraph()
            run = paragraph.add_run(line)
            paragraph.paragraph_format.space_after = Pt(6)
            if kind == "title":
                paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
                run.bold = True
    kept = io.BytesIO()
    document.save(kept)
    return kept.getvalue()


def pdf(name: str) -> bytes:
    """The text as a PDF."""
    inputs = {"lines": json.dumps(lines_of(name)), "mark": MARK}
    return bytes(typst.compile(SHEET.encode(), format="pdf", sys_inputs=inputs, ignore_system_fonts=True))


def photo(name: str, *, seed: int = 7) -> bytes:
    """The first page as a bad photo: crooked, dim at one side, speckled, a little blurred."""
    draw = random.Random(seed)  # noqa: S311 - noise, not a secret
    page = pypdfium2.PdfDocument(pdf(name))[0].render(scale=2.2, grayscale=True).to_pil()
    page = page.rotate(1.7, Image.Resampling.BICUBIC, expand=True, fillcolor=225)
    shade = Image.linear_gradient("L").rotate(90).resize(page.size)
    page = Image.blend(page, shade, 0.22).filter(ImageFilter.GaussianBlur(0.9))
    for _ in range(page.width * page.height // 220):
        spot = (draw.randrange(page.width), draw.randrange(page.height))
        page.putpixel(spot, draw.choice((20, 90, 250)))
    kept = io.BytesIO()
    page.save(kept, "JPEG", quality=42)
    return kept.getvalue()


def main() -> None:
    """Writes all samples beside this file."""
    made = {
        "contoh-wisata-lengkap.docx": docx("wisata-lengkap"),
        "contoh-sewa-empat-tahun.pdf": pdf("sewa-empat-tahun"),
        "contoh-pindaian-buruk.jpg": photo("pindaian-buruk"),
        "contoh-dua-universitas.docx": docx("dua-universitas"),
    }
    for file, content in made.items():
        (HERE / file).write_bytes(content)


if __name__ == "__main__":
    main()

"""Twenty scans to try with: papers of invented agreements as offices scan and photograph them, crooked, dim, speckled, one upside down."""

import csv
import io
import random
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files

import pypdfium2  # type: ignore[import-untyped]
from PIL import Image, ImageFilter

from mitradesa.actions.demo.papers import Paper, pages_apart, set_papers

SCALE = 2.0
MADE = time.gmtime(1_767_225_600)
PAPER, GREY = 236, 215
SPECKS = 400


@dataclass(frozen=True, slots=True)
class ScanFile:
    """A scan to try with: its file's name and bytes."""

    name: str
    content: bytes


def scan_rows() -> list[Mapping[str, str]]:
    """The lines of scans.tsv; `known` ones are in the demonstration's register without a file, `listed` ones in the messy register."""
    text = files(__package__).joinpath("scans.tsv").read_text(encoding="utf-8")
    return list(csv.DictReader(io.StringIO(text), delimiter="\t"))


def make_scans(papers: Sequence[Paper]) -> Iterator[ScanFile]:
    """Each paper as a file of its own; every fifth is a scanned PDF, every tenth a PDF with text, the others are photos."""
    document = set_papers(papers, mark="")
    opened = pypdfium2.PdfDocument(document)
    for place, (paper, alone) in enumerate(zip(papers, pages_apart(document), strict=True)):
        name = f"pindaian-{place + 1:02d}-{'-'.join(paper.village.lower().split())}"
        if place % 10 == 9:
            yield ScanFile(f"{name}.pdf", alone)
            continue
        picture = _damaged(opened[place].render(scale=SCALE, grayscale=True).to_pil(), place)
        form, ending = ("PDF", "pdf") if place % 5 == 3 else ("JPEG", "jpg")
        yield ScanFile(f"{name}.{ending}", _saved(picture, form))


def _saved(picture: Image.Image, form: str) -> bytes:
    kept = io.BytesIO()
    picture.save(kept, form, quality=55, resolution=150, creationDate=MADE, modDate=MADE)
    return kept.getvalue()


def _damaged(page: Image.Image, place: int) -> Image.Image:
    dice = random.Random(place)  # noqa: S311 - the same damage every time
    page = page.point(lambda light: light * PAPER // 255)
    page = page.rotate(dice.uniform(-1.8, 1.8), Image.Resampling.BICUBIC, fillcolor=GREY)
    for _ in range(SPECKS):
        page.putpixel((dice.randrange(page.width), dice.randrange(page.height)), dice.choice((40, 120, 250)))
    return DAMAGES[place % len(DAMAGES)](page)


def _clean(page: Image.Image) -> Image.Image:
    return page


def _blurred(page: Image.Image) -> Image.Image:
    return page.filter(ImageFilter.GaussianBlur(0.7))


def _dim_at_one_side(page: Image.Image) -> Image.Image:
    return Image.blend(page, Image.linear_gradient("L").rotate(90).resize(page.size), 0.22)


def _pale(page: Image.Image) -> Image.Image:
    return page.point(lambda light: 110 + light * 125 // 255)


def _upside_down(page: Image.Image) -> Image.Image:
    return page.rotate(180)


DAMAGES: Sequence[Callable[[Image.Image], Image.Image]] = (
    _clean,
    _blurred,
    _dim_at_one_side,
    _clean,
    _pale,
    _dim_at_one_side,
    _upside_down,
)

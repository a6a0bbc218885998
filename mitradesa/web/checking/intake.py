"""From the bytes that were sent to a reading with pictures of its doubtful pages, within the limits of a public page."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import lru_cache

from mitradesa.core.language import _
from mitradesa.reading.draft import Draft, How, Unreadable
from mitradesa.reading.limits import OCR_PAGES, ocr_slot, picture_limited, read_limited
from mitradesa.reading.recognition import Kind, recognised
from mitradesa.reports.draft_check.check import read
from mitradesa.web.checking.asked import Asked
from mitradesa.web.checking.doubt import doubtful_pages
from mitradesa.web.checking.kept import Kept, keep
from mitradesa.web.checking.pictures import gallery
from mitradesa.web.checking.samples import SAMPLES, Sample, sample_named

LONGEST_TEXT = 150_000
_PICTURED = (Kind.PDF, Kind.IMAGE, Kind.DOCX, Kind.ODT)


def taken_in(asked: Asked) -> Kept:
    """Read what was sent; raises Unreadable with reason and remedy, Busy when another scan is being read."""
    draft, pictures = _read(asked)
    if len(draft.text) > LONGEST_TEXT:
        raise Unreadable(
            _("Naskah ini terlalu panjang untuk halaman ini."),
            _("Kirim perjanjiannya saja tanpa lampiran, atau periksa dengan perintah mitradesa check."),
        )
    kept = keep(read(draft, village=asked.village or None), on=asked.on, village=asked.village)
    return _with_pictures(kept, pictures)


def _read(asked: Asked) -> tuple[Draft, dict[int, bytes]]:
    """The draft; a file is only put in the line for OCR when its text is not enough."""
    kind = _kind(asked.content)
    if kind not in _PICTURED:
        return read_limited(asked.content, asked.name, ocr_pages=0), {}
    if kind is not Kind.IMAGE and (draft := _without_ocr(asked)):
        return draft, {}
    with ocr_slot():
        draft = read_limited(asked.content, asked.name)
        return draft, dict(_pictures(asked.content, doubtful_pages(draft)[:OCR_PAGES]))


def _pictures(content: bytes, pages: Sequence[int]) -> Iterator[tuple[int, bytes]]:
    for number in pages:
        with suppress(Unreadable):  # a page without its picture is still a page
            yield number, picture_limited(content, number)


def _kind(content: bytes) -> Kind | None:
    try:
        return recognised(content)
    except (
        Exception
    ):  # Libraries raise whatever they like on broken files; the bounded reading says what is wrong.
        return None


def _without_ocr(asked: Asked) -> Draft | None:
    try:
        draft = read_limited(asked.content, asked.name, ocr_pages=0)
    except Unreadable:
        return None  # perhaps only a scan; the reading with OCR says what it is
    scanned = any(page.how is How.OCR and page.sureness is None for page in draft.pages)
    return None if scanned else draft


def _with_pictures(kept: Kept, pictures: dict[int, bytes]) -> Kept:
    if not pictures:
        return kept
    return replace(kept, pictures=gallery.hold(pictures), pictured=tuple(sorted(pictures)))


@lru_cache(maxsize=len(SAMPLES))
def _sample_read(name: str) -> tuple[Kept, dict[int, bytes]]:
    sample = sample_named(name)
    if sample is None:
        raise KeyError(name)
    asked = Asked(name=sample.file, content=sample.content)
    draft, pictures = _read(asked)
    return keep(read(draft)), pictures


def sample_taken_in(sample: Sample) -> Kept:
    """A sample, read once and remembered; its pictures are held anew each time it is shown."""
    kept, pictures = _sample_read(sample.name)
    return _with_pictures(kept, pictures)

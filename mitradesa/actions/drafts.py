"""Reading a paper as a draft, within bounds: by its text where that is enough, else by OCR, one at a time."""

import time

from mitradesa.reading.draft import Draft, Unreadable
from mitradesa.reading.limits import Busy, ocr_slot, read_limited

OCR_PAGES = 30
SECONDS = 300.0
LONGEST_TEXT = 400_000
WAITS_FOR_OCR = 90


def draft_of(content: bytes, name: str) -> Draft:
    """The draft, by OCR only where its text is not enough; waits for the one place for OCR."""
    try:
        draft = read_limited(content, name, ocr_pages=0)
        if all(page.sureness is not None for page in draft.pages):
            return _bounded(draft)
    except Unreadable:
        pass  # perhaps only a scan; the reading with OCR says what it is
    for _ in range(WAITS_FOR_OCR):
        try:
            with ocr_slot():
                return _bounded(read_limited(content, name, ocr_pages=OCR_PAGES, seconds=SECONDS))
        except Busy:
            time.sleep(2.0)
    raise Unreadable("Pembaca pindaian terlalu lama dipakai pihak lain.", "Coba baca lagi nanti.")


def _bounded(draft: Draft) -> Draft:
    if len(draft.text) > LONGEST_TEXT:
        raise Unreadable(
            "Naskah ini terlalu panjang untuk satu perjanjian.", "Unggah perjanjiannya saja, tanpa lampiran."
        )
    return draft
